/** What English needs to say what a branch does, beyond a word or two. */

export const fileChanges = { added: "new", removed: "removed", changed: "changed", renamed: "moved" } as const;
export const blockChanges = { added: "added", removed: "removed", changed: "changed", moved: "moved" } as const;

/** Teams by their handles; whoever may be a person is only counted. */
export function ownersAndOthers(owners: readonly string[], others: number): string {
  const rest = others === 0 ? [] : [`${others} ${owners.length > 0 ? "other " : ""}${others === 1 ? "owner" : "owners"}${owners.length > 0 ? "" : " not named here"}`];
  return [...owners, ...rest].join(", ");
}

export function askedByRule({ path, base, lines, section, optional, approvals }: { readonly path: string; readonly base: string; readonly lines: readonly number[]; readonly section: string; readonly optional: boolean; readonly approvals: number }): string {
  const rules = `${path}:${lines.join(", ")} on ${base}`;
  return [rules, ...(section === "" ? [] : [`section ${section}`]), ...(optional ? ["optional"] : []), ...(approvals > 1 ? [`${approvals} approvals`] : [])].join(" · ");
}

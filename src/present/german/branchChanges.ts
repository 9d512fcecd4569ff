/** What German needs to say what a branch does, beyond a word or two. */

export const fileChanges = { added: "neu", removed: "entfernt", changed: "geändert", renamed: "verschoben" } as const;
export const blockChanges = { added: "hinzugefügt", removed: "entfernt", changed: "geändert", moved: "verschoben" } as const;

/** Teams by their handles; whoever may be a person is only counted. */
export function ownersAndOthers(owners: readonly string[], others: number): string {
  const rest = others === 0 ? [] : [owners.length > 0 ? `${others} weitere Zuständige` : `${others} Zuständige, hier nicht genannt`];
  return [...owners, ...rest].join(", ");
}

export function askedByRule({ path, base, lines, section, optional, approvals }: { readonly path: string; readonly base: string; readonly lines: readonly number[]; readonly section: string; readonly optional: boolean; readonly approvals: number }): string {
  const rules = `${path}:${lines.join(", ")} auf ${base}`;
  return [rules, ...(section === "" ? [] : [`Abschnitt ${section}`]), ...(optional ? ["freiwillig"] : []), ...(approvals > 1 ? [`${approvals} Zustimmungen`] : [])].join(" · ");
}

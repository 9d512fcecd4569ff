import { phrase } from "./phrase";

/**
 * A change in a line: the first text that is new, or else the first that goes, and how many lines there are besides. For a question
 * that lies over the very place where the change is shown.
 */
export function changedLines({ removed, inserted }: { readonly removed: readonly string[]; readonly inserted: readonly string[] }): string {
  const marked = [...inserted.map((line) => ["+", line.trim()] as const), ...removed.map((line) => ["-", line.trim()] as const)].filter(([, line]) => line !== "");
  const [first, ...others] = marked;
  return first === undefined ? "" : phrase({ key: "difference.lines", args: { line: first.join(" "), more: others.length } });
}

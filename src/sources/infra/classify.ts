import type { System } from "../../model/place";
import { Content } from "./content";
import { PathIndex } from "./pathIndex";
import type { SystemRule } from "./systems";
import { excludedFolders, systemRules } from "./systems";

export { standingOf, standsByContent } from "./standing";

/** What a path says about its system: it is enough, or these are possible and the content must tell. */
export type PathVerdict = { readonly system: System } | { readonly ambiguous: readonly System[] };

const index = new PathIndex(systemRules.flatMap((rule) => rule.paths.map((pattern) => [pattern, rule] as const)));
const rank = new Map(systemRules.map((rule, position) => [rule, position]));
const excluded = new Set(excludedFolders);

/**
 * Which system a file belongs to, as far as its path tells.
 * @param path POSIX, relative to the git root.
 * @returns null for a file that is no infrastructure, or that lies in a folder that tools fill.
 */
export function classifyPath(path: string): PathVerdict | null {
  const rules = rulesFor(path);
  const [first] = rules;
  if (first === undefined) return null;
  return first.content === undefined ? { system: first.system } : { ambiguous: [...new Set(rules.map((rule) => rule.system))] };
}

/** Which system a file belongs to whose path is ambiguous; null when its content shows none of their signs. */
export function classifyContent(path: string, text: string): System | null {
  const content = new Content(text);
  return rulesFor(path).find((rule) => rule.content?.(content) ?? true)?.system ?? null;
}

/** The rules whose patterns match, those that need no content first, then in the order of the table. */
function rulesFor(path: string): SystemRule[] {
  const rules = index.match(path);
  if (rules.length === 0 || isExcluded(path)) return [];
  return rules.sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf(rule: SystemRule): number {
  return (rank.get(rule) ?? 0) + (rule.content === undefined ? 0 : systemRules.length);
}

function isExcluded(path: string): boolean {
  return path.includes("/") && path.split("/").slice(0, -1).some((folder) => excluded.has(folder));
}

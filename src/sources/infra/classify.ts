import type { System } from "../../model/place";
import type { Associations } from "./associations";
import { associationOf, noAssociations } from "./associations";
import { Content } from "./content";
import { PathIndex } from "./pathIndex";
import type { SystemRule } from "./systems";
import { excludedFolders, looksInside, systemRules } from "./systems";

export { standingOf } from "./standing";

/** What a path says about its system: it is enough, or these are possible and the content must tell. */
export type PathVerdict = { readonly system: System } | { readonly ambiguous: readonly System[] };

const index = new PathIndex(systemRules.flatMap((rule) => rule.paths.map((pattern) => [pattern, rule] as const)));
const rank = new Map(systemRules.map((rule, position) => [rule, position]));
const excluded = new Set(excludedFolders);

/**
 * Which system a file belongs to, as far as its path tells. What the person's setting says of it comes before the table,
 * but does not reach into folders that tools fill.
 * @param path POSIX, relative to the git root.
 * @returns null for a file that is no infrastructure, or that lies in a folder that tools fill.
 */
export function classifyPath(path: string, associations: Associations = noAssociations): PathVerdict | null {
  const association = associationOf(path, associations);
  if (association !== null) return association.system === "none" || excludedFolderOf(path) !== null ? null : { system: association.system };
  const rules = rulesFor(path);
  const [first] = rules;
  if (first === undefined) return null;
  return looksInside(first) ? { ambiguous: [...new Set(rules.map((rule) => rule.system))] } : { system: first.system };
}

/** Which system a file belongs to whose path is ambiguous; null when its content shows none of their signs. */
export function classifyContent(path: string, text: string, associations: Associations = noAssociations): System | null {
  if (associationOf(path, associations) !== null) {
    const verdict = classifyPath(path, associations);
    return verdict !== null && "system" in verdict ? verdict.system : null;
  }
  return ruleByContent(rulesFor(path), new Content(text))?.system ?? null;
}

/** The first rule whose path is enough, or with which the content agrees. */
export function ruleByContent(rules: readonly SystemRule[], content: Content): SystemRule | null {
  return rules.find(({ sign, unless }) => (sign === undefined || sign.find(content) !== null) && (unless === undefined || unless.find(content) === null)) ?? null;
}

/** The rules of the table whose patterns match, those that need no content first, then in the order of the table. */
export function rulesFor(path: string): SystemRule[] {
  const rules = index.match(path);
  if (rules.length === 0 || excludedFolderOf(path) !== null) return [];
  return rules.sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf(rule: SystemRule): number {
  return (rank.get(rule) ?? 0) + (looksInside(rule) ? systemRules.length : 0);
}

/** The folder above a file that tools fill; null when there is none. */
export function excludedFolderOf(path: string): string | null {
  return path.includes("/") ? (path.split("/").slice(0, -1).find((folder) => excluded.has(folder)) ?? null) : null;
}

import type { Message } from "../../model/message";
import type { Glob } from "../../model/glob";
import { compileGlob, maxGlobLength } from "../../model/glob";
import type { System } from "../../model/place";
import { systems } from "../../model/place";

/** One line of the person's setting: these files are of that system, or no infrastructure at all. */
export interface Association {
  readonly pattern: string;
  readonly system: System | "none";
  readonly matches: Glob;
}

/** The lines of the setting, the one that decides first at the front. */
export type Associations = readonly Association[];

export const noAssociations: Associations = [];

/** Every path of a repository meets every line, and a workspace's settings may come from strangers. */
const maxAssociations = 200;

/**
 * Reads the setting that says which files are infrastructure: a glob (as in `model/glob.ts`: without `/` it means a name
 * anywhere) to the name of a system, or to `none`. Of several that match, the last one written decides, so that exceptions
 * stand below the rule.
 * @returns what could be understood, and a sentence for every line that could not.
 */
export function readAssociations(value: Readonly<Record<string, string>>): { readonly associations: Associations; readonly problems: readonly Message[] } {
  const problems: Message[] = [];
  const entries = Object.entries(value);
  if (entries.length > maxAssociations) problems.push({ key: "associations.tooMany", args: { max: maxAssociations } });
  const associations = entries.slice(0, maxAssociations).flatMap(([pattern, name]): Association[] => {
    const system = name === "none" ? name : systems.find((known) => known === name);
    // Globs here have no braces and no classes: the person should hear of it, and not wonder why nothing happens.
    if (pattern === "" || pattern.length > maxGlobLength || /[{}[\]!\\]/.test(pattern)) problems.push({ key: "associations.pattern", args: { pattern: pattern.slice(0, 100) } });
    else if (system === undefined) problems.push({ key: "associations.system", args: { pattern, system: name.slice(0, 100) } });
    else return [{ pattern, system, matches: quickGlob(pattern) }];
    return [];
  });
  return { associations: associations.reverse(), problems };
}

/** As `compileGlob`. Most paths lack the longest plain part of a pattern, which is much sooner seen than that they do not match. */
function quickGlob(pattern: string): Glob {
  // A part that is only a dot means nothing, as in every path.
  const parts = pattern.split("/").flatMap((part) => (part === "." ? [] : part.split(/[*?]/)));
  const [plain = ""] = parts.sort((a, b) => b.length - a.length);
  const glob = compileGlob(pattern);
  return (path) => path.includes(plain) && glob(path);
}

/** The line of the setting that decides about a path; null when none does. */
export function associationOf(path: string, associations: Associations): Association | null {
  return associations.find(({ matches }) => matches(path)) ?? null;
}

import type { Reviewers } from "../model/ownership";
import type { CodeownersFile } from "../sources/ownership/codeowners/codeowners";

/** What an edit of an ownership file does to the paths of a repository. */
export interface Proof {
  /** The paths that were meant and whose owners change. */
  readonly changed: readonly string[];
  /** The paths that were not meant and change all the same. */
  readonly others: readonly string[];
}

/**
 * Reads both versions for every path and tells whose answer changes: owners, sections, approvals or whether anybody is named. On
 * which line it says so does not count, because every edit moves lines.
 * @param paths every path of the repository, POSIX.
 * @param intended whether the edit is meant for a path.
 */
export function proveEdit(before: CodeownersFile, after: CodeownersFile, paths: Iterable<string>, intended: (path: string) => boolean): Proof {
  const changed: string[] = [];
  const others: string[] = [];
  for (const path of paths) {
    if (sameAnswer(before.reviewers(path), after.reviewers(path))) continue;
    (intended(path) ? changed : others).push(path);
  }
  return { changed, others };
}

function sameAnswer(a: Reviewers, b: Reviewers): boolean {
  return a === b || (a.status === b.status && essence(a) === essence(b));
}

/** Sections of one name count as one: where every matching rule has a say, each of them is a section without a name. */
function essence({ sections }: Reviewers): string {
  const byName = new Map<string, { owners: Set<string>; optional: boolean; approvals: number }>();
  for (const { name, owners, optional, approvals } of sections) {
    const known = byName.get(name) ?? { owners: new Set<string>(), optional, approvals };
    for (const owner of owners) known.owners.add(owner);
    byName.set(name, known);
  }
  return JSON.stringify([...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { owners, ...rest }]) => [name, [...owners].sort(), rest]));
}

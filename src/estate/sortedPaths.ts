import { firstFrom } from "../model/pathList";

/**
 * A listing in which some paths, and all that lies below them, were looked up anew. It costs what these are, and one copy.
 * @param sorted by code unit, each path once.
 * @param looked paths of files or folders.
 * @param found the files that are there now: each of them one of these paths or below one.
 * @returns the very same listing where it was right.
 */
export function withLookedUp(sorted: readonly string[], looked: readonly string[], found: readonly string[]): readonly string[] {
  const there = new Set(found);
  const gone = looked.flatMap((path) => pathsWithin(sorted, path)).filter((path) => !there.has(path));
  const come = found.filter((path) => sorted[firstFrom(sorted, path)] !== path);
  if (gone.length + come.length === 0) return sorted;
  const result = [...sorted];
  for (const path of new Set(gone)) result.splice(firstFrom(result, path), 1);
  for (const path of new Set(come)) result.splice(firstFrom(result, path), 0, path);
  return result;
}

/** A path, if it is in the listing, and all below it. */
export function pathsWithin(sorted: readonly string[], path: string): readonly string[] {
  const at = firstFrom(sorted, path);
  // What follows the slash among the code units ends what is below a folder.
  const below = sorted.slice(firstFrom(sorted, `${path}/`), firstFrom(sorted, `${path}0`));
  return sorted[at] === path ? [path, ...below] : below;
}

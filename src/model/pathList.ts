/** Questions about all paths of a repository, sorted by code unit, which take no index beside the list itself. */
export type SortedPaths = readonly string[];

/** Whether the list holds this very path. */
export function hasFile(paths: SortedPaths, path: string): boolean {
  return paths[firstFrom(paths, path)] === path;
}

/** Whether a file of the list lies below the folder; `""` is the root. */
export function hasFolder(paths: SortedPaths, folder: string): boolean {
  if (folder === "") return paths.length > 0;
  return paths[firstFrom(paths, `${folder}/`)]?.startsWith(`${folder}/`) === true;
}

/**
 * Where a file that is not there may be now: the same path in other letters, or else the one file that shares the longest end
 * of its path (`network/main.tf` before `main.tf`).
 * @returns null where there is none, and where several share that end.
 */
export function soleNamesake(paths: SortedPaths, path: string): string | null {
  const lower = path.toLowerCase();
  const sameLetters = paths.filter((other) => other.length === path.length && other.toLowerCase() === lower);
  if (sameLetters.length > 0) return sameLetters.length === 1 ? (sameLetters[0] ?? null) : null;
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  let candidates = paths.filter((other) => endsWithPart(other, name));
  for (let kept = 2; kept <= parts.length && candidates.length > 1; kept += 1) {
    const closer = candidates.filter((other) => endsWithPart(other, parts.slice(-kept).join("/")));
    if (closer.length === 0) return null;
    candidates = closer;
  }
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Whether a path is, or ends with, a whole part or several of them. */
export function endsWithPart(path: string, end: string): boolean {
  return path.endsWith(end) && (path.length === end.length || path[path.length - end.length - 1] === "/");
}

/** The index of the first path that is not before `wanted`: where it is, or would have to be. */
export function firstFrom(paths: SortedPaths, wanted: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paths[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

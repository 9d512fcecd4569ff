import type { FileRead } from "../../base/tree";

/**
 * What a path can be before anything is looked at: one that a tree could hold, or why no tree holds it. Shared by all trees,
 * so that a path that leaves the repository is refused in the same words wherever the files come from.
 * @returns null when the path is in order.
 */
export function refusePath(path: string): Exclude<FileRead, { readonly kind: "text" }> | null {
  if (!isSuspicious.test(path)) return null;
  if (leaves(path)) return { kind: "refused", reason: "outside" };
  if (path === "") return { kind: "refused", reason: "directory" };
  const parts = path.split("/");
  // No listing holds such a path, and to a file system it could be another spelling of one that it does hold.
  const misspelt = path.includes("\0") || parts.some((part) => part === "" || part === ".");
  return misspelt || parts.some(isGitFolder) ? { kind: "missing" } : null;
}

/** Every path that is refused has one of these, and hardly any other: a repository's many paths are in order at a glance. */
const isSuspicious = /^$|^[/\\]|^[a-z]:|\.\.|\0|(?:^|\/)(?:\.?(?:\/|$)|\.git(?:\/|$)|git~1(?:\/|$))/i;

/** `.git` under the spellings that some file systems take for it: what lies in there is git's, and may hold passwords. */
export function isGitFolder(name: string): boolean {
  return /^\.git$/i.test(name) || /^git~1$/i.test(name);
}

/** Absolute on any system, or with a `..` between separators of any system. */
function leaves(path: string): boolean {
  return /^[/\\]/.test(path) || /^[a-zA-Z]:/.test(path) || path.split(/[/\\]/).includes("..");
}

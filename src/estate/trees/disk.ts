import { lstat, readdir, realpath } from "node:fs/promises";
import { join, relative, sep, isAbsolute } from "node:path";
import type { FileRead, ReadLimits, Tree } from "../../base/tree";
import { defaultMaxBytes } from "../../base/tree";
import type { Git } from "../../git/git";
import { GitError } from "../../git/gitError";
import { fileFailure, readRegularFile } from "../../git/regularFile";
import { fileText } from "./fileText";
import { isGitFolder, refusePath } from "./treePath";
import { walkFiles } from "./walk";

/**
 * The files of a folder as they are on disk. Listed by git where it may be asked, which leaves ignored files out, and
 * otherwise by walking. Nothing outside the folder is ever read, whatever its links say.
 * @param root absolute path.
 */
export function diskTree(root: string, { git }: { readonly git: Git | null }): Tree {
  return {
    list: async (signal) => [...((git === null ? null : await listByGit(root, git, signal)) ?? (await walkFiles(root, signal)))].sort(),
    read: (path, limits) => read(root, path, limits),
    specialFiles: (folder) => specialFiles(root, folder),
  };
}

/** @returns null when git cannot say: not trusted, not installed, or no repository. */
async function listByGit(root: string, git: Git, signal: AbortSignal | undefined): Promise<readonly string[] | null> {
  try {
    const { present, sparse } = await git.listFiles(signal);
    return [...present, ...(await onDisk(root, sparse, signal))].filter((path) => refusePath(path) === null);
  } catch (error) {
    // A git that hangs or floods has a reason that walking would meet as well.
    if (error instanceof GitError && error.reason !== "timeout" && error.reason !== "tooLarge") return null;
    throw error;
  }
}

/** Those of the paths that exist. A sparse checkout leaves out whole folders, and one look settles all that is below. */
async function onDisk(root: string, paths: readonly string[], signal: AbortSignal | undefined): Promise<readonly string[]> {
  const known = new Map<string, boolean>([["", true]]);
  const exists = async (path: string): Promise<boolean> => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const slash = path.lastIndexOf("/");
    const found = (await exists(slash < 0 ? "" : path.slice(0, slash))) && (await isThere(join(root, path)));
    known.set(path, found);
    return found;
  };
  const found: string[] = [];
  for (const path of paths) {
    signal?.throwIfAborted();
    if (await exists(path)) found.push(path);
  }
  return found;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    return fileFailure(error).kind !== "missing";
  }
}

async function specialFiles(root: string, folder: string): Promise<readonly string[]> {
  const refused = refusePath(folder);
  if (refused !== null && folder !== "") return [];
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    const special = entries.filter((entry) => !entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink());
    return special.map(({ name }) => (folder === "" ? name : `${folder}/${name}`)).sort();
  } catch {
    // A folder that cannot be listed holds nothing that anybody could name.
    return [];
  }
}

async function read(root: string, path: string, { maxBytes = defaultMaxBytes }: ReadLimits = {}): Promise<FileRead> {
  const refused = refusePath(path);
  if (refused !== null) return refused;
  // On Windows these separate folders and streams within a file, so they spell another file's name.
  if (sep === "\\" && /[\\:]/.test(path)) return { kind: "missing" };
  try {
    const real = await realpath(join(root, path));
    if (!isInside(real, await realpath(root))) return { kind: "refused", reason: "outside" };
    const found = await readRegularFile(real, maxBytes);
    return found.kind === "bytes" ? fileText(found.bytes) : found;
  } catch (error) {
    return fileFailure(error);
  }
}

/** Whether a path without links in it is below a folder and no part of git's own. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  const parts = way.split(sep);
  return !isAbsolute(way) && parts[0] !== ".." && !parts.some(isGitFolder);
}

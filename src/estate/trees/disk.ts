import type { Dirent } from "node:fs";
import { lstatSync, realpathSync } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { describeError } from "../../base/logger";
import { relativeWithin } from "../../base/path";
import type { FileRead, FolderEntries, ReadLimits, Tree, TreeListing } from "../../base/tree";
import { defaultMaxBytes } from "../../base/tree";
import type { Git } from "../../git/git";
import { GitError } from "../../git/gitError";
import { findGitRoot } from "../../git/gitRoot";
import { fileFailure, readRegularFileSync } from "../../git/regularFile";
import { fileText } from "./fileText";
import { listedWithin } from "./listedWithin";
import { isGitFolder, refusePath } from "./treePath";
import { walkFiles } from "./walk";

/**
 * The files of a folder as they are on disk. Listed by git where it may be asked, which leaves ignored files out, and
 * otherwise by walking; a git that should have listed them and could not is part of the listing. Nothing outside the folder
 * is ever read, whatever its links say.
 * @param root absolute path.
 */
export function diskTree(root: string, { git }: { readonly git: Git | null }): Tree {
  return {
    list: (signal, within) => list(root, git, signal, within),
    // Held up on purpose: who reads a repository does so in a thread of their own, and waiting for every call costs four times as much.
    read: (path, limits) => Promise.resolve(read(root, path, limits)),
    stamp: (path) => Promise.resolve(stamp(root, path)),
    specialFiles: (folder) => specialFiles(root, folder),
    entries: (folder) => entries(root, folder),
  };
}

async function list(root: string, git: Git | null, signal: AbortSignal | undefined, within: readonly string[] | undefined): Promise<TreeListing> {
  let gitFailure: string | null = null;
  try {
    if (git !== null) return { paths: (await listByGit(root, git, signal, within)).sort(), gitFailure };
  } catch (error) {
    // A git that hangs or floods has a reason that walking would meet as well.
    if (!(error instanceof GitError) || error.reason === "timeout" || error.reason === "tooLarge") throw error;
    // Where it was not to be asked, or there is no repository to ask about, nothing failed.
    if (error.reason !== "untrusted" && (await findGitRoot(root)) !== null) gitFailure = describeError(error);
  }
  return { paths: listedWithin([...(await walkFiles(root, signal))].sort(), within), gitFailure };
}

async function listByGit(root: string, git: Git, signal: AbortSignal | undefined, within: readonly string[] | undefined): Promise<string[]> {
  const asked = within?.filter((path) => refusePath(path) === null);
  // To git an empty list is everything.
  if (asked?.length === 0) return [];
  const { present, sparse } = await git.listFiles(signal, asked);
  return [...present, ...(await onDisk(root, sparse, signal))].filter((path) => refusePath(path) === null);
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

async function entries(root: string, folder: string): Promise<FolderEntries> {
  if (folder !== "" && refusePath(folder) !== null) return { files: [], folders: [] };
  try {
    const found = await readdir(join(root, folder), { withFileTypes: true });
    const paths = (wanted: readonly Dirent[]): string[] =>
      wanted.map(({ name }) => (folder === "" ? name : `${folder}/${name}`)).filter((path) => refusePath(path) === null).sort();
    return { files: paths(found.filter((entry) => entry.isFile() || entry.isSymbolicLink())), folders: paths(found.filter((entry) => entry.isDirectory())) };
  } catch {
    // Nothing is said of a folder that was only looked into to see whether something lies there.
    return { files: [], folders: [] };
  }
}

function read(root: string, path: string, { maxBytes = defaultMaxBytes, anyEncoding = false }: ReadLimits = {}): FileRead {
  const refused = refusePath(path);
  if (refused !== null) return refused;
  // On Windows these separate folders and streams within a file, so they spell another file's name.
  if (sep === "\\" && /[\\:]/.test(path)) return { kind: "missing" };
  try {
    const real = realpathSync.native(join(root, path));
    if (!isInside(real, realpathSync.native(root))) return { kind: "refused", reason: "outside" };
    const found = readRegularFileSync(real, maxBytes);
    return found.kind === "bytes" ? fileText(found.bytes, anyEncoding) : found;
  } catch (error) {
    return fileFailure(error);
  }
}

/** A file that changed this short a time ago may change again within the same tick of its clock, and nothing would show it. */
const settledAfterMs = 2_000;

function stamp(root: string, path: string): string | null {
  if (refusePath(path) !== null) return null;
  try {
    const stats = lstatSync(join(root, path), { bigint: true });
    // A link stays the same when what it leads to changes. A program can set the time of the content, but not that of the change.
    const changedAt = Math.max(Number(stats.mtimeMs), Number(stats.ctimeMs));
    if (!stats.isFile() || Date.now() - changedAt < settledAfterMs) return null;
    return [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].map((part) => part.toString(36)).join("-");
  } catch {
    return null;
  }
}

/** Whether a path without links in it is below a folder and no part of git's own. */
function isInside(path: string, folder: string): boolean {
  return relativeWithin(folder, path)?.split("/").some(isGitFolder) === false;
}

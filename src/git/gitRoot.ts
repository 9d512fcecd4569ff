import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { readRegularFile } from "./regularFile";

/** A link file or a configuration above this size is not one. */
const maxBytes = 1024 * 1024;

/**
 * The working tree that a folder lies in: the nearest folder, from here upwards, with a `.git` that git would accept. Found
 * without running git, so it works in an untrusted workspace. Source: git documentation, gitrepository-layout.
 * @param folder absolute path.
 * @returns absolute path, with the links in it left as they are; null outside git.
 */
export async function findGitRoot(folder: string): Promise<string | null> {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (await isGitRoot(current)) return current;
    if (dirname(current) === current) return null;
  }
}

/** Whether a folder (absolute path) is the root of a working tree itself. */
export async function isGitRoot(folder: string): Promise<boolean> {
  return (await findGitFolder(folder)) !== null;
}

/**
 * The folder that holds the repository of a working tree: `.git` itself, or where a `.git` file of a linked working tree or a
 * submodule points to.
 * @returns null when `root` is not the root of a working tree.
 */
export async function findGitFolder(root: string): Promise<string | null> {
  const entry = join(root, ".git");
  // Most folders on the way up have none, and one look tells.
  const kind = await kindOf(entry);
  if (kind === "file") {
    const text = await readTextFile(entry);
    return text === null ? null : linkTarget(root, text);
  }
  // A folder of that name without HEAD is no repository to git either, which then looks further up.
  return kind === "folder" && (await kindOf(join(entry, "HEAD"))) === "file" ? entry : null;
}

/**
 * The folder that the linked working trees of a repository share, where its configuration is; for a repository without them
 * the folder itself.
 */
export async function findSharedFolder(gitFolder: string): Promise<string> {
  const text = await readTextFile(join(gitFolder, "commondir"));
  return (text === null ? null : follow(gitFolder, text.trim())) ?? gitFolder;
}

/** The text of a regular file of a modest size; null for everything else. */
export async function readTextFile(path: string): Promise<string | null> {
  try {
    const read = await readRegularFile(await realpath(path), maxBytes);
    return read.kind === "bytes" ? read.bytes.toString("utf8") : null;
  } catch {
    // Not there, or not to be reached: the caller looks elsewhere.
    return null;
  }
}

function linkTarget(root: string, text: string): string | null {
  const path = /^gitdir: (.+?)\r?\n?$/s.exec(text)?.[1];
  return path === undefined ? null : follow(root, path);
}

/** Where a repository's file points to; null for a network share, because Windows shows a password hash to the one it asks. */
function follow(folder: string, path: string): string | null {
  if (/^[/\\]{2}/.test(path)) return null;
  return isAbsolute(path) ? path : resolve(folder, path);
}

/** What a path leads to, links followed. */
async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : null;
  } catch {
    // Not there, or not to be reached: either way git could not use it.
    return null;
  }
}

import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isGitFolder } from "./treePath";

/** Folders of tools and of other people's code; git usually ignores them, and here there is no git to say so. */
const excludedFolders: ReadonlySet<string> = new Set([
  ".gradle", ".hg", ".next", ".svn", ".terraform", ".terragrunt-cache", ".terragrunt-stack", ".tox", ".venv", ".yarn",
  "__pycache__", "bower_components", "cdk.out", "dist", "node_modules", "out", "vendor", "venv",
]);

export interface WalkLimits {
  readonly maxFiles: number;
  readonly maxDepth: number;
}

/** Beyond this a folder is not a repository but, say, somebody's home. */
const walkLimits: WalkLimits = { maxFiles: 100_000, maxDepth: 64 };

/**
 * Every file below a folder, in no order: links by their own path and not followed, pipes and devices, too, so that whoever
 * reads one hears what it is. Another repository below is left out, and so is a folder that cannot be listed.
 * @throws when the root cannot be listed or holds too much: a part that looks like the whole would be worse than none.
 */
export async function walkFiles(root: string, signal?: AbortSignal, limits: WalkLimits = walkLimits): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [{ path: "", depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    const { path, depth } = folder;
    const entries = await entriesOf(root, path);
    if (path !== "" && entries.some((entry) => isGitFolder(entry.name))) continue;
    for (const entry of entries) {
      if (isGitFolder(entry.name)) continue;
      const child = path === "" ? entry.name : `${path}/${entry.name}`;
      if (!entry.isDirectory()) files.push(child);
      else if (!excludedFolders.has(entry.name) && depth < limits.maxDepth) folders.push({ path: child, depth: depth + 1 });
    }
    if (files.length > limits.maxFiles) throw new Error(`The folder holds more than ${limits.maxFiles} files and git is not there to list them`);
  }
  return files;
}

async function entriesOf(root: string, path: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (path === "") throw new Error("The folder cannot be listed", { cause: error });
    return [];
  }
}

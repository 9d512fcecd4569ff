import { join } from "node:path";
import { findGitFolder, findSharedFolder, readTextFile } from "./gitRoot";

/**
 * The commits at which a shallow clone was cut off: their parents are missing, so they look as if they had added every file.
 * Read without running git. Source: git documentation, shallow.
 * @param root absolute path of the working tree.
 * @returns full object ids in the order of the file; none when everything is there.
 */
export async function readShallowCommits(root: string): Promise<readonly string[]> {
  const folder = await findGitFolder(root);
  if (folder === null) return [];
  const text = await readTextFile(join(await findSharedFolder(folder), "shallow"));
  return (text ?? "").split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}

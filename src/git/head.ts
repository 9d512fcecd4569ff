import { join } from "node:path";
import { findGitFolder, readTextFile } from "./gitRoot";

/**
 * The branch that a working tree is on, read as text, without running git. Source: git documentation, gitrepository-layout, HEAD.
 * @param root absolute path of the working tree.
 * @returns null outside git, on no branch, and where nobody can say.
 */
export async function currentBranch(root: string): Promise<string | null> {
  const folder = await findGitFolder(root);
  const head = folder === null ? null : await readTextFile(join(folder, "HEAD"));
  return head === null ? null : (/^ref: refs\/heads\/(.+?)\s*$/.exec(head)?.[1] ?? null);
}

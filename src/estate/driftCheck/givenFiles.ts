import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { mayBeGiven } from "../../model/variableFiles";

/**
 * Variable files as a tool is given them: seen from the root, and proven to be files that lie in the repository. A link that leads
 * elsewhere is none, for whoever wrote the repository would decide what else on this machine is read.
 * @param repository absolute path of the git root. @param root POSIX, relative to it. @param paths POSIX, relative to it.
 * @returns the first path that is refused, where there is one.
 */
export async function givenFiles(repository: string, root: string, paths: readonly string[]): Promise<{ readonly files: readonly string[] } | { readonly refused: string }> {
  const real = await realpath(repository);
  for (const file of paths) if (!mayBeGiven(file) || !(await isFileWithin(real, file))) return { refused: file };
  return { files: paths.map((file) => path.posix.relative(root, file)) };
}

async function isFileWithin(repository: string, file: string): Promise<boolean> {
  try {
    const found = await realpath(path.join(repository, file));
    const way = path.relative(repository, found);
    return way !== "" && way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way) && (await lstat(found)).isFile();
  } catch {
    // Not there any more, or not ours to look at.
    return false;
  }
}

import { access, constants, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, relative, sep } from "node:path";

/**
 * The absolute path of the git binary.
 *
 * Systems that look for a bare name in the current folder first would find the repository's own `git.exe`, and so would a
 * PATH with a relative entry: the name is therefore looked up here, in absolute folders outside the repository alone.
 *
 * @param wanted a name to look up on PATH, or an absolute path to take as it is.
 * @param root absolute path of the repository, whose own programs are never run.
 * @returns null when there is none.
 */
export async function findBinary(wanted: string, root: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  for (const candidate of candidates(wanted, environment)) {
    if (!isInside(candidate, root) && (await isProgram(candidate))) return candidate;
  }
  return null;
}

function candidates(wanted: string, environment: NodeJS.ProcessEnv): readonly string[] {
  if (isAbsolute(wanted)) return [wanted];
  if (wanted === "" || /[/\\]/.test(wanted)) return [];
  const folders = searchPath(environment).split(delimiter).filter((folder) => isAbsolute(folder));
  const name = process.platform === "win32" && !wanted.toLowerCase().endsWith(".exe") ? `${wanted}.exe` : wanted;
  return folders.map((folder) => join(folder, name));
}

/** PATH, which Windows spells `Path` but finds under any spelling. */
function searchPath(environment: NodeJS.ProcessEnv): string {
  const name = Object.keys(environment).find((key) => key.toUpperCase() === "PATH");
  return (name === undefined ? undefined : environment[name]) ?? "";
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    // Not there, or not ours to run: both mean that the next folder on PATH is looked at.
    return false;
  }
}

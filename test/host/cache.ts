// What was downloaded stays in `.vscode-test/`, a folder for each thing and version.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "./isRunning";
import { say } from "./output";

/** Where @vscode/test-electron keeps its downloads, too. Every script starts in the repository's root. */
export const cacheFolder = path.resolve(".vscode-test");

/** What was said to be reused: once a run is enough. */
const told = new Set<string>();
const partial = /^\.partial-(\d+)-/u;

/**
 * The folder `name` below `root`, made when it is not there. It is made under another name and renamed when complete,
 * so that a run that was cut off leaves nothing that the next one could take for whole.
 * @param make fills the empty folder that it is given
 */
export async function cached(name: string, make: (folder: string) => Promise<void>, root = cacheFolder): Promise<string> {
  const folder = path.join(root, name);
  if (existsSync(folder)) {
    if (!told.has(name)) say(`Reused ${name}`);
    told.add(name);
    return folder;
  }
  await mkdir(root, { recursive: true });
  await removeAbandoned(root);
  const unfinished = await mkdtemp(path.join(root, `.partial-${process.pid}-${name}-`));
  try {
    await make(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another run that works at the same time may have been first; its result is as good as ours.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Removes what runs that are no longer alive left unfinished. */
async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const owner = Number(partial.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(owner) && !isRunning(owner)) await rm(path.join(root, name), { recursive: true, force: true });
  }
}

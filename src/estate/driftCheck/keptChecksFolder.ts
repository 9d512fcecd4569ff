import { readdir, rm } from "node:fs/promises";
import path from "node:path";

/** Where the checks of all repositories are kept. @param storage absolute path of the extension's own folder on this machine. */
export function keptChecksFolder(storage: string): string {
  return path.join(storage, "checks");
}

/**
 * Removes the checks of all repositories that are kept on this machine.
 * @returns how many files there were, and how many of them could not be removed.
 */
export async function deleteKeptChecks(storage: string): Promise<{ readonly files: number; readonly left: number }> {
  const folder = keptChecksFolder(storage);
  const before = await filesIn(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  const left = await filesIn(folder);
  return { files: before - left, left };
}

async function filesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

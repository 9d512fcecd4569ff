import { readdirSync, statSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "./folder";
import { hasCode } from "./systemError";

/**
 * Segments lie in folders with ascending numbers, and only the one with the highest number counts. Deleting everything makes
 * the next folder first and removes the older ones then, so that a crash in between brings nothing back.
 */

export const firstGeneration = 1;
const namePattern = /^[1-9]\d{0,8}$/;

/** What a deletion did away with, and how many folders it could not remove. */
export interface Deletion {
  readonly files: number;
  readonly bytes: number;
  readonly left: number;
}

export function isGenerationName(name: string): boolean {
  return namePattern.test(name);
}

export function generationFolder(folder: string, generation: number): string {
  return path.join(folder, String(generation));
}

/**
 * The generation that counts, whether its folder exists already or not.
 * @throws when the folder is there and cannot be listed.
 */
export function currentGeneration(folder: string): number {
  return Math.max(firstGeneration, ...generations(folder));
}

/** Whether `generation` is certainly the one that counts: two looks, cheap enough for every key that somebody presses. */
export function isCurrent(folder: string, generation: number): boolean {
  const exists = (one: number): boolean => statSync(generationFolder(folder, one), { throwIfNoEntry: false }) !== undefined;
  return exists(generation) && !exists(generation + 1);
}

/** Makes the generation's folder, for this person alone. */
export function makeGeneration(folder: string, generation: number): void {
  makeFolder(generationFolder(folder, generation));
}

/** Makes the folder only when none exists at all: one that was removed has been superseded, and must not come back. */
export function makeFirstGeneration(folder: string): void {
  if (generations(folder).length === 0) makeGeneration(folder, firstGeneration);
}

/** Removes every folder below `generation`, the oldest first. What cannot be removed now is removed at the next start. */
export async function removeOlderGenerations(folder: string, generation: number): Promise<Deletion> {
  let files = 0;
  let bytes = 0;
  let left = 0;
  for (const older of generations(folder).filter((candidate) => candidate < generation).sort((a, b) => a - b)) {
    const doomed = generationFolder(folder, older);
    for (const name of await readdir(doomed).catch(() => [])) {
      const size = await stat(path.join(doomed, name)).then((found) => found.size, () => 0);
      files += 1;
      bytes += size;
    }
    // Another window may put one more file there until it notices, so a folder that is not empty is tried again.
    await rm(doomed, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }).catch(() => (left += 1));
  }
  return { files, bytes, left };
}

function generations(folder: string): number[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
  return names.filter(isGenerationName).map(Number);
}

import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { replaceFile } from "./smallFile";

/** Recording is paused as long as this file is there, whatever it says: a torn or foreign one pauses too. */
export const pauseFile = "paused.json";

/** Whether somebody paused recording, in this window or in another, now or before a restart; null when that cannot be told. */
export function readPause(folder: string): boolean | null {
  try {
    return statSync(path.join(folder, pauseFile), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return null;
  }
}

/**
 * @param since milliseconds since 1970-01-01T00:00Z.
 * @throws when it cannot be written down; other windows then go on recording.
 */
export function writePause(folder: string, writer: string, since: number): void {
  replaceFile(path.join(folder, pauseFile), writer, { since }, true);
}

/** @throws when the file stays. */
export function removePause(folder: string): void {
  rmSync(path.join(folder, pauseFile), { force: true });
}

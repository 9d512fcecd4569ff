import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { replaceFile } from "./smallFile";
import { hasCode } from "./systemError";

/** Recording is paused as long as this file is there, whatever it says: a torn or foreign one pauses too. */
export const pauseFile = "paused.json";

/** Whether somebody paused recording, in this window or in another, now or before a restart. In doubt it is paused. */
export function isPaused(folder: string): boolean {
  try {
    return statSync(path.join(folder, pauseFile), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Something that is no folder holds no pause either; that nothing can be recorded there shows elsewhere.
    return !hasCode(error, "ENOTDIR");
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

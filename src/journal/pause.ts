import { rmSync, statSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { readValue, replaceFile } from "./smallFile";

/** Recording is paused as long as this file is there, whatever it says: a torn or foreign one pauses too. */
export const pauseFile = "paused.json";

const schema = v.object({ since: v.number() });

export interface Pause {
  /** Milliseconds since 1970-01-01T00:00Z; null when the file does not tell. */
  readonly since: number | null;
}

/** The pause that somebody made, in this window or in another, now or before a restart; `none`, or `unreadable` when that cannot be told. */
export function readPause(folder: string): Pause | "none" | "unreadable" {
  const file = path.join(folder, pauseFile);
  try {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return "none";
  } catch {
    return "unreadable";
  }
  const parsed = v.safeParse(schema, readValue(file));
  return { since: parsed.success ? parsed.output.since : null };
}

/**
 * @param since milliseconds since 1970-01-01T00:00Z.
 * @throws when it cannot be written down; other windows then go on recording.
 */
export function writePause(folder: string, writer: string, since: number): void {
  replaceFile(path.join(folder, pauseFile), writer, { since });
}

/** @throws when the file stays. */
export function removePause(folder: string): void {
  rmSync(path.join(folder, pauseFile), { force: true });
}

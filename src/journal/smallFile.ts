import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "./folder";

/**
 * A little state that all windows share: one small file, replaced whole, so that nobody ever reads half of it.
 * @param writer keeps the temporary files of two windows apart.
 * @param durable whether it has to outlive a power cut, which takes the disk some milliseconds.
 * @throws when the disk refuses.
 */
export function replaceFile(file: string, writer: string, value: unknown, durable: boolean): void {
  makeFolder(path.dirname(file));
  const temporary = `${file}.${writer}`;
  const descriptor = openSync(temporary, "w", 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(value)}\n`);
    if (durable) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}

/** What the file says, not yet checked; undefined when it is not there or makes no sense. */
export function readValue(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

import { closeSync, constants, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "./folder";
import { hasCode } from "./systemError";

/**
 * A little state that all windows share and that outlives a power cut: one small file, replaced whole, so that nobody ever reads
 * half of it. Takes the disk some milliseconds.
 * @param writer keeps the temporary files of two windows apart.
 * @throws when the disk refuses.
 */
export function replaceFile(file: string, writer: string, value: unknown): void {
  makeFolder(path.dirname(file));
  const temporary = `${file}.${writer}`;
  const descriptor = openSync(temporary, "w", 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(value)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}

/** Bytes; more than any value takes that is written over another. */
const room = 512;

/**
 * The same for what changes often and is worth nothing after a power cut: written over what was there, in one piece and always
 * as long as before. Some file systems bring a file that replaces another to the disk at once, and a key press would wait for it.
 * @throws when the disk refuses.
 */
export function overwriteFile(file: string, value: unknown): void {
  const descriptor = opened(file);
  try {
    writeSync(descriptor, `${JSON.stringify(value).padEnd(room - 1)}\n`, 0);
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  const open = (): number => openSync(file, constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    return open();
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    makeFolder(path.dirname(file));
    return open();
  }
}

/** What the file says, not yet checked; undefined when it is not there or makes no sense. */
export function readValue(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

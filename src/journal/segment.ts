import { closeSync, constants, fdatasync, fdatasyncSync, fstatSync, fsyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** A new segment is begun before one grows larger. */
export const maxSegmentBytes = 1024 * 1024;

/** `<writer>.<number>.jsonl`: 128 random bits in hexadecimal, and a number that counts up. */
const namePattern = /^([0-9a-f]{32})\.(\d{1,9})\.jsonl$/;

export interface SegmentName {
  readonly writer: string;
  readonly number: number;
}

/** @returns null when the name is none of ours. */
export function parseSegmentName(name: string): SegmentName | null {
  const match = namePattern.exec(name);
  return match?.[1] === undefined ? null : { writer: match[1], number: Number(match[2]) };
}

/**
 * One file that one writer appends to. Writing returns when the system has all bytes: a crash of this process loses none of
 * them. {@link sync} returns when the disk has them: a power cut loses none either.
 */
export class Segment {
  readonly #descriptor: number;
  readonly #folder: string;
  readonly #path: string;
  #bytes = 0;
  #syncing = false;
  #closed = false;
  /** A new file's name is on the disk only when its folder is, and that one's when its own folder is. */
  #named = false;

  /** @throws when the file cannot be made, or exists already. */
  constructor(folder: string, { writer, number }: SegmentName) {
    this.#folder = folder;
    this.#path = path.join(folder, `${writer}.${number}.jsonl`);
    this.#descriptor = openSync(this.#path, constants.O_APPEND | constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Whether the file still has a name: without one, whatever is written to it is gone. */
  isLinked(): boolean {
    return fstatSync(this.#descriptor).nlink > 0;
  }

  /** @throws when not all bytes could be written; the segment must not be written to again then, since its last line is torn. */
  write(line: Buffer): void {
    let done = 0;
    while (done < line.length) {
      // A full disk takes part of the bytes without complaint, and complains at the next attempt.
      const written = writeSync(this.#descriptor, line, done, line.length - done);
      if (written === 0) throw new Error("the system took none of the bytes");
      done += written;
    }
    this.#bytes += line.length;
  }

  /**
   * Brings to the disk what is written so far.
   * @throws when the disk does not confirm. A second attempt would prove nothing: what failed once may be forgotten.
   */
  async sync(): Promise<void> {
    this.#syncing = true;
    try {
      await syncData(this.#descriptor);
      if (!this.#named) await syncFolders(this.#folder);
      this.#named = true;
    } finally {
      this.#syncing = false;
      if (this.#closed) this.#release();
    }
  }

  /** The same for callers that may not wait for a promise, such as a window that closes. */
  syncNow(): void {
    fdatasyncSync(this.#descriptor);
    if (!this.#named) syncFoldersNow(this.#folder);
    this.#named = true;
  }

  close(): void {
    this.#closed = true;
    // The number of a closed descriptor is given to the next file at once, so a running sync must finish first.
    if (!this.#syncing) this.#release();
  }

  /** Closes the segment and removes its file: for one that nobody was told about. */
  discard(): void {
    this.close();
    unlinkSync(this.#path);
  }

  #release(): void {
    try {
      closeSync(this.#descriptor);
    } catch {
      // Whether the disk has the bytes is what syncing tells; a close that complains adds nothing to that.
    }
  }
}

const syncData = promisify(fdatasync);

/** Windows cannot sync a folder, and does not need to. */
const foldersSync = process.platform !== "win32";

async function syncFolders(folder: string): Promise<void> {
  if (!foldersSync) return;
  for (const one of [folder, path.dirname(folder)]) {
    const handle = await open(one, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

function syncFoldersNow(folder: string): void {
  if (!foldersSync) return;
  for (const one of [folder, path.dirname(folder)]) {
    const descriptor = openSync(one, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Entry, LaterEntry } from "./entry";
import { fromStored } from "./entry";
import type { JournalHealth } from "./health";
import { decodeLine, decodeLines, maxLineBytes } from "./line";
import { maxSegmentBytes } from "./segment";
import { hasCode } from "./systemError";

/** What a writer starts over with may exceed a segment's usual size by what it kept; what is longer still is none of ours. */
const maxReadBytes = 8 * maxSegmentBytes;
const lineFeed = 0x0a;

/** Segments are read one after the other and to the same place: a journal of many years has thousands, and room for each costs more than its records. */
let room: Buffer | null = null;

/**
 * Everything on the lines of one segment that makes sense, in the order of the file. Never throws: what cannot be read is
 * counted in `health`, and a segment that has just been removed is as if it had never been there.
 */
export function readSegment(file: string, health: JournalHealth): (Entry | LaterEntry)[] {
  const bytes = readStart(file, maxReadBytes);
  if (bytes === "missing") return [];
  if (bytes === "unreadable") {
    health.unreadable += 1;
    return [];
  }
  health.segments += 1;
  const found: (Entry | LaterEntry)[] = [];
  const { values, corrupt, isTorn } = decodeLines(bytes);
  health.corruptLines += corrupt;
  if (isTorn) health.tornTails += 1;
  for (const value of values) {
    const read = fromStored(value);
    if (read === null) health.invalid += 1;
    else found.push(read);
  }
  return found;
}

/** The wall time of a segment's first record in milliseconds; null when its first line cannot be read. */
export function firstWall(file: string): number | null {
  const bytes = readStart(file, maxLineBytes);
  if (typeof bytes === "string") return null;
  return fromStored(decodeLine(bytes, 0, bytes.indexOf(lineFeed)))?.record?.at.wall ?? null;
}

/** At most the first `limit` bytes of a file, until the next file is read. */
function readStart(file: string, limit: number): Buffer | "missing" | "unreadable" {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, "r");
    const bytes = roomFor(limit <= maxSegmentBytes ? limit : Math.min(fstatSync(descriptor).size, limit));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) read = readSync(descriptor, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } catch (error) {
    return hasCode(error, "ENOENT") ? "missing" : "unreadable";
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function roomFor(bytes: number): Buffer {
  if (bytes > maxSegmentBytes) return Buffer.allocUnsafe(bytes);
  room ??= Buffer.allocUnsafeSlow(maxSegmentBytes);
  return room.subarray(0, bytes);
}

import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import type { Entry } from "./entry";
import { currentGeneration, generationFolder } from "./generation";
import type { JournalHealth } from "./health";
import { emptyHealth } from "./health";
import { parseSegmentName } from "./segment";
import { firstWall } from "./segmentReader";
import { hasCode } from "./systemError";
import { readWriter } from "./writerReader";

/** A reader may share its thread with an editor, so it makes room for others this often. */
const breatheAfterMs = 8;

/** A writer whose records are being given out: those read, which of them is next, and what is not read yet. */
interface Open {
  entries: readonly Entry[];
  index: number;
  readonly rest: Generator<readonly Entry[], void>;
}

/**
 * Reads a journal, whether anybody writes to it or not, and changes nothing. Hands every record to `visit` once: a writer's
 * records in the order they were made, the writers merged by wall time. Memory stays bounded however long the journal is.
 * Bad lines and unreadable files are counted, never thrown; only what `visit` throws comes through.
 * @param folder as given to `openJournal`; one that does not exist is an empty journal.
 * @param from leaves out records before this wall time, and does not even open segments that nobody has written to since.
 */
export async function readJournal(folder: string, visit: (entry: Entry) => void, from = Number.NEGATIVE_INFINITY): Promise<JournalHealth> {
  const health = emptyHealth();
  const waiting = writersIn(folder, from, health);
  const open: Open[] = [];
  const give = (entry: Entry) => {
    if (entry.record.at.wall < from) return;
    health.records += 1;
    visit(entry);
  };
  let breathed = performance.now();
  for (;;) {
    let earliest = first(open);
    for (let writer = waiting.at(-1); writer !== undefined && (earliest === null || writer.from <= wallOf(earliest)); writer = waiting.at(-1)) {
      waiting.pop();
      const opened: Open = { entries: [], index: 0, rest: readWriter(writer.id, writer.files, health) };
      if (hasNext(opened)) open.push(opened);
      earliest = first(open);
    }
    if (earliest === null) return health;
    const limit = Math.min(waiting.at(-1)?.from ?? Number.POSITIVE_INFINITY, ...open.filter((other) => other !== earliest).map(wallOf));
    if (!giveOut(earliest, limit, give)) open.splice(open.indexOf(earliest), 1);
    if (performance.now() - breathed > breatheAfterMs) {
      await breathe();
      breathed = performance.now();
    }
  }
}

/** Gives out records until one is later than `limit`. @returns whether any are left. */
function giveOut(writer: Open, limit: number, visit: (entry: Entry) => void): boolean {
  do {
    const entry = writer.entries[writer.index];
    if (entry !== undefined) visit(entry);
    writer.index += 1;
  } while (hasNext(writer) && wallOf(writer) <= limit);
  return hasNext(writer);
}

/** Whether there is a next record, which is read by then. */
function hasNext(writer: Open): boolean {
  while (writer.index >= writer.entries.length) {
    const read = writer.rest.next();
    if (read.done === true) return false;
    [writer.entries, writer.index] = [read.value, 0];
  }
  return true;
}

function wallOf({ entries, index }: Open): number {
  return entries[index]?.record.at.wall ?? Number.POSITIVE_INFINITY;
}

function first(open: readonly Open[]): Open | null {
  return open.reduce<Open | null>((best, writer) => (best === null || wallOf(writer) < wallOf(best) ? writer : best), null);
}

function isTouchedSince(file: string, from: number): boolean {
  const found = from === Number.NEGATIVE_INFINITY ? undefined : statSync(file, { throwIfNoEntry: false });
  return found === undefined || found.mtimeMs >= from;
}

/** The writers of the generation that counts, the latest first, each with the wall time of its first record and its segments in order. */
function writersIn(folder: string, from: number, health: JournalHealth): { id: string; from: number; files: string[] }[] {
  const segments = new Map<string, { number: number; file: string }[]>();
  try {
    const generation = generationFolder(folder, currentGeneration(folder));
    for (const found of readdirSync(generation, { withFileTypes: true })) {
      const name = found.isFile() ? parseSegmentName(found.name) : null;
      if (name === null || !isTouchedSince(path.join(generation, found.name), from)) continue;
      const known = segments.get(name.writer) ?? [];
      known.push({ number: name.number, file: path.join(generation, found.name) });
      segments.set(name.writer, known);
    }
  } catch (error) {
    if (!hasCode(error, "ENOENT")) health.unreadable += 1;
  }
  const writers = [...segments].map(([id, found]) => {
    const files = found.sort((a, b) => a.number - b.number).map(({ file }) => file);
    // A first line that cannot be read says nothing, so such a writer is opened at once.
    return { id, from: (files[0] === undefined ? null : firstWall(files[0])) ?? Number.NEGATIVE_INFINITY, files };
  });
  return writers.sort((a, b) => b.from - a.from || (a.id < b.id ? 1 : -1));
}

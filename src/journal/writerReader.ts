import type { Entry } from "./entry";
import type { JournalHealth } from "./health";
import { readSegment } from "./segmentReader";

/**
 * One writer's records in the order of their numbers, each once. At most two segments are in memory: after a failure a
 * segment repeats the end of the one before it, so what is held back is only given out when the next one cannot precede it.
 * @param files the writer's segments in the order of their numbers.
 */
export function* readWriter(writer: string, files: readonly string[], health: JournalHealth): Generator<Entry, void> {
  const seen = new Set<number>();
  let lost = 0;
  let held: Entry[] = [];
  for (const file of files) {
    const fresh: Entry[] = [];
    for (const read of readSegment(file, health)) {
      const { writer: from, sequence } = read.kind === "entry" ? read.entry : read;
      if (from !== writer) {
        health.invalid += 1;
      } else if (seen.has(sequence)) {
        health.duplicates += 1;
      } else {
        seen.add(sequence);
        if (read.kind === "newer") health.newer += 1;
        else fresh.push(read.entry);
      }
    }
    const all = inOrder([...held, ...fresh]);
    const first = fresh[0]?.sequence ?? Number.POSITIVE_INFINITY;
    const ready = all.findIndex((entry) => entry.sequence >= first);
    held = ready < 0 ? [] : all.slice(ready);
    for (const entry of ready < 0 ? all : all.slice(0, ready)) yield entry;
    for (const { record } of fresh) if (record.type === "gap") lost += record.last - record.first + 1;
  }
  for (const entry of held) yield entry;
  health.lost += lost;
  health.missing += Math.max(0, holes(seen) - lost);
}

/** Nearly always they are. */
function inOrder(entries: Entry[]): Entry[] {
  const isOrdered = entries.every((entry, index) => index === 0 || (entries[index - 1]?.sequence ?? 0) < entry.sequence);
  return isOrdered ? entries : entries.sort((a, b) => a.sequence - b.sequence);
}

/** How many numbers between the lowest and the highest are not there. */
function holes(numbers: ReadonlySet<number>): number {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
  }
  return numbers.size === 0 ? 0 : highest - lowest + 1 - numbers.size;
}

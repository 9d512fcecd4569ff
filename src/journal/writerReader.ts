import type { Entry } from "./entry";
import type { JournalHealth } from "./health";
import { SeenNumbers } from "./seenNumbers";
import { readSegment } from "./segmentReader";

/**
 * One writer's records in the order of their numbers, each once and as many at a time as are certain. At most two segments are in memory: after a failure a
 * segment repeats the end of the one before it, so what is held back is only given out when the next one cannot precede it.
 * @param files the writer's segments in the order of their numbers.
 */
export function* readWriter(writer: string, files: readonly string[], health: JournalHealth): Generator<readonly Entry[], void> {
  const seen = new SeenNumbers();
  let lost = 0;
  let held: Entry[] = [];
  for (const file of files) {
    const fresh: Entry[] = [];
    for (const read of readSegment(file, health)) {
      if (read.writer !== writer) {
        health.invalid += 1;
      } else if (!seen.add(read.sequence)) {
        health.duplicates += 1;
      } else if (read.record === null) {
        health.newer += 1;
      } else {
        fresh.push(read);
        if (read.record.type === "gap") lost += read.record.last - read.record.first + 1;
      }
    }
    const all = inOrder([...held, ...fresh]);
    const first = fresh[0]?.sequence ?? Number.POSITIVE_INFINITY;
    const ready = all.findIndex((entry) => entry.sequence >= first);
    held = ready < 0 ? [] : all.slice(ready);
    yield ready < 0 ? all : all.slice(0, ready);
  }
  yield held;
  health.lost += lost;
  health.missing += Math.max(0, seen.holes() - lost);
}

/** Nearly always they are. */
function inOrder(entries: Entry[]): Entry[] {
  const isOrdered = entries.every((entry, index) => index === 0 || (entries[index - 1]?.sequence ?? 0) < entry.sequence);
  return isOrdered ? entries : entries.sort((a, b) => a.sequence - b.sequence);
}

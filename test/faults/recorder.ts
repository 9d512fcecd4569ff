import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { silentLogger } from "../../src/base/logger";
import { systemClock } from "../../src/base/clock";
import { openJournal } from "../../src/journal/journal";
import { numberedRecord } from "./numberedRecord";

/**
 * The real writer in a process of its own, to be killed, starved and frozen. It appends records of every kind, numbered one after the
 * other, and says of each on its standard output what became of it: `+12` acknowledged, `-12` not.
 */
const plan = v.parse(
  v.object({
    folder: v.string(),
    first: v.number(),
    count: v.number(),
    /** A pause between records; 0 for none. */
    everyMs: v.number(),
    /** Has the disk confirm after so many records; 0 for never. */
    flushEvery: v.number(),
    /** Deletes everything after so many records; 0 for never. */
    deleteAfter: v.number(),
    /** Makes every record this long, in bytes of one of its texts. */
    textBytes: v.number(),
  }),
  JSON.parse(process.argv[2] ?? "{}"),
);

async function record(): Promise<void> {
  const journal = openJournal({ folder: plan.folder, clock: systemClock, retentionDays: 400, log: silentLogger });
  for (let number = plan.first; number < plan.first + plan.count; number += 1) {
    const result = journal.append(numberedRecord(number, { wall: systemClock.wall(), monotonic: systemClock.monotonic() }, plan.textBytes));
    writeSync(1, `${result.acknowledged ? "+" : "-"}${number}\n`);
    const done = number - plan.first + 1;
    if (plan.flushEvery > 0 && done % plan.flushEvery === 0) journal.flush();
    if (plan.deleteAfter === done) {
      writeSync(1, "deleting\n");
      await journal.deleteAll();
      writeSync(1, "deleted\n");
    }
    if (plan.everyMs > 0) await sleep(plan.everyMs);
  }
  journal.close();
  writeSync(1, "closed\n");
}

record().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

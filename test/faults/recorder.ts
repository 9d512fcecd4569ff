import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { silentLogger } from "../../src/base/logger";
import { systemClock } from "../../src/base/clock";
import { openJournal } from "../../src/journal/journal";

/**
 * The real writer in a process of its own, to be killed, starved and frozen. It appends records that count up in their number
 * of edits, and says of each on its standard output what became of it: `+12` acknowledged, `-12` not.
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
    /** Makes every record this long, in bytes of its path. */
    pathBytes: v.number(),
  }),
  JSON.parse(process.argv[2] ?? "{}"),
);

async function record(): Promise<void> {
  const journal = openJournal({ folder: plan.folder, clock: systemClock, retentionDays: 400, log: silentLogger });
  for (let edits = plan.first; edits < plan.first + plan.count; edits += 1) {
    const result = journal.append({
      type: "part", at: { wall: systemClock.wall(), monotonic: systemClock.monotonic() }, visit: "w.1", repository: "shop",
      path: "infra/".padEnd(plan.pathBytes, "x"), system: "terraform", environment: null, whose: "nobody", team: null, runbook: null,
      activeMs: 1_000, edits, saves: 0, day: "2026-11-03",
    });
    writeSync(1, `${result.acknowledged ? "+" : "-"}${edits}\n`);
    const done = edits - plan.first + 1;
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

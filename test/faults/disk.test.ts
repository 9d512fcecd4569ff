import assert from "node:assert/strict";
import { writeFileSync, unlinkSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { silentLogger } from "../../src/base/logger";
import { systemClock } from "../../src/base/clock";
import { openJournal } from "../../src/journal/journal";
import { can, checkPromise, readNumbers, startRecorder, temporaryFolder } from "./faultKit";

/** A small file system of its own, mounted in a temporary folder. */
function mountSmall(folder: string, size: string): boolean {
  return process.platform === "linux" && can("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder);
}

describe("faults: the disk (needs Linux and permission to mount)", function () {
  this.timeout(30_000);
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(function () {
    folder = temporaryFolder();
    if (mountSmall(folder.path, "64k")) return;
    folder.remove();
    this.skip();
  });
  afterEach(() => {
    can("umount", "-l", folder.path);
    folder.remove();
  });

  it("keeps what does not fit on a full disk, and writes it when there is room again", async () => {
    const events = path.join(folder.path, "events");
    const ballast = path.join(folder.path, "ballast");
    writeFileSync(ballast, Buffer.alloc(24 * 1024));
    const recorder = startRecorder({ folder: events, count: 100, everyMs: 20, textBytes: 300 });
    await recorder.until((line) => line.startsWith("-"));
    // What is on the full disk can be read as ever.
    const full = await readNumbers(events);
    assert.ok(full.numbers.length > 20);
    await sleep(100);
    unlinkSync(ballast);
    const said = await recorder.ended;
    const reading = await readNumbers(events);
    checkPromise(reading, [said]);
    assert.deepEqual(reading.numbers, Array.from({ length: 100 }, (_, index) => index));
    assert.ok(said.acknowledged.length < 100);
  });

  it("survives a disk that stays full, and says how many records are gone", async () => {
    const events = path.join(folder.path, "events");
    const recorder = startRecorder({ folder: events, count: 2_000, textBytes: 200 });
    const said = await recorder.ended;
    assert.ok(said.lines.includes("closed"));
    checkPromise(await readNumbers(events), [said]);
  });

  it("reads on a disk that became read-only, keeps what is recorded, and writes it when the disk is writable again", async () => {
    const events = path.join(folder.path, "events");
    const journal = openJournal({ folder: events, clock: systemClock, retentionDays: 400, log: silentLogger });
    const append = (edits: number) =>
      journal.append({ type: "visit", at: { wall: systemClock.wall(), monotonic: systemClock.monotonic() }, visit: `w.${edits}`, glance: true, ended: "left", activeMs: 1, idleMs: 0, awayMs: 0, unknownMs: 0, edits, saves: 0, day: "2026-11-03" });
    assert.ok(append(1).acknowledged);
    journal.close();
    assert.ok(can("mount", "-o", "remount,ro", folder.path));
    const second = openJournal({ folder: events, clock: systemClock, retentionDays: 400, log: silentLogger });
    const kept = second.append({ type: "time", at: { wall: systemClock.wall(), monotonic: systemClock.monotonic() }, area: "product", activeMs: 5, day: "2026-11-03" });
    assert.deepEqual(kept, { acknowledged: false, reason: "kept" });
    assert.ok(second.state.kind === "failing" && second.state.reason.includes("EROFS"));
    assert.equal(second.pause(), false);
    assert.equal(second.resume(), true);
    await assert.rejects(second.deleteAll(), /EROFS/);
    assert.equal((await readNumbers(events)).entries.length, 1);
    assert.ok(can("mount", "-o", "remount,rw", folder.path));
    second.flush();
    assert.equal(second.state.kind, "recording");
    second.close();
    const { entries, health } = await readNumbers(events);
    assert.deepEqual(entries.map(({ record }) => record.type).sort(), ["time", "visit"]);
    assert.equal(health.missing, 0);
  });
});

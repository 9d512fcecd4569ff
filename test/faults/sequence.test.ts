import assert from "node:assert/strict";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import type { Journal } from "../../src/journal/journal";
import { editsOf, Kit } from "../unit/journal/journalKit";

const windows = 3;
const window = fc.nat(windows - 1);
/** What may happen, in any order, to three windows with one journal. */
const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("append" as const), window, times: fc.integer({ min: 1, max: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("restart" as const, "crash" as const, "flush" as const), window }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("pause" as const, "resume" as const, "deleteAll" as const), window }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("diskGoes" as const, "diskComes" as const, "read" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("time" as const), ms: fc.constantFrom(100, 5_000, 90_000_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clock" as const), ms: fc.integer({ min: -1e8, max: 1e8 }) }) },
);

describe("faults: in any order", function () {
  this.timeout(60_000);

  it("appending, restarting, crashing, pausing, deleting, losing the disk and setting the clock keep the journal's promise", async () => {
    await fc.assert(fc.asyncProperty(fc.array(happening, { minLength: 10, maxLength: 60, size: "max" }), async (happenings) => {
      const kit = new Kit();
      try {
        await play(kit, happenings);
      } finally {
        kit.dispose();
      }
    }), { numRuns: 80 });
  });
});

async function play(kit: Kit, happenings: readonly (typeof happening extends fc.Arbitrary<infer H> ? H : never)[]): Promise<void> {
  const journals: Journal[] = Array.from({ length: windows }, () => kit.window());
  const at = (index: number) => journals[index] ?? assert.fail();
  const away = `${kit.folder}.away`;
  let next = 0;
  let paused = false;
  let diskThere = true;
  /** Numbers that must be read, that may be read, and those each window holds back. */
  const must = new Set<number>();
  const may = new Set<number>();
  const kept = Array.from({ length: windows }, () => new Set<number>());
  /**
   * Windows that have written nothing since they began without the disk, or since another one deleted everything: what they hold
   * may be from before a deletion as far as they can know, so they may give it up.
   */
  const inDoubt = new Set<number>();
  const begin = (index: number) => {
    kept[index]?.clear();
    inDoubt.delete(index);
    if (!diskThere) inDoubt.add(index);
    journals[index] = kit.window();
  };

  const check = async () => {
    const { entries, health } = await kit.read();
    const edits = editsOf(entries);
    const read = new Set(edits);
    assert.deepEqual([...must].filter((number) => !read.has(number)), [], "acknowledged and not read");
    assert.deepEqual(edits.filter((number) => !may.has(number)), [], "read, and not attempted or deleted");
    assert.equal(read.size, edits.length, "read twice");
    assert.equal(health.missing + health.corruptLines + health.invalid + health.unreadable, 0);
  };
  const diskComes = () => {
    if (diskThere) return;
    rmSync(kit.folder);
    if (existsSync(away)) renameSync(away, kit.folder);
    diskThere = true;
  };

  for (const one of happenings) {
    switch (one.kind) {
      case "append":
        for (let time = 0; time < one.times; time += 1) {
          const number = next++;
          const result = at(one.window).append(kit.part(number));
          if (diskThere) assert.equal(!result.acknowledged && result.reason === "paused", paused);
          if (result.acknowledged) {
            must.add(number);
            inDoubt.delete(one.window);
          } else if (result.reason === "kept" && !inDoubt.has(one.window)) {
            kept[one.window]?.add(number);
          }
          if (result.acknowledged || result.reason === "kept") may.add(number);
        }
        break;
      case "restart":
        at(one.window).close();
        if (diskThere) kept[one.window]?.forEach((number) => must.add(number));
        begin(one.window);
        break;
      case "crash":
        // Nobody closes it: what it holds back may still come out of this process's timers, or not.
        begin(one.window);
        break;
      case "flush":
        at(one.window).flush();
        break;
      case "pause":
      case "resume":
        if (!diskThere) break;
        at(one.window)[one.kind]();
        paused = one.kind === "pause";
        break;
      case "deleteAll":
        if (!diskThere) {
          await assert.rejects(at(one.window).deleteAll());
          break;
        }
        assert.equal((await at(one.window).deleteAll()).left, 0);
        must.clear();
        may.clear();
        kept.forEach((held, index) => {
          held.clear();
          if (index !== one.window) inDoubt.add(index);
        });
        break;
      case "diskGoes":
        if (!diskThere) break;
        if (existsSync(kit.folder)) renameSync(kit.folder, away);
        writeFileSync(kit.folder, "the disk is away");
        diskThere = false;
        break;
      case "diskComes":
        diskComes();
        break;
      case "read":
        if (diskThere) await check();
        break;
      case "time":
        kit.clock.pass(one.ms);
        break;
      case "clock":
        kit.clock.setWall(kit.clock.wall() + one.ms);
        break;
    }
  }
  diskComes();
  for (const journal of journals) journal.flush();
  for (const held of kept) for (const number of held) must.add(number);
  await check();
}

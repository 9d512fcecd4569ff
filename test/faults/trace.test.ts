import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { generationFolder } from "../../src/journal/generation";
import type { Plan } from "./faultKit";
import { canTrace, checkPromise, readNumbers, startRecorder, temporaryFolder } from "./faultKit";

/** Runs the recorder under strace with one fault in one system call, and hands over what is left. */
async function traced(inject: string, calls: string, plan: Omit<Plan, "folder">) {
  const folder = temporaryFolder();
  const recorder = startRecorder({ folder: folder.path, ...plan }, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${calls}`, "-e", `inject=${inject}`]);
  const said = await recorder.ended;
  return { folder, said, reading: await readNumbers(folder.path), finished: said.lines.includes("closed") };
}

const parallel = 3;

/** Runs `at` for the 1st, 2nd, 3rd, ... call of a kind until the recorder gets through untouched. @returns how often it was killed. */
async function atEvery(at: (call: number) => Promise<{ untouched: boolean }>): Promise<number> {
  let killed = 0;
  for (let call = 1; ; call += parallel) {
    const results = await Promise.all(Array.from({ length: parallel }, (_, lane) => at(call + lane)));
    killed += results.filter(({ untouched }) => !untouched).length;
    if (results.every(({ untouched }) => untouched)) return killed;
    assert.ok(call < 300, "the recorder never gets through");
  }
}

describe("faults: one system call at a time (needs Linux and strace)", function () {
  this.timeout(60_000);
  before(function () {
    if (!canTrace) this.skip();
  });

  it("loses nothing that was acknowledged when the writer is killed at its 1st, 2nd, 3rd, ... write", async () => {
    const killed = await atEvery(async (call) => {
      const { folder, said, reading, finished } = await traced(`write:signal=SIGKILL:when=${call}`, "write", { count: 6, flushEvery: 3 });
      checkPromise(reading, [said]);
      folder.remove();
      return { untouched: finished };
    });
    // Six records and what is said about each are twelve writes at least.
    assert.ok(killed >= 12, `killed ${killed} times`);
  });

  it("loses nothing that was acknowledged when the writer is killed at its 1st, 2nd, 3rd, ... sync", async () => {
    const killed = await atEvery(async (call) => {
      const { folder, said, reading, finished } = await traced(`fdatasync,fsync:signal=SIGKILL:when=${call}`, "fdatasync,fsync", { count: 12, flushEvery: 3 });
      checkPromise(reading, [said]);
      folder.remove();
      return { untouched: finished };
    });
    assert.ok(killed >= 3, `killed ${killed} times`);
  });

  it("loses nothing that was acknowledged when the writer is killed at its 1st, 2nd, 3rd, ... opening of a file, new segments among them", async () => {
    const killed = await atEvery(async (call) => {
      const { folder, said, reading, finished } = await traced(`openat:signal=SIGKILL:when=${call}`, "openat", { count: 320, textBytes: 3_500 });
      checkPromise(reading, [said]);
      if (finished) assert.equal(reading.health.segments, 2);
      folder.remove();
      return { untouched: finished };
    });
    assert.ok(killed >= 2, `killed ${killed} times`);
  });

  // A question mark lets strace ignore a call that this kind of machine does not have.
  for (const calls of ["?mkdir,?mkdirat", "?unlink,?unlinkat", "?rmdir,?unlinkat"]) {
    it(`deletes all or nothing, and nothing comes back, when deleting is killed at its 1st, 2nd, 3rd, ... ${calls.replaceAll("?", "")}`, async () => {
      const killed = await atEvery(async (call) => {
        const { folder, said, reading, finished } = await traced(`${calls}:signal=SIGKILL:when=${call}`, calls, { count: 6, deleteAfter: 4 });
        const before = reading.numbers.filter((number) => number < 4).length;
        const deleted = said.lines.includes("deleted");
        assert.ok(before === 0 || (!deleted && before === Math.min(4, said.acknowledged.length)), `${before} records are left`);
        assert.ok(!deleted || !existsSync(generationFolder(folder.path, 1)));
        const after = said.acknowledged.filter((number) => number >= 4);
        assert.deepEqual(after.filter((number) => !reading.numbers.includes(number)), []);
        folder.remove();
        return { untouched: finished };
      });
      assert.ok(killed >= 1, `killed ${killed} times`);
    });
  }

  const syncFaults = [
    ["the 1st sync of a file", "fdatasync:error=EIO:when=1"],
    ["the 2nd sync of a file", "fdatasync:error=EIO:when=2"],
    ["every second sync of a file", "fdatasync:error=EIO:when=1+2"],
    ["the sync of a new file's folder", "fsync:error=EIO:when=1"],
    ["every sync, for want of space", "fdatasync:error=ENOSPC"],
  ] as const;
  for (const [what, inject] of syncFaults) {
    it(`loses and doubles nothing when ${what} fails`, async () => {
      const { folder, said, reading, finished } = await traced(inject, "fdatasync,fsync", { count: 30, flushEvery: 4 });
      assert.ok(finished);
      checkPromise(reading, [said]);
      folder.remove();
    });
  }

  it("loses and doubles nothing when its 1st, 2nd, 3rd, ... write fails, whichever file that is", async () => {
    let kept = 0;
    const writes = 30;
    const lane = async (first: number): Promise<void> => {
      for (let call = first; call <= writes; call += parallel) {
        const { folder, said, reading } = await traced(`write:error=EIO:when=${call}`, "write", { count: 8, flushEvery: 3 });
        checkPromise(reading, [said]);
        if (said.lines.some((line) => line.startsWith("-"))) kept += 1;
        folder.remove();
      }
    };
    await Promise.all(Array.from({ length: parallel }, (_, index) => lane(index + 1)));
    // Where it was the journal's own write the record was kept, and is there in the end.
    assert.ok(kept >= 4, `the journal's own write failed ${kept} times`);
  });

  it("loses and doubles nothing when every write of a while fails, for want of space", async () => {
    const { folder, said, reading } = await traced("write:error=ENOSPC:when=20..60+3", "write", { count: 60, flushEvery: 4, textBytes: 100 });
    checkPromise(reading, [said]);
    folder.remove();
  });

  it("gives a segment up after a failed sync, and repeats in a new one what the disk has not confirmed", async () => {
    const { folder, reading } = await traced("fdatasync:error=EIO:when=2", "fdatasync", { count: 12, flushEvery: 4 });
    assert.equal(reading.health.segments, 2);
    // The second four records were on the way when the disk failed.
    assert.equal(reading.health.duplicates, 4);
    folder.remove();
  });
});

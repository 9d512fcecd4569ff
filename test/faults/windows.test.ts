import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { checkPromise, readNumbers, startRecorder, temporaryFolder } from "./faultKit";

describe("faults: several windows", function () {
  this.timeout(30_000);

  it("eight writers at once lose, tear and double nothing", async () => {
    const folder = temporaryFolder();
    const recorders = Array.from({ length: 8 }, (_, index) =>
      startRecorder({ folder: folder.path, first: index * 10_000, count: 400, flushEvery: 50, textBytes: 50 + index * 400 }));
    const all = await Promise.all(recorders.map((recorder) => recorder.ended));
    const reading = await readNumbers(folder.path);
    checkPromise(reading, all);
    assert.deepEqual([reading.numbers.length, reading.health.tornTails], [3_200, 0]);
    folder.remove();
  });

  it("deleting everything in one window reaches the others: nothing from before is left, and everything after is there", async () => {
    const folder = temporaryFolder();
    const others = [1, 2, 3].map((index) => startRecorder({ folder: folder.path, first: index * 10_000, count: 300, everyMs: 2 }));
    await Promise.all(others.map((recorder) => recorder.until((line) => line.startsWith("+"))));
    const deleter = startRecorder({ folder: folder.path, count: 10, everyMs: 5, deleteAfter: 5 });
    await deleter.until((line) => line === "deleting");
    const before = new Set(others.flatMap((recorder) => recorder.lines.map((line) => Number(line.slice(1)))));
    await deleter.until((line) => line === "deleted");
    const counts = others.map((recorder) => recorder.lines.length);
    const all = await Promise.all([...others.map((recorder) => recorder.ended), deleter.ended]);
    const reading = await readNumbers(folder.path);
    const read = new Set(reading.numbers);
    // What was said before the deletion began may still have been on its way here, so what is known to be before is a part of it.
    assert.ok(before.size > 0);
    assert.deepEqual([...before].filter((number) => read.has(number)), [], "came back");
    const after = all.slice(0, 3).flatMap(({ acknowledged }, index) => acknowledged.slice((counts[index] ?? 0) + 1));
    assert.ok(after.length > 0);
    assert.deepEqual(after.filter((number) => !read.has(number)), [], "acknowledged after the deletion and lost");
    assert.deepEqual(readdirSync(folder.path).filter((name) => /^\d+$/.test(name)), ["2"]);
    assert.equal(reading.health.missing + reading.health.corruptLines + reading.health.duplicates, 0);
    folder.remove();
  });
});

import assert from "node:assert/strict";
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { toStored } from "../../src/journal/entry";
import { generationFolder } from "../../src/journal/generation";
import { emptyHealth } from "../../src/journal/health";
import { encodeLine } from "../../src/journal/line";
import { readWriter } from "../../src/journal/writerReader";
import { temporaryFolder } from "./faultKit";

describe("faults: bytes", function () {
  this.timeout(60_000);

  it("every byte of a small journal changed to every other value costs at most the lines it touches, and each is counted", () => {
    const folder = temporaryFolder();
    const writer = "0123456789abcdef".repeat(2);
    const at = { wall: 1_793_696_400_000, monotonic: 1 };
    const lines = [0, 1, 2].map((sequence) => encodeLine(toStored({ type: "clock", at, wallMs: sequence, monotonicMs: 0 }, writer, sequence, 0)));
    const journal = Buffer.concat(lines);
    const generation = generationFolder(folder.path, 1);
    mkdirSync(generation);
    const file = path.join(generation, `${writer}.0.jsonl`);
    const ends = lines.map((_, index) => lines.slice(0, index + 1).reduce((total, line) => total + line.length, 0));
    writeFileSync(file, journal);
    const descriptor = openSync(file, "r+");
    let cases = 0;
    for (let position = 0; position < journal.length; position += 1) {
      const hit = ends.findIndex((end) => position < end);
      // A line feed that is gone joins its line to the next one, and both are lost.
      const lost = position === (ends[hit] ?? 0) - 1 ? [hit, hit + 1] : [hit];
      const expected = [0, 1, 2].filter((index) => !lost.includes(index)).join();
      for (let value = 0; value < 256; value += 1) {
        if (value === journal[position]) continue;
        writeSync(descriptor, Uint8Array.of(value), 0, 1, position);
        const health = emptyHealth();
        const read = [...readWriter(writer, [file], health)].flat().map(({ record }) => (record.type === "clock" ? record.wallMs : -1)).join();
        const counted = health.corruptLines + health.tornTails;
        if (read !== expected || counted === 0) assert.fail(`byte ${position} changed to ${value}: read ${read}, counted ${counted}`);
        cases += 1;
      }
      writeSync(descriptor, journal, position, 1, position);
    }
    closeSync(descriptor);
    assert.equal(cases, journal.length * 255);
    folder.remove();
  });
});

import assert from "node:assert/strict";
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Entry } from "../../../src/journal/entry";
import { toStored } from "../../../src/journal/entry";
import { generationFolder } from "../../../src/journal/generation";
import type { JournalHealth } from "../../../src/journal/health";
import { isDamaged } from "../../../src/journal/health";
import { encodeLine } from "../../../src/journal/line";
import { readJournal } from "../../../src/journal/reader";
import { editsOf, Kit, kitStart } from "./journalKit";

const writer = "0".repeat(31);

describe("journal/reader", () => {
  let kit: Kit;
  beforeEach(() => {
    kit = new Kit();
    mkdirSync(generationFolder(kit.folder, 1), { recursive: true });
  });
  afterEach(() => kit.dispose());

  const file = (name: string) => path.join(generationFolder(kit.folder, 1), name);
  /** Lines of a writer, each `[sequence, edits]`. */
  const lines = (id: string, records: readonly (readonly [number, number])[]) =>
    Buffer.concat(records.map(([sequence, edits]) => encodeLine(toStored(kit.part(edits), id, sequence, 0))));

  async function check(expected: { edits: readonly number[]; health: Partial<JournalHealth> }): Promise<void> {
    const { entries, health } = await kit.read();
    assert.deepEqual(editsOf(entries), expected.edits);
    const counted = Object.fromEntries(Object.entries(health).filter(([name, count]) => count !== 0 && name !== "records" && name !== "segments"));
    assert.deepEqual(counted, expected.health);
  }

  const a = `a${writer}`;
  const whole = [[0, 10], [1, 11], [2, 12], [3, 13]] as const;

  const tails = [
    ["a tail that a crash cut off", () => appendFileSync(file(`${a}.0.jsonl`), lines(a, [[4, 14]]).subarray(0, 60)), { tornTails: 1 }],
    ["a block of zeros, as a power cut leaves", () => appendFileSync(file(`${a}.0.jsonl`), Buffer.alloc(4096)), { tornTails: 1 }],
    ["lines that somebody else wrote", () => appendFileSync(file(`${a}.0.jsonl`), "hello\n\n{}\n"), { corruptLines: 3 }],
    ["a line longer than any", () => appendFileSync(file(`${a}.0.jsonl`), `${"x".repeat(100_000)}\n`), { corruptLines: 1 }],
    ["a file that is none of ours", () => writeFileSync(file("notes.txt"), "hello"), {}],
    ["a folder with a segment's name", () => mkdirSync(file(`${a}.1.jsonl`)), {}],
    ["an empty segment", () => writeFileSync(file(`${a}.1.jsonl`), ""), {}],
    ["the same segment under another number", () => copyFileSync(file(`${a}.0.jsonl`), file(`${a}.7.jsonl`)), { duplicates: 4 }],
    ["a segment under another writer's name", () => copyFileSync(file(`${a}.0.jsonl`), file(`b${writer}.0.jsonl`)), { invalid: 4 }],
    ["a whole record without its line feed", () => truncateSync(file(`${a}.0.jsonl`), lines(a, whole).length - 1), {}],
  ] as const;
  for (const [what, damage, health] of tails) {
    it(`takes ${what}`, async () => {
      writeFileSync(file(`${a}.0.jsonl`), lines(a, whole));
      damage();
      await check({ edits: [10, 11, 12, 13], health });
    });
  }

  it("skips what a later version wrote, keeps it, and does not miss its number", async () => {
    const later = encodeLine({ ...toStored(kit.part(11), a, 1, 0), v: 2 });
    writeFileSync(file(`${a}.0.jsonl`), Buffer.concat([lines(a, [[0, 10]]), later, lines(a, [[2, 12]])]));
    const before = readFileSync(file(`${a}.0.jsonl`));
    await check({ edits: [10, 12], health: { newer: 1 } });
    assert.deepEqual(readFileSync(file(`${a}.0.jsonl`)), before);
  });

  it("counts a number that no segment has", async () => {
    writeFileSync(file(`${a}.0.jsonl`), lines(a, [[0, 10], [3, 13]]));
    await check({ edits: [10, 13], health: { missing: 2 } });
  });

  it("does not miss what retention removed", async () => {
    writeFileSync(file(`${a}.5.jsonl`), lines(a, [[700, 10], [701, 11]]));
    await check({ edits: [10, 11], health: {} });
  });

  it("puts what a writer wrote again into its place, once", async () => {
    // The second line of the first segment was lost, and the second segment repeats what the disk had not confirmed.
    writeFileSync(file(`${a}.0.jsonl`), Buffer.concat([lines(a, [[0, 10]]), Buffer.from("lost\n"), lines(a, [[2, 12]])]));
    writeFileSync(file(`${a}.1.jsonl`), lines(a, [[1, 11], [2, 12], [3, 13]]));
    writeFileSync(file(`${a}.2.jsonl`), lines(a, [[2, 12], [3, 13], [4, 14]]));
    await check({ edits: [10, 11, 12, 13, 14], health: { corruptLines: 1, duplicates: 3 } });
  });

  it("reads segments in the order of their numbers, not of their names", async () => {
    for (const number of [2, 10, 1]) writeFileSync(file(`${a}.${number}.jsonl`), lines(a, [[number, number]]));
    const { entries } = await kit.read();
    assert.deepEqual(editsOf(entries), [1, 2, 10]);
  });

  it("merges writers by wall time, also one whose clock was set back", async () => {
    const at = (id: string, sequence: number, edits: number, second: number) =>
      encodeLine(toStored({ ...kit.part(edits), at: { wall: second * 1000, monotonic: 0 } }, id, sequence, 0));
    const b = `b${writer}`;
    writeFileSync(file(`${a}.0.jsonl`), Buffer.concat([at(a, 0, 1, 10), at(a, 1, 2, 40), at(a, 2, 3, 20), at(a, 3, 6, 70)]));
    writeFileSync(file(`${b}.0.jsonl`), Buffer.concat([at(b, 0, 0, 5), at(b, 1, 4, 50), at(b, 2, 5, 60)]));
    await check({ edits: [0, 1, 2, 3, 4, 5, 6], health: {} });
  });

  it("gives every record it can out whatever is done to the bytes, and never throws", async () => {
    const journal = lines(a, Array.from({ length: 12 }, (_, index) => [index, index] as const));
    const damage = fc.oneof(
      fc.record({ kind: fc.constant("cut" as const), at: fc.nat(journal.length) }),
      fc.record({ kind: fc.constant("zeros" as const), at: fc.nat(journal.length), length: fc.integer({ min: 1, max: 900 }) }),
      fc.record({ kind: fc.constant("insert" as const), at: fc.nat(journal.length), bytes: fc.uint8Array({ maxLength: 60 }) }),
      fc.record({ kind: fc.constant("flip" as const), at: fc.nat(journal.length - 1), bits: fc.integer({ min: 1, max: 255 }) }),
    );
    await fc.assert(fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      let bytes: Buffer = Buffer.from(journal);
      for (const one of damages) {
        if (one.kind === "cut") bytes = bytes.subarray(0, one.at);
        if (one.kind === "zeros") bytes.fill(0, Math.min(one.at, bytes.length), Math.min(one.at + one.length, bytes.length));
        if (one.kind === "insert") bytes = Buffer.concat([bytes.subarray(0, one.at), one.bytes, bytes.subarray(one.at)]);
        if (one.kind === "flip" && one.at < bytes.length) bytes[one.at] = (bytes[one.at] ?? 0) ^ one.bits;
      }
      writeFileSync(file(`${a}.0.jsonl`), bytes);
      const { entries, health } = await kit.read();
      const edits = editsOf(entries);
      const untouched = journal.toString("latin1").split("\n").slice(0, -1).flatMap((line, index) => (bytes.toString("latin1").split("\n").includes(line) ? [index] : []));
      assert.deepEqual(edits, untouched);
      if (edits.length < 12 && edits.at(-1) === 11 && edits[0] === 0) assert.ok(isDamaged(health));
    }), { numRuns: 150 });
  });

  it("reads from a moment on, and opens nothing that was not written to since", async () => {
    const b = `b${writer}`;
    writeFileSync(file(`${a}.0.jsonl`), lines(a, [[0, 10]]));
    utimesSync(file(`${a}.0.jsonl`), new Date(kitStart - 2_000), new Date(kitStart - 2_000));
    kit.clock.pass(-1_000);
    const early = lines(b, [[0, 20]]);
    kit.clock.pass(1_000);
    writeFileSync(file(`${b}.0.jsonl`), Buffer.concat([early, lines(b, [[1, 21]])]));
    const entries: Entry[] = [];
    const health = await readJournal(kit.folder, (entry) => entries.push(entry), kitStart);
    assert.deepEqual([editsOf(entries), health.segments, health.records, health.missing], [[21], 1, 1, 0]);
  });

  it("lets what the visitor throws through", async () => {
    writeFileSync(file(`${a}.0.jsonl`), lines(a, whole));
    const stop = new Error("enough");
    await assert.rejects(readJournal(kit.folder, () => { throw stop; }), stop);
  });
});

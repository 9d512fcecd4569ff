import assert from "node:assert/strict";
import fc from "fast-check";
import { crc32, tableCrc32 } from "../../../src/journal/crc32";
import { decodeLine, decodeLines, encodeLine, maxLineBytes } from "../../../src/journal/line";

describe("journal/crc32", () => {
  const cases = [["", 0], ["123456789", 0xcbf43926], ["The quick brown fox jumps over the lazy dog", 0x414fa339]] as const;
  for (const [text, sum] of cases) it(`of ${JSON.stringify(text)}`, () => assert.equal(crc32(Buffer.from(text)), sum));

  it("is the same with and without Node's own", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5_000, size: "max" }), (bytes) => assert.equal(tableCrc32(bytes), crc32(bytes))));
  });
});

describe("journal/line", () => {
  const decode = (line: Buffer) => decodeLine(line, 0, line.length - 1);

  it("gives back what was written, on one line of text", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      const line = encodeLine(value);
      assert.equal(line.indexOf(0x0a), line.length - 1);
      if (line.length <= maxLineBytes) assert.deepEqual(decode(line), JSON.parse(JSON.stringify(value)));
    }));
  });

  it("knows a changed byte, wherever and whatever", () => {
    const value = { path: "infra/prod/größe.tf", edits: 3 };
    const line = encodeLine(value);
    fc.assert(fc.property(fc.integer({ min: 0, max: line.length - 2 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(line);
      changed[at] = (changed[at] ?? 0) ^ change;
      assert.equal(decode(changed), undefined);
    }));
  });

  const nonsense = ["", "\n", "00000000\n", "00000000 \n", "zzzzzzzz {}\n", "{}\n", `${"0".repeat(5000)}\n`, "\0\0\0\0\0\0\0\0\0\0\0\0\n"];
  for (const text of nonsense) it(`refuses ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(decode(Buffer.from(text)), undefined));

  const signed = (text: string): Buffer => Buffer.from(`${crc32(Buffer.from(text)).toString(16).padStart(8, "0")} ${text}\n`);
  const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }).map(encodeLine);
  const foreign = fc.constantFrom("", " ", "{", "}", "{}}", "1,2", "[1", "2]", "{},{}", "null", "{\"größe\":1}").map(signed);
  const damaged = fc.tuple(object, fc.nat(), fc.integer({ min: 1, max: 255 })).map(([line, at, change]) => {
    const changed = Buffer.from(line);
    changed[at % line.length] = (changed[at % line.length] ?? 0) ^ change;
    return changed;
  });
  /** Mostly what a journal is made of; now and then what somebody else, or a failing disk, put there. */
  const line = fc.oneof({ weight: 6, arbitrary: object }, damaged, foreign, fc.constantFrom(...nonsense).map((text) => Buffer.from(text)));

  /** What all lines say when each is decoded alone. */
  function oneByOne(bytes: Buffer): ReturnType<typeof decodeLines> {
    const values: unknown[] = [];
    let [corrupt, isTorn] = [0, false];
    for (let start = 0; start < bytes.length;) {
      const feed = bytes.indexOf(0x0a, start);
      const end = feed < 0 ? bytes.length : feed;
      const value = decodeLine(bytes, start, end);
      if (value !== undefined) values.push(value);
      else if (feed < 0) isTorn = true;
      else corrupt += 1;
      start = end + 1;
    }
    return { values, corrupt, isTorn };
  }

  it("tells of many lines together what it tells of each alone", () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.nat({ max: 20 }), (lines, cut) => {
      const bytes = Buffer.concat(lines);
      const torn = bytes.subarray(0, Math.max(0, bytes.length - cut));
      const expected = oneByOne(torn);
      assert.deepEqual(decodeLines(torn), expected);
    }), { numRuns: 1_000 });
  });
});

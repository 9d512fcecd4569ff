import assert from "node:assert/strict";
import fc from "fast-check";
import { crc32, tableCrc32 } from "../../../src/journal/crc32";
import { decodeLine, encodeLine, maxLineBytes } from "../../../src/journal/line";

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
});

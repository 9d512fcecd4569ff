import assert from "node:assert/strict";
import type { Block } from "../../../src/model/place";
import { innermostBlock } from "../../../src/model/place";

const blocks: readonly Block[] = [
  { kind: "job", address: "outer", startLine: 2, endLine: 20 },
  { kind: "job", address: "inner", startLine: 5, endLine: 9 },
  { kind: "job", address: "after", startLine: 22, endLine: 22 },
];

describe("the innermost block around a line", () => {
  const cases: readonly [line: number, address: string | null][] = [[1, null], [2, "outer"], [5, "inner"], [9, "inner"], [10, "outer"], [21, null], [22, "after"], [23, null]];
  for (const [line, address] of cases) {
    it(`line ${line}: ${address ?? "none"}`, () => assert.equal(innermostBlock(blocks, line)?.address ?? null, address));
  }
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { SeenNumbers } from "../../../src/journal/seenNumbers";

describe("journal/seenNumbers", () => {
  it("knows each number again and counts those between, in whatever order they come", () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 40 }), (numbers) => {
      const [seen, set] = [new SeenNumbers(), new Set<number>()];
      for (const number of numbers) {
        assert.equal(seen.add(number), !set.has(number));
        set.add(number);
      }
      assert.equal(seen.holes(), set.size === 0 ? 0 : Math.max(...set) - Math.min(...set) + 1 - set.size);
    }), { numRuns: 500 });
  });
});

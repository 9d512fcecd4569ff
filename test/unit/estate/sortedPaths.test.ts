import assert from "node:assert/strict";
import fc from "fast-check";
import { pathsWithin, withLookedUp } from "../../../src/estate/sortedPaths";
import { listedWithin } from "../../../src/estate/trees/listedWithin";

// Names around the slash in the order of code units, of which some are others' beginnings.
const name = fc.constantFrom("a", "a b", "a-b", "a.tf", "a0", "b", "ä", "é😀");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
const paths = fc.uniqueArray(path, { maxLength: 20 }).map((some) => some.sort());

describe("a sorted listing", () => {
  it("in which some paths were looked up is what a new listing says, where nothing else changed", () => {
    fc.assert(fc.property(paths, paths, fc.array(path, { maxLength: 5 }), (before, other, looked) => {
      const elsewhere = before.filter((each) => !listedWithin([each], looked).includes(each));
      const found = listedWithin(other, looked);
      assert.deepEqual(withLookedUp(before, looked, found), [...elsewhere, ...found].sort());
    }), { numRuns: 1000 });
  });

  it("is the very same where it was right", () => {
    fc.assert(fc.property(paths, fc.array(path, { maxLength: 5 }), (before, looked) => {
      assert.equal(withLookedUp(before, looked, listedWithin(before, looked)), before);
    }));
  });

  it("gives what lies at a path or below it", () => {
    fc.assert(fc.property(paths, path, (all, one) => assert.deepEqual(pathsWithin(all, one), listedWithin(all, [one]))), { numRuns: 1000 });
  });
});

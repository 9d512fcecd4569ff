import assert from "node:assert/strict";
import fc from "fast-check";
import { distinct, packed, unpacked } from "../../../../src/sources/history/authorDays";

const authorDay = fc.record({ person: fc.nat(2_000_000), day: fc.nat(99_999), weight: fc.constantFrom(1, 0.5) }, { noNullPrototype: true });
const few = fc.record({ person: fc.nat(2), day: fc.nat(2), weight: fc.constantFrom(1, 0.5) }, { noNullPrototype: true });

describe("author-days", () => {
  it("are the same when they are unpacked", () => {
    fc.assert(fc.property(authorDay, (each) => assert.deepEqual(unpacked(packed(each.person, each.day, each.weight)), each)));
  });

  it("count once for a person and a day, by the larger weight", () => {
    fc.assert(
      fc.property(fc.array(few), (given) => {
        const largest = new Map<string, number>();
        for (const { person, day, weight } of given) largest.set(`${String(person)} ${String(day)}`, Math.max(weight, largest.get(`${String(person)} ${String(day)}`) ?? 0));
        const got = distinct(given.map(({ person, day, weight }) => packed(person, day, weight))).map(unpacked);
        assert.deepEqual(new Map(got.map(({ person, day, weight }) => [`${String(person)} ${String(day)}`, weight])), largest);
        assert.equal(got.length, largest.size);
      }),
    );
  });
});

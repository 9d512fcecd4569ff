import assert from "node:assert/strict";
import fc from "fast-check";
import * as v from "valibot";
import { envelope, fromStored, schemas } from "../../../src/journal/entry";

/** Values that schemas differ on: of every kind, and at the edges of numbers. */
const candidates: readonly unknown[] = [
  undefined, null, true, false, "", "w.1", "team", "left", "switch", "product", "infra", "incident", "unknown", "opened",
  0, -0, 1, -1, 0.5, -0.5, 2 ** 53, Number.MAX_SAFE_INTEGER, Infinity, -Infinity, Number.NaN, [], {}, ["team"],
];
const values = fc.constantFrom(...candidates);
const stamp = { v: 1, w: "w", s: 4, t: 1_793_696_400_000, m: 60_000 };
const at = { wall: stamp.t, monotonic: stamp.m };

/** However a record is read, its schema has the say. */
describe("journal/frequentRecords", () => {
  for (const [type, schema] of Object.entries(schemas)) {
    const entries = Object.entries<v.ObjectEntries[string]>(schema.entries).filter(([key]) => key !== "type");
    const good = fc.record(Object.fromEntries(entries.map(([key, field]) => [key, goodValues(field)])));

    it(`reads ${type} exactly as its schema does`, () => {
      const spoiled = fc.tuple(good, fc.dictionary(fc.constantFrom(...entries.map(([key]) => key), "more"), values, { maxKeys: 2 }));
      fc.assert(fc.property(spoiled, ([record, spoil]) => {
        const value = { ...record, ...spoil, type };
        const { success, output } = v.safeParse(v.object<v.ObjectEntries>(schema.entries), value);
        assert.deepEqual(fromStored({ ...stamp, ...value })?.record ?? null, success ? { ...output, at } : null);
      }), { numRuns: 300 });
      fc.assert(fc.property(good, (record) => assert.deepEqual(fromStored({ ...stamp, ...record, type })?.record, { ...record, type, at })), { numRuns: 10 });
    });
  }

  it("reads what every line has exactly as the schema does", () => {
    const spoiled = fc.dictionary(fc.constantFrom(...Object.keys(envelope.entries).filter((key) => key !== "type")), values, { maxKeys: 2 });
    fc.assert(fc.property(spoiled, (spoil) => {
      const value = { ...stamp, type: "pause", ...spoil };
      assert.equal(fromStored(value) !== null, v.safeParse(envelope, value).success);
    }));
  });
});

/** Values that the field's schema takes. */
function goodValues(field: v.ObjectEntries[string]): fc.Arbitrary<unknown> {
  const named: unknown[] = "options" in field && Array.isArray(field.options) ? field.options : [];
  const literal: unknown[] = "literal" in field ? [field.literal] : [];
  return fc.constantFrom<unknown>(...candidates.filter((value) => value !== undefined && v.safeParse(v.object({ field }), { field: value }).success), ...named, ...literal);
}

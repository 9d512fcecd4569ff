import assert from "node:assert/strict";
import fc from "fast-check";
import * as v from "valibot";
import { envelope, schemas } from "../../../src/journal/entry";
import { quickCheck, quickReader } from "../../../src/journal/quickReader";

/** Values that schemas differ on: of every kind, and at the edges of numbers. */
const candidates: readonly unknown[] = [
  undefined, null, true, false, "", "w.1", "team", "left", "switch", "product", "infra", "incident", "unknown", "opened",
  0, -0, 1, -1, 0.5, -0.5, 2 ** 53, Number.MAX_SAFE_INTEGER, Infinity, -Infinity, Number.NaN, [], {}, ["team"],
];
const values = fc.constantFrom(...candidates);

describe("journal/quickReader", () => {
  for (const [name, schema] of Object.entries({ envelope, ...schemas })) {
    it(`reads ${name} exactly as its schema does`, () => {
      const slow = (value: unknown): unknown => {
        const parsed = v.safeParse(v.object<v.ObjectEntries>(schema.entries), value);
        return parsed.success ? parsed.output : null;
      };
      const read = quickReader<v.ObjectEntries>(schema);
      const check = quickCheck<v.ObjectEntries>(schema);
      const quick = (value: Record<string, unknown>) => read(value, {});
      const good = fc.record(Object.fromEntries(Object.entries<v.ObjectEntries[string]>(schema.entries).map(([key, field]) => [key, goodValues(field)])));
      const spoiled = fc.tuple(good, fc.dictionary(fc.constantFrom(...Object.keys(schema.entries), "more"), values, { maxKeys: 2 }));
      fc.assert(fc.property(spoiled, ([record, spoil]) => {
        const value = { ...record, ...spoil };
        assert.deepEqual(quick(value), slow(value));
        assert.equal(check(value), slow(value) !== null);
      }));
      fc.assert(fc.property(good, (record) => assert.deepEqual({ ...quick({ ...record }) }, { ...record })), { numRuns: 10 });
    });
  }

  it("refuses at the start what it cannot do as the schema does", () => {
    for (const field of [v.array(v.string()), v.pipe(v.string(), v.minLength(3)), v.pipe(v.number(), v.maxValue(3)), v.optional(v.string())]) {
      assert.throws(() => quickReader<v.ObjectEntries>(v.object({ field })));
    }
  });
});

/** Values that the field's schema takes. */
function goodValues(field: v.ObjectEntries[string]): fc.Arbitrary<unknown> {
  const named: unknown[] = "options" in field && Array.isArray(field.options) ? field.options : [];
  const literal: unknown[] = "literal" in field ? [field.literal] : [];
  return fc.constantFrom<unknown>(...candidates.filter((value) => value !== undefined && v.safeParse(v.object({ field }), { field: value }).success), ...named, ...literal);
}

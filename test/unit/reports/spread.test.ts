import assert from "node:assert/strict";
import fc from "fast-check";
import { quartiles, spread } from "../../../src/reports/spread";

const seen = (ms: number) => ({ ms, censored: false });
const unseen = (ms: number) => ({ ms, censored: true });

describe("reports/spread", () => {
  const cases = [
    ["nothing", [], [null, null, null]],
    ["one", [7], [7, 7, 7]],
    ["two", [4, 2], [2.5, 3, 3.5]],
    ["five", [5, 1, 4, 2, 3], [2, 3, 4]],
    ["equal ones", [2, 2, 2], [2, 2, 2]],
  ] as const;
  for (const [what, values, expected] of cases) {
    it(`finds the quartiles of ${what}`, () => {
      const { n, q1Ms, medianMs, q3Ms } = quartiles(values);
      assert.deepEqual([n, q1Ms, medianMs, q3Ms], [values.length, ...expected]);
    });
  }

  it("counts what was not seen to its end neither as zero nor as ended", () => {
    assert.deepEqual(spread([seen(10), seen(20), seen(30), unseen(5)]), {
      n: 3, q1Ms: 15, medianMs: 20, q3Ms: 25, censored: 1, medianLowMs: 15, medianHighMs: 25,
    });
  });

  it("has no upper end where half was not seen to its end", () => {
    const { n, medianMs, medianHighMs } = spread([seen(10), unseen(30)]);
    assert.deepEqual([n, medianMs, medianHighMs], [1, 10, null]);
  });

  it("has the true median between its ends, however long the unseen ones really were", () => {
    const durations = fc.array(fc.record({ ms: fc.nat(1000), censored: fc.boolean(), longer: fc.nat(5000) }), { minLength: 1 });
    fc.assert(fc.property(durations, (all) => {
      const { medianLowMs, medianHighMs } = spread(all);
      const truth = quartiles(all.map(({ ms, censored, longer }) => (censored ? ms + longer : ms))).medianMs ?? Number.NaN;
      assert.ok((medianLowMs ?? Number.NaN) <= truth && truth <= (medianHighMs ?? Number.POSITIVE_INFINITY));
    }));
  });
});

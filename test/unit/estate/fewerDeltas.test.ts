import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { EstateDelta, EstateState } from "../../../src/estate/estate";
import { emptySummary } from "../../../src/estate/estate";
import { fewerDeltas } from "../../../src/estate/fewerDeltas";

function delta(state: EstateState, paths: EstateDelta["paths"]): EstateDelta {
  return { summary: { ...emptySummary, state }, paths };
}

const reading = (done: number): EstateState => ({ kind: "reading", done, total: 9 });
const ready: EstateState = { kind: "ready" };

describe("the deltas of a first reading", () => {
  const everyMs = 20;
  const cases: readonly [what: string, given: readonly EstateDelta[], atOnce: readonly EstateDelta[], later: readonly EstateDelta[]][] = [
    ["the first is told at once", [delta(reading(0), null)], [delta(reading(0), null)], []],
    ["those after it together, as the last says", [delta(reading(0), null), delta(reading(3), ["a"]), delta(reading(6), ["b", "a"])], [delta(reading(0), null)], [delta(reading(6), ["a", "b"])]],
    ["any file is more than some", [delta(reading(0), []), delta(reading(3), null), delta(reading(6), ["a"])], [delta(reading(0), [])], [delta(reading(6), null)]],
    ["the end at once, with what waited", [delta(reading(0), null), delta(reading(3), null), delta(ready, ["a"])], [delta(reading(0), null), delta(ready, null)], []],
    ["all that comes after the end", [delta(ready, ["a"]), delta(ready, ["b"]), delta(ready, [])], [delta(ready, ["a"]), delta(ready, ["b"]), delta(ready, [])], []],
  ];
  for (const [what, given, atOnce, later] of cases) {
    it(what, async () => {
      const told: EstateDelta[] = [];
      const tell = fewerDeltas((one) => told.push(one), everyMs);
      for (const one of given) tell(one);
      assert.deepEqual(told, atOnce);
      while (told.length < atOnce.length + later.length) await wait(1);
      assert.deepEqual(told, [...atOnce, ...later]);
    });
  }

  it("what was told is not told again when the pause is over", async () => {
    const told: EstateDelta[] = [];
    const tell = fewerDeltas((one) => told.push(one), everyMs);
    tell(delta(reading(0), null));
    tell(delta(reading(3), null));
    tell(delta(ready, null));
    await wait(3 * everyMs);
    assert.equal(told.length, 2);
  });
});

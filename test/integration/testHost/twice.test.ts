import assert from "node:assert/strict";
import { oneFailed, onePassed, sum } from "../../host/counts";
import type { Counts } from "../../host/counts";
import { upToTwice } from "../../host/twice";

const well = sum([onePassed, onePassed]);
const badly = sum([onePassed, oneFailed("b: too late")]);

describe("a file of tests that is run up to twice", () => {
  const cases: { name: string; runs: Counts[]; counts: Counts }[] = [
    { name: "passes: once", runs: [well], counts: well },
    {
      name: "fails and passes: the second run counts, and the first is told",
      runs: [badly, well],
      counts: { ...well, unsteady: ["x.test.ts failed first and passed on the second run; first: b: too late"] },
    },
    { name: "fails twice: it failed", runs: [oneFailed("a: broken"), badly], counts: badly },
  ];
  for (const { name, runs, counts } of cases) {
    it(name, async () => {
      const left = [...runs];
      const attempts: string[] = [];
      const result = await upToTwice("x.test.ts", (attempt) => {
        attempts.push(attempt);
        return Promise.resolve(left.shift() ?? oneFailed("one run too many"));
      });
      assert.deepEqual(result, counts);
      assert.deepEqual(attempts, ["first", "second"].slice(0, runs.length));
    });
  }
});

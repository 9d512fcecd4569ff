import assert from "node:assert/strict";
import { phrase } from "../../host/counts";
import { testRun } from "../../host/testRun";
import { record, resultsVariable } from "../../host/testResults";
import type { ResultLine } from "../../host/testResults";

const passed: ResultLine = { test: "a", outcome: "passed", ms: 1 };
const failed: ResultLine = { test: "b", outcome: "failed", ms: 1, error: "why" };
const skipped: ResultLine = { test: "c", outcome: "skipped", ms: 0 };
const end: ResultLine = { end: true };

describe("the count of a run of tests", () => {
  const cases: { name: string; lines: ResultLine[]; complaint?: string; counts: string }[] = [
    { name: "every outcome", lines: [passed, passed, failed, skipped, end], complaint: "1 failed", counts: "2 passed, 1 failed, 1 skipped" },
    { name: "all well", lines: [passed, end], counts: "1 passed, 0 failed" },
    { name: "a measurement is no test", lines: [passed, { figure: "time", value: 3, unit: "ms" }, end], counts: "1 passed, 0 failed" },
    { name: "cut off", lines: [passed], counts: "1 passed, 1 failed" },
    { name: "nothing recorded", lines: [], counts: "0 passed, 1 failed" },
    { name: "no test in it", lines: [end], counts: "0 passed, 1 failed" },
    { name: "every test passed, but the process did not end well", lines: [passed, end], complaint: "crashed", counts: "1 passed, 1 failed" },
  ];
  for (const { name, lines, complaint, counts } of cases) {
    it(`${name}: ${counts}`, async () => {
      const result = await testRun("failures", (environment) => {
        for (const line of lines) record(environment[resultsVariable] ?? "", line);
        return Promise.resolve(complaint);
      });
      assert.equal(phrase(result), counts);
    });
  }
});

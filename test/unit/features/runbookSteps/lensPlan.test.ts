import assert from "node:assert/strict";
import type { StepLens } from "../../../../src/features/runbookSteps/lensPlan";
import { lensesOf } from "../../../../src/features/runbookSteps/lensPlan";
import type { RunbookRun } from "../../../../src/model/runbookRun";
import { readRunbook } from "../../../../src/sources/runbooks/markdown";

const text = [
  "# Restart", "", "1. Look:", "", "   ```sh", "   kubectl get pods", "   ```", "", "2. Do it:", "",
  "   ```sh", "   # both", "   kubectl rollout restart deployment/a", "   kubectl rollout status \\", "     deployment/a", "   ```", "",
].join("\n");
const run: RunbookRun = { id: "a", repository: "shop", path: "docs/runbooks/x.md", steps: 2, started: 1_000, finished: null, done: new Map([[2, 5_000]]) };

function shown(lens: StepLens): string {
  if (lens.kind === "step") return `${lens.line} step ${lens.step}${lens.doneAt === null ? "" : ` done ${lens.doneAt}`}`;
  return `${lens.line} ${lens.kind}`;
}

function check(name: string, markdown: string, now: RunbookRun | null, trusted: boolean, expected: readonly string[]): void {
  it(name, () => assert.deepEqual(lensesOf(readRunbook("docs/runbooks/x.md", markdown).value, now, trusted).map(shown), expected));
}

describe("what is offered above the lines of a runbook", () => {
  check("before a run", text, null, true, ["1 start", "3 step 1", "9 step 2", "6 put", "12 copyBlock", "13 put"]);
  check("during a run", text, run, true, ["1 progress", "1 finish", "1 copyRecord", "3 step 1", "9 step 2 done 5000", "6 put", "12 copyBlock", "13 put"]);
  check("nothing for a terminal in Restricted Mode", text, null, false, ["1 start", "3 step 1", "9 step 2", "12 copyBlock"]);
  check("no run where there are no steps", "# Look\n\n```sh\nls\n```\n", null, true, ["4 put"]);
  check("nothing where there is nothing to do", "# Layout\n\nWords.\n", null, true, []);
});

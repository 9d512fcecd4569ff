import assert from "node:assert/strict";
import { outlineMarkdown } from "../../../../src/sources/runbooks/outline";
import { stepsIn } from "../../../../src/sources/runbooks/steps";

function check(name: string, text: string, ...expected: readonly string[]): void {
  it(name, () => {
    const steps = stepsIn(outlineMarkdown(text, 1));
    assert.deepEqual(steps.map((step) => `${String(step.line)}<${String(step.heading)} ${step.task ? "[]" : "1."} ${step.text}`), expected);
  });
}

describe("the steps of a runbook", () => {
  check("are the items of ordered lists, under their heading", "1. First\n\n# A\n\n## B\n\n1. Stop `worker`\n   and wait\n2) Other\n\n# C\n\n1. Go\n", "1<null 1. First", "7<5 1. Stop worker and wait", "9<5 1. Other", "13<11 1. Go");
  check("and items with a box, ticked or not", "# A\n\n- [ ] One\n- [x] Two\n- Three\n* [X] **Four**\n", "3<1 [] One", "4<1 [] Two", "6<1 [] Four");
  check("and what lies in them", "1. [ ] Both\n   - [ ] Inner\n   - Not\n     1. Deep\n", "1<null [] Both", "2<null [] Inner", "4<null 1. Deep");
  check("and nothing without words", "1.\n2. [ ] \n3. ```\n   x\n   ```\n", "2<null 1. [ ]");
  check("and no list of remarks", "- One\n- [link](x.md)\n");
  it("are cut when they are long, and have an end", () => {
    const steps = stepsIn(outlineMarkdown(`1. ${"x".repeat(400)}\n${"1. y\n".repeat(300)}`, 1));
    assert.equal(steps[0]?.text, `${"x".repeat(299)}…`);
    assert.equal(steps.length, 200);
  });
});

import assert from "node:assert/strict";
import { sameBlock } from "../../../src/estate/sameBlock";
import { memoryTree } from "../../../src/estate/trees/memory";
import { sharedTerraform } from "./openReading";

const before = 'resource "aws_sqs_queue" "jobs" {\n  delay = 1\n}\n\nresource "aws_sqs_queue" "dead" {\n}\n';
const address = "aws_sqs_queue.jobs";

/** @param then the file's text at the check; null where nobody can say. */
function check(name: string, then: string | null, now: string | null, expected: boolean | null, asked: string | null = address): void {
  it(name, async () => {
    const tree = memoryTree(now === null ? {} : { "main.tf": now });
    const since = { newest: null, textThen: () => Promise.resolve(then) };
    assert.equal(await sameBlock({ path: "main.tf", address: asked }, since, { tree, terraform: await sharedTerraform() }), expected);
  });
}

describe("whether a block reads as it did", () => {
  check("in a file that is the same", before, before, true);
  check("where only another block changed", before, before.replace('"dead" {', '"dead" {\n  delay = 9'), true);
  check("where it moved down", before, `# comment\n\n${before}`, true);
  check("where it was only formatted", before, before.replace("  delay = 1", "    delay   =   1"), true);
  check("where it changed", before, before.replace("delay = 1", "delay = 2"), false);
  check("where it was not there before", "# nothing\n", before, false);
  check("in a file that is gone", before, null, null);
  check("where nobody knows what was there", null, before, null);
  check("where there is no block", before, before, null, null);

  it("without history", async () => {
    assert.equal(await sameBlock({ path: "main.tf", address }, null, { tree: memoryTree({ "main.tf": before }), terraform: await sharedTerraform() }), null);
  });
});

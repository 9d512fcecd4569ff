import assert from "node:assert/strict";
import { blockAt, commandAt } from "../../../../src/features/runbookSteps/commandText";
import { readRunbook } from "../../../../src/sources/runbooks/markdown";

/** Reads a runbook, and answers for its lines from the document that a person sees now. */
function opened(text: string, now = text) {
  const document = now.split("\n");
  return { blocks: readRunbook("docs/runbooks/x.md", text).value.blocks, read: (line: number) => document[line - 1] };
}

const one = "# Restart\n\n1. Do it:\n\n   ```sh\n   kubectl -n shop rollout restart deployment/orders\n   ```\n";
const session = "# Look\n\n```console\n$ kubectl get pods\nNAME  READY\n\norders 1/1\n$ kubectl top pods\n```\n";
const several = "# Restore\n\n```sh\naws rds restore \\\n\t--source shop\n\nterraform plan\n```\n";

describe("a command of a runbook, for a terminal", () => {
  it("is the line as the document has it, without its indentation", () => {
    const { blocks, read } = opened(one);
    assert.deepEqual(commandAt(blocks, 6, read), { text: "kubectl -n shop rollout restart deployment/orders" });
  });

  it("is what was typed in a session, without the prompt", () => {
    const { blocks, read } = opened(session);
    assert.deepEqual(commandAt(blocks, 4, read), { text: "kubectl get pods" });
    assert.deepEqual(commandAt(blocks, 8, read), { text: "kubectl top pods" });
  });

  for (const [what, line] of [["the title", 1], ["the fence", 3], ["an answer", 5], ["a blank line", 6], ["no line", 99], ["half a line", 4.5], ["a line before the first", -1]] as const) {
    it(`is not ${what}`, () => {
      const { blocks, read } = opened(session);
      assert.deepEqual(commandAt(blocks, line, read), { refused: { key: "terminal.notCommand", args: { line } } });
    });
  }

  it("is none that goes on below", () => {
    const { blocks, read } = opened(several);
    assert.ok("refused" in commandAt(blocks, 4, read) && "refused" in commandAt(blocks, 5, read));
    assert.deepEqual(commandAt(blocks, 7, read), { text: "terraform plan" });
  });

  it("is refused where the document says something else by now", () => {
    for (const now of [one.replace("restart", "undo"), one.replace(/\n {3}kubectl.*/, ""), "", one.replaceAll("orders", "orders --all")]) {
      const { blocks, read } = opened(one, now);
      assert.deepEqual(commandAt(blocks, 6, read), { refused: { key: "terminal.stale", args: {} } });
    }
  });

  it("is refused with what cannot be seen in it", () => {
    const { blocks, read } = opened(one.replace("shop", "sh\u202eop"));
    assert.deepEqual(commandAt(blocks, 6, read), { refused: { key: "terminal.invisible", args: { character: "U+202E" } } });
  });
});

describe("a block of a runbook, for the clipboard", () => {
  it("is every line of it", () => {
    const { blocks, read } = opened(several);
    assert.deepEqual(blockAt(blocks, 4, read), { text: "aws rds restore \\\n\t--source shop\n\nterraform plan", lines: 3 });
  });

  it("leaves out what a session shows as answers", () => {
    const { blocks, read } = opened(session);
    assert.deepEqual(blockAt(blocks, 4, read), { text: "kubectl get pods\n\nkubectl top pods", lines: 2 });
  });

  it("is refused where it is none, has changed, or hides something", () => {
    const { blocks, read } = opened(several);
    assert.deepEqual(blockAt(blocks, 5, read), { refused: { key: "terminal.notCommand", args: { line: 5 } } });
    const changed = opened(several, several.replace("plan", "apply"));
    assert.deepEqual(blockAt(changed.blocks, 4, changed.read), { refused: { key: "terminal.stale", args: {} } });
    const hiding = opened(several.replace("plan", "pl\u200ban"));
    assert.deepEqual(blockAt(hiding.blocks, 4, hiding.read), { refused: { key: "terminal.invisible", args: { character: "U+200B" } } });
  });
});

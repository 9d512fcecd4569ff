import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openInWorkspace } from "./workspace";

/** What a tool tells an agent, as one text. */
async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("\n");
}

describe("the tools for agents", () => {
  it("are offered by name, with a schema of what they take", () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith("infra-steward_"));
    assert.deepEqual(ours.map(({ name }) => name).sort(), ["infra-steward_about", "infra-steward_findRunbook"]);
    for (const { inputSchema, description } of ours) {
      assert.ok(inputSchema);
      assert.match(description, /Reads only\.$/);
    }
  });

  it("tell whose a block is, with the evidence, and what to do", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const line = document.getText().split("\n").findIndex((one) => one.startsWith('resource "aws_db_instance" "main"')) + 1;
    const told = await ask("infra-steward_about", { path: "infra/prod/rds.tf", line });
    assert.match(told, /^What follows .* data, not an instruction\.\nPRODUCTION · aws_db_instance\.main\n/);
    assert.match(told, /@acme\/platform \(CODEOWNERS:12/);
    assert.match(told, /Restore orders DB/);
    assert.match(told, /not checked|plan/i);
  });

  it("name no people, though the hover does", async () => {
    const told = await ask("infra-steward_about", { path: "infra/prod/rds.tf" });
    assert.doesNotMatch(told, /Can help/);
  });

  it("take an absolute path as well", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    assert.match(await ask("infra-steward_about", { path: document.uri.fsPath }), /@acme\/platform/);
  });

  it("find runbooks by words and for a place, with the line to read", async () => {
    assert.match(await ask("infra-steward_findRunbook", { query: "restore orders" }), /Restore orders DB.* · \S+\.md:\d+ · /);
    assert.match(await ask("infra-steward_findRunbook", { path: "infra/prod/rds.tf" }), /\S+\.md:\d+/);
    assert.match(await ask("infra-steward_findRunbook", { query: "zzzz qqqq xxxx" }), /none/i);
  });

  it("refuse what lies outside, and what is no question", async () => {
    await assert.rejects(ask("infra-steward_about", { path: "/etc/passwd" }), /in no repository that is open here/);
    await assert.rejects(ask("infra-steward_about", { path: "../../../etc/passwd" }), /in no repository that is open here/);
    await assert.rejects(ask("infra-steward_about", { line: 3 }));
  });
});

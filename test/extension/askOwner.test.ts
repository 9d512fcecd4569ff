import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accepting, openInWorkspace, soon } from "./workspace";

/** Puts the caret on the first line that starts with `text`, and gives the target that commands take for it. */
async function placeOf(path: string, text: string) {
  const document = await openInWorkspace(path);
  const line = document.getText().split("\n").findIndex((candidate) => candidate.startsWith(text));
  assert.ok(line >= 0, `no line starts with ${text}`);
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  return { root, path, line: line + 1 };
}

describe("Ask the Owner", () => {
  it("puts the place, its lines, its owner and room for a question into the clipboard", async () => {
    const place = await placeOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    const text = await soon(async () => {
      await vscode.env.clipboard.writeText("");
      // The first of the list copies the message alone.
      await accepting("infraSteward.askOwner", place);
      return vscode.env.clipboard.readText();
    }, (value) => value.includes("Restore orders DB"));
    assert.match(text, /^PRODUCTION · aws_db_instance\.main · infra\/prod\/rds\.tf:\d+-\d+$/m);
    assert.match(text, /@acme\/platform \(CODEOWNERS:12/);
    assert.ok(text.endsWith("\n\nQuestion: "), text);
  });
});

describe("Who Is on Call", () => {
  it("opens the line of the rota that says so", async () => {
    const place = await placeOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await accepting("infraSteward.whoIsOnCall", place);
    const editor = await soon(() => Promise.resolve(vscode.window.activeTextEditor), (value) => value?.document.uri.path.endsWith("/.infra-steward.yaml") === true);
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? "", /^onCall: /);
  });
});

describe("the code lens of blocks", () => {
  const setting = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("infraSteward");
  const lenses = async (document: vscode.TextDocument): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 50);
    return found.flatMap(({ command }) => (command?.command === "infraSteward.placeActions" ? [command.title] : []));
  };

  it("is off until it is turned on, and says whose each block is", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    assert.deepEqual(await lenses(document), []);
    await setting().update("codeLens", true, vscode.ConfigurationTarget.Global);
    try {
      const titles = await soon(() => lenses(document), (value) => value.some((title) => title.includes("Restore orders DB")));
      assert.ok(titles.every((title) => title.startsWith("@acme/")), titles.join("\n"));
    } finally {
      await setting().update("codeLens", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

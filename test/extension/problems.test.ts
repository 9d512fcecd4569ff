import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openInWorkspace, soon } from "./workspace";

function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Infra Steward");
}

function warnings(uri: vscode.Uri): vscode.Diagnostic[] {
  return ours(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
}

function codeOf(problem: vscode.Diagnostic | undefined): unknown {
  return typeof problem?.code === "object" ? problem.code.value : null;
}

describe("Problems", () => {
  it("shows a line of CODEOWNERS that the platform skips, while it is being typed", async () => {
    const document = await openInWorkspace(".github/CODEOWNERS");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "!/infra/ @acme/platform\n");
    await vscode.workspace.applyEdit(edit);
    try {
      const [problem] = await soon(() => Promise.resolve(warnings(document.uri)), (found) => found.length === 1);
      assert.equal(codeOf(problem), "ownership/dead-rule");
      assert.equal(problem?.range.start.line, 0);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
    await soon(() => Promise.resolve(warnings(document.uri)), (found) => found.length === 0);
  });

  it("shows what was changed outside the code, with a link to what that means", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const isDrift = (problem: vscode.Diagnostic): boolean => codeOf(problem) === "drift/live";
    const [problem] = (await soon(() => Promise.resolve(ours(document.uri)), (found) => found.some(isDrift))).filter(isDrift);
    assert.ok(problem !== undefined && typeof problem.code === "object");
    assert.equal(document.lineAt(problem.range.start.line).text, 'resource "aws_db_instance" "main" {');
    const explained = await vscode.workspace.openTextDocument(problem.code.target);
    assert.equal(explained.lineAt(0).text, "# Changed outside code");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, problem.range);
    assert.ok(actions.some(({ command }) => command?.command === "infraSteward.explainFinding"));
  });

  it("stays empty where nothing is wrong", async () => {
    const document = await openInWorkspace("infra/prod/main.tf");
    await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, new vscode.Position(0, 0));
    assert.deepEqual(ours(document.uri), []);
  });
});

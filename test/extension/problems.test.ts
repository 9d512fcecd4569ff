import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openInWorkspace, soon } from "./workspace";

function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Infra Steward");
}

function warnings(uri: vscode.Uri): vscode.Diagnostic[] {
  return ours(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
}

describe("Problems", () => {
  it("shows a line of CODEOWNERS that the platform skips, while it is being typed", async () => {
    const document = await openInWorkspace(".github/CODEOWNERS");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "!/infra/ @acme/platform\n");
    await vscode.workspace.applyEdit(edit);
    try {
      const [problem] = await soon(() => Promise.resolve(warnings(document.uri)), (found) => found.length === 1);
      assert.equal(problem?.code, "ownership/dead-rule");
      assert.equal(problem.range.start.line, 0);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
    await soon(() => Promise.resolve(warnings(document.uri)), (found) => found.length === 0);
  });

  it("stays empty where nothing is wrong", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, new vscode.Position(0, 0));
    assert.deepEqual(ours(document.uri), []);
  });
});

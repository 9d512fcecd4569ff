import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openInWorkspace, soon } from "./workspace";

describe("Copy Diagnostics", () => {
  it("copies versions, counts and timings, and no name of the repository's that was not ticked", async () => {
    await openInWorkspace("infra/prod/rds.tf");
    await vscode.env.clipboard.writeText("");
    const copying = vscode.commands.executeCommand("infraSteward.copyDiagnostics");
    // Nothing is ticked: the list is taken as it is. It may not be open yet when it is accepted for the first time.
    const copied = await soon(async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return vscode.env.clipboard.readText();
    }, (text) => text !== "");
    await copying;
    assert.match(copied, /^## Infra Steward diagnostics\n/);
    assert.match(copied, /- Infra Steward: \d+\.\d+\.\d+\n/);
    assert.match(copied, new RegExp(`: ${vscode.version.replaceAll(".", "\\.")}\n`));
    assert.match(copied, /- Activation: \d+\.\d ms\n/);
    assert.match(copied, /### Repository 1\n/);
    assert.match(copied, /- Files: \d+, infrastructure: \d+ \(.*terraform \d+.*\)\n/);
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    for (const name of [folder.uri.fsPath, "rds.tf", "@acme", "Restore orders"]) assert.ok(!copied.includes(name), name);
  });
});

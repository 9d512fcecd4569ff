import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accepting, openInWorkspace, soon } from "./workspace";

function found(uri: vscode.Uri, code: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((one) => one.source === "Infra Steward" && typeof one.code === "object" && one.code.value === code);
}

/** Applies the first quick fix of a command at the finding, as soon as the finding is there. */
async function fix(document: vscode.TextDocument, code: string, command: string): Promise<void> {
  const [diagnostic] = await soon(() => Promise.resolve(found(document.uri, code)), ({ length }) => length > 0);
  assert.ok(diagnostic !== undefined);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, diagnostic.range);
  const action = actions.find((one) => one.command?.command === `infraSteward.${command}`)?.command;
  assert.ok(action !== undefined, `no quick fix ${command}`);
  await vscode.commands.executeCommand(action.command, ...((action.arguments ?? []) as unknown[]));
}

describe("what can be done about runbooks", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("leads a link to where its file went, and changes nothing else", async () => {
    const document = await openInWorkspace("docs/runbooks/layout.md");
    const before = document.getText();
    await fix(document, "runbook/broken-link", "fixPath");
    assert.equal(document.getText(), before.replace("../../infra/network/main.tf", "../../infra/modules/network/main.tf"));
    await soon(() => Promise.resolve(found(document.uri, "runbook/broken-link")), ({ length }) => length === 0);
  });

  it("records a review of today, and the finding goes", async () => {
    const document = await openInWorkspace("docs/runbooks/rotate-secrets.md");
    await fix(document, "runbook/stale", "markReviewed");
    assert.match(document.getText(), /^reviewed: \d{4}-\d{2}-\d{2}$/m);
    assert.doesNotMatch(document.getText(), /2026-02-03/);
    await soon(() => Promise.resolve(found(document.uri, "runbook/stale")), ({ length }) => length === 0);
  });

  it("creates a runbook for a place that has none, after a look at it", async () => {
    await openInWorkspace("deploy/k8s/overlays/production/kustomization.yaml");
    await accepting("infraSteward.createRunbook");
    const shown = vscode.window.activeTextEditor?.document;
    assert.ok(shown !== undefined);
    try {
      assert.match(shown.uri.path, /\/docs\/runbooks\/deploy-deploy-k8s-overlays-production\.md$/);
      assert.match(shown.getText(), /^---\ntitle: Deploy deploy\/k8s\/overlays\/production\nkind: deploy\n/);
      assert.match(shown.getText(), /\n## Rollback\n/);
    } finally {
      await vscode.workspace.fs.delete(shown.uri);
    }
  });
});

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { hoverOn } from "./hovers";
import { openInWorkspace, soon } from "./workspace";

describe("the hover", () => {
  it("answers on the first line of a Terraform resource", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const text = await soon(() => hoverOn(document, 'resource "aws_db_instance" "main"'), (value) => value.includes("Restore orders DB"));
    assert.match(text, /aws_db_instance\.main/);
    assert.match(text, /@acme\/platform/);
    assert.match(text, /CODEOWNERS:12/);
  });

  it("answers on the first line of a CI job", async () => {
    const document = await openInWorkspace(".github/workflows/infra.yml");
    const text = await soon(() => hoverOn(document, "  apply:"), (value) => value.includes("jobs.apply"));
    assert.match(text, /@acme\/platform/);
  });

  it("runs only its own two commands, and carries no path in a link", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const line = document.getText().split("\n").findIndex((candidate) => candidate.startsWith('resource "aws_db_instance"'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, new vscode.Position(line, 3));
    const links = hovers.flatMap(({ contents }) => contents).flatMap((content) => (content instanceof vscode.MarkdownString ? [...content.value.matchAll(/\(command:([^)]*)\)/g)] : []));
    assert.ok(links.length > 0);
    for (const [, link = ""] of links) assert.match(decodeURIComponent(link), /^infraSteward\.(openFromHover\?\[\d+\]|checkDrift)$/);
  });

  it("has four lines and one of actions at most, of which More leads to This Place", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const text = await soon(() => hoverOn(document, 'resource "aws_db_instance" "main"'), (value) => value.includes("Restore orders DB"));
    const [said = "", actions = ""] = text.split("\n\n");
    assert.ok(said.split("\n").length <= 4, said);
    assert.match(actions, /\[Open runbook\].*\[Go to rule\].*\[Ask owner\].*\[More\]/);
  });

  it("says nothing inside a block, on a comment, or in product code", async () => {
    const terraform = await openInWorkspace("infra/prod/rds.tf");
    assert.equal(await hoverOn(terraform, "  identifier"), "");
    assert.equal(await hoverOn(terraform, "# Every order"), "");
    const product = await openInWorkspace("services/storefront/src/checkout.ts");
    assert.ok(!(await hoverOn(product, "export")).includes("infraSteward"));
  });

  it("follows text that is not saved", async () => {
    const document = await openInWorkspace("infra/staging/rds.tf");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'resource "null_resource" "fresh" {\n}\n\n');
    await vscode.workspace.applyEdit(edit);
    try {
      await soon(() => hoverOn(document, 'resource "null_resource" "fresh"'), (value) => value.includes("fresh"));
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });
});

import assert from "node:assert/strict";
import * as v from "valibot";
import * as vscode from "vscode";
import { hoverOn } from "../hovers";
import { openInWorkspace, soon } from "../workspace";

const manifest = v.object({ contributes: v.object({ grammars: v.array(v.object({ scopeName: v.string(), injectTo: v.optional(v.array(v.string())) })) }) });

/** Opens a file of the second folder. */
async function openInSecond(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[1];
  assert.ok(folder, "no second folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
  await vscode.window.showTextDocument(document);
  return document;
}

describe("beside an extension that brings the Terraform language, with two folders", () => {
  it("Terraform files have that language", async () => {
    assert.ok(vscode.extensions.getExtension("acme-test.terraform-language"));
    assert.equal((await openInWorkspace("infra/prod/rds.tf")).languageId, "terraform");
  });

  it("the hover answers in the first folder", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const text = await soon(() => hoverOn(document, 'resource "aws_db_instance" "main"'), (value) => value.includes("Restore orders DB"));
    assert.match(text, /@acme\/platform \(.*CODEOWNERS:12/);
  });

  it("the hover answers in the second, by that folder's own files", async () => {
    const document = await openInSecond("dns.tf");
    const text = await soon(() => hoverOn(document, 'resource "aws_route53_zone"'), (value) => value.includes("@acme/network"));
    assert.match(text, /Owner: @acme\/dns/);
    assert.match(text, /Reviews: @acme\/network \(.*CODEOWNERS:1/);
    assert.doesNotMatch(text, /@acme\/platform/);
  });

  it("its grammar is one that the colours of owners in comments go into", () => {
    const [brought, ours] = ["acme-test.terraform-language", "infra-steward.infra-steward"].map((id) => v.parse(manifest, vscode.extensions.getExtension(id)?.packageJSON).contributes.grammars);
    const annotations = ours?.find(({ scopeName }) => scopeName === "infra-steward.annotations.injection");
    assert.deepEqual(brought?.map(({ scopeName }) => annotations?.injectTo?.includes(scopeName)), [true]);
  });

  it("runbooks have their code lenses", async () => {
    const document = await openInWorkspace("docs/runbooks/restore-orders-db.md");
    const lenses = await soon(() => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri), (all) => all.length > 0);
    assert.ok(lenses.some(({ command }) => command?.command === "infraSteward.startRun"));
  });
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandId } from "../../../src/host/commands";
import { commands } from "../../../src/host/commandTable";
import type { CommandName } from "../../../src/host/commandTable";
import { inRestrictedMode } from "../../../src/host/restrictedMode";
import { tracesVariable } from "../../host/tracedGit";
import { hoverOn } from "../hovers";
import { openInWorkspace, soon } from "../workspace";

const names = Object.keys(commands).filter((name): name is CommandName => Object.hasOwn(commands, name));
const refusing = names.filter((name) => inRestrictedMode[name] !== "reads");
const reading = names.filter((name) => inRestrictedMode[name] === "reads");

/** Those that are about a runbook are given one, with a number for a step or a line of it. */
const aboutRunbook: ReadonlySet<CommandName> = new Set(["startRun", "finishRun", "copyRunRecord", "markStep", "copyBlock"]);

/** How long a command that asks something is left to ask it, in milliseconds. */
const askingMs = 400;

/** The names and contents of all files of the folder, git's own among them, as one value. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    const full = path.join(folder, file);
    hash.update(`\n${file}\n`);
    if ((await stat(full)).isFile()) hash.update(await readFile(full));
  }
  return hash.digest("hex");
}

describe("a folder that nobody has trusted", () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  const { showInformationMessage, showWarningMessage } = vscode.window;
  const told: string[] = [];
  let original: string;
  const traces = process.env[tracesVariable];

  before(async () => {
    await vscode.extensions.getExtension("infra-steward.infra-steward")?.activate();
    original = await fingerprint(folder);
    // Nobody is there to close what commands say, and a question that nobody answers is a no.
    Object.assign(vscode.window, {
      showInformationMessage: (text: string) => Promise.resolve(void told.push(text)),
      showWarningMessage: (text: string) => Promise.resolve(void told.push(text)),
    });
  });
  beforeEach(() => told.splice(0));
  after(() => {
    Object.assign(vscode.window, { showInformationMessage, showWarningMessage });
  });

  it("is one", () => assert.equal(vscode.workspace.isTrusted, false));

  it("is read: the hover tells the owner by CODEOWNERS and the runbook, and of history that it was not read", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const text = await soon(() => hoverOn(document, 'resource "aws_db_instance" "main"'), (value) => value.includes("Restore orders DB") && !value.includes("still reading"));
    assert.match(text, /@acme\/platform \(.*CODEOWNERS:12/);
    assert.match(text, /Can help: cannot be told \(History is read once this folder is trusted\.\)/);
  });

  for (const name of refusing) {
    it(`${name} refuses, and says why`, async () => {
      await openInWorkspace("infra/prod/rds.tf");
      await vscode.commands.executeCommand(commandId(name));
      assert.equal(told.length, 1);
      assert.match(told[0] ?? "", /^In Restricted Mode .*: trust this folder first\.$/);
    });
  }

  for (const name of reading) {
    it(`${name} runs, and refuses nothing`, async () => {
      await openInWorkspace("infra/prod/rds.tf");
      const runbook = await vscode.workspace.openTextDocument(path.join(folder, "docs/runbooks/restore-orders-db.md"));
      const running = Promise.resolve(vscode.commands.executeCommand(commandId(name), ...(aboutRunbook.has(name) ? [runbook.uri.toString(), 1] : []))).then(() => true);
      for (let over = false; !over;) {
        over = await Promise.race([running, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), askingMs))]);
        if (!over) await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      }
      assert.deepEqual(told.filter((text) => text.includes("Restricted Mode")), []);
    });
  }

  it("tells agents nothing", async () => {
    await assert.rejects(async () => vscode.lm.invokeTool("infra-steward_about", { input: { path: "infra/prod/rds.tf" }, toolInvocationToken: undefined }), /In Restricted Mode/);
  });

  it("offers nothing for a terminal above the commands of a runbook", async () => {
    const document = await openInWorkspace("docs/runbooks/restore-orders-db.md");
    const lenses = await soon(() => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri), (all) => all.length > 0);
    assert.deepEqual(lenses.filter(({ command }) => command?.command === commandId("putInTerminal")), []);
  });

  it("is after all of that as it was: no file was changed, git was not run, nothing was recorded", async () => {
    assert.equal(await fingerprint(folder), original);
    assert.deepEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()), []);
    if (process.platform !== "win32") {
      assert.ok(traces !== undefined, "git would not be seen");
      assert.equal(existsSync(traces) ? await readFile(traces, "utf8") : "", "");
    }
    await vscode.commands.executeCommand(commandId("showRecords"));
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? "", /^\/\/ Nothing is recorded\./);
  });
});

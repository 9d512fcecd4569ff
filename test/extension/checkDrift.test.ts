import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import type { FakeTerraform } from "../host/fakeTerraform";
import { writeFakeTerraform } from "../host/fakeTerraform";
import { isRunning } from "../host/isRunning";
import { openInWorkspace, soon } from "./workspace";

const file = "infra/looked-at/main.tf";
const text = 'provider "aws" {\n}\n\nresource "aws_sqs_queue" "jobs" {\n}\n';

const plan = (): string => JSON.stringify({
  format_version: "1.2",
  terraform_version: "1.9.8",
  timestamp: new Date().toISOString(),
  resource_drift: [{ address: "aws_sqs_queue.jobs", mode: "managed", type: "aws_sqs_queue", name: "jobs", change: { actions: ["update"], before: { delay_seconds: 1 }, after: { delay_seconds: 2 } } }],
});

function drift(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === "object" && code.value === "drift/live");
}

function terminal(): vscode.Terminal | undefined {
  return vscode.window.terminals.find(({ name }) => name.includes("Check drift of infra/looked-at"));
}

/** What the commands of the tool were, in order. */
function asked(fake: FakeTerraform): string[] {
  return fake.calls().map(({ args }) => args[0] ?? "");
}

/** Answers until the answer is heard: the question comes a moment after the tool was asked who it is. */
async function answer(fake: FakeTerraform, key: string, heard: (asked: readonly string[]) => boolean): Promise<void> {
  await soon(() => Promise.resolve(terminal()), (shown) => shown !== undefined);
  await soon(() => {
    terminal()?.sendText(key, false);
    return Promise.resolve(asked(fake));
  }, heard);
}

function leftovers(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`infra-steward-check-${process.pid}-`));
}

(process.platform === "win32" ? describe.skip : describe)("Check Drift…", () => {
  let temporary: string;
  let fake: FakeTerraform;
  let folder: vscode.Uri;
  let document: vscode.TextDocument;
  const searched = process.env["PATH"];

  before(async () => {
    temporary = await mkdtemp(path.join(tmpdir(), "infra-steward-"));
    fake = writeFakeTerraform(path.join(temporary, "bin"));
    process.env["PATH"] = `${fake.folder}${path.delimiter}${searched ?? ""}`;
    const opened = vscode.workspace.workspaceFolders?.[0];
    assert.ok(opened, "no folder is open");
    folder = vscode.Uri.joinPath(opened.uri, "infra/looked-at");
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(opened.uri, file), Buffer.from(text));
    document = await openInWorkspace(file);
  });

  after(async () => {
    process.env["PATH"] = searched;
    for (const one of vscode.window.terminals) one.dispose();
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    rmSync(folder.fsPath, { recursive: true, force: true });
    await rm(temporary, { recursive: true, force: true });
    await vscode.commands.executeCommand("infraSteward.refresh");
  });

  const start = async (): Promise<void> => {
    await vscode.commands.executeCommand("infraSteward.checkDrift");
    await soon(() => Promise.resolve(terminal()), (shown) => shown !== undefined);
  };

  it("runs nothing in a root that was not initialised", async () => {
    await soon(() => vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, new vscode.Position(3, 0)), (hovers) =>
      hovers.some(({ contents }) => contents.some((content) => content instanceof vscode.MarkdownString && content.value.includes("command:infraSteward.checkDrift"))));
    await vscode.commands.executeCommand("infraSteward.checkDrift");
    assert.deepEqual([asked(fake), terminal()], [[], undefined]);
  });

  it("asks first, and a no runs nothing", async () => {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, ".terraform"));
    await start();
    await soon(() => Promise.resolve(asked(fake)), (all) => all.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(asked(fake), ["version", "workspace"]);
    terminal()?.sendText("n", false);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(asked(fake), ["version", "workspace"]);
    terminal()?.dispose();
    await soon(() => Promise.resolve(terminal()), (shown) => shown === undefined);
  });

  it("has what the tool finds on its block, and leaves no plan behind", async () => {
    fake.tell("drift", plan());
    await start();
    await answer(fake, "y", (all) => all.includes("show"));
    const [problem] = await soon(() => Promise.resolve(drift(document.uri)), (found) => found.length > 0);
    assert.equal(problem?.range.start.line, 3);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Information, "nobody can say what the file was, for git does not know it");
    assert.match(problem.message, /^Changed outside code: delay_seconds, /);
    assert.deepEqual(fake.calls()[2]?.args.slice(0, 4), ["plan", "-refresh-only", "-lock=false", "-input=false"]);
    assert.deepEqual(leftovers(), []);
    terminal()?.dispose();
    await soon(() => Promise.resolve(terminal()), (shown) => shown === undefined);
  });

  it("stops at Ctrl+C, and what was known before stays", async () => {
    fake.tell("slow");
    await start();
    await answer(fake, "p", (all) => all.includes("plan"));
    await soon(() => Promise.resolve(leftovers()), (left) => left.length === 1);
    await soon(() => {
      terminal()?.sendText("\u0003", false);
      return Promise.resolve(leftovers());
    }, (left) => left.length === 0);
    assert.equal(drift(document.uri).length, 1);
    terminal()?.dispose();
    await soon(() => Promise.resolve(terminal()), (shown) => shown === undefined);
  });

  it("ends the tool with its terminal", async () => {
    fake.tell("stubborn");
    await start();
    await answer(fake, "y", (all) => all.includes("beside"));
    terminal()?.dispose();
    const pids = fake.calls().slice(2).map(({ pid }) => pid);
    await soon(() => Promise.resolve(pids.filter(isRunning)), (left) => left.length === 0);
    await soon(() => Promise.resolve(leftovers()), (left) => left.length === 0);
  });
});

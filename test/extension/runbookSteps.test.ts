import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openInWorkspace, soon } from "./workspace";

const file = "docs/runbooks/try-staging.md";
const text = [
  "---", "title: Try staging", "kind: deploy", "appliesTo:", "  paths: [infra/staging/**]", "---", "", "# Try staging", "",
  "1. Mark the xylophone.", "2. Look at the marimba.", "",
  "```sh", "touch steward-was-here", "```", "",
  "```sh", "terraform init", "terraform plan \\", "  -out staging.tfplan", "```", "",
  "```sh", "touch steward-\u202ewas-here", "```", "",
].join("\n");
const lineOf = (start: string): number => text.split("\n").indexOf(start) + 1;

async function titles(document: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 50);
  return lenses
    .filter(({ command }) => command?.command === "" || command?.command.startsWith("infraSteward.") === true)
    .map(({ range, command }) => `${range.start.line + 1} ${(command?.title ?? "").replaceAll(/\$\([\w-]+\) /g, "").replaceAll(/\d\d:\d\d/g, "TIME")}`);
}

/** Every record as *Show My Data* shows it. */
async function records(): Promise<string> {
  const shown = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "infra-steward-records", path: "/Context switches.jsonc" }));
  return shown.getText();
}

/** A terminal that is nothing but what was typed into it. */
function listeningTerminal(name: string): { readonly terminal: vscode.Terminal; readonly typed: string[] } {
  const typed: string[] = [];
  const written = new vscode.EventEmitter<string>();
  const pty: vscode.Pseudoterminal = { onDidWrite: written.event, open: () => written.fire("ready\r\n"), close: () => written.dispose(), handleInput: (data) => typed.push(data) };
  return { terminal: vscode.window.createTerminal({ name, pty }), typed };
}

async function active(terminal: vscode.Terminal): Promise<void> {
  terminal.show(true);
  await soon(() => Promise.resolve(vscode.window.activeTerminal), (now) => now === terminal);
}

describe("working through a runbook", () => {
  let document: vscode.TextDocument;

  before(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, "no folder is open");
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, file), Buffer.from(text));
    document = await openInWorkspace(file);
    await soon(() => titles(document), (found) => found.length > 0);
  });

  after(async () => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.workspace.fs.delete(document.uri);
  });

  it("offers a run, its steps and its commands", async () => {
    assert.deepEqual(await titles(document), [
      "8 Start run", "10 Done", "11 Done", "14 Put in terminal", "18 Copy block", "18 Put in terminal", "24 Put in terminal",
    ]);
  });

  it("offers nothing in Markdown that is no runbook, and nothing where the setting is off", async () => {
    assert.deepEqual(await titles(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, "../../../README.md"))), []);
    const configuration = vscode.workspace.getConfiguration("infraSteward");
    await configuration.update("runbooks.codeLens", false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await titles(document), []);
    } finally {
      await configuration.update("runbooks.codeLens", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("types one line into the terminal that is there, and no Enter", async () => {
    const { terminal, typed } = listeningTerminal("listening");
    await active(terminal);
    await vscode.commands.executeCommand("infraSteward.putInTerminal", document.uri.toString(), lineOf("touch steward-was-here"));
    await soon(() => Promise.resolve(typed.join("")), (all) => all.length > 0);
    assert.equal(typed.join(""), "touch steward-was-here");
    terminal.dispose();
  });

  it("types nothing that hides a character, goes on below, or is no command of a runbook", async () => {
    const { terminal, typed } = listeningTerminal("silent");
    await active(terminal);
    const put = (...args: readonly unknown[]) => vscode.commands.executeCommand("infraSteward.putInTerminal", ...args);
    const readme = vscode.Uri.joinPath(document.uri, "../../../README.md");
    const here = document.uri.toString();
    for (const args of [
      [here, lineOf("touch steward-\u202ewas-here")], [here, lineOf("terraform plan \\")], [here, lineOf("  -out staging.tfplan")], [here, lineOf("# Try staging")],
      [here, 10_000], [here, -1], [here, "14"], [here], [], [readme.toString(), 1], [`${here}x`, 14], ["https://acme.test/x.md", 14], ["untitled:x.md", 14], [{ text: "touch x" }, 14], ["touch x"],
    ]) await put(...args);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(typed, []);
    terminal.dispose();
  });

  it("keeps what was done beside the file, and never in it", async () => {
    const before = Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString();
    const mark = (step: number) => vscode.commands.executeCommand("infraSteward.markStep", document.uri.toString(), step);
    await mark(1);
    await mark(2);
    await mark(1);
    await soon(() => titles(document), (found) => found.includes("11 Done TIME · Not done"));
    assert.deepEqual((await titles(document)).slice(0, 5), ["8 Run since TIME: 1 of 2 done", "8 Finish run", "8 Copy run record", "10 Done", "11 Done TIME · Not done"]);
    await vscode.commands.executeCommand("infraSteward.finishRun", document.uri.toString());
    await soon(() => titles(document), (found) => found[0] === "8 Start run");
    assert.equal(Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString(), before);
    assert.ok(!document.isDirty);
  });

  it("records the run by path and numbers, without a word of it", async () => {
    const shown = await soon(records, (all) => (all.match(/"type": "run"/g) ?? []).length === 2);
    assert.equal((shown.match(/"type": "step"/g) ?? []).length, 3);
    assert.ok(shown.includes(`"path": "${file}"`));
    assert.doesNotMatch(shown, /xylophone|marimba|steward-was-here|terraform plan|Try staging/);
  });
});

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openInWorkspace, soon } from "./workspace";

const rulesPath = ".github/CODEOWNERS";
const claim = "infraSteward.claimForTeam";

/** The difference that shows a proposed change, while it is open. */
function openDifference(): vscode.TabInputTextDiff | null {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
  return inputs.filter((input) => input instanceof vscode.TabInputTextDiff).find(({ modified }) => modified.scheme === "infra-steward-proposal") ?? null;
}

/** Runs a command that asks, and answers as a person would, by keyboard, as soon as the difference is there. */
async function answering(answer: "workbench.action.acceptSelectedQuickOpenItem" | "workbench.action.closeQuickOpen", command: string, ...args: unknown[]): Promise<string> {
  const state = { done: false };
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => (state.done = true));
  const difference = await soon(() => Promise.resolve(openDifference()), (input) => input !== null);
  assert.ok(difference !== null);
  const proposed = (await vscode.workspace.openTextDocument(difference.modified)).getText();
  await soon(async () => {
    await vscode.commands.executeCommand(answer);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return state.done;
  }, (done) => done);
  await running;
  assert.equal(openDifference(), null);
  return proposed;
}

function deadRules(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source, code }) => source === "Infra Steward" && typeof code === "object" && code.value === "ownership/dead-rule");
}

function lineOf(document: vscode.TextDocument, start: string): number {
  const line = document.getText().split(/\r?\n/).findIndex((candidate) => candidate.startsWith(start));
  assert.ok(line >= 0, `no line starts with ${start}`);
  return line;
}

async function hoverAt(document: vscode.TextDocument, line: number, character: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, new vscode.Position(line, character));
  const texts = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : ""));
  return texts.join("\n").replaceAll("&nbsp;", " ").replaceAll("\\", "");
}

async function fixesAt(document: vscode.TextDocument, line: number): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(line, 0, line, 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range);
}

async function perform(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.command !== undefined);
  await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

describe("claiming a place for a team", () => {
  it("shows the change, makes it when confirmed, and takes it back with undo", async () => {
    const rules = await openInWorkspace(rulesPath);
    const before = rules.getText();
    await openInWorkspace("infra/prod/rds.tf");
    const proposed = await answering("workbench.action.acceptSelectedQuickOpenItem", claim, "infra/prod/", "@acme/data");
    try {
      assert.equal(rules.getText(), proposed);
      const added = rules.getText().split(/\r?\n/).filter((line) => !before.split(/\r?\n/).includes(line));
      assert.deepEqual(added, ["/infra/prod/                      @acme/data"]);
      assert.equal(lineOf(rules, "/infra/prod/"), lineOf(rules, "/infra/modules/network/") + 1);
      assert.ok(rules.isDirty);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), rules.uri.toString());
      assert.equal(vscode.window.activeTextEditor.selection.active.line, lineOf(rules, "/infra/prod/"));
      const terraform = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(rules.uri, "../../infra/prod/rds.tf"));
      const resource = lineOf(terraform, 'resource "aws_db_instance" "main"');
      await soon(() => hoverAt(terraform, resource, 3), (text) => text.includes("@acme/data"));
      await vscode.commands.executeCommand("undo");
      assert.equal(rules.getText(), before);
    } finally {
      await vscode.window.showTextDocument(rules);
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });

  it("changes nothing when it is not confirmed", async () => {
    const rules = await openInWorkspace(rulesPath);
    const before = rules.getText();
    await openInWorkspace("infra/prod/rds.tf");
    const proposed = await answering("workbench.action.closeQuickOpen", claim, "infra/prod/rds.tf", "@acme/data");
    assert.notEqual(proposed, before);
    assert.equal(rules.getText(), before);
    assert.ok(!rules.isDirty);
  });

  it("counts text that was typed a moment ago", async () => {
    const rules = await openInWorkspace(rulesPath);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(rules.uri, rules.lineAt(rules.lineCount - 1).range.end, "*.tf @acme/everyone\n");
    await vscode.workspace.applyEdit(edit);
    try {
      await openInWorkspace("infra/prod/rds.tf");
      await answering("workbench.action.acceptSelectedQuickOpenItem", claim, "infra/prod/", "@acme/data");
      assert.ok(lineOf(rules, "/infra/prod/") > lineOf(rules, "*.tf"));
    } finally {
      await vscode.window.showTextDocument(rules);
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });

  it("keeps line ends of Windows", async () => {
    const rules = await openInWorkspace(rulesPath);
    await vscode.window.activeTextEditor?.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.CRLF));
    try {
      const proposed = await answering("workbench.action.acceptSelectedQuickOpenItem", claim, "infra/prod/", "@acme/data");
      assert.equal(rules.getText(), proposed);
      assert.match(proposed, /\r\n\/infra\/prod\/ +@acme\/data\r\n/);
      assert.doesNotMatch(proposed, /[^\r]\n/);
    } finally {
      await vscode.window.showTextDocument(rules);
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });

  it("makes an ownership file where there is none", async () => {
    const rules = await openInWorkspace(rulesPath);
    const contents = await vscode.workspace.fs.readFile(rules.uri);
    const terraform = await openInWorkspace("infra/prod/rds.tf");
    const resource = lineOf(terraform, 'resource "aws_db_instance" "main"');
    await vscode.workspace.fs.delete(rules.uri);
    try {
      await soon(() => hoverAt(terraform, resource, 3), (text) => text !== "" && !text.includes("CODEOWNERS"));
      await vscode.window.showTextDocument(terraform);
      await answering("workbench.action.acceptSelectedQuickOpenItem", claim, "infra/prod/", "@acme/data");
      assert.equal(Buffer.from(await vscode.workspace.fs.readFile(rules.uri)).toString(), "/infra/prod/ @acme/data\n");
    } finally {
      await vscode.workspace.fs.writeFile(rules.uri, contents);
    }
    await soon(() => hoverAt(terraform, resource, 3), (text) => text.includes("CODEOWNERS:12"));
  });

  it("is offered where nothing says whose it is", async () => {
    const document = await openInWorkspace("Dockerfile.oncall");
    await soon(() => fixesAt(document, 0), (actions) => actions.some(({ title }) => title === "Claim for a team…"));
  });
});

describe("editing an ownership file", () => {
  it("tells on a pattern what the rule does", async () => {
    const rules = await openInWorkspace(rulesPath);
    const line = lineOf(rules, "/infra/ ");
    await soon(() => hoverAt(rules, line, 3), (text) => /^Matches \d+ files and decides about \d+ of them\. Line 13 decides about most of the others\.$/.test(text));
    assert.equal(await hoverAt(rules, lineOf(rules, "/services/checkout/"), 3), "Matches no file.");
    assert.equal(await hoverAt(rules, line, rules.lineAt(line).text.indexOf("@acme") + 2), "");
    assert.equal(await hoverAt(rules, 0, 3), "");
  });

  it("completes owners that the file names", async () => {
    const rules = await openInWorkspace(rulesPath);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(rules.uri, new vscode.Position(0, 0), "/web/ @\n");
    await vscode.workspace.applyEdit(edit);
    try {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", rules.uri, new vscode.Position(0, 7), "@");
      const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      assert.equal(labels[0], "@acme/platform");
      assert.ok(labels.includes("@acme/observability"));
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });

  it("marks a dead rule and takes it out on request", async () => {
    const rules = await openInWorkspace(rulesPath);
    const before = rules.getText();
    const line = lineOf(rules, "/services/checkout/");
    const found = await soon(() => Promise.resolve(deadRules(rules.uri)), (dead) => dead.length > 0);
    assert.deepEqual(found.map(({ severity, range }) => [severity, range.start.line]), [[vscode.DiagnosticSeverity.Information, line]]);
    try {
      await perform((await fixesAt(rules, line)).find(({ title }) => title === "Remove this dead rule"));
      assert.deepEqual(rules.getText().split(/\r?\n/), before.split(/\r?\n/).filter((_, index) => index !== line));
      await soon(() => Promise.resolve(deadRules(rules.uri)), (dead) => dead.length === 0);
      await vscode.commands.executeCommand("undo");
      assert.equal(rules.getText(), before);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });

  it("leads from a rule that has no say to the one that has", async () => {
    const rules = await openInWorkspace(rulesPath);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(rules.uri, new vscode.Position(0, 0), "/monitoring/shop.rules.yml @acme/data\n");
    await vscode.workspace.applyEdit(edit);
    try {
      const target = lineOf(rules, "/monitoring/ ");
      const title = `Go to the rule in line ${target + 1}`;
      const actions = await soon(() => fixesAt(rules, 0), (found) => found.some((action) => action.title === title));
      await perform(actions.find((action) => action.title === title));
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, target);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });

  it("folds by section, and knows the language", async () => {
    const rules = await openInWorkspace(rulesPath);
    assert.equal(rules.languageId, "codeowners");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(rules.uri, new vscode.Position(0, 0), "[Web]\n/web/ @acme/checkout\n\n[Rest]\n");
    await vscode.workspace.applyEdit(edit);
    try {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", rules.uri);
      assert.deepEqual(ranges.map(({ start, end }) => [start, end])[0], [0, 1]);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });
});

describe("Go to Rule", () => {
  it("opens the line that says whose the place is", async () => {
    const rules = await openInWorkspace(rulesPath);
    const terraform = await openInWorkspace("infra/prod/rds.tf");
    await soon(() => hoverAt(terraform, lineOf(terraform, 'resource "aws_db_instance" "main"'), 3), (text) => text.includes("CODEOWNERS:12"));
    await vscode.commands.executeCommand("infraSteward.goToRule");
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), rules.uri.toString());
    assert.equal(vscode.window.activeTextEditor.selection.active.line, lineOf(rules, "/infra/ "));
  });
});

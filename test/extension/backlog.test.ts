import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accepting, openInWorkspace, soon } from "./workspace";

describe("the backlog", () => {
  let folder: vscode.Uri;
  let file: vscode.Uri;
  let before: string;

  const onDisk = async (): Promise<string> => Buffer.from(await vscode.workspace.fs.readFile(file)).toString("utf8");

  beforeEach(async () => {
    const opened = vscode.workspace.workspaceFolders?.[0];
    assert.ok(opened !== undefined);
    folder = opened.uri;
    file = vscode.Uri.joinPath(folder, "INFRA_BACKLOG.md");
    before = await onDisk();
  });

  afterEach(async () => {
    await vscode.workspace.fs.writeFile(file, Buffer.from(before));
  });

  it("a tick changes the box on disk and nothing else, and can be taken back", async () => {
    const lines = before.split("\n");
    const line = lines.findIndex((one) => one.includes("from the pipeline")) + 1;
    const row = { root: folder.fsPath, line, text: "Apply infra/prod/edge from the pipeline instead of a laptop" };
    await vscode.commands.executeCommand("infraSteward.backlogTick", row, true);
    assert.equal(await onDisk(), lines.map((one, index) => (index === line - 1 ? one.replace("[ ]", "[x]") : one)).join("\n"));
    await vscode.commands.executeCommand("infraSteward.backlogTick", row, false);
    assert.equal(await onDisk(), before);
  });

  it("a task that is no longer on its line is left alone", async () => {
    await vscode.commands.executeCommand("infraSteward.backlogTick", { root: folder.fsPath, line: 1, text: "Something else" }, true);
    assert.equal(await onDisk(), before);
  });

  it("begins one where there is none, and opens it", async () => {
    await vscode.workspace.fs.delete(file);
    await vscode.commands.executeCommand("infraSteward.createBacklog");
    assert.equal(await onDisk(), "# Infrastructure backlog\n\n## Now (stability)\n\n## Next (security)\n\n## Later (scale)\n");
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, file.path);
  });

  it("a finding of Problems is added with its place, owner and evidence, and only once", async () => {
    const document = await openInWorkspace("docs/runbooks/layout.md");
    const found = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => typeof code === "object" && code.value === "runbook/broken-link");
    const [diagnostic] = await soon(() => Promise.resolve(found()), ({ length }) => length > 0);
    assert.ok(diagnostic !== undefined);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, diagnostic.range);
    const action = actions.find(({ command }) => command?.command === "infraSteward.addToBacklog")?.command;
    assert.ok(action !== undefined);
    const args: unknown[] = action.arguments ?? [];
    await accepting(action.command, ...args);
    const after = await onDisk();
    const added = after.split("\n").filter((line) => !before.split("\n").includes(line));
    assert.equal(added.length, 1);
    assert.match(added[0] ?? "", /^- \[ \] .+ · `docs\/runbooks\/layout\.md:\d+` · .*`runbook\/broken-link`/);
    assert.equal(after.split("\n").filter((line) => line !== added[0]).join("\n"), before);
    assert.ok(after.indexOf(added[0] ?? "") < after.indexOf("## Next"), "it fits what is to be done now");
    await accepting(action.command, ...args);
    assert.equal(await onDisk(), after);
  });
});

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { EditorPlaceWatcher } from "../../src/host/editorPlace";
import { hoverOn } from "./hovers";
import { openInWorkspace, soon } from "./workspace";

const header = 'resource "aws_db_instance" "main"';

/** Files of a place that is no disk, as of a repository that is open without a clone: one text at every address. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly #text = Buffer.from(`${header} {\n}\n`);
  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  stat = (): vscode.FileStat => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#text.length, permissions: vscode.FilePermission.Readonly });
  readFile = (): Uint8Array => this.#text;
  readDirectory = (): [string, vscode.FileType][] => [];
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

describe("documents that are no file on disk, and comparisons", () => {
  let watcher: EditorPlaceWatcher;
  let files: vscode.Disposable;
  let file: vscode.TextDocument;

  const place = (): Promise<string> => Promise.resolve(watcher.current === null ? "none" : `${watcher.current.file === file.uri.fsPath ? "rds.tf" : watcher.current.file}:${watcher.current.line}`);
  /** Both surfaces ask for the place of the file under the caret. */
  const placeIs = (wanted: string) => soon(place, (now) => now === wanted);
  const show = async (address: vscode.Uri): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(address);
    await vscode.window.showTextDocument(document);
    return document;
  };

  /** An editor may remember where its caret was. */
  const showFile = async (): Promise<void> => {
    file = await openInWorkspace("infra/prod/rds.tf");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await placeIs("rds.tf:1");
  };

  before(() => {
    watcher = new EditorPlaceWatcher();
    files = vscode.workspace.registerFileSystemProvider("memfs", new MemoryFiles(), { isReadonly: true });
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await showFile();
  });
  after(async () => {
    watcher.dispose();
    files.dispose();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("a document that was never saved has no place, instead of that of the file before it", async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: `${header} {\n}\n` }));
    await placeIs("none");
    await showFile();
  });

  it("a file of a virtual workspace has none either, and no hover", async () => {
    const document = await show(file.uri.with({ scheme: "memfs" }));
    await placeIs("none");
    assert.doesNotMatch(await hoverOn(document, header), /infraSteward|@acme/);
  });

  it("a comparison has the place of the caret in the file, on its earlier side too", async () => {
    const earlier = await vscode.workspace.openTextDocument(file.uri.with({ scheme: "memfs" }));
    await vscode.commands.executeCommand("vscode.diff", earlier.uri, file.uri, "rds.tf");
    await soon(() => Promise.resolve(vscode.window.activeTextEditor?.document), (document) => document === file);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    await placeIs("rds.tf:5");
    await vscode.commands.executeCommand("workbench.action.compareEditor.focusSecondarySide");
    await soon(() => Promise.resolve(vscode.window.activeTextEditor?.document.uri.scheme), (scheme) => scheme === "memfs");
    await rest();
    await placeIs("rds.tf:5");
  });
});

/** Longer than the watcher waits for the caret to rest. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

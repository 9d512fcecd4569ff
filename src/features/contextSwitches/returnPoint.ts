import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";

/** Where somebody was in an editor. */
interface Spot {
  readonly uri: vscode.Uri;
  readonly selection: vscode.Selection;
  readonly column: vscode.ViewColumn | undefined;
}

/** Nobody comes back over more files than this. */
const mostSpots = 50;

/**
 * *Return to Where I Was*: the last place in product code, with its selection, in the column where it was. Where the person was
 * is kept in memory, for this window only, and whether anything is recorded or not.
 * @param isProduct whether a file (absolute path) is certainly product code; asked at the return, because it may not be known before.
 */
export function register(isProduct: (file: string) => Promise<boolean>): Disposable {
  const owned = new DisposableList();
  /** By file, the latest last. */
  const spots = new Map<string, Spot>();

  const remember = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.uri.scheme !== "file") return;
    const { document: { uri }, selection, viewColumn: column } = editor;
    spots.delete(uri.fsPath);
    spots.set(uri.fsPath, { uri, selection, column });
    const [oldest] = spots.keys();
    if (spots.size > mostSpots && oldest !== undefined) spots.delete(oldest);
  };
  owned.add(vscode.window.onDidChangeActiveTextEditor(remember));
  owned.add(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor === vscode.window.activeTextEditor) remember(textEditor);
  }));
  owned.add(registerCommand("returnToWork", async () => {
    for (const { uri, selection, column } of [...spots.values()].reverse()) {
      if (!(await isProduct(uri.fsPath))) continue;
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { selection, ...(column === undefined ? {} : { viewColumn: column }) });
      return;
    }
    void inform({ key: "return.nowhere", args: {} });
  }));
  remember(vscode.window.activeTextEditor);
  return owned;
}

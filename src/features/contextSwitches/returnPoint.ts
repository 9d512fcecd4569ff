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

/**
 * *Return to Where I Was*: the last place in product code, with its selection, in the column where it was. It is kept in memory
 * for this window only, and works whether anything is recorded or not.
 * @param isProduct whether a file (absolute path) is certainly product code.
 */
export function register(isProduct: (file: string) => Promise<boolean>): Disposable {
  const owned = new DisposableList();
  let back: Spot | null = null;
  let visited = 0;
  let backSince = 0;

  const look = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    visited += 1;
    const visit = visited;
    if (editor?.document.uri.scheme !== "file" || !(await isProduct(editor.document.uri.fsPath))) return;
    // The answer for a file that came before may come after; an editor that was left still knows where the person was in it.
    if (visit < backSince) return;
    backSince = visit;
    back = spotIn(editor);
  };
  owned.add(vscode.window.onDidChangeActiveTextEditor((editor) => void look(editor)));
  owned.add(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (back !== null && textEditor.document.uri.toString() === back.uri.toString()) back = spotIn(textEditor);
  }));
  owned.add(registerCommand("returnToWork", async () => {
    if (back === null) return void inform({ key: "return.nowhere", args: {} });
    const { uri, selection, column } = back;
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { selection, ...(column === undefined ? {} : { viewColumn: column }) });
  }));
  void look(vscode.window.activeTextEditor);
  return owned;
}

function spotIn({ document, selection, viewColumn }: vscode.TextEditor): Spot {
  return { uri: document.uri, selection, column: viewColumn };
}

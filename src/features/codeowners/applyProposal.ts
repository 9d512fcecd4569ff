import * as vscode from "vscode";
import { asReplacement } from "../../host/lineReplacement";
import type { ProposedEdit } from "./proposeEdit";
import { say } from "./proposeEdit";

/** Makes the edit in the editor, unsaved so that it can be undone, and shows it. A text that changed since is left alone. */
export async function applyProposal({ uri, document, version, edit, text }: ProposedEdit): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  if (document === null) change.createFile(uri, { contents: Buffer.from(text) });
  else {
    if (document.isClosed || document.version !== version) return void say({ key: "edit.stale", args: {} });
    const { range, inserted } = asReplacement(edit, document);
    change.replace(uri, range, inserted);
  }
  if (!(await vscode.workspace.applyEdit(change))) return void say({ key: "edit.stale", args: {} });
  const at = new vscode.Position(Math.max(0, edit.line - 1 + edit.inserted.length - 1), 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), preview: false });
}

import * as vscode from "vscode";
import type { LineEdit } from "../../edits/lineEdit";
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

/** Whole lines as a range of the editor. At the end of the text the line end before the new lines is part of it. */
function asReplacement({ line, removed, inserted }: LineEdit, document: vscode.TextDocument): { readonly range: vscode.Range; readonly inserted: string } {
  const first = line - 1;
  const behind = first + removed.length;
  if (behind < document.lineCount) {
    return { range: new vscode.Range(first, 0, behind, 0), inserted: inserted.map((one) => `${one}\n`).join("") };
  }
  const end = document.lineAt(document.lineCount - 1).range.end;
  if (first === 0) return { range: new vscode.Range(new vscode.Position(0, 0), end), inserted: inserted.join("\n") };
  return { range: new vscode.Range(document.lineAt(first - 1).range.end, end), inserted: inserted.map((one) => `\n${one}`).join("") };
}

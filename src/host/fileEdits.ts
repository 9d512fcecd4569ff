import * as vscode from "vscode";
import type { LineReplacement } from "./lineReplacement";
import { asReplacement } from "./lineReplacement";

/** Replaces whole lines in the editor, unsaved so that it is seen and can be undone. Resolves with whether that was done. */
export async function replaceLines(document: vscode.TextDocument, lines: LineReplacement): Promise<boolean> {
  const { range, inserted } = asReplacement(lines, document);
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, inserted);
  return vscode.workspace.applyEdit(change);
}

/** Makes a file. Resolves with whether that was done: it never takes the place of one that has appeared meanwhile. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.createFile(uri, { contents: Buffer.from(text) });
  return vscode.workspace.applyEdit(change);
}

/** Shows a file in an editor that stays, with the caret at the beginning of a line (1-based). */
export async function showLine(uri: vscode.Uri, line: number): Promise<void> {
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), preview: false });
}

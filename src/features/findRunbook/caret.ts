import * as vscode from "vscode";

/** Where the person was. */
export interface Caret {
  readonly document: vscode.TextDocument;
  readonly selection: vscode.Selection;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

/** @returns null where no text editor is active. */
export function caretNow(): Caret | null {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? null : { document: editor.document, selection: editor.selection, viewColumn: editor.viewColumn };
}

/**
 * Puts the person back to where they were. An editor that still shows the document is left as it is, for naming a selection
 * would scroll to it.
 */
export async function restore(before: Caret | null): Promise<void> {
  if (before === null) return;
  const { document, selection, viewColumn } = before;
  const isShown = vscode.window.visibleTextEditors.some((editor) => editor.document === document && editor.viewColumn === viewColumn);
  await vscode.window.showTextDocument(document, { ...(isShown ? {} : { selection }), ...(viewColumn === undefined ? {} : { viewColumn }) });
}

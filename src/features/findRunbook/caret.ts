import * as vscode from "vscode";

/** Where the person was: editor, selection and how far they had scrolled. */
export interface Caret {
  readonly document: vscode.TextDocument;
  readonly selection: vscode.Selection;
  readonly viewColumn: vscode.ViewColumn | undefined;
  readonly firstVisible: vscode.Position | undefined;
}

/** @returns null where no text editor is active. */
export function caretNow(): Caret | null {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  return { document: editor.document, selection: editor.selection, viewColumn: editor.viewColumn, firstVisible: editor.visibleRanges[0]?.start };
}

/** Puts the person back to where they were. */
export async function restore(before: Caret | null): Promise<void> {
  if (before === null) return;
  const { document, selection, viewColumn, firstVisible } = before;
  const editor = await vscode.window.showTextDocument(document, { selection, ...(viewColumn === undefined ? {} : { viewColumn }) });
  if (firstVisible !== undefined) editor.revealRange(new vscode.Range(firstVisible, firstVisible), vscode.TextEditorRevealType.AtTop);
}

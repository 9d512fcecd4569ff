import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import { defaultMaxBytes } from "../base/tree";

/** Typing waits this long before its text is read again. */
const settleMs = 200;

/**
 * Tells about documents whose text differs from their file, and about each that changed and does not: what was told of it
 * elsewhere, in the middle of an edit, holds no longer. Larger ones than any reader takes are left out.
 */
export function watchUnsavedText(changed: (file: string, text: string | null) => void): Disposable {
  const owned = new DisposableList();
  const timers = new Map<string, NodeJS.Timeout>();
  const tell = (document: vscode.TextDocument): void => {
    const file = document.uri.fsPath;
    timers.delete(file);
    const unsaved = document.isDirty && !document.isClosed;
    const text = unsaved ? document.getText() : null;
    if (text !== null && text.length > defaultMaxBytes) return;
    changed(file, text);
  };
  const later = (document: vscode.TextDocument): void => {
    if (document.uri.scheme !== "file") return;
    clearTimeout(timers.get(document.uri.fsPath));
    timers.set(document.uri.fsPath, setTimeout(() => tell(document), settleMs));
  };
  owned.add(vscode.workspace.onDidChangeTextDocument((event) => later(event.document)));
  owned.add(vscode.workspace.onDidSaveTextDocument(later));
  owned.add(vscode.workspace.onDidCloseTextDocument(later));
  owned.add({ dispose: () => timers.forEach((timer) => clearTimeout(timer)) });
  return owned;
}

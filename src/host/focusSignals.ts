import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { How, Reason } from "../model/visit";
import { arrivalOf } from "./arrival";

/** What a person did in this window, as VS Code tells it and as plain values. */
export type FocusSignal =
  /** Another editor became active; null when it shows no file: settings, a webview, nothing at all. */
  | { readonly kind: "focus"; readonly file: string | null; readonly how: How }
  /** The person said what their visit is for. */
  | { readonly kind: "reason"; readonly reason: Reason }
  | { readonly kind: "windowFocused" | "windowBlurred" | "activity" | "edit" | "save" | "tick" };

/** Silence longer than the reducer's patience counts as suspension, so time is told well before. */
const tickMs = 5_000;

/**
 * Watches the active editor. Output and Debug panes are documents to VS Code, but nobody went anywhere by looking at them:
 * they are left out. Who opened a file is not told by VS Code, so only a selection by keyboard or mouse says that a person is there.
 */
export function watchFocus(tell: (signal: FocusSignal) => void): Disposable {
  const owned = new DisposableList();
  const focus = (editor: vscode.TextEditor | undefined): void => {
    const scheme = editor?.document.uri.scheme;
    if (scheme === "output" || scheme === "debug") return;
    const file = scheme === "file" ? (editor?.document.uri.fsPath ?? null) : null;
    tell({ kind: "focus", file, how: file === null ? "opened" : arrivalOf(file) });
  };
  const isActive = (document: vscode.TextDocument): boolean => document === vscode.window.activeTextEditor?.document && document.uri.scheme === "file";

  owned.add(vscode.window.onDidChangeActiveTextEditor(focus));
  owned.add(vscode.window.onDidChangeWindowState(({ focused }) => tell({ kind: focused ? "windowFocused" : "windowBlurred" })));
  owned.add(vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    const person = kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
    if (person && isActive(textEditor.document)) tell({ kind: "activity" });
  }));
  owned.add(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0 && isActive(document)) tell({ kind: "edit" });
  }));
  owned.add(vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
    if (reason === vscode.TextDocumentSaveReason.Manual && isActive(document)) tell({ kind: "save" });
  }));
  const timer = setInterval(() => tell({ kind: "tick" }), tickMs);
  owned.add({ dispose: () => clearInterval(timer) });

  tell({ kind: vscode.window.state.focused ? "windowFocused" : "windowBlurred" });
  focus(vscode.window.activeTextEditor);
  return owned;
}

import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { How, Reason } from "../model/visit";
import { arrivalOf } from "./arrival";
import { shownEditors } from "./shownEditors";
import { isOfFile, shownFile } from "./shownFile";
import type { WindowEdge } from "./windowEdge";
import { windowEdge } from "./windowEdge";

/** What a person did in this window, as VS Code tells it and as plain values. */
export type FocusSignal =
  /** Another editor became active; null when it shows no file: settings, a webview, nothing at all. */
  | { readonly kind: "focus"; readonly file: string | null; readonly how: How }
  /** The person said what their visit is for. */
  | { readonly kind: "reason"; readonly reason: Reason }
  /** A program of infrastructure was started in a terminal. */
  | { readonly kind: "terminal"; readonly program: string }
  | { readonly kind: "windowFocused" | "windowBlurred" | "activity" | "edit" | "save" | "tick" };

/** Silence longer than the reducer's patience counts as suspension, so time is told well before. */
const tickMs = 5_000;

/**
 * Watches the active editor, comparisons and notebooks among them. Who opened a file is not told by VS Code, so only a
 * selection by keyboard or mouse says that a person is there.
 */
export function watchFocus(tell: (signal: FocusSignal) => void, edge: WindowEdge = windowEdge): Disposable {
  const owned = new DisposableList();
  let latest: string | null = null;
  const focus = (): void => {
    const file = shownFile(shownEditors());
    if (file === undefined) return;
    latest = file;
    tell({ kind: "focus", file, how: file === null ? "opened" : arrivalOf(file) });
  };
  const isActive = (document: vscode.TextDocument): boolean => document === vscode.window.activeTextEditor?.document && isOfFile(document.uri);
  const isManual = (reason: vscode.TextDocumentSaveReason): boolean => reason === vscode.TextDocumentSaveReason.Manual;

  owned.add(vscode.window.onDidChangeActiveTextEditor(focus));
  owned.add(vscode.window.onDidChangeActiveNotebookEditor(focus));
  owned.add(vscode.window.tabGroups.onDidChangeTabs(() => {
    // A comparison's tab may be known a moment after its editor.
    const file = shownFile(shownEditors());
    if (file !== undefined && file !== latest) focus();
  }));
  owned.add(edge.onDidChangeFocus((focused) => tell({ kind: focused ? "windowFocused" : "windowBlurred" })));
  owned.add(vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    const person = kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
    if (person && isActive(textEditor.document)) tell({ kind: "activity" });
  }));
  owned.add(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0 && isActive(document)) tell({ kind: "edit" });
  }));
  owned.add(vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
    if (isManual(reason) && isActive(document)) tell({ kind: "save" });
  }));
  owned.add(vscode.workspace.onWillSaveNotebookDocument(({ notebook, reason }) => {
    if (isManual(reason) && notebook === vscode.window.activeNotebookEditor?.notebook) tell({ kind: "save" });
  }));
  owned.add(edge.every(tickMs, () => tell({ kind: "tick" })));

  tell({ kind: edge.isFocused() ? "windowFocused" : "windowBlurred" });
  focus();
  return owned;
}

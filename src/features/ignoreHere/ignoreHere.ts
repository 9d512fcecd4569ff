import * as vscode from "vscode";
import { resolveWithin } from "../../base/path";
import type { Disposable } from "../../base/disposable";
import { fits } from "../../edits/lineEdit";
import type { Estates, LocatedFile } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { asReplacement } from "../../host/lineReplacement";
import type { Message } from "../../model/message";
import { dayOf } from "../../model/sprint";
import { phrase } from "../../present/phrase";
import { askEnd } from "./askEnd";

export interface IgnoreHereParts {
  readonly estates: Estates;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** *Ignore here…* on a finding: asks why and until when, and writes both down as a comment above it. */
export function register(parts: IgnoreHereParts): Disposable {
  return registerCommand("ignoreHere", (path, line, code, address) => ignoreHere(parts, { path, line, code, address }));
}

/** The finding, by its place in the active file's repository; it comes from whoever called the command. */
async function ignoreHere({ estates, now }: IgnoreHereParts, { path, line, code, address }: Record<"path" | "line" | "code" | "address", unknown>): Promise<void> {
  const where = typeof path === "string" ? resolveWithin("", path) : undefined;
  const active = vscode.window.activeTextEditor?.document.uri;
  const located = active?.scheme === "file" ? await estates.locate(active.fsPath) : null;
  if (located === null || where === undefined || typeof line !== "number" || typeof code !== "string" || typeof address !== "string") return;
  const reason = await vscode.window.showInputBox({
    title: phrase({ key: "ignoreHere.ask", args: { code } }),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? phrase({ key: "ignoreHere.noReason", args: {} }) : null),
  });
  if (reason === undefined || reason.trim() === "") return;
  const end = await askEnd(code, dayOf(now(), "UTC"));
  if (end === null) return;
  await writeComment({ estate: located.estate, path: where }, { line, code, address: address === "" ? null : address, until: end.until, reason });
}

/**
 * Writes the comment in the editor, unsaved so that it is seen and can be undone. It was proven that nothing else changes with it,
 * so nobody is asked; where it was not, says why. A text that changed since is left alone.
 */
async function writeComment({ estate, path }: LocatedFile, intent: { line: number; code: string; address: string | null; until: string | null; reason: string }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.Uri.file(estate.root), path)).then((opened) => opened, () => null);
  if (document === null) return void say({ key: "file.unreadable", args: { path } });
  // The usual notice waits until typing pauses.
  estate.textChanged(path, document.isDirty ? document.getText() : null);
  const { version } = document;
  const proposal = await estate.proposeIgnore({ path, ...intent });
  if (proposal.kind === "impossible") return void say(proposal.reason);
  const stale: Message = { key: "settingsEdit.stale", args: { path } };
  if (document.isClosed || document.version !== version || !fits(document.getText(), proposal.edit)) return void say(stale);
  const { range, inserted } = asReplacement(proposal.edit, document);
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, inserted);
  if (!(await vscode.workspace.applyEdit(change))) return void say(stale);
  const at = new vscode.Position(proposal.edit.line - 1, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}

/** Tells the person, and gives back that there is nothing to do. */
function say(message: Message): null {
  void vscode.window.showWarningMessage(phrase(message));
  return null;
}

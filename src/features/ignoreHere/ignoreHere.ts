import * as vscode from "vscode";
import { resolveWithin } from "../../base/path";
import type { Disposable } from "../../base/disposable";
import { fits } from "../../edits/lineEdit";
import type { Estates, LocatedFile } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { replaceLines, showLine } from "../../host/fileEdits";
import { refuse } from "../../host/inform";
import { openAsTyped } from "../../host/typedText";
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
  const document = await openAsTyped(estate, path);
  if (document === null) return void refuse({ key: "file.unreadable", args: { path } });
  const { version } = document;
  const proposal = await estate.proposeIgnore({ path, ...intent });
  if (proposal.kind === "impossible") return void refuse(proposal.reason);
  const stale: Message = { key: "settingsEdit.stale", args: { path } };
  if (document.isClosed || document.version !== version || !fits(document.getText(), proposal.edit)) return void refuse(stale);
  if (!(await replaceLines(document, proposal.edit))) return void refuse(stale);
  await showLine(document.uri, proposal.edit.line);
}

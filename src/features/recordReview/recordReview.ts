import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import type { SettingsProposal } from "../../edits/settingsEdit";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { asReplacement } from "../../host/lineReplacement";
import { configurationPath } from "../../model/configuration";
import type { Message } from "../../model/message";
import type { Review } from "../../model/review";
import { dayOf } from "../../model/sprint";
import { phrase } from "../../present/phrase";
import { askRow } from "./askRow";

export interface RecordParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * *Record Review as Done…*: how it ended, how long it took and where that is shown, as one more row of the review. The row is
 * written into the editor, unsaved, so that it is seen and can be undone.
 */
export function register(parts: RecordParts): Disposable {
  return registerCommand("recordReview", async (name) => {
    const estate = await estateHere(parts);
    const review = estate === null ? null : await reviewNamed(estate, name);
    if (estate === null || review === null) return;
    const today = dayOf(parts.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const row = await askRow(review, today);
    if (row === null) return;
    const uri = vscode.Uri.joinPath(vscode.Uri.file(estate.root), configurationPath);
    const document = await vscode.workspace.openTextDocument(uri).then((opened) => opened, () => null);
    if (document === null) { say({ key: "file.unreadable", args: { path: configurationPath } }); return; }
    // The usual notice waits until typing pauses.
    estate.textChanged(configurationPath, document.isDirty ? document.getText() : null);
    const { version } = document;
    const answer = await estate.proposeSettings({ kind: "recordReview", name: review.name, row });
    if (answer.state === "pending") { say({ key: "find.reading", args: {} }); return; }
    if (answer.state === "unavailable") { say(answer.reason); return; }
    await write(document, version, answer.value);
  });
}

async function estateHere({ estates, current }: RecordParts): Promise<Estate | null> {
  const file = vscode.window.activeTextEditor?.document.uri;
  const located = file?.scheme === "file" ? await estates.locate(file.fsPath) : null;
  const shown = estates.all.find(({ root }) => root === current.value?.root);
  const estate = located?.estate ?? shown ?? estates.all[0] ?? null;
  if (estate === null) say({ key: "claim.noPlace", args: {} });
  return estate;
}

/** @param name from whoever called the command; anything but the name of a review asks for one. */
async function reviewNamed(estate: Estate, name: unknown): Promise<Review | null> {
  const reviews = await estate.reviews();
  const named = reviews.find((review) => review.name === name);
  if (named !== undefined) return named;
  if (reviews.length === 0) {
    say({ key: "recordReview.none", args: { path: configurationPath } });
    return null;
  }
  const picked = await vscode.window.showQuickPick(reviews.map((review) => ({ label: review.name, description: review.owner ?? "", review })));
  return picked?.review ?? null;
}

async function write(document: vscode.TextDocument, version: number, proposal: SettingsProposal): Promise<void> {
  if (proposal.kind === "impossible") { say(proposal.reason); return; }
  const stale = { key: "settingsEdit.stale", args: { path: proposal.path } } as const;
  if (document.isClosed || document.version !== version) { say(stale); return; }
  const { range, inserted } = asReplacement(proposal.edit, document);
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, inserted);
  if (!(await vscode.workspace.applyEdit(change))) { say(stale); return; }
  const at = new vscode.Position(proposal.edit.line - 1, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}

function say(message: Message): void {
  void vscode.window.showWarningMessage(phrase(message));
}

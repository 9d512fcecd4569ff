import * as vscode from "vscode";
import type { BacklogIntent, BacklogProposal } from "../../edits/backlogProposal";
import { fits } from "../../edits/lineEdit";
import type { Estate } from "../../estate/estate";
import { createFile, replaceLines } from "../../host/fileEdits";
import { inform, refuse } from "../../host/inform";
import { openTarget } from "../../host/openTarget";
import { tellAsTyped } from "../../host/typedText";
import { backlogPaths } from "../../model/backlog";
import type { Message } from "../../model/message";
import { phrase } from "../../present/phrase";

/**
 * Edits the backlog, which is proven to change nothing else, so nobody is asked. A file that had no unsaved text is saved: a tick
 * in a list is done when it is made. Where nothing is done, says why.
 * @returns where it was done, or is already; null where it was not.
 */
export async function changeBacklog(estate: Estate, intent: BacklogIntent): Promise<Exclude<BacklogProposal, { kind: "impossible" }> | null> {
  // The usual notice waits until typing pauses.
  for (const document of vscode.workspace.textDocuments) tellText(estate, document);
  const answer = await estate.proposeBacklog(intent);
  if (answer.state !== "known") return refuse(answer.state === "pending" ? { key: "find.reading", args: {} } : answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "impossible") return refuse(proposal.reason);
  if (proposal.kind === "already") return proposal;
  const uri = vscode.Uri.joinPath(vscode.Uri.file(estate.root), proposal.path);
  const isDone = proposal.exists ? await changeText(uri, proposal, estate) : await createFile(uri, `${proposal.edit.inserted.join("\n")}\n`);
  return isDone ? proposal : refuse({ key: "backlog.stale", args: { path: proposal.path } });
}

/** Opens the backlog at a line. */
export async function openBacklog({ root }: Estate, path: string, line: number): Promise<void> {
  await openTarget({ root, path, line });
}

/** Says what came of it, with the line one click away. */
export function tell(message: Message, estate: Estate, path: string, line: number): void {
  void inform(message, { title: phrase({ key: "action.open", args: {} }), run: () => openBacklog(estate, path, line) });
}

async function changeText(uri: vscode.Uri, { edit }: Extract<BacklogProposal, { kind: "edit" }>, estate: Estate): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri).then((opened) => opened, () => null);
  if (document === null || !fits(document.getText(), edit)) return false;
  const hadUnsaved = document.isDirty;
  if (!(await replaceLines(document, edit))) return false;
  if (!hadUnsaved) await document.save();
  tellText(estate, document);
  return true;
}

function tellText(estate: Estate, document: vscode.TextDocument): void {
  const path = backlogPaths.find((one) => vscode.Uri.joinPath(vscode.Uri.file(estate.root), one).toString() === document.uri.toString());
  if (path !== undefined) tellAsTyped(estate, path, document);
}

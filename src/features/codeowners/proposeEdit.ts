import * as vscode from "vscode";
import type { LineEdit } from "../../edits/lineEdit";
import { applyLineEdit, fits } from "../../edits/lineEdit";
import type { EditIntent, EditProposal } from "../../edits/proposal";
import type { Estate } from "../../estate/estate";
import type { Message } from "../../model/message";
import { valueOf } from "../../model/section";
import { phrase } from "../../present/phrase";

/** A proven edit of a file in the editor. */
export interface ProposedEdit {
  readonly uri: vscode.Uri;
  /** The document that the edit was made for, at its version then; null when the file does not exist yet. */
  readonly document: vscode.TextDocument | null;
  readonly version: number;
  readonly edit: LineEdit;
  /** The whole text afterwards. */
  readonly text: string;
  readonly counts: Extract<EditProposal, { kind: "edit" }>;
}

/** Asks the estate for the edit, made for the text that the editor shows. Says why where there is none, and returns null. */
export async function proposeEdit(estate: Estate, intent: EditIntent): Promise<ProposedEdit | null> {
  const document = await ownershipDocument(estate);
  const answer = await estate.proposeEdit(intent);
  if (answer.state === "pending") return say({ key: "find.reading", args: {} });
  if (answer.state === "unavailable") return say(answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "already") return say({ key: "claim.already", args: {} });
  if (proposal.kind === "impossible") return say(proposal.reason);
  const text = document?.getText() ?? "";
  if ((document !== null) !== proposal.exists || !fits(text, proposal.edit)) return say({ key: "edit.stale", args: {} });
  const uri = document?.uri ?? vscode.Uri.joinPath(vscode.Uri.file(estate.root), proposal.path);
  return { uri, document, version: document?.version ?? 0, edit: proposal.edit, text: applyLineEdit(text, proposal.edit), counts: proposal };
}

/** Opens the ownership file and tells the estate what stands in it now: the usual notice waits until typing pauses. */
async function ownershipDocument(estate: Estate): Promise<vscode.TextDocument | null> {
  const file = valueOf(await estate.ownershipFile(null)) ?? null;
  if (file === null) return null;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.Uri.file(estate.root), file.path));
  estate.textChanged(file.path, document.isDirty ? document.getText() : null);
  return document;
}

/** Tells the person, and gives back that there is nothing to do. */
export function say(message: Message): null {
  void vscode.window.showWarningMessage(phrase(message));
  return null;
}

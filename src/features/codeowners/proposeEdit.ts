import * as vscode from "vscode";
import type { LineEdit } from "../../edits/lineEdit";
import { applyLineEdit, fits } from "../../edits/lineEdit";
import type { EditIntent, EditProposal } from "../../edits/proposal";
import type { Estate } from "../../estate/estate";
import { refuse } from "../../host/inform";
import { openAsTyped } from "../../host/typedText";
import { valueOf } from "../../model/section";

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
  const file = valueOf(await estate.ownershipFile(null)) ?? null;
  const document = file === null ? null : await openAsTyped(estate, file.path);
  const answer = await estate.proposeEdit(intent);
  if (answer.state === "pending") return refuse({ key: "find.reading", args: {} });
  if (answer.state === "unavailable") return refuse(answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "already") return refuse({ key: "claim.already", args: {} });
  if (proposal.kind === "impossible") return refuse(proposal.reason);
  const text = document?.getText() ?? "";
  if ((document !== null) !== proposal.exists || !fits(text, proposal.edit)) return refuse({ key: "edit.stale", args: {} });
  const uri = document?.uri ?? vscode.Uri.joinPath(vscode.Uri.file(estate.root), proposal.path);
  return { uri, document, version: document?.version ?? 0, edit: proposal.edit, text: applyLineEdit(text, proposal.edit), counts: proposal };
}

import * as vscode from "vscode";
import { fits } from "../../edits/lineEdit";
import type { RunbookIntent } from "../../edits/runbookProposal";
import type { LocatedFile } from "../../estate/estates";
import { asReplacement } from "../../host/lineReplacement";
import { say } from "./fixParts";

/**
 * Changes a line of a runbook in the editor, unsaved so that it is seen and can be undone. It was proven that nothing else in the
 * runbook changes with it, so nobody is asked; where it was not, says why. A text that changed since is left alone.
 */
export async function changeRunbook({ estate, path }: LocatedFile, intent: RunbookIntent): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.Uri.file(estate.root), path)).then((opened) => opened, () => null);
  if (document === null) return void say({ key: "file.unreadable", args: { path } });
  // The usual notice waits until typing pauses.
  estate.textChanged(path, document.isDirty ? document.getText() : null);
  const { version } = document;
  const answer = await estate.proposeRunbook(intent);
  if (answer.state === "pending") return void say({ key: "find.reading", args: {} });
  if (answer.state === "unavailable") return void say(answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "already") return void say({ key: "runbookEdit.already", args: {} });
  if (proposal.kind === "impossible") return void say(proposal.reason);
  if (proposal.kind !== "edit" || document.isClosed || document.version !== version || !fits(document.getText(), proposal.edit)) {
    return void say({ key: "runbookEdit.stale", args: { path } });
  }
  const { range, inserted } = asReplacement(proposal.edit, document);
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, inserted);
  if (!(await vscode.workspace.applyEdit(change))) return void say({ key: "runbookEdit.stale", args: { path } });
  const at = new vscode.Position(proposal.edit.line - 1, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}

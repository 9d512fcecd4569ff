import * as vscode from "vscode";
import type { LineEdit } from "../../edits/lineEdit";
import { applyLineEdit, fits } from "../../edits/lineEdit";
import type { SettingsIntent } from "../../edits/settingsEdit";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";
import { asReplacement } from "../../host/lineReplacement";
import { configurationPath } from "../../model/configuration";
import type { Message } from "../../model/message";
import { phrase } from "../../present/phrase";

export interface SettingsParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Shows what a file will say and asks whether it shall. */
export type Confirm = (uri: vscode.Uri, exists: boolean, text: string, change: LineEdit) => Promise<boolean>;

/** The repository of the active file, else of what the sidebar shows, else the only one there is. Says so where there is none. */
export async function estateHere({ estates, current }: SettingsParts): Promise<Estate | null> {
  const file = vscode.window.activeTextEditor?.document.uri;
  const located = file?.scheme === "file" ? await estates.locate(file.fsPath) : null;
  const shown = estates.all.find(({ root }) => root === current.value?.root);
  const estate = located?.estate ?? shown ?? estates.all[0] ?? null;
  if (estate === null) say({ key: "claim.noPlace", args: {} });
  return estate;
}

/**
 * Writes what is meant into the repository's own settings, in the editor and unsaved, so that it is seen and can be undone. It was
 * proven that nothing else changes with it, so nobody is asked; where it was not, says why. A text that changed since is left alone.
 * @param confirm asks the person all the same, who sees the text afterwards; without a yes nothing is done.
 */
export async function changeSettings(estate: Estate, intent: SettingsIntent, confirm?: Confirm): Promise<void> {
  const uri = vscode.Uri.joinPath(vscode.Uri.file(estate.root), configurationPath);
  const document = await vscode.workspace.openTextDocument(uri).then((opened) => opened, () => null);
  // The usual notice waits until typing pauses.
  if (document !== null) estate.textChanged(configurationPath, document.isDirty ? document.getText() : null);
  const version = document?.version ?? 0;
  const answer = await estate.proposeSettings(intent);
  if (answer.state === "pending") return void say({ key: "find.reading", args: {} });
  if (answer.state === "unavailable") return void say(answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "impossible") return void say(proposal.reason);
  const stale = { key: "settingsEdit.stale", args: { path: proposal.path } } as const;
  if ((document !== null) !== proposal.exists || (document !== null && (document.version !== version || !fits(document.getText(), proposal.edit)))) return void say(stale);
  const text = applyLineEdit(document?.getText() ?? "", proposal.edit);
  if (confirm !== undefined && !(await confirm(uri, proposal.exists, text, proposal.edit))) return;
  if (document !== null && document.version !== version) return void say(stale);
  const change = new vscode.WorkspaceEdit();
  if (document === null) change.createFile(uri, { contents: Buffer.from(text) });
  else {
    const { range, inserted } = asReplacement(proposal.edit, document);
    change.replace(uri, range, inserted);
  }
  if (!(await vscode.workspace.applyEdit(change))) return void say(stale);
  const at = new vscode.Position(proposal.edit.line - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), preview: false });
}

/** Tells the person, and gives back that there is nothing to do. */
export function say(message: Message): null {
  void vscode.window.showWarningMessage(phrase(message));
  return null;
}

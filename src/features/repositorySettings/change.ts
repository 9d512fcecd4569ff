import * as vscode from "vscode";
import type { LineEdit } from "../../edits/lineEdit";
import { applyLineEdit, fits } from "../../edits/lineEdit";
import type { SettingsIntent } from "../../edits/settingsEdit";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";
import { createFile, replaceLines, showLine } from "../../host/fileEdits";
import { refuse } from "../../host/inform";
import { openAsTyped } from "../../host/typedText";
import { configurationPath } from "../../model/configuration";

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
  if (estate === null) refuse({ key: "claim.noPlace", args: {} });
  return estate;
}

/**
 * Writes what is meant into the repository's own settings, in the editor and unsaved, so that it is seen and can be undone. It was
 * proven that nothing else changes with it, so nobody is asked; where it was not, says why. A text that changed since is left alone.
 * @param confirm asks the person all the same, who sees the text afterwards; without a yes nothing is done.
 */
export async function changeSettings(estate: Estate, intent: SettingsIntent, confirm?: Confirm): Promise<void> {
  const uri = vscode.Uri.joinPath(vscode.Uri.file(estate.root), configurationPath);
  const document = await openAsTyped(estate, configurationPath);
  const version = document?.version ?? 0;
  const answer = await estate.proposeSettings(intent);
  if (answer.state === "pending") return void refuse({ key: "find.reading", args: {} });
  if (answer.state === "unavailable") return void refuse(answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "impossible") return void refuse(proposal.reason);
  const stale = { key: "settingsEdit.stale", args: { path: proposal.path } } as const;
  if ((document !== null) !== proposal.exists || (document !== null && (document.version !== version || !fits(document.getText(), proposal.edit)))) return void refuse(stale);
  const text = applyLineEdit(document?.getText() ?? "", proposal.edit);
  if (confirm !== undefined && !(await confirm(uri, proposal.exists, text, proposal.edit))) return;
  if (document !== null && document.version !== version) return void refuse(stale);
  const isDone = document === null ? await createFile(uri, text) : await replaceLines(document, proposal.edit);
  if (!isDone) return void refuse(stale);
  await showLine(uri, proposal.edit.line);
}

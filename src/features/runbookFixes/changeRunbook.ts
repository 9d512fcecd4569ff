import { fits } from "../../edits/lineEdit";
import type { RunbookIntent } from "../../edits/runbookProposal";
import type { LocatedFile } from "../../estate/estates";
import { replaceLines, showLine } from "../../host/fileEdits";
import { refuse } from "../../host/inform";
import { openAsTyped } from "../../host/typedText";

/**
 * Changes a line of a runbook in the editor, unsaved so that it is seen and can be undone. It was proven that nothing else in the
 * runbook changes with it, so nobody is asked; where it was not, says why. A text that changed since is left alone.
 */
export async function changeRunbook({ estate, path }: LocatedFile, intent: RunbookIntent): Promise<void> {
  const document = await openAsTyped(estate, path);
  if (document === null) return void refuse({ key: "file.unreadable", args: { path } });
  const { version } = document;
  const answer = await estate.proposeRunbook(intent);
  if (answer.state === "pending") return void refuse({ key: "find.reading", args: {} });
  if (answer.state === "unavailable") return void refuse(answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "already") return void refuse({ key: "runbookEdit.already", args: {} });
  if (proposal.kind === "impossible") return void refuse(proposal.reason);
  if (proposal.kind !== "edit" || document.isClosed || document.version !== version || !fits(document.getText(), proposal.edit)) {
    return void refuse({ key: "runbookEdit.stale", args: { path } });
  }
  if (!(await replaceLines(document, proposal.edit))) return void refuse({ key: "runbookEdit.stale", args: { path } });
  await showLine(document.uri, proposal.edit.line);
}

import { createFile, replaceLines, showLine } from "../../host/fileEdits";
import { refuse } from "../../host/inform";
import type { ProposedEdit } from "./proposeEdit";

/** Makes the edit in the editor, unsaved so that it can be undone, and shows it. A text that changed since is left alone. */
export async function applyProposal({ uri, document, version, edit, text }: ProposedEdit): Promise<void> {
  const isChanged = document !== null && (document.isClosed || document.version !== version);
  const isDone = !isChanged && (document === null ? await createFile(uri, text) : await replaceLines(document, edit));
  if (!isDone) return void refuse({ key: "edit.stale", args: {} });
  await showLine(uri, edit.line + edit.inserted.length - 1);
}

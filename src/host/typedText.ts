import * as vscode from "vscode";

/** A repository that follows what stands in the open documents of its files, by POSIX paths relative to its root. */
interface Follower {
  readonly root: string;
  textChanged(path: string, text: string | null): void;
}

/**
 * Opens a file of a repository, which is told what stands in it at this moment: the usual notice waits until typing pauses, and
 * what is about to be asked is about the text that the person sees.
 * @returns null where it cannot be opened.
 */
export async function openAsTyped(repository: Follower, path: string): Promise<vscode.TextDocument | null> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.Uri.file(repository.root), path)).then((opened) => opened, () => null);
  if (document !== null) tellAsTyped(repository, path, document);
  return document;
}

/** Tells a repository what stands in one of its files, without waiting until typing pauses. */
export function tellAsTyped(repository: Follower, path: string, document: vscode.TextDocument): void {
  repository.textChanged(path, document.isDirty ? document.getText() : null);
}

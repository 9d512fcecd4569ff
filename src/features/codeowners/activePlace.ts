import * as vscode from "vscode";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates, LocatedFile } from "../../estate/estates";

/** What is needed to know where the person is. */
export interface PlaceParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
}

/** A file with the caret's line, 1-based. */
export interface ActivePlace extends LocatedFile {
  readonly line: number;
}

/** Ownership files of every platform, in whatever language the editor takes them for. */
export const ownershipFiles: vscode.DocumentSelector = { scheme: "file", pattern: "**/CODEOWNERS" };

/** Where the caret is now; where no file is active, the last one that the sidebar shows. Null outside of every open repository. */
export async function activePlace({ estates, current }: PlaceParts): Promise<ActivePlace | null> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme === "file") {
    const located = await estates.locate(editor.document.uri.fsPath);
    return located === null ? null : { ...located, line: editor.selection.active.line + 1 };
  }
  if (current.value === null) return null;
  const { root, answer, line } = current.value;
  const located = await estates.locate(vscode.Uri.joinPath(vscode.Uri.file(root), answer.path).fsPath);
  return located === null ? null : { ...located, line };
}

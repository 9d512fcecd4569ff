import * as vscode from "vscode";
import { nameOf } from "../../base/path";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";

/** The repository of the active editor, or else the only one that is open; the person chooses where there are several. Null where none is, or none was chosen. */
export async function reviewedRepository(estates: Estates): Promise<Estate | null> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const located = uri?.scheme === "file" ? await estates.locate(uri.fsPath) : null;
  if (located !== null) return located.estate;
  const { all } = estates;
  if (all.length <= 1) return all[0] ?? null;
  const chosen = await vscode.window.showQuickPick(all.map((estate) => ({ label: nameOf(vscode.Uri.file(estate.root).path), description: estate.root, estate })));
  return chosen?.estate ?? null;
}

import * as vscode from "vscode";
import { resolveWithin } from "../../base/path";
import type { Estates, LocatedFile } from "../../estate/estates";

/**
 * The file that an agent means, by an absolute path or one relative to an open folder. With several folders open, the first in
 * which there is such a file counts. Null for what lies in no repository that is open here.
 */
export async function locateInFolders(path: string, estates: Pick<Estates, "locate">): Promise<LocatedFile | null> {
  const inside = resolveWithin("", path);
  if (inside === undefined) return estates.locate(vscode.Uri.file(path).fsPath);
  const candidates = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file").map(({ uri }) => vscode.Uri.joinPath(uri, inside));
  const there = await Promise.all(candidates.map(exists));
  const file = candidates[there.indexOf(true)] ?? candidates[0];
  return file === undefined ? null : estates.locate(file.fsPath);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(() => true, () => false);
}

import * as vscode from "vscode";
import { asTarget } from "../../host/openTarget";

/**
 * The files that a command is meant for (absolute paths): those chosen in the explorer, an editor or one of our views, else
 * the active one. What else anybody passes is no file.
 */
export function filesMeant([first, chosen]: readonly unknown[]): readonly string[] {
  const several: readonly unknown[] = Array.isArray(chosen) && chosen.length > 0 ? chosen : [first];
  const files = several.flatMap((argument) => fileIn(argument) ?? []);
  if (files.length > 0 || first !== undefined) return [...new Set(files)];
  const active = vscode.window.activeTextEditor?.document.uri ?? activeTab();
  return active?.scheme === "file" ? [active.fsPath] : [];
}

function fileIn(argument: unknown): string | null {
  if (argument instanceof vscode.Uri) return argument.scheme === "file" ? argument.fsPath : null;
  const target = asTarget(argument);
  return target === null || "url" in target ? null : vscode.Uri.joinPath(vscode.Uri.file(target.root), target.path).fsPath;
}

/** A file that is shown in no text editor, such as a picture. */
function activeTab(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri : undefined;
}

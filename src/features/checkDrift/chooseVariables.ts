import * as vscode from "vscode";
import type { Environment } from "../../model/environment";
import type { OfferedVariables, VariableFile } from "../../model/variableFiles";
import { rootName, variableFileSource } from "../../present/checkText";
import { phrase } from "../../present/phrase";

interface FilePick extends vscode.QuickPickItem {
  readonly file: VariableFile;
}

/**
 * Asks which variable files a check of a root is given, where there are any that its tool does not read by itself. What jobs
 * give comes first, and is ticked where all of them give the same.
 * @returns in the order in which they count, which is the order in which they are offered; null when the person left.
 */
export async function chooseVariables({ files, usual }: OfferedVariables, root: string): Promise<readonly VariableFile[] | null> {
  if (files.length === 0) return [];
  const items = files.map((file): FilePick => ({ label: rootName(file.path), description: variableFileSource(file), picked: usual.includes(file.path), file }));
  const title = phrase({ key: "check.variablesTitle", args: { root: rootName(root) } });
  const placeHolder = phrase({ key: "check.variables", args: {} });
  // Whoever looks into a file first still wants to answer.
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true, ignoreFocusOut: true, matchOnDescription: true });
  return picked === undefined ? null : items.filter((item) => picked.includes(item)).map(({ file }) => file);
}

/** Where folder, workspace and the chosen files say that a check runs: each environment once. */
export function environmentsTogether(...all: readonly (readonly Environment[])[]): Environment[] {
  return all.flat().filter((environment, index, every) => every.findIndex(({ name }) => name === environment.name) === index);
}

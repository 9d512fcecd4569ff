import * as vscode from "vscode";
import type { Estates } from "../../estate/estates";
import type { Environment } from "../../model/environment";

/**
 * What can be known of where a terminal's commands go: by its folder, where the shell tells VS Code which it is in, and by its
 * name. Its account, cluster or workspace are in variables of the shell that no extension sees.
 */
export async function environmentsOf(terminal: vscode.Terminal, estates: Estates): Promise<readonly Environment[]> {
  const cwd = terminal.shellIntegration?.cwd;
  // The folder belongs to a repository as each file in it would.
  const located = cwd?.scheme === "file" ? await estates.locate(vscode.Uri.joinPath(cwd, "-").fsPath) : null;
  if (located !== null) return located.estate.terminalEnvironments(located.path.replace(/\/?-$/, ""), terminal.name);
  const [first] = estates.all;
  return first === undefined ? [] : first.terminalEnvironments(null, terminal.name);
}

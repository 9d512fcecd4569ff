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

/** A shell takes a moment to begin, and one that says nothing is not waited for longer, in milliseconds. */
const longestStartMs = 3_000;

/** A terminal in a folder, as soon as its shell shows a prompt: what is typed earlier stands on the screen twice. */
export async function newTerminal(cwd: string): Promise<vscode.Terminal> {
  const terminal = vscode.window.createTerminal({ cwd });
  terminal.show();
  await new Promise<void>((resolve) => {
    const listening = vscode.window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal === terminal) end();
    });
    const timer = setTimeout(() => end(), longestStartMs);
    const end = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
  });
  return terminal;
}

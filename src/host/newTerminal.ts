import * as vscode from "vscode";

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

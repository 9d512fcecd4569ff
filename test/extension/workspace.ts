import assert from "node:assert/strict";
import * as vscode from "vscode";

/** Opens a file of the workspace in an editor, by its path in the first folder. */
export async function openInWorkspace(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "no folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Milliseconds until something that the extension does in the background has to be done. */
const patience = 60_000;

/** Asks again until the answer is as wanted; fails with the last answer. */
export async function soon<T>(ask: () => PromiseLike<T>, wanted: (value: T) => boolean): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    const value = await ask();
    if (wanted(value)) return value;
    assert.ok(performance.now() < deadline, `still not as wanted: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs a command and accepts whatever it asks, as by Enter, until it is done. */
export async function accepting(command: string, ...args: unknown[]): Promise<void> {
  const state = { done: false };
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => (state.done = true));
  await soon(async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await new Promise((resolve) => setTimeout(resolve, 200));
    return state.done;
  }, (done) => done);
  await running;
}

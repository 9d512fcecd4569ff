import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";

/** Changes arrive in bursts (a branch switch, a formatter): they are told together once it has been quiet this long. */
const settleMs = 300;

/** Tells which files of the open folders changed, appeared or went, as absolute paths; what git keeps for itself is left out. */
export function watchFileChanges(changed: (files: readonly string[]) => void): Disposable {
  const owned = new DisposableList();
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const add = (uri: vscode.Uri): void => {
    if (uri.scheme !== "file" || /[\\/](\.git|node_modules|\.terraform)[\\/]/.test(uri.fsPath)) return;
    waiting.add(uri.fsPath);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...waiting];
      waiting.clear();
      changed(files);
    }, settleMs);
  };
  const watcher = owned.add(vscode.workspace.createFileSystemWatcher("**/*"));
  owned.add(watcher.onDidChange(add));
  owned.add(watcher.onDidCreate(add));
  owned.add(watcher.onDidDelete(add));
  owned.add({ dispose: () => clearTimeout(timer) });
  return owned;
}

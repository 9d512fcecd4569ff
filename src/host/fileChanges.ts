import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";

/** Changes arrive in bursts (a branch switch, a formatter): they are told together once it has been quiet this long. */
const settleMs = 300;
/** A file that is written all the time must not keep the others from being told. */
const longestMs = 2_000;
/** A list longer than this (a branch switch) is not passed on: reading everything again is cheaper than carrying it. */
const mostFiles = 500;

/** Tells which files of the open folders changed, appeared or went, as absolute paths; an empty list says "very many". What git keeps for itself is left out. */
export function watchFileChanges(changed: (files: readonly string[]) => void): Disposable {
  const owned = new DisposableList();
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  const tell = (): void => {
    const files = waiting.size > mostFiles ? [] : [...waiting];
    waiting.clear();
    changed(files);
  };
  const add = (uri: vscode.Uri): void => {
    if (uri.scheme !== "file" || /[\\/](\.git|node_modules|\.terraform)[\\/]/.test(uri.fsPath)) return;
    if (waiting.size === 0) first = performance.now();
    if (waiting.size <= mostFiles) waiting.add(uri.fsPath);
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(settleMs, first + longestMs - performance.now())));
  };
  const watcher = owned.add(vscode.workspace.createFileSystemWatcher("**/*"));
  owned.add(watcher.onDidChange(add));
  owned.add(watcher.onDidCreate(add));
  owned.add(watcher.onDidDelete(add));
  owned.add({ dispose: () => clearTimeout(timer) });
  return owned;
}

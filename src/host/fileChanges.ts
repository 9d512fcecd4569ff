import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import { ChangeBurst } from "./changeBurst";

/** What is git's own or a tool's, but for the list of what git ignores on this machine alone. */
const left = /[\\/](?:\.git(?![\\/]info[\\/]exclude$)|node_modules|\.terraform)[\\/]/;

/** Tells which files of the open folders changed, appeared or went, as absolute paths; an empty list says "very many". */
export function watchFileChanges(changed: (files: readonly string[]) => void): Disposable {
  const owned = new DisposableList();
  const burst = owned.add(new ChangeBurst(changed));
  const add = (uri: vscode.Uri): void => {
    if (uri.scheme === "file" && !left.test(uri.fsPath)) burst.add(uri.fsPath);
  };
  const watcher = owned.add(vscode.workspace.createFileSystemWatcher("**/*"));
  owned.add(watcher.onDidChange(add));
  owned.add(watcher.onDidCreate(add));
  owned.add(watcher.onDidDelete(add));
  return owned;
}

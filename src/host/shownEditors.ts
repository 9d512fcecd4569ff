import * as vscode from "vscode";
import type { ShownEditors } from "./shownFile";

/** What the editor shows at this moment. A comparison's tab may be known a moment after its editor. */
export function shownEditors(): ShownEditors {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isComparison = input instanceof vscode.TabInputTextDiff || input instanceof vscode.TabInputNotebookDiff;
  return {
    text: vscode.window.activeTextEditor?.document.uri,
    notebook: vscode.window.activeNotebookEditor?.notebook.uri,
    compared: isComparison ? [input.modified, input.original] : [],
  };
}

import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import { registerCommand } from "../../host/commands";
import { setContextKey } from "../../host/contextKeys";
import { valueOf } from "../../model/section";

/**
 * The walkthrough stands in the editor's list of walkthroughs from the first infra file on, and never before: the editor opens one
 * by itself where it is in the list when the extension is installed. *Open Walkthrough* is there always.
 * @param extension identifier of this extension, as the editor knows it.
 */
export function register(current: CurrentAnswer, extension: string): Disposable {
  const owned = new DisposableList();
  let listed = false;
  const list = async (): Promise<void> => {
    if (listed) return;
    listed = true;
    await setContextKey("infraSteward.walkthrough", "on");
  };
  owned.add(current.onDidChange((here) => {
    if (here !== null && (valueOf(here.answer.place) ?? null) !== null) void list();
  }));
  owned.add(registerCommand("openWalkthrough", async () => {
    await list();
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extension}#start`, false);
  }));
  return owned;
}

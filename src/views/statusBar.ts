import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { CurrentAnswer } from "../estate/currentAnswer";
import { onSettingsChanged, settings } from "../host/settings";
import { answerText, lineText } from "../present/answerText";
import { statusText } from "../present/statusText";

/** One item, on infra only: the environment in words and whose it is. The old text stays until the new one is ready. */
export function register(current: CurrentAnswer, now: () => number): Disposable {
  const owned = new DisposableList();
  const item = owned.add(vscode.window.createStatusBarItem("infraSteward.place", vscode.StatusBarAlignment.Right, 100));
  item.name = "Infra Steward";
  item.command = "infraSteward.thisPlace.focus";
  const show = (): void => {
    const answer = current.value?.answer;
    const text = answer === undefined || !settings.statusBarEnabled() ? null : statusText(answer);
    if (answer === undefined || text === null) return item.hide();
    const { headline, lines } = answerText(answer, now(), { people: true });
    item.text = text;
    item.tooltip = [headline, ...lines.map(lineText)].join("\n");
    item.accessibilityInformation = { label: `Infra Steward: ${text}` };
    item.show();
  };
  owned.add(current.onDidChange(show));
  owned.add(onSettingsChanged(show));
  show();
  return owned;
}

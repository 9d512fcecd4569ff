import * as vscode from "vscode";
import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { CurrentAnswer } from "../estate/currentAnswer";
import type { Estates } from "../estate/estates";
import { commandId } from "../host/commands";
import { onSettingsChanged, settings } from "../host/settings";
import { answerText, lineText } from "../present/answerText";
import { phrase } from "../present/phrase";
import { editingText, isOwnerPending, statusText } from "../present/statusText";
import { EditGuard } from "./editGuard";
import { ReadingProgress } from "./readingProgress";

/** What the status bar shows, and when it is. */
export interface StatusBarParts {
  readonly current: CurrentAnswer;
  readonly estates: Estates;
  readonly clock: Clock;
}

/**
 * One item, whose click offers what can be done. On infra it says the environment in words and whose it is; the old text stays until the new one is ready. Where it
 * has nothing to say yet, it says how far a long first reading is. At the first edit of a visit to production it says that, too.
 */
export function register({ current, estates, clock }: StatusBarParts): Disposable {
  const owned = new DisposableList();
  const item = owned.add(vscode.window.createStatusBarItem("infraSteward.place", vscode.StatusBarAlignment.Right, 100));
  item.name = "Infra Steward";
  const progress = new ReadingProgress();

  const guard = owned.add(new EditGuard(current));

  const showPlace = (): boolean => {
    const answer = current.value?.answer;
    const text = answer === undefined ? null : statusText(answer);
    if (answer === undefined || text === null || (isOwnerPending(answer) && progress.at(clock.monotonic()) !== null)) return false;
    const { headline, lines } = answerText(answer, clock.wall(), { people: true });
    const editing = guard.isTelling && settings.productionGuard() ? editingText(answer) : null;
    set(item, editing ?? text, [headline, ...lines.map(lineText)].join("\n"), commandId("placeActions"));
    item.backgroundColor = editing === null ? undefined : new vscode.ThemeColor("statusBarItem.warningBackground");
    return true;
  };
  const showProgress = (): boolean => {
    const files = progress.at(clock.monotonic());
    if (files === null) return false;
    const text = phrase({ key: "status.reading", args: files });
    set(item, text, text, commandId("showEstate"), "$(loading~spin) ");
    item.backgroundColor = undefined;
    return true;
  };
  const show = (): void => {
    if (settings.statusBarEnabled() && (showPlace() || showProgress())) item.show();
    else item.hide();
  };

  owned.add(estates.onDidChange((change) => {
    const now = clock.monotonic();
    const before = progress.at(now);
    progress.hear(change, now);
    // What has become of the place is told by its next answer.
    if (before !== null || progress.at(now) !== null) show();
  }));
  owned.add(current.onDidChange(show));
  owned.add(guard.onDidChange(show));
  owned.add(onSettingsChanged(show));
  show();
  return owned;
}

/** An icon is for the eye only. */
function set(item: vscode.StatusBarItem, text: string, tooltip: string, command: string, icon = ""): void {
  item.text = icon + text;
  item.tooltip = tooltip;
  item.command = command;
  item.accessibilityInformation = { label: `Infra Steward: ${text}` };
}

import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { openTarget } from "../../host/openTarget";
import { phrase } from "../../present/phrase";
import { caretNow, restore } from "./caret";
import type { RunbookChoice } from "./choices";
import { choices } from "./choices";
import { findEverywhere } from "./found";
import { LastUsed } from "./lastUsed";
import { Preview } from "./preview";

export interface FindRunbookParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What the workspace remembers between starts. */
  readonly memory: vscode.Memento;
}

/** *Find Runbook…*: type, arrow, Enter. Those for the current place come first; moving previews, Escape goes back. */
export function register(parts: FindRunbookParts): Disposable {
  return registerCommand("findRunbook", () => pickRunbook(parts));
}

async function pickRunbook({ estates, current, now, memory }: FindRunbookParts): Promise<void> {
  const owned = new DisposableList();
  const lastUsed = new LastUsed(memory);
  const place = current.value;
  const before = caretNow();
  const pick = owned.add(vscode.window.createQuickPick<RunbookChoice>());
  pick.placeholder = phrase({ key: "find.placeholder", args: {} });
  let question = 0;
  const search = async (): Promise<void> => {
    const asked = ++question;
    const query = pick.value;
    pick.busy = true;
    const found = await findEverywhere(estates.all, query, place, lastUsed.all);
    if (asked !== question) return;
    pick.busy = found.isReading;
    pick.items = choices(found, query, place, now());
  };
  owned.add(pick.onDidChangeValue(() => void search()));
  // While the repository is still being read, what was found so far is filled up; after that nothing moves under the person's hand.
  owned.add(estates.onDidChange(() => {
    if (pick.items.every(({ target }) => target === undefined)) void search();
  }));
  const preview = owned.add(new Preview());
  owned.add(pick.onDidChangeActive(([active]) => {
    // The first row is active by itself: only who moves or types wants to see.
    if (active !== pick.items.find(({ target }) => target !== undefined) || pick.value !== "" || preview.shown) void preview.show(active?.target);
  }));
  const chosen = new Promise<RunbookChoice | undefined>((resolve) => {
    // A line that only says something is no choice, and stays to be read.
    owned.add(pick.onDidAccept(() => {
      const [selected] = pick.selectedItems;
      if (selected?.target !== undefined || selected?.creates !== undefined) resolve(selected);
    }));
    owned.add(pick.onDidHide(() => resolve(undefined)));
  });
  pick.show();
  await search();
  const choice = await chosen;
  owned.dispose();
  if (choice?.target === undefined || "url" in choice.target) {
    await preview.close();
    await restore(before);
  }
  if (choice?.creates !== undefined) await vscode.commands.executeCommand(commandId("createRunbook"), choice.creates.path, choice.creates.line);
  if (choice?.target === undefined) return;
  await openTarget(choice.target, { viewColumn: before === null ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside, preview: false });
  // What was chosen is no preview any more, and stays.
  await preview.close();
  if (choice.found !== undefined) await lastUsed.add(choice.found.root, choice.found.hit.runbook);
}

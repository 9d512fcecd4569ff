import * as vscode from "vscode";
import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import type { EstateGrouping } from "../../estate/estateTree";
import { estateGroupings } from "../../estate/estateTree";
import { registerCommand } from "../../host/commands";
import { setContextKey } from "../../host/contextKeys";
import { viewDescription, viewMessage } from "../../present/estateText";
import { ReadingProgress } from "../readingProgress";
import { sayAbove } from "../sayAbove";
import { showBadges } from "./estateBadges";
import { askFilter, pickGrouping } from "./estateQuestions";
import { EstateRows } from "./estateRows";
import { rowCommands } from "./rowCommands";

/** What the view needs of the outside. */
export interface EstateViewParts {
  readonly estates: Estates;
  readonly clock: Clock;
  /** What the workspace remembers between starts. */
  readonly memory: vscode.Memento;
}

const groupingName = "estate.groupBy";

/** The sidebar view *Estate*: every infrastructure file, grouped by system, owner or environment. */
export function register({ estates, clock, memory }: EstateViewParts): Disposable {
  const owned = new DisposableList();
  const rows = owned.add(new EstateRows(estates, { by: remembered(memory), filter: "" }));
  const view = owned.add(vscode.window.createTreeView("infraSteward.estate", { treeDataProvider: rows, showCollapseAll: true }));
  const progress = new ReadingProgress();

  const describe = (): void => {
    const { by, filter } = rows.query;
    sayAbove(view, viewDescription(by, filter, rows.isEmpty), viewMessage(progress.at(clock.monotonic()), filter, rows.isEmpty));
    void setContextKey("infraSteward.estateFilter", filter === "" ? "off" : "on");
  };
  const filterBy = (filter: string): void => {
    rows.setQuery({ ...rows.query, filter: filter.trim() });
    describe();
  };
  const groupBy = async (by: EstateGrouping): Promise<void> => {
    rows.setQuery({ ...rows.query, by });
    describe();
    await memory.update(groupingName, by);
  };

  owned.add(estates.onDidChange((change) => {
    progress.hear(change, clock.monotonic());
    describe();
  }));
  owned.add(rows.onDidShow(describe));
  owned.add(view.onDidChangeVisibility(({ visible }) => rows.setVisible(visible)));
  owned.add(showBadges());
  owned.add(registerCommand("showEstate", () => vscode.commands.executeCommand("infraSteward.estate.focus")));
  owned.add(registerCommand("estateGroupBy", async (by) => {
    const chosen = asGrouping(by) ?? (await pickGrouping(rows.query.by));
    if (chosen !== undefined) await groupBy(chosen);
  }));
  owned.add(registerCommand("estateFilter", async (filter) => {
    const words = typeof filter === "string" ? filter : await askFilter(rows.query.filter);
    if (words !== undefined) filterBy(words);
  }));
  owned.add(registerCommand("estateClearFilter", () => filterBy("")));
  owned.add(rowCommands({ estates, rows, view, filterBy }));
  rows.setVisible(view.visible);
  describe();
  return owned;
}

function remembered(memory: vscode.Memento): EstateGrouping {
  return asGrouping(memory.get(groupingName)) ?? "system";
}

function asGrouping(value: unknown): EstateGrouping | undefined {
  return estateGroupings.find((by) => by === value);
}

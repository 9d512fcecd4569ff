import * as vscode from "vscode";
import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { setContextKey } from "../../host/contextKeys";
import { inform } from "../../host/inform";
import { asTarget, openTarget } from "../../host/openTarget";
import { phrase } from "../../present/phrase";
import { shelfDescription, shelfMessage } from "../../present/runbookText";
import { ReadingProgress } from "../readingProgress";
import { sayAbove } from "../sayAbove";
import type { RunbookItem } from "./runbookItem";
import { RunbookRows } from "./runbookRows";

/** What the view needs of the outside. */
export interface RunbooksViewParts {
  readonly estates: Estates;
  readonly clock: Clock;
}

/** The sidebar view *Runbooks*: all of them by kind, how fresh they are, and the production places without one. */
export function register({ estates, clock }: RunbooksViewParts): Disposable {
  const owned = new DisposableList();
  const rows = owned.add(new RunbookRows(estates, () => clock.wall()));
  const view = owned.add(vscode.window.createTreeView<RunbookItem>("infraSteward.runbooks", { treeDataProvider: rows, showCollapseAll: true }));
  const progress = new ReadingProgress();

  const describe = (): void => {
    sayAbove(view, shelfDescription(rows.coverage, rows.query), shelfMessage(progress.at(clock.monotonic()), rows.query, rows.isEmpty));
    void setContextKey("infraSteward.runbooksFilter", rows.query === "" ? "off" : "on");
  };
  const filterBy = (filter: string): void => {
    rows.setQuery(filter.trim());
    describe();
  };

  owned.add(estates.onDidChange((change) => {
    progress.hear(change, clock.monotonic());
    describe();
  }));
  owned.add(rows.onDidShow(describe));
  owned.add(view.onDidChangeVisibility(({ visible }) => rows.setVisible(visible)));
  owned.add(registerCommand("showRunbooks", () => vscode.commands.executeCommand("infraSteward.runbooks.focus")));
  owned.add(registerCommand("runbooksFilter", async (filter) => {
    const words = typeof filter === "string" ? filter : await askFilter(rows.query);
    if (words !== undefined) filterBy(words);
  }));
  owned.add(registerCommand("runbooksClearFilter", () => filterBy("")));
  owned.add(registerCommand("revealInRunbooks", (file) => reveal({ estates, rows, view, filterBy }, file)));
  owned.add(registerCommand("createRunbookFor", async (row) => {
    const target = asTarget(row);
    if (target === null || "url" in target) return;
    // Whoever writes one should see for what; and the command looks for the place in the repository of the active editor. A
    // folder is opened at its first line, where no job begins, and is meant as a whole.
    await openTarget(target);
    await vscode.commands.executeCommand(commandId("createRunbook"), target.path, target.line > 1 ? target.line : 0);
  }));
  rows.setVisible(view.visible);
  describe();
  return owned;
}

/** *Filter…*; nothing lets everything pass again. */
function askFilter(now: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ value: now, placeHolder: phrase({ key: "shelf.filterHint", args: {} }) });
}

interface RevealParts {
  readonly estates: Estates;
  readonly rows: RunbookRows;
  readonly view: vscode.TreeView<RunbookItem>;
  readonly filterBy: (filter: string) => void;
}

/** Shows the row of a runbook. A filter that hides it is taken away; where it is one of too many, the filter is the file. */
async function reveal({ estates, rows, view, filterBy }: RevealParts, argument: unknown): Promise<void> {
  const file = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const located = file?.scheme === "file" ? await estates.locate(file.fsPath) : null;
  if (located === null) return void inform({ key: "shelf.noRunbook", args: { path: null } });
  const { estate: { root }, path } = located;
  let row = await rows.rowOf(root, path);
  if (row === null && rows.query !== "") {
    filterBy("");
    row = await rows.rowOf(root, path);
  }
  if (row === "beyond") {
    filterBy(path);
    row = await rows.rowOf(root, path);
  }
  if (row === null || row === "beyond") return void inform({ key: "shelf.noRunbook", args: { path } });
  await view.reveal(row, { select: true, focus: true });
}

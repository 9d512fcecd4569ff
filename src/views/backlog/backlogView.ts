import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { openTarget } from "../../host/openTarget";
import { phrase } from "../../present/phrase";
import type { BacklogRow } from "./backlogItem";
import { BacklogRows } from "./backlogRows";

/** The sidebar view *Backlog*: what is to be done now, next and later, with a box to tick each. A row opens its line in the file. */
export function register(estates: Estates): Disposable {
  const owned = new DisposableList();
  const rows = owned.add(new BacklogRows(estates));
  const view = owned.add(vscode.window.createTreeView<BacklogRow>("infraSteward.backlog", { treeDataProvider: rows, manageCheckboxStateManually: true }));
  owned.add(rows.onDidShow(() => {
    view.message = rows.notes.map((note) => phrase(note)).join(" ");
  }));
  owned.add(view.onDidChangeVisibility(({ visible }) => rows.setVisible(visible)));
  owned.add(view.onDidChangeCheckboxState(({ items }) => void tickAll(items, rows)));
  owned.add(registerCommand("showBacklog", () => vscode.commands.executeCommand("infraSteward.backlog.focus")));
  owned.add(registerCommand("backlogOpenPlace", async (row) => {
    const place = placeOf(row);
    if (place !== null) await openTarget(place);
  }));
  rows.setVisible(view.visible);
  return owned;
}

/** One after the other, because each is an edit of the same file. Then the boxes show what the file says, whatever came of it. */
async function tickAll(items: readonly (readonly [BacklogRow, vscode.TreeItemCheckboxState])[], rows: BacklogRows): Promise<void> {
  for (const [row, state] of items) await vscode.commands.executeCommand(commandId("backlogTick"), row, state === vscode.TreeItemCheckboxState.Checked);
  rows.setQuery(null);
}

/** Menus hand over the row itself; anything else that calls the command has no place to open. */
function placeOf(row: unknown): { readonly root: string; readonly path: string; readonly line: number } | null {
  if (typeof row !== "object" || row === null || !("root" in row && "task" in row)) return null;
  const { root, task } = row;
  if (typeof root !== "string" || typeof task !== "object" || task === null || !("place" in task)) return null;
  const { place } = task;
  if (typeof place !== "object" || place === null || !("path" in place && "line" in place) || typeof place.path !== "string") return null;
  return { root, path: place.path, line: typeof place.line === "number" ? place.line : 1 };
}

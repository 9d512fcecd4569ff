import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import type { OpenTarget } from "../../host/openTarget";
import { phrase } from "../../present/phrase";
import { localOffset, timeOfDay } from "../../present/runText";
import type { ShownRunbook } from "./shownRunbook";

/** A step of the runbook in view, by its number from 1. It stays the same object while the runbook does. */
export interface StepRow {
  readonly step: number;
}

/**
 * The rows of the view. A tree that is drawn anew loses a click that is on its way, so all rows are made anew only when the
 * runbook is another one or has changed; a tick draws its own row alone.
 */
export class StepRows implements vscode.TreeDataProvider<StepRow> {
  readonly #changes = new vscode.EventEmitter<StepRow[] | undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #shown: ShownRunbook | null = null;
  #rows: readonly StepRow[] = [];

  show(shown: ShownRunbook | null): void {
    const before = this.#shown;
    this.#shown = shown;
    if (textOf(before) !== textOf(shown)) {
      this.#rows = (shown?.opened.runbook.steps ?? []).map((_, index) => ({ step: index + 1 }));
      this.#changes.fire(undefined);
      return;
    }
    const ticked = this.#rows.filter(({ step }) => before?.run?.done.get(step) !== shown?.run?.done.get(step));
    if (ticked.length > 0) this.#changes.fire(ticked);
  }

  getChildren(row?: StepRow): StepRow[] {
    return row === undefined ? [...this.#rows] : [];
  }

  getTreeItem({ step }: StepRow): vscode.TreeItem {
    const { opened, run } = this.#shown ?? {};
    const { text = "", line = 1 } = opened?.runbook.steps[step - 1] ?? {};
    const item = new vscode.TreeItem(`${step}. ${text}`);
    const doneAt = run?.done.get(step);
    item.tooltip = text;
    item.checkboxState = doneAt === undefined ? vscode.TreeItemCheckboxState.Unchecked : vscode.TreeItemCheckboxState.Checked;
    if (doneAt !== undefined) item.description = phrase({ key: "run.done", args: { time: timeOfDay(doneAt, localOffset) } });
    if (opened === undefined) return item;
    const target: OpenTarget = { root: opened.estate.root, path: opened.path, line };
    item.id = `${opened.estate.root}\n${opened.path}\n${step}`;
    item.command = { command: commandId("openTarget"), title: phrase({ key: "action.open", args: {} }), arguments: [target] };
    return item;
  }

  dispose(): void {
    this.#changes.dispose();
  }
}

/** Everything that the rows say but for their ticks. */
function textOf(shown: ShownRunbook | null): string {
  if (shown === null) return "";
  const { estate, path, runbook } = shown.opened;
  return JSON.stringify([estate.root, path, runbook.steps.map(({ text, line }) => [line, text])]);
}

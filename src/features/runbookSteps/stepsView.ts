import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { ContextKeyValue } from "../../host/contextKeyTable";
import { setContextKey } from "../../host/contextKeys";
import { phrase } from "../../present/phrase";
import { changedNote } from "../../present/runText";
import { markStep } from "./runCommands";
import type { Runs } from "./runs";
import type { RunbookInView, ShownRunbook } from "./shownRunbook";
import { StepRows } from "./stepRows";

/** The sidebar view *Runbook Steps*: the steps of the runbook in view with a box to tick each. Shown only where there is something to tick. */
export function showStepsView(runs: Runs, inView: RunbookInView): Disposable {
  const owned = new DisposableList();
  const rows = owned.add(new StepRows());
  const view = owned.add(vscode.window.createTreeView("infraSteward.runbookSteps", { treeDataProvider: rows, manageCheckboxStateManually: true }));
  const show = (): void => {
    const { value } = inView;
    void setContextKey("infraSteward.runbookSteps", stateOf(value));
    if (value !== null) {
      const { opened: { runbook }, run } = value;
      view.description = phrase({ key: "run.progress", args: { title: runbook.title, done: run?.done.size ?? 0, steps: runbook.steps.length } });
      const notKept = runs.notKept(run?.finished === null ? run : null);
      const notes = [run === null ? null : changedNote(run, runbook), notKept === null ? null : phrase({ key: "run.notKept", args: { why: notKept } })];
      view.message = notes.filter((note) => note !== null).join(" ");
    }
    rows.show(value);
  };
  owned.add(inView.onDidChange(show));
  owned.add(view.onDidChangeCheckboxState(({ items }) => {
    const { value } = inView;
    for (const [{ step }, state] of items) if (value !== null) markStep(runs, value.opened, step, state === vscode.TreeItemCheckboxState.Checked);
  }));
  show();
  return owned;
}

function stateOf(shown: ShownRunbook | null): ContextKeyValue<"infraSteward.runbookSteps"> {
  if (shown === null || shown.opened.runbook.steps.length === 0) return "none";
  if (shown.run === null) return "runbook";
  return shown.run.finished === null ? "run" : "finished";
}

import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { commandId } from "../../host/commands";
import type { ContextKeyValue } from "../../host/contextKeyTable";
import { setContextKey } from "../../host/contextKeys";
import type { OpenTarget } from "../../host/openTarget";
import { phrase } from "../../present/phrase";
import { changedNote, localOffset, timeOfDay } from "../../present/runText";
import { markStep } from "./runCommands";
import type { Runs } from "./runs";
import type { RunbookInView, ShownRunbook } from "./shownRunbook";

/** One step, by its number from 1. */
class StepItem extends vscode.TreeItem {
  constructor(label: string, readonly step: number) {
    super(label);
  }
}

/** The sidebar view *Runbook Steps*: the steps of the runbook in view with a box to tick each. Shown only where there is something to tick. */
export function showStepsView(runs: Runs, inView: RunbookInView): Disposable {
  const owned = new DisposableList();
  const changed = owned.add(new vscode.EventEmitter<undefined>());
  const provider: vscode.TreeDataProvider<StepItem> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (item) => item,
    getChildren: (item) => (item === undefined && inView.value !== null ? stepItems(inView.value) : []),
  };
  const view = owned.add(vscode.window.createTreeView("infraSteward.runbookSteps", { treeDataProvider: provider, manageCheckboxStateManually: true }));
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
    changed.fire(undefined);
  };
  owned.add(inView.onDidChange(show));
  owned.add(view.onDidChangeCheckboxState(({ items }) => {
    const { value } = inView;
    for (const [item, state] of items) if (value !== null) markStep(runs, value.opened, item.step, state === vscode.TreeItemCheckboxState.Checked);
  }));
  show();
  return owned;
}

function stateOf(shown: ShownRunbook | null): ContextKeyValue<"infraSteward.runbookSteps"> {
  if (shown === null || shown.opened.runbook.steps.length === 0) return "none";
  if (shown.run === null) return "runbook";
  return shown.run.finished === null ? "run" : "finished";
}

function stepItems({ opened: { estate, path, runbook }, run }: ShownRunbook): StepItem[] {
  return runbook.steps.map(({ text, line }, index) => {
    const step = index + 1;
    const doneAt = run?.done.get(step);
    const item = new StepItem(`${step}. ${text}`, step);
    const target: OpenTarget = { root: estate.root, path, line };
    item.id = `${estate.root}\n${path}\n${step}`;
    item.tooltip = text;
    item.checkboxState = doneAt === undefined ? vscode.TreeItemCheckboxState.Unchecked : vscode.TreeItemCheckboxState.Checked;
    item.command = { command: commandId("openTarget"), title: phrase({ key: "action.open", args: {} }), arguments: [target] };
    if (doneAt !== undefined) item.description = phrase({ key: "run.done", args: { time: timeOfDay(doneAt, localOffset) } });
    return item;
  });
}

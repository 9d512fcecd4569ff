import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { Message } from "../../model/message";
import type { RunbookRun } from "../../model/runbookRun";
import { latestRun, openRun } from "../../model/runbookRun";
import { phrase } from "../../present/phrase";
import { localOffset, runText } from "../../present/runText";
import { runRecord } from "../../reports/export/runRecord";
import type { OpenedRunbook, RunbookFinder } from "./openedRunbook";
import { asFile, runbookOf } from "./openedRunbook";
import type { Runs } from "./runs";
import type { RunbookInView } from "./shownRunbook";

const shownMs = 8_000;

/** Begins, ends and copies runs: of the runbook that a code lens names, else of the one in view. The file itself is never changed. */
export function registerRunCommands(finder: RunbookFinder, runs: Runs, inView: RunbookInView): Disposable {
  const owned = new DisposableList();
  const meant = async (file: unknown): Promise<OpenedRunbook | null> => {
    const uri = asFile(file);
    const opened = uri === null ? (inView.value?.opened ?? null) : await runbookOf(finder, uri);
    if (opened === null) say({ key: "run.notRunbook", args: {} });
    return opened;
  };
  owned.add(registerCommand("startRun", async (file) => {
    const opened = await meant(file);
    if (opened !== null) begin(runs, opened);
  }));
  owned.add(registerCommand("finishRun", async (file) => {
    const opened = await meant(file);
    const run = opened === null ? null : openRun(runs.all, opened.repository, opened.path);
    if (run !== null) runs.finish(run);
  }));
  owned.add(registerCommand("copyRunRecord", async (file) => {
    const opened = await meant(file);
    const run = opened === null ? null : latestRun(runs.all, opened.repository, opened.path);
    if (opened === null) return;
    if (run === null) say({ key: "run.none", args: {} });
    else await copyRecord(opened, run);
  }));
  owned.add(registerCommand("markStep", async (file, step) => {
    const opened = await meant(file);
    if (opened === null || typeof step !== "number") return;
    const run = openRun(runs.all, opened.repository, opened.path);
    markStep(runs, opened, step, run?.done.has(step) !== true);
  }));
  return owned;
}

/** Ticks a step, or takes the tick back. Who ticks has begun: at night nobody looks for a button first. */
export function markStep(runs: Runs, opened: OpenedRunbook, step: number, done: boolean): void {
  const run = openRun(runs.all, opened.repository, opened.path) ?? begin(runs, opened);
  if (run !== null) runs.tick(run, step, done);
}

function begin(runs: Runs, opened: OpenedRunbook): RunbookRun | null {
  if (opened.runbook.steps.length === 0) {
    say({ key: "run.noSteps", args: {} });
    return null;
  }
  const run = runs.start(opened, opened.runbook.steps.length);
  const why = runs.notKept(run);
  const told: Message = why === null ? { key: "run.begun", args: {} } : { key: "run.notKept", args: { why } };
  vscode.window.setStatusBarMessage(phrase(told), shownMs);
  return run;
}

async function copyRecord({ estate, runbook }: OpenedRunbook, run: RunbookRun): Promise<void> {
  // The name goes into the clipboard and nowhere else.
  const person = await estate.personName();
  await vscode.env.clipboard.writeText(runRecord(runText(run, runbook, person === "" ? null : person, localOffset)));
  vscode.window.setStatusBarMessage(phrase({ key: "run.copied", args: {} }), shownMs);
}

function say(message: Message): void {
  void vscode.window.showInformationMessage(phrase(message));
}

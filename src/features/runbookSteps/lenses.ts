import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { CommandName } from "../../host/commandTable";
import { commandId } from "../../host/commands";
import { onSettingsChanged, settings } from "../../host/settings";
import { openRun } from "../../model/runbookRun";
import { phrase } from "../../present/phrase";
import { localOffset, timeOfDay } from "../../present/runText";
import type { StepLens } from "./lensPlan";
import { lensesOf } from "./lensPlan";
import type { RunbookFinder } from "./openedRunbook";
import { runbookOf } from "./openedRunbook";
import type { Runs } from "./runs";

/** Markdown in all its spellings; which of the files are runbooks, the estate says. */
const markdownFiles: vscode.DocumentSelector = { scheme: "file", pattern: "**/*.{md,markdown,mdx,MD,erb}" };

/** Shows above the steps and commands of a runbook what can be done with them. Each names a file and a line, and never a text. */
export function showStepLenses(finder: RunbookFinder, runs: Runs): Disposable {
  const owned = new DisposableList();
  const changed = owned.add(new vscode.EventEmitter<void>());
  owned.add(runs.onDidChange(() => changed.fire()));
  owned.add(onSettingsChanged(() => changed.fire()));
  owned.add(vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()));
  owned.add(finder.estates.onDidChange(() => changed.fire()));
  owned.add(vscode.languages.registerCodeLensProvider(markdownFiles, {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      if (!settings.runbookCodeLens()) return [];
      const opened = await runbookOf(finder, document.uri);
      if (opened === null) return [];
      const run = openRun(runs.all, opened.repository, opened.path);
      return lensesOf(opened.runbook, run, vscode.workspace.isTrusted)
        .filter(({ line }) => line <= document.lineCount)
        .map((lens) => new vscode.CodeLens(document.lineAt(lens.line - 1).range, commandOf(lens, document.uri.toString())));
    },
  }));
  return owned;
}

function commandOf(lens: StepLens, file: string): vscode.Command {
  const does = (name: CommandName, title: string, ...args: readonly number[]): vscode.Command => ({ command: commandId(name), title, arguments: [file, ...args] });
  switch (lens.kind) {
    case "start":
      return does("startRun", `$(play) ${phrase({ key: "run.start", args: {} })}`);
    case "progress": {
      const { started, done, steps } = lens.run;
      // It only tells: a lens without a command is text.
      return { command: "", title: phrase({ key: "run.lens", args: { since: timeOfDay(started, localOffset), done: done.size, steps } }) };
    }
    case "finish":
      return does("finishRun", phrase({ key: "run.finish", args: {} }));
    case "copyRecord":
      return does("copyRunRecord", phrase({ key: "run.copy", args: {} }));
    case "step":
      return does("markStep", stepTitle(lens.doneAt), lens.step);
    case "put":
      return does("putInTerminal", `$(terminal) ${phrase({ key: "terminal.put", args: {} })}`, lens.line);
    case "copyBlock":
      return does("copyBlock", `$(copy) ${phrase({ key: "terminal.copyBlock", args: {} })}`, lens.line);
  }
}

function stepTitle(doneAt: number | null): string {
  if (doneAt === null) return `$(circle-large-outline) ${phrase({ key: "run.markDone", args: {} })}`;
  return `$(pass-filled) ${phrase({ key: "run.markNotDone", args: { time: timeOfDay(doneAt, localOffset) } })}`;
}

import * as vscode from "vscode";
import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { settings } from "../../host/settings";
import type { Journal } from "../../journal/journal";
import type { Message } from "../../model/message";
import { phrase } from "../../present/phrase";
import { showStepLenses } from "./lenses";
import { copyBlock, putInTerminal } from "./putInTerminal";
import { registerRunCommands } from "./runCommands";
import type { RunbookId } from "./runs";
import { Runs } from "./runs";
import { RunbookInView } from "./shownRunbook";
import { showStepsView } from "./stepsView";

export interface RunbookStepsParts {
  readonly journal: Journal;
  readonly estates: Estates;
  readonly clock: Clock;
  readonly log: Logger;
  /** Opaque identifier of a repository, from its root. */
  readonly repositoryId: (root: string) => string;
  /** Whether the person wants nothing recorded of a file (absolute path). */
  readonly isPrivate: (file: string) => boolean;
  /** Runs after each record that is certainly written down. */
  readonly recorded: () => void;
}

/** The editor starts first; until then a run of before is not missed. */
const startAfterMs = 1_000;

/** Working through a runbook: its commands near the terminal, its steps ticked beside it, and a record of it to take along. */
export function register(parts: RunbookStepsParts): Disposable {
  const owned = new DisposableList();
  const runs = owned.add(new Runs({ ...parts, forbidden: (runbook) => forbidden(parts, runbook) }));
  const inView = owned.add(new RunbookInView(parts, runs));
  owned.add(showStepLenses(parts, runs));
  owned.add(showStepsView(runs, inView));
  owned.add(registerRunCommands(parts, runs, inView));
  owned.add(registerCommand("putInTerminal", async (file, line) => refuse(await putInTerminal(parts, file, line))));
  owned.add(registerCommand("copyBlock", async (file, line) => refuse(await copyBlock(parts, file, line))));
  // Another window may have gone on with a run while this one was away.
  owned.add(vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused && inView.value !== null) void runs.load();
  }));
  const soon = setTimeout(() => void runs.load(), startAfterMs);
  owned.add({ dispose: () => clearTimeout(soon) });
  return owned;
}

function forbidden({ estates, repositoryId, isPrivate }: RunbookStepsParts, runbook: RunbookId | null): "untrusted" | "off" | "private" | null {
  if (!vscode.workspace.isTrusted) return "untrusted";
  if (!settings.record()) return "off";
  const root = runbook === null ? undefined : estates.all.find((estate) => repositoryId(estate.root) === runbook.repository)?.root;
  return root !== undefined && isPrivate(`${root}/${runbook?.path ?? ""}`) ? "private" : null;
}

function refuse(why: Message | null): void {
  if (why !== null) void vscode.window.showWarningMessage(phrase(why));
}

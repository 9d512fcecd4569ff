import * as vscode from "vscode";
import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import type { Estates } from "../../estate/estates";
import { setContextKey } from "../../host/contextKeys";
import { watchFocus } from "../../host/focusSignals";
import { onSettingsChanged, settings } from "../../host/settings";
import type { Journal } from "../../journal/journal";
import { defaultFocusOptions } from "../../model/focusState";
import type { FocusOptions } from "../../model/focusState";
import * as deleteRecords from "./deleteRecords";
import * as notice from "./notice";
import * as pause from "./pause";
import type { Terms } from "./recording";
import { Recording, recordingStatus } from "./recording";
import * as showRecords from "./showRecords";

export interface ContextSwitchParts {
  readonly journal: Journal;
  /** Absolute path of the journal, for terminals. */
  readonly journalFolder: string;
  readonly estates: Estates;
  readonly clock: Clock;
  readonly log: Logger;
  /** Opaque identifier of a repository, from its root. */
  readonly repositoryId: (root: string) => string;
  /** What this machine's windows remember between starts. */
  readonly memory: vscode.Memento;
  readonly terminals: vscode.EnvironmentVariableCollection;
}

/** Time zones cost tens of milliseconds at their first use, and nothing counts before ten seconds: recording lets the editor start first. */
const startAfterMs = 1_000;

/** Records context switches, on this machine only: while the setting is on, the folder is trusted and nobody paused it. */
export function register(parts: ContextSwitchParts): Disposable {
  const { journal, estates: files, clock, log, memory, terminals } = parts;
  const owned = new DisposableList();
  const recording = owned.add(new Recording({
    journal, files, clock, log, options,
    watch: watchFocus,
    repositoryId: parts.repositoryId,
    recorded: () => recorded(memory),
  }));
  const showStatus = (): void => void setContextKey("infraSteward.recording", recordingStatus(terms(), journal.state));
  const followTerms = (): void => {
    recording.follow(terms());
    showStatus();
  };

  terminals.description = "Lets `infra-steward switches` find the journal of context switches.";
  terminals.replace("INFRA_STEWARD_JOURNAL", parts.journalFolder);
  owned.add(pause.register(recording));
  owned.add(showRecords.register(journal));
  owned.add(deleteRecords.register(journal, memory));
  owned.add(onSettingsChanged(followTerms));
  owned.add(vscode.workspace.onDidGrantWorkspaceTrust(followTerms));
  owned.add(journal.onDidChange((what) => {
    if (what === "state") showStatus();
  }));
  showStatus();
  const soon = setTimeout(followTerms, startAfterMs);
  owned.add({ dispose: () => clearTimeout(soon) });
  return owned;
}

/** For what else writes to the journal: the first record of any kind says what is recorded. */
export function recorded(memory: vscode.Memento): void {
  void notice.showOnce(memory, terms());
}

function terms(): Terms {
  return { allowed: settings.record() && vscode.workspace.isTrusted, infraIsMyWork: settings.infraIsMyWork() };
}

function options({ infraIsMyWork }: Terms): FocusOptions {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...defaultFocusOptions, infraIsMyWork, calendar: { kind: "weeks", timeZone } };
}

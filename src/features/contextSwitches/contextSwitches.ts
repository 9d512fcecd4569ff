import * as vscode from "vscode";
import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import type { Estates } from "../../estate/estates";
import { setContextKey } from "../../host/contextKeys";
import { watchFocus } from "../../host/focusSignals";
import { onSettingsChanged, settings } from "../../host/settings";
import type { Deletion } from "../../journal/generation";
import { watchTerminalPrograms } from "../../host/terminalPrograms";
import type { Journal } from "../../journal/journal";
import { defaultFocusOptions } from "../../model/focusState";
import type { FocusOptions } from "../../model/focusState";
import { calendarInView } from "../../estate/calendarInView";
import { configurationPath } from "../../model/configuration";
import * as deleteRecords from "./deleteRecords";
import * as exportRecords from "./exportRecords";
import type { Viewpoint } from "./focusTarget";
import { lookUp } from "./focusTarget";
import { ReasonQuestion } from "./giveReason";
import * as notice from "./notice";
import * as pause from "./pause";
import type { Terms } from "./recording";
import { Recording, recordingStatus } from "./recording";
import * as returnPoint from "./returnPoint";
import * as showRecords from "./showRecords";
import { sprintsAround } from "./sprintsAround";

export interface ContextSwitchParts {
  readonly journal: Journal;
  /** Absolute path of the journal, for terminals. */
  readonly journalFolder: string;
  readonly estates: Estates;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether the person wants nothing recorded of a file (absolute path). */
  readonly isPrivate: (file: string) => boolean;
  /** Opaque identifier of a text, a repository's root above all: the same on this machine only. */
  readonly repositoryId: (root: string) => string;
  /** What this machine's windows remember between starts. */
  readonly memory: vscode.Memento;
  readonly terminals: vscode.EnvironmentVariableCollection;
  /** Deletes what is kept on this machine beside the journal. */
  readonly deleteOthers: () => Promise<Pick<Deletion, "files" | "left">>;
}

/** Time zones cost tens of milliseconds at their first use, and nothing counts before ten seconds: recording lets the editor start first. */
const startAfterMs = 1_000;

/** Records context switches, on this machine only: while the setting is on, the folder is trusted and nobody paused it. */
export function register(parts: ContextSwitchParts): Disposable {
  const { journal, estates: files, clock, log, memory, terminals } = parts;
  const owned = new DisposableList();
  const viewpoint: Viewpoint = { myTeams: settings.myTeams, plannedBranches: settings.plannedBranches, isPrivate: parts.isPrivate, opaque: parts.repositoryId };
  const question = owned.add(new ReasonQuestion((reason) => recording.giveReason(reason)));
  const recording = owned.add(new Recording({
    journal, files, clock, log, options, viewpoint,
    watch: watchFocus,
    recorded: (record) => {
      recorded(memory);
      question.hear(record);
    },
  }));
  owned.add(watchTerminalPrograms(settings.terminalPrograms, ({ program, folder }) => {
    if (folder === null || !parts.isPrivate(folder)) recording.startProgram(program);
  }));
  const showStatus = (): void => void setContextKey("infraSteward.recording", recordingStatus(terms(), journal.state));
  let counting = false;
  const countSprints = async (): Promise<void> => {
    if (counting) return;
    counting = true;
    const calendar = await calendarInView(files.all, null, settings.sprintCalendar);
    recording.countSprints(sprintsAround(clock.wall(), calendar));
    counting = false;
  };
  const followTerms = (): void => {
    recording.follow(terms());
    void countSprints();
    showStatus();
  };

  terminals.description = "Lets `infra-steward switches` find the journal of context switches.";
  terminals.replace("INFRA_STEWARD_JOURNAL", parts.journalFolder);
  owned.add(pause.register(recording));
  owned.add(showRecords.register(journal));
  owned.add(exportRecords.register(journal));
  owned.add(deleteRecords.register(journal, memory, parts.deleteOthers));
  owned.add(returnPoint.register(async (file) => {
    const target = await lookUp(files, file, viewpoint);
    return target !== null && target.infra === null && !target.runbook && !target.aside;
  }));
  owned.add(onSettingsChanged(followTerms));
  owned.add(vscode.workspace.onDidGrantWorkspaceTrust(followTerms));
  owned.add(journal.onDidChange((what) => {
    if (what === "state") showStatus();
  }));
  showStatus();
  const soon = setTimeout(() => {
    followTerms();
    // The repository's own settings say how sprints are counted: they may just have been read, or changed.
    owned.add(files.onDidChange(({ paths, summary }) => {
      if (summary.state.kind === "ready" && (paths === null || paths.includes(configurationPath))) void countSprints();
    }));
  }, startAfterMs);
  owned.add({ dispose: () => clearTimeout(soon) });
  return owned;
}

/** For what else writes to the journal: the first record of any kind says what is recorded. */
export function recorded(memory: vscode.Memento): void {
  void notice.showOnce(memory, terms());
}

function terms(): Terms {
  return { allowed: settings.record() && vscode.workspace.isTrusted, infraIsMyWork: settings.infraIsMyWork(), neverRecord: settings.neverRecord() };
}

function options({ infraIsMyWork }: Terms): FocusOptions {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...defaultFocusOptions, infraIsMyWork, calendar: { kind: "weeks", timeZone } };
}

import * as vscode from "vscode";
import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import type { Estates } from "../../estate/estates";
import { watchFocus } from "../../host/focusSignals";
import { onSettingsChanged, settings } from "../../host/settings";
import type { Journal } from "../../journal/journal";
import { newRepositoryKey, repositoryId } from "../../journal/repositoryId";
import { defaultFocusOptions } from "../../model/focusState";
import type { FocusOptions } from "../../model/focusState";
import * as deleteRecords from "./deleteRecords";
import * as notice from "./notice";
import * as pause from "./pause";
import { Recorder } from "./recorder";
import * as showRecords from "./showRecords";

export interface ContextSwitchParts {
  readonly journal: Journal;
  /** Absolute path of the journal, for terminals. */
  readonly journalFolder: string;
  readonly estates: Estates;
  readonly clock: Clock;
  readonly log: Logger;
  /** What this machine's windows remember between starts. */
  readonly memory: vscode.Memento;
  readonly terminals: vscode.EnvironmentVariableCollection;
}

/** Time zones cost tens of milliseconds at their first use, and nothing counts before ten seconds: recording lets the editor start first. */
const startAfterMs = 1_000;

const keyName = "contextSwitches.repositoryKey";

/** Records context switches, on this machine only: while the setting is on, the folder is trusted and nobody paused it. */
export function register(parts: ContextSwitchParts): Disposable {
  const { journal, memory, terminals } = parts;
  const owned = new DisposableList();
  let recording: DisposableList | null = null;
  let recorder: Recorder | null = null;

  const start = (): DisposableList => {
    const list = new DisposableList();
    const started = list.add(new Recorder({
      estates: parts.estates,
      clock: parts.clock,
      log: parts.log,
      session: journal.writer,
      options: focusOptions(),
      repositoryId: (root) => repositoryId(keyOf(memory), root),
      elsewhere: () => journal.elsewhere(),
      announce: (presence) => journal.announce(presence),
      write: (record) => {
        const { acknowledged } = journal.append(record);
        if (acknowledged && record.type === "switch") void notice.showOnce(memory);
      },
    }));
    recorder = started;
    list.add(watchFocus((signal) => started.hear(signal)));
    return list;
  };
  const startOrStop = (): void => {
    recording?.dispose();
    recorder = null;
    recording = settings.record() && vscode.workspace.isTrusted ? start() : null;
  };

  terminals.description = "Lets `infra-steward switches` find the journal of context switches.";
  terminals.replace("INFRA_STEWARD_JOURNAL", parts.journalFolder);
  owned.add(pause.register(journal, async (paused) => (paused ? recorder?.pause() : recorder?.resume())));
  owned.add(showRecords.register(journal));
  owned.add(deleteRecords.register(journal, memory));
  owned.add(onSettingsChanged(startOrStop));
  owned.add(vscode.workspace.onDidGrantWorkspaceTrust(startOrStop));
  const soon = setTimeout(startOrStop, startAfterMs);
  owned.add({ dispose: () => clearTimeout(soon) });
  owned.add({ dispose: () => recording?.dispose() });
  return owned;
}

function focusOptions(): FocusOptions {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...defaultFocusOptions, infraIsMyWork: settings.infraIsMyWork(), calendar: { kind: "weeks", timeZone } };
}

/** The first window of this machine makes the key; deleting all data forgets it. */
function keyOf(memory: vscode.Memento): string {
  const known: unknown = memory.get(keyName);
  if (typeof known === "string") return known;
  const key = newRepositoryKey();
  void memory.update(keyName, key);
  return key;
}

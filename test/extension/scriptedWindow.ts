import { homedir } from "node:os";
import { Estates } from "../../src/estate/estates";
import { WorkerEstate } from "../../src/estate/workerEstate";
import { silentLogger } from "../../src/base/logger";
import { Recording } from "../../src/features/contextSwitches/recording";
import type { FocusSignal } from "../../src/host/focusSignals";
import { watchFocus } from "../../src/host/focusSignals";
import { settings } from "../../src/host/settings";
import type { WindowEdge } from "../../src/host/windowEdge";
import { openJournal } from "../../src/journal/journal";
import { defaultFocusOptions } from "../../src/model/focusState";
import { privatePlaces } from "../../src/model/privatePlaces";
import type { Kit } from "../unit/journal/journalKit";

/** The person is somewhere else, and time stands still, until a test says so. */
class ScriptedEdge implements WindowEdge {
  #focused = false;
  readonly #focusListeners = new Set<(focused: boolean) => void>();
  readonly #ticking = new Set<() => void>();

  readonly isFocused = (): boolean => this.#focused;
  readonly onDidChangeFocus = (listener: (focused: boolean) => void) => added(this.#focusListeners, listener);
  readonly every = (_: number, action: () => void) => added(this.#ticking, action);

  focus(focused: boolean): void {
    this.#focused = focused;
    for (const listener of this.#focusListeners) listener(focused);
  }

  tick(): void {
    for (const action of this.#ticking) action();
  }
}

function added<T>(all: Set<T>, one: T): { dispose: () => void } {
  all.add(one);
  return { dispose: () => void all.delete(one) };
}

/** What the editor tells takes this long at most to arrive, in milliseconds of the real clock. */
const quietMs = 120;
/** As often as the host says that time goes by, or less. */
const tickSeconds = 15;

/**
 * Recording as the extension puts it together, with the real editor, the real journal and the real estate of the open folder;
 * only which window is in front, and what time it is, are the test's.
 */
export class ScriptedWindow {
  readonly edge = new ScriptedEdge();
  readonly recording: Recording;
  readonly #kit: Kit;
  #heardAt = 0;

  constructor(kit: Kit, estates: Estates) {
    this.#kit = kit;
    const journal = openJournal({ folder: kit.folder, clock: kit.clock, retentionDays: 400, log: silentLogger });
    this.recording = new Recording({
      journal,
      files: estates,
      clock: kit.clock,
      log: silentLogger,
      options: ({ infraIsMyWork }) => ({ ...defaultFocusOptions, infraIsMyWork }),
      watch: (tell) => watchFocus((signal) => this.#hear(signal, tell), this.edge),
      viewpoint: { myTeams: () => [], plannedBranches: () => [], isPrivate: (file) => privatePlaces(settings.neverRecord(), homedir())(file), opaque: () => "shop" },
      recorded: () => undefined,
    });
    this.followSettings();
  }

  /** As the extension does it when a setting has changed. */
  followSettings(): void {
    this.recording.follow({ allowed: true, infraIsMyWork: false, neverRecord: settings.neverRecord() });
  }

  /** Resolves once the editor has told what it had to tell. */
  async quiet(): Promise<void> {
    this.#heardAt = performance.now();
    while (performance.now() - this.#heardAt < quietMs) await new Promise((resolve) => setTimeout(resolve, quietMs / 4));
  }

  /** Does something in the editor, and waits until all of it has been told. */
  async act(action: () => unknown): Promise<void> {
    await action();
    await this.quiet();
  }

  /** Lets so many seconds go by. */
  async pass(seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= tickSeconds) {
      this.#kit.clock.pass(Math.min(left, tickSeconds) * 1_000);
      this.edge.tick();
    }
    await this.quiet();
  }

  #hear(signal: FocusSignal, tell: (signal: FocusSignal) => void): void {
    this.#heardAt = performance.now();
    tell(signal);
  }
}

/** The estates of a folder, read by the worker that ships. */
export async function openEstates(root: string, extension: string): Promise<Estates> {
  const settings = { trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} };
  const estates = new Estates((found) => new WorkerEstate({ root: found, settings, workerFile: `${extension}/dist/worker.js`, cacheFolder: null, log: silentLogger }));
  await estates.setFolders([root]);
  return estates;
}

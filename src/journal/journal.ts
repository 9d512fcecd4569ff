import { watch } from "node:fs";
import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { onDispose } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import type { Presence } from "../model/presence";
import type { JournalRecord } from "../model/visit";
import type { Entry } from "./entry";
import { makeFolder } from "./folder";
import type { Deletion } from "./generation";
import { currentGeneration, firstGeneration, isCurrent, isGenerationName, makeGeneration, removeOlderGenerations } from "./generation";
import type { JournalHealth } from "./health";
import type { Pause } from "./pause";
import { pauseFile, readPause, removePause, writePause } from "./pause";
import { readJournal } from "./reader";
import { removeExpired } from "./retention";
import { readWhereabouts, removeWhereabouts, withdrawWhereabouts, writeWhereabouts } from "./whereabouts";
import type { AppendResult, Failure } from "./writer";
import { Writer } from "./writer";

export interface JournalOptions {
  /** Absolute path; made when needed. All windows of this machine share it. */
  readonly folder: string;
  readonly clock: Clock;
  /** Segments that nobody wrote to for so long are removed; 0 keeps everything. */
  readonly retentionDays: number;
  readonly log: Logger;
}

/** Whether records are written down. */
export type JournalState =
  | { readonly kind: "recording" }
  | ({ readonly kind: "paused" } & Pause)
  | ({ readonly kind: "failing" } & Failure)
  | { readonly kind: "closed" };

/**
 * The append-only record of context switches on this machine. A crash of any process loses no acknowledged record; a power
 * cut loses at most the last five seconds.
 */
export interface Journal {
  /** 128 random bits in hexadecimal, new at each start: which records are this window's. */
  readonly writer: string;
  readonly state: JournalState;
  /** Another number than before: everything was deleted meanwhile, by whichever window, and nothing from before may be written any more. */
  readonly generation: number;
  /** `records`: there may be more, or fewer, to read. `state`: recording was paused, went on, failed or recovered, in any window. */
  readonly onDidChange: Event<"records" | "state">;
  /** Writes a record down at once; none while recording is paused. Never throws. */
  append(record: JournalRecord): AppendResult;
  /**
   * Writes down what ended with a pause, as a window does that learns of one made elsewhere. The moment that the record speaks of
   * must lie before the pause, give or take what the pause took to reach the disk; later ones are refused and lost, and so is
   * everything where the pause's file does not tell its moment.
   */
  conclude(record: JournalRecord): AppendResult;
  /** Everybody's records; see {@link readJournal}. */
  read(visit: (entry: Entry) => void, from?: number): Promise<JournalHealth>;
  /**
   * Stops all windows from recording, also after a restart; what this one still has to say comes before. Writes no record.
   * @returns whether it could be written down for the others.
   */
  pause(): boolean;
  /** Writes no record. @returns whether recording goes on. */
  resume(): boolean;
  /** Tells the other windows where the person is; null withdraws what was told. */
  announce(presence: Presence | null): void;
  /** What another window saw last, for a window that comes into focus. */
  elsewhere(): Presence | null;
  /**
   * Removes every record of every window. Nothing from before comes back; recording goes on unless paused.
   * @throws when nothing could be deleted, with the system's reason.
   */
  deleteAll(): Promise<Deletion>;
  /** Tries again what could not be written, and has the disk confirm the rest. */
  flush(): void;
  /** Removes what is older than is kept, and what an interrupted deletion left. Runs by itself at the start and daily. */
  maintain(): Promise<void>;
  /** Ends this window's part, within milliseconds. */
  close(): void;
}

const dayMs = 86_400_000;
/** The disk takes this long at most to make a pause known, and in good faith other windows go on counting until then. */
const pauseReachesMs = 1_000;

/** Opens the journal for one window. At first it lists one folder; all that takes longer happens afterwards. */
export function openJournal({ folder, clock, retentionDays, log }: JournalOptions): Journal {
  const changes = new Emitter<"records" | "state">((error) => log.error("A listener of the journal failed", error));
  const writer = new Writer(folder, clock, log, (what) => changes.fire(what));
  /** Only where the pause could not be written down for everybody. */
  let pausedHere: Pause | null = null;
  /** What the disk said last: a pause holds while the disk is away. Where it never said anything, nothing can be written either. */
  let pausedThere: Pause | null = null;
  let generation = firstGeneration;
  let watching: Disposable | null = null;

  const paused = (): Pause | null => {
    const found = readPause(folder);
    if (found !== "unreadable") pausedThere = found === "none" ? null : found;
    return pausedHere ?? pausedThere;
  };
  const attempt = (what: string, action: () => void): boolean => {
    try {
      action();
      return true;
    } catch (error) {
      log.warn(`${what}: ${describeError(error)}`);
      return false;
    }
  };
  const maintain = async () => {
    try {
      watching ??= watchFolder(folder, (what) => changes.fire(what));
      await removeOlderGenerations(folder, currentGeneration(folder));
      const removed = await removeExpired(folder, retentionDays, clock.wall(), writer.id);
      if (removed > 0) log.info(`${removed} files of the journal were older than ${retentionDays} days and are removed.`);
    } catch (error) {
      log.warn(`The journal could not be tidied: ${describeError(error)}`);
    }
  };
  const soon = setImmediate(() => void maintain()).unref();
  const daily = setInterval(() => void maintain(), dayMs).unref();

  return {
    writer: writer.id,
    get state(): JournalState {
      if (writer.closed) return { kind: "closed" };
      const pause = paused();
      if (pause !== null) return { kind: "paused", ...pause };
      return writer.failure === null ? { kind: "recording" } : { kind: "failing", ...writer.failure };
    },
    get generation(): number {
      try {
        if (!isCurrent(folder, generation)) generation = currentGeneration(folder);
      } catch {
        // While the disk is away nothing can be deleted there, so what was known last still holds.
      }
      return generation;
    },
    onDidChange: changes.event,
    append: (record) => (paused() === null ? writer.append(record) : { acknowledged: false, reason: "paused" }),
    conclude(record) {
      const pause = paused();
      const inTime = pause === null || (pause.since !== null && record.at.wall <= pause.since + pauseReachesMs);
      return inTime ? writer.append(record) : { acknowledged: false, reason: "paused" };
    },
    read: (visit, from) => readJournal(folder, visit, from),
    pause() {
      const since = paused()?.since ?? clock.wall();
      const persisted = attempt("The pause could not be written down", () => writePause(folder, writer.id, since));
      pausedHere = persisted ? null : { since };
      // Every visit ends with the pause, so there is none that another window could go on with.
      attempt("Where the person was could not be forgotten", () => removeWhereabouts(folder));
      changes.fire("state");
      return persisted;
    },
    resume() {
      const resumed = attempt("The pause could not be lifted", () => removePause(folder));
      if (resumed) pausedHere = null;
      changes.fire("state");
      return resumed;
    },
    announce(presence) {
      attempt("The other windows could not be told where the person is", () => {
        if (presence === null) withdrawWhereabouts(folder, writer.id);
        else if (paused() === null) writeWhereabouts(folder, writer.id, clock.wall(), presence);
      });
    },
    elsewhere: () => readWhereabouts(folder, writer.id, clock.wall()),
    async deleteAll() {
      const fresh = currentGeneration(folder) + 1;
      makeGeneration(folder, fresh);
      writer.forget(fresh);
      removeWhereabouts(folder);
      const deletion = await removeOlderGenerations(folder, fresh);
      changes.fire("records");
      return deletion;
    },
    flush: () => writer.flush(),
    maintain,
    close() {
      clearImmediate(soon);
      clearInterval(daily);
      watching?.dispose();
      writer.close();
      changes.dispose();
    },
  };
}

/** Hears from the other windows. Where the system cannot watch, they are still obeyed: every record looks for itself. */
function watchFolder(folder: string, changed: (what: "records" | "state") => void): Disposable {
  makeFolder(folder);
  const watcher = watch(folder, { persistent: false }, (_, name) => {
    if (name === null || name === pauseFile) changed("state");
    if (name === null || isGenerationName(name)) changed("records");
  });
  watcher.on("error", () => watcher.close());
  return onDispose(() => watcher.close());
}

import { watch } from "node:fs";
import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { onDispose } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import { wholeMs } from "../model/moment";
import type { Presence } from "../model/presence";
import type { JournalRecord } from "../model/visit";
import type { Entry } from "./entry";
import { makeFolder } from "./folder";
import type { Deletion } from "./generation";
import { currentGeneration, isGenerationName, makeGeneration, removeOlderGenerations } from "./generation";
import type { JournalHealth } from "./health";
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
  | { readonly kind: "paused" }
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
  /** `records`: there may be more, or fewer, to read. `state`: recording was paused, went on, failed or recovered, in any window. */
  readonly onDidChange: Event<"records" | "state">;
  /** Writes a record down at once. Never throws. */
  append(record: JournalRecord): AppendResult;
  /** Everybody's records; see {@link readJournal}. */
  read(visit: (entry: Entry) => void, from?: number): Promise<JournalHealth>;
  /** Stops all windows from recording, also after a restart. @returns whether it could be written down for the others. */
  pause(): boolean;
  /** @returns whether recording goes on. */
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

/** Opens the journal for one window. At first it lists one folder; all that takes longer happens afterwards. */
export function openJournal({ folder, clock, retentionDays, log }: JournalOptions): Journal {
  const changes = new Emitter<"records" | "state">((error) => log.error("A listener of the journal failed", error));
  const writer = new Writer(folder, clock, log, (what) => changes.fire(what));
  /** Only where the pause could not be written down for everybody. */
  let pausedHere = false;
  /** What the disk said last: a pause holds while the disk is away. Where it never said anything, nothing can be written either. */
  let pausedThere = false;
  let watching: Disposable | null = null;

  const now = () => wholeMs({ wall: clock.wall(), monotonic: clock.monotonic() });
  const paused = () => {
    pausedThere = readPause(folder) ?? pausedThere;
    return pausedHere || pausedThere;
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
      if (paused()) return { kind: "paused" };
      return writer.failure === null ? { kind: "recording" } : { kind: "failing", ...writer.failure };
    },
    onDidChange: changes.event,
    append: (record) => (paused() ? { acknowledged: false, reason: "paused" } : writer.append(record)),
    read: (visit, from) => readJournal(folder, visit, from),
    pause() {
      if (!paused()) writer.append({ type: "pause", at: now() });
      const persisted = attempt("The pause could not be written down", () => writePause(folder, writer.id, clock.wall()));
      pausedHere = !persisted;
      changes.fire("state");
      return persisted;
    },
    resume() {
      const resumed = attempt("The pause could not be lifted", () => removePause(folder));
      pausedHere &&= !resumed;
      if (resumed) writer.append({ type: "resume", at: now() });
      changes.fire("state");
      return resumed;
    },
    announce(presence) {
      attempt("The other windows could not be told where the person is", () => {
        if (presence === null) withdrawWhereabouts(folder, writer.id);
        else if (!paused()) writeWhereabouts(folder, writer.id, clock.wall(), presence);
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

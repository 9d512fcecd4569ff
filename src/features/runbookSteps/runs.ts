import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import type { Event } from "../../base/emitter";
import { Emitter } from "../../base/emitter";
import type { Logger } from "../../base/logger";
import type { Journal } from "../../journal/journal";
import { randomId } from "../../journal/randomId";
import { wholeMs } from "../../model/moment";
import type { NotKept, RunbookRun } from "../../model/runbookRun";
import { afterRecord, openRun } from "../../model/runbookRun";
import type { RunRecord, StepRecord } from "../../model/visit";

export interface RunsParts {
  readonly journal: Pick<Journal, "append" | "generation" | "onDidChange" | "read" | "state">;
  readonly clock: Clock;
  readonly log: Logger;
  /** Why nothing of a runbook may be written down, by the person's settings and the window's trust; null where it may. */
  readonly forbidden: (runbook: RunbookId | null) => "untrusted" | "off" | "private" | null;
  /** Runs after each record that is certainly written down. */
  readonly recorded: () => void;
}

/** A runbook as records name it. */
export interface RunbookId {
  /** Opaque and stable on this machine. */
  readonly repository: string;
  /** POSIX, relative to the git root. */
  readonly path: string;
}

type Told = RunRecord | StepRecord;
type Untimed<T> = T extends Told ? Omit<T, "at"> : never;

/** A run that nobody finished for so long is forgotten, and older records are not looked at. */
const rememberedMs = 14 * 86_400_000;

/**
 * The runs of runbooks on this machine: what the journal has of all windows, and over it what this window did. Where nothing
 * may be written down, a run lives as long as the window.
 */
export class Runs implements Disposable {
  readonly #parts: RunsParts;
  readonly #changes = new Emitter<undefined>();
  readonly #listening: Disposable;
  /** What the journal had when it was read last. */
  #read: readonly Told[] = [];
  /** What this window did, written down or not: reading at the same time may miss a part of it. */
  readonly #own: Told[] = [];
  /** The runs of which something is not written down. */
  readonly #inMemory = new Set<string>();
  /** The runs that began in memory: without their beginning the rest would be of no use in the journal. */
  readonly #begunInMemory = new Set<string>();
  #generation: number;
  #runs: readonly RunbookRun[] = [];

  constructor(parts: RunsParts) {
    this.#parts = parts;
    this.#generation = parts.journal.generation;
    this.#listening = parts.journal.onDidChange((what) => {
      this.#obey();
      // A pause says something else about every run; records come by the hundred, and mostly of other things.
      if (what === "state") this.#changes.fire(undefined);
    });
  }

  /** In the order in which they began, those of other windows as of the last reading. */
  get all(): readonly RunbookRun[] {
    return this.#runs;
  }

  get onDidChange(): Event<undefined> {
    return this.#changes.event;
  }

  /** Why a run, or one that would begin now, is kept in memory only; null where all of it is written down. */
  notKept(run: RunbookRun | null): NotKept | null {
    if (run !== null && this.#begunInMemory.has(run.id)) return this.#refusal(run) ?? "before";
    return this.#refusal(run) ?? (run !== null && this.#inMemory.has(run.id) ? "partly" : null);
  }

  /** Reads what all windows wrote. What cannot be read is missing, and the journal says so itself. */
  async load(): Promise<void> {
    const { journal, clock, log } = this.#parts;
    this.#obey();
    const generation = this.#generation;
    const read: Told[] = [];
    try {
      await journal.read(({ record }) => {
        if (record.type === "run" || record.type === "step") read.push(record);
      }, clock.wall() - rememberedMs);
    } catch (error) {
      log.error("The runs of runbooks could not be read", error);
      return;
    }
    this.#obey();
    // What was read is deleted by now.
    if (generation !== this.#generation) return;
    this.#read = read;
    this.#fold();
  }

  /** Begins a run; where one goes on already, it goes on. */
  start({ repository, path }: RunbookId, steps: number): RunbookRun | null {
    this.#obey();
    const open = openRun(this.#runs, repository, path);
    if (open !== null) return open;
    this.#tell({ type: "run", run: randomId(), repository, path, progress: "started", steps });
    return openRun(this.#runs, repository, path);
  }

  /** @param step its number, from 1. */
  tick({ id }: RunbookRun, step: number, done: boolean): void {
    this.#tell({ type: "step", run: id, step, done });
  }

  finish({ id, repository, path, steps }: RunbookRun): void {
    this.#tell({ type: "run", run: id, repository, path, progress: "finished", steps });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changes.dispose();
  }

  #tell(untimed: Untimed<Told>): void {
    this.#obey();
    const { clock } = this.#parts;
    const record: Told = { ...untimed, at: wholeMs({ wall: clock.wall(), monotonic: clock.monotonic() }) };
    // A run that was deleted a moment ago is not brought back by its next step.
    if (record.type === "step" && !this.#runs.some(({ id }) => id === record.run)) return;
    this.#own.push(record);
    this.#write(record);
    this.#fold();
  }

  #write(record: Told): void {
    const began = record.type === "run" && record.progress === "started";
    const runbook = record.type === "run" ? record : (this.#runs.find(({ id }) => id === record.run) ?? null);
    const mayBeWritten = this.#parts.forbidden(runbook) === null && !this.#begunInMemory.has(record.run);
    const result = mayBeWritten ? this.#parts.journal.append(record) : null;
    if (result?.acknowledged === true) return this.#parts.recorded();
    this.#inMemory.add(record.run);
    // What the journal keeps is written as soon as the disk is back, and in order.
    if (began && result?.reason !== "kept") this.#begunInMemory.add(record.run);
  }

  #refusal(runbook: RunbookId | null): NotKept | null {
    const forbidden = this.#parts.forbidden(runbook);
    if (forbidden !== null) return forbidden;
    const { kind } = this.#parts.journal.state;
    return kind === "recording" ? null : kind === "paused" ? "paused" : "failing";
  }

  /** Whoever deleted everything, in whichever window, deleted this, too. */
  #obey(): void {
    const { generation } = this.#parts.journal;
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#read = [];
    this.#own.splice(0);
    this.#inMemory.clear();
    this.#begunInMemory.clear();
    this.#fold();
  }

  #fold(): void {
    const told = [...this.#read, ...this.#own].sort((a, b) => a.at.wall - b.at.wall);
    this.#runs = told.reduce<readonly RunbookRun[]>(afterRecord, []);
    this.#changes.fire(undefined);
  }
}

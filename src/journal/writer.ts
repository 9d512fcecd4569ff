import type { Clock } from "../base/clock";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import { wholeMs } from "../model/moment";
import type { JournalRecord } from "../model/visit";
import type { Line, Lost } from "./backlog";
import { Backlog } from "./backlog";
import { toStored } from "./entry";
import { currentGeneration, firstGeneration, generationFolder, isCurrent, makeFirstGeneration } from "./generation";
import { encodeLine, maxLineBytes } from "./line";
import { randomId } from "./randomId";
import { maxSegmentBytes, Segment } from "./segment";
import { hasCode } from "./systemError";

/**
 * What became of a record. Acknowledged: the system has it, and no crash of this process loses it. `kept`: it could not be
 * written and is tried again for as long as this process lives. `tooLarge`: over 4 KiB, and never written.
 */
export type AppendResult =
  | { readonly acknowledged: true; readonly writer: string; readonly sequence: number }
  | { readonly acknowledged: false; readonly reason: "kept" | "paused" | "tooLarge" | "closed" };

/** Why nothing can be written, since when, and what waits: `kept` records are tried again, `lost` ones are gone and counted. */
export interface Failure {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly since: number;
  readonly reason: string;
  readonly kept: number;
  readonly lost: number;
}

const dayMs = 86_400_000;
/** A power cut loses at most what was written in this time, or since this many records. */
const syncAfterMs = 5_000;
const syncAfterLines = 64;
const firstRetryMs = 1_000;
const longestRetryMs = 60_000;

/** Writes one window's records: the only writer of its files, and so in need of no lock. */
export class Writer {
  readonly id = randomId();
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #onChange: (what: "records" | "state") => void;
  readonly #started: number;
  #generation: number;
  #segment: Segment | null = null;
  #segmentDay = 0;
  #segments = 0;
  #next = 0;
  readonly #backlog = new Backlog();
  #failure: { since: number; reason: string; retryAt: number; waitMs: number } | null = null;
  #syncing = false;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  /** @param onChange runs after records were written, and when writing begins or ceases to fail. */
  constructor(folder: string, clock: Clock, log: Logger, onChange: (what: "records" | "state") => void) {
    this.#folder = folder;
    this.#clock = clock;
    this.#log = log;
    this.#onChange = onChange;
    this.#started = Math.round(clock.monotonic());
    this.#generation = generationNow(folder);
  }

  get failure(): Failure | null {
    if (this.#failure === null) return null;
    const { kept, lost } = this.#backlog;
    const { since, reason } = this.#failure;
    return { since, reason, kept, lost: lost === null ? 0 : lost.last.sequence - lost.first.sequence + 1 };
  }

  get closed(): boolean {
    return this.#closed;
  }

  append(record: JournalRecord): AppendResult {
    if (this.#closed) return { acknowledged: false, reason: "closed" };
    this.#followDeletion();
    const line = this.#line(record);
    if (line.bytes.length > maxLineBytes) return { acknowledged: false, reason: "tooLarge" };
    this.#next += 1;
    if (this.#failure !== null && this.#clock.monotonic() >= this.#failure.retryAt) this.#recover();
    if (this.#failure !== null || !this.#write(line)) {
      this.#backlog.keep(line);
      return { acknowledged: false, reason: "kept" };
    }
    this.#onChange("records");
    return { acknowledged: true, writer: this.id, sequence: line.sequence };
  }

  /** Tries again what is kept, and waits until the disk has everything that is written. */
  flush(): void {
    if (this.#failure === null) this.#confirm();
    if (this.#failure !== null) this.#recover();
  }

  /** Everything before `generation` was deleted, and what waits here with it. */
  forget(generation: number): void {
    this.#segment?.close();
    this.#segment = null;
    this.#generation = generation;
    this.#backlog.clear();
  }

  /** Has the disk confirm what is written and tries once more what is kept; far quicker than the seconds a closing window has. */
  close(): void {
    if (this.#closed) return;
    this.flush();
    if (this.#backlog.kept > 0) this.#log.warn(`${this.#backlog.kept} records of context switches could not be written and are lost.`);
    this.#closed = true;
    this.#stopTimer();
    this.#segment?.close();
    this.#segment = null;
  }

  /**
   * Another window may have deleted everything since the last record: what waits is forgotten before anything new joins it.
   * @returns whether that was so.
   */
  #followDeletion(): boolean {
    try {
      if (isCurrent(this.#folder, this.#generation)) return false;
      const generation = currentGeneration(this.#folder);
      if (generation === this.#generation) return false;
      this.forget(generation);
      return true;
    } catch {
      // While the disk is away nothing can be deleted there.
      return false;
    }
  }

  #line(record: JournalRecord): Line {
    return { sequence: this.#next, wall: record.at.wall, bytes: encodeLine(toStored(record, this.id, this.#next, this.#started)) };
  }

  #write(line: Line): boolean {
    try {
      this.#ready(line.bytes.length).write(line.bytes);
    } catch (error) {
      this.#fail(error);
      return false;
    }
    this.#backlog.written(line);
    if (this.#backlog.unconfirmed >= syncAfterLines) void this.#sync();
    else this.#later(syncAfterMs);
    return true;
  }

  /** The segment for the next line, a new one where the old one is full, of another day (UTC), or deleted. */
  #ready(bytes: number): Segment {
    const today = Math.floor(this.#clock.wall() / dayMs);
    if (this.#segment?.isLinked() === false) this.forget(currentGeneration(this.#folder));
    if (this.#segment !== null && (this.#segment.bytes + bytes > maxSegmentBytes || this.#segmentDay !== today)) {
      this.#segment.syncNow();
      this.#backlog.confirm(this.#backlog.latest);
      this.#segment.close();
      this.#segment = null;
    }
    if (this.#segment === null) {
      this.#segment = this.#open();
      this.#segmentDay = today;
    }
    return this.#segment;
  }

  #open(): Segment {
    for (let attempt = 1; ; attempt += 1) {
      const generation = currentGeneration(this.#folder);
      // What waits here was recorded before somebody deleted everything, and must not come back.
      if (generation !== this.#generation) this.forget(generation);
      makeFirstGeneration(this.#folder);
      try {
        const segment = new Segment(generationFolder(this.#folder, generation), { writer: this.id, number: this.#segments });
        this.#segments += 1;
        return segment;
      } catch (error) {
        // The folder was superseded and removed between the look and the opening.
        if (attempt >= 5 || !hasCode(error, "ENOENT")) throw error;
      }
    }
  }

  #fail(error: unknown): void {
    this.#segment?.close();
    this.#segment = null;
    const waitMs = Math.min(longestRetryMs, this.#failure === null ? firstRetryMs : this.#failure.waitMs * 2);
    const reason = describeError(error);
    if (this.#failure === null) this.#log.warn(`Context switches cannot be written down: ${reason}`);
    this.#failure = { since: this.#failure?.since ?? this.#clock.wall(), reason, retryAt: this.#clock.monotonic() + waitMs, waitMs };
    this.#stopTimer();
    this.#later(waitMs);
    this.#onChange("state");
  }

  /** Writes into a new segment everything that the disk has not confirmed, under the same numbers, so that readers know it again. */
  #recover(): void {
    let segment: Segment | null = null;
    try {
      segment = this.#open();
      for (const line of this.#backlog.lines()) segment.write(line.bytes);
      const { lost } = this.#backlog;
      const gap = lost === null ? null : this.#line(gapRecord(lost, this.#clock));
      if (gap !== null) segment.write(gap.bytes);
      segment.syncNow();
      if (gap !== null) this.#next += 1;
    } catch (error) {
      discard(segment);
      this.#fail(error);
      return;
    }
    this.#segment = segment;
    this.#segmentDay = Math.floor(this.#clock.wall() / dayMs);
    this.#backlog.clear();
    this.#failure = null;
    this.#stopTimer();
    this.#log.info("Context switches are written down again.");
    this.#onChange("state");
    this.#onChange("records");
  }

  /** Has the disk confirm what is written, without making anybody wait. */
  async #sync(): Promise<void> {
    const segment = this.#segment;
    if (segment === null || this.#syncing) return;
    const covered = this.#backlog.latest;
    this.#syncing = true;
    const error: unknown = await segment.sync().then(() => null, (reason: unknown) => reason);
    this.#syncing = false;
    if (segment === this.#segment) {
      if (error === null) this.#backlog.confirm(covered);
      // A segment that was deleted with its folder cannot be brought to the disk, and need not be.
      else if (!this.#followDeletion()) this.#fail(error);
    }
    if (this.#backlog.unconfirmed > 0) this.#later(syncAfterMs);
  }

  /** The same at once. */
  #confirm(): void {
    try {
      this.#segment?.syncNow();
      this.#backlog.confirm(this.#backlog.latest);
    } catch (error) {
      if (!this.#followDeletion()) this.#fail(error);
    }
  }

  /** One timer serves both: while writing fails there is nothing to sync. It keeps no process alive. */
  #later(ms: number): void {
    if (this.#timer !== null || this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#closed) return;
      if (this.#failure === null) void this.#sync();
      else this.#recover();
    }, ms).unref();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function gapRecord(lost: Lost, clock: Clock): JournalRecord {
  const at = wholeMs({ wall: clock.wall(), monotonic: clock.monotonic() });
  return { type: "gap", at, first: lost.first.sequence, last: lost.last.sequence, fromWall: lost.first.wall, toWall: lost.last.wall };
}

/** Where the folder cannot be looked into, the first: what waits is given up in doubt, rather than brought back after a deletion. */
function generationNow(folder: string): number {
  try {
    return currentGeneration(folder);
  } catch {
    return firstGeneration;
  }
}

/** What a failed attempt leaves behind holds nothing that is acknowledged, and on a full disk it is in the way. */
function discard(segment: Segment | null): void {
  try {
    segment?.discard();
  } catch {
    // It stays as a segment with a torn end, which readers know how to take.
  }
}

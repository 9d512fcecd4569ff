import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import type { FocusSignal } from "../../host/focusSignals";
import type { Journal } from "../../journal/journal";
import { randomId } from "../../journal/randomId";
import type { AppendResult } from "../../journal/writer";
import { observe, presenceOf } from "../../model/focus";
import type { FocusEvent, FocusTarget } from "../../model/focusEvent";
import type { FocusOptions, FocusState } from "../../model/focusState";
import { forgottenFocus, initialFocus } from "../../model/focusState";
import type { Moment } from "../../model/moment";
import { later } from "../../model/moment";
import type { Presence } from "../../model/presence";
import type { SprintCalendar } from "../../model/sprint";
import type { JournalRecord } from "../../model/visit";
import type { FileKnowledge, Viewpoint } from "./focusTarget";
import { lookUp } from "./focusTarget";

export interface RecorderParts {
  readonly journal: Journal;
  readonly files: FileKnowledge;
  readonly clock: Clock;
  readonly log: Logger;
  readonly options: FocusOptions;
  readonly viewpoint: Viewpoint;
  /** Runs after each record that is certainly written down. */
  readonly recorded: (record: JournalRecord) => void;
}

/** A signal whose turn has not come yet, with the moment at which it counts. */
interface Waiting {
  readonly signal: FocusSignal;
  at: Moment;
}

/** Other windows forget after half an hour where this one saw the person. */
const announceEveryMs = 10 * 60_000;

/**
 * Hands a window's signals to the reducer one after the other, each with the time at which it came, and writes down what it
 * decides. Before anything counts it looks whether somebody paused recording or deleted everything, in whichever window.
 */
export class Recorder implements Disposable {
  readonly #parts: RecorderParts;
  readonly #changes: Disposable;
  #state: FocusState;
  #generation: number;
  /** In the order they came; the first one is being worked on. */
  readonly #waiting: Waiting[] = [];
  /** The file in view. */
  #file: string | null = null;
  /** The file that the reducer takes for the one in view; null when there is none, or nobody can say what it is. */
  #known: string | null = null;
  #fromRunbook = false;
  #announced: { readonly text: string; readonly at: number } | null = null;
  #ended = false;

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#state = initialFocus(randomId(), parts.options);
    this.#generation = parts.journal.generation;
    // What is known about the file in view may have changed: whether it is infrastructure at all, and whose.
    this.#changes = parts.files.onDidChange(() => {
      if (this.#file !== null) this.hear({ kind: "focus", file: this.#file, how: "opened" });
    });
  }

  hear(told: FocusSignal): void {
    if (this.#ended) return;
    // What is private is as if no file were in view: nobody even looks up what it is.
    const signal = told.kind === "focus" && told.file !== null && this.#parts.viewpoint.isPrivate(told.file) ? { ...told, file: null } : told;
    if (signal.kind === "focus") this.#file = signal.file;
    this.#waiting.push({ signal, at: this.#now() });
    if (this.#waiting.length === 1) void this.#work();
  }

  /** How sprints are counted has become known: switches from now on fall into them. */
  countSprints(calendar: SprintCalendar): void {
    this.#observe({ kind: "calendar", calendar, at: this.#measured() });
  }

  /** Ends what goes on and writes it down at once, because a paused journal takes nothing more. */
  pause(): void {
    this.#obey();
    this.#observe({ kind: "pause", at: this.#measured() });
  }

  /** The window closes: what goes on ends now and is written down, and whatever still waits comes too late. */
  dispose(): void {
    this.#obey();
    this.#observe({ kind: "end", at: this.#measured() });
    this.abandon();
  }

  /** Ends without another word: for a person who has just said that they do not want to be recorded, not even what goes on. */
  abandon(): void {
    this.#ended = true;
    this.#changes.dispose();
    this.#announce(null, this.#now());
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      try {
        await this.#handle(next);
      } catch (error) {
        this.#parts.log.error("A context switch could not be recorded", error);
      }
      this.#waiting.shift();
    }
  }

  async #handle(next: Waiting): Promise<void> {
    const { signal } = next;
    if (signal.kind === "focus") {
      const target = signal.file === null ? null : await this.#lookUp(signal.file);
      this.#obey();
      this.#show(signal, target, next.at);
    } else {
      this.#obey();
      const { at } = next;
      if (signal.kind === "reason" || signal.kind === "terminal") this.#observe({ ...signal, at });
      else this.#observe(signal.kind === "windowFocused" ? { kind: signal.kind, elsewhere: this.#parts.journal.elsewhere(), at } : { kind: signal.kind, at });
    }
  }

  async #lookUp(file: string): Promise<FocusTarget | null> {
    try {
      return await lookUp(this.#parts.files, file, this.#parts.viewpoint);
    } catch (error) {
      this.#parts.log.error("Nobody could say whether a file is infrastructure", error);
      return null;
    }
  }

  /** While nobody can say what a file is it counts for nothing, least of all for the file before it; the next change asks again. */
  #show({ file, how }: FocusSignal & { kind: "focus" }, target: FocusTarget | null, at: Moment): void {
    // What was known last about the very same file still holds.
    if (target === null && file !== null && file === this.#known) return;
    this.#known = target === null ? null : file;
    // Whoever goes on from a runbook follows it, whatever they clicked.
    this.#observe({ kind: "focus", target, by: "unknown", how: how === "opened" && this.#fromRunbook ? "runbook" : how, at });
    this.#fromRunbook = target?.runbook ?? false;
    if (target === null || target.infra === null) return;
    const { repository, path, infra: { whose, team, runbook } } = target;
    if (whose !== "unknown" || runbook !== null) this.#observe({ kind: "owner", repository, path, whose, team, runbook, at });
  }

  /** Catches up with what this window or another did to the journal meanwhile. */
  #obey(): void {
    const { generation, state } = this.#parts.journal;
    if (generation !== this.#generation) {
      this.#generation = generation;
      this.#state = forgottenFocus(this.#state, randomId());
      this.#announce(null, this.#now());
      this.#postpone();
    }
    if (state.kind === "paused" && !this.#state.paused) {
      this.#observe({ kind: "pause", at: this.#pausedAt(state.since) }, (record) => this.#parts.journal.conclude(record));
    } else if (state.kind !== "paused" && this.#state.paused) {
      this.#observe({ kind: "resume", at: this.#now() });
      this.#postpone();
    }
  }

  /** What waits may have come before a deletion or during a pause: it still says what is in view, and no time before now counts. */
  #postpone(): void {
    const now = this.#now();
    for (const one of this.#waiting) one.at = now;
  }

  /** Until when it is certain what was in view: now, or when a file was opened that nobody has said anything about yet. */
  #measured(): Moment {
    return this.#waiting[0]?.at ?? this.#now();
  }

  /** When a pause began that only shows now; never before what has been counted already. */
  #pausedAt(since: number | null): Moment {
    const measured = this.#measured();
    const paused = later(measured, since === null ? 0 : Math.min(0, since - measured.wall));
    const { now } = this.#state;
    return now !== null && paused.monotonic < now.monotonic ? now : paused;
  }

  #observe(event: FocusEvent, write = (record: JournalRecord): AppendResult => this.#parts.journal.append(record)): void {
    if (this.#ended) return;
    const { state, records } = observe(this.#state, event);
    this.#state = state;
    for (const record of records) if (write(record).acknowledged) this.#parts.recorded(record);
    this.#announce(presenceOf(state), event.at);
  }

  /** Told when it changed, and again before the other windows take it for old: it is a file, and events are many. */
  #announce(presence: Presence | null, { monotonic }: Moment): void {
    const told = this.#announced;
    const text = JSON.stringify(presence);
    if (presence === null ? told === null : told?.text === text && monotonic - told.at < announceEveryMs) return;
    this.#announced = presence === null ? null : { text, at: monotonic };
    this.#parts.journal.announce(presence);
  }

  #now(): Moment {
    const { clock } = this.#parts;
    return { wall: clock.wall(), monotonic: clock.monotonic() };
  }
}

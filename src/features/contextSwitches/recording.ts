import type { Disposable } from "../../base/disposable";
import type { ContextKeyValue } from "../../host/contextKeyTable";
import type { FocusSignal } from "../../host/focusSignals";
import type { JournalState } from "../../journal/journal";
import type { FocusOptions } from "../../model/focusState";
import { wholeMs } from "../../model/moment";
import type { SprintCalendar } from "../../model/sprint";
import type { Reason } from "../../model/visit";
import type { RecorderParts } from "./recorder";
import { Recorder } from "./recorder";

/** What the person's settings and the window's trust say. */
export interface Terms {
  /** The setting is on and the folder is trusted. Otherwise nothing is ever written down. */
  readonly allowed: boolean;
  readonly infraIsMyWork: boolean;
  /** Places of which nothing is recorded, as the person wrote them. */
  readonly neverRecord: readonly string[];
}

export interface RecordingParts extends Omit<RecorderParts, "options"> {
  /** Begins to tell what the person does in this window. */
  readonly watch: (tell: (signal: FocusSignal) => void) => Disposable;
  readonly options: (terms: Terms) => FocusOptions;
}

/** Recording in one window: begins and ends it as settings and trust say, and pauses it for every window of this machine. */
export class Recording implements Disposable {
  readonly #parts: RecordingParts;
  #terms: Terms = { allowed: false, infraIsMyWork: false, neverRecord: [] };
  #calendar: SprintCalendar | null = null;
  #running: { readonly recorder: Recorder; readonly watching: Disposable } | null = null;

  constructor(parts: RecordingParts) {
    this.#parts = parts;
  }

  /**
   * Other settings change, too: only terms that differ end what goes on. Where recording is allowed no longer, or not
   * everywhere, that is not written down: it may be the very thing that the person thought of.
   */
  follow(terms: Terms): void {
    const { allowed, infraIsMyWork, neverRecord } = this.#terms;
    const samePlaces = JSON.stringify(terms.neverRecord) === JSON.stringify(neverRecord);
    if (terms.allowed === allowed && terms.infraIsMyWork === infraIsMyWork && samePlaces) return;
    this.#terms = terms;
    this.#stop(terms.allowed && samePlaces ? "written" : "forgotten");
    if (!terms.allowed) return;
    const recorder = new Recorder({ ...this.#parts, options: this.#parts.options(terms) });
    if (this.#calendar !== null) recorder.countSprints(this.#calendar);
    this.#running = { recorder, watching: this.#parts.watch((signal) => recorder.hear(signal)) };
  }

  /** The visit that goes on is written down first. Where nothing may be recorded the pause holds without a record of it. */
  pause(): void {
    const { journal } = this.#parts;
    if (journal.state.kind !== "paused") {
      this.#running?.recorder.pause();
      this.#note("pause");
    }
    journal.pause();
  }

  resume(): void {
    const { journal } = this.#parts;
    const paused = journal.state.kind === "paused";
    if (journal.resume() && paused) this.#note("resume");
  }

  /** How sprints are counted has become known, or changed. */
  countSprints(calendar: SprintCalendar): void {
    this.#calendar = calendar;
    this.#running?.recorder.countSprints(calendar);
  }

  /** What the person says the visit that goes on, or the last one, is for. */
  giveReason(reason: Reason): void {
    this.#running?.recorder.hear({ kind: "reason", reason });
  }

  /** A program of infrastructure was started in a terminal of this window. */
  startProgram(program: string): void {
    this.#running?.recorder.hear({ kind: "terminal", program });
  }

  dispose(): void {
    this.#stop("written");
  }

  #stop(goesOn: "written" | "forgotten"): void {
    this.#running?.watching.dispose();
    if (goesOn === "written") this.#running?.recorder.dispose();
    else this.#running?.recorder.abandon();
    this.#running = null;
  }

  #note(type: "pause" | "resume"): void {
    if (this.#running === null) return;
    const { clock, journal, recorded } = this.#parts;
    const at = wholeMs({ wall: clock.wall(), monotonic: clock.monotonic() });
    const record = { type, at };
    if (journal.append(record).acknowledged) recorded(record);
  }
}

/** What the palette offers follows from this. Where nothing may be recorded there is nothing to pause. */
export function recordingStatus(terms: Terms, journal: JournalState): ContextKeyValue<"infraSteward.recording"> {
  if (!terms.allowed) return "off";
  return journal.kind === "paused" ? "paused" : "on";
}

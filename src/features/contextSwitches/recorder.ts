import type { Clock } from "../../base/clock";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import type { Estates } from "../../estate/estates";
import { observe, presenceOf } from "../../model/focus";
import type { FocusEvent, FocusTarget } from "../../model/focusEvent";
import type { FocusOptions, FocusState } from "../../model/focusState";
import { initialFocus } from "../../model/focusState";
import type { Moment } from "../../model/moment";
import type { Presence } from "../../model/presence";
import type { JournalRecord } from "../../model/visit";
import type { FocusSignal } from "../../host/focusSignals";
import { focusTarget } from "./focusTarget";

export interface RecorderParts {
  readonly estates: Estates;
  readonly clock: Clock;
  readonly log: Logger;
  /** Random and opaque, different for every start of a window. */
  readonly session: string;
  readonly options: FocusOptions;
  /** Opaque identifier of a repository, from its root. */
  readonly repositoryId: (root: string) => string;
  /** What another window saw last, and where other windows learn what this one sees. */
  readonly elsewhere: () => Presence | null;
  readonly announce: (presence: Presence | null) => void;
  /** Takes what is to be written down. */
  readonly write: (record: JournalRecord) => void;
}

/** Other windows forget after half an hour where this one saw the person. */
const announceEveryMs = 10 * 60_000;

/** Hands the window's signals to the reducer one after the other, each with the time at which it came, and writes down what it decides. */
export class Recorder implements Disposable {
  readonly #parts: RecorderParts;
  readonly #owned = new DisposableList();
  #state: FocusState;
  #file: string | null = null;
  #queue: Promise<void> = Promise.resolve();
  #ended = false;
  #announced: { readonly text: string; readonly at: number } | null = null;

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#state = initialFocus(parts.session, parts.options);
    // What is known about the file in view may have changed: whether it is infrastructure at all, and whose.
    this.#owned.add(parts.estates.onDidChange(() => {
      if (this.#file !== null) this.hear({ kind: "focus", file: this.#file });
    }));
  }

  hear(signal: FocusSignal): void {
    if (signal.kind === "focus") this.#file = signal.file;
    void this.#enqueue((at) => this.#handle(signal, at));
  }

  /** Pausing ends the visit that is going on; nothing that happens until `resume` is written down. */
  pause(): Promise<void> {
    return this.#enqueue((at) => this.#observe({ kind: "pause", at }));
  }

  resume(): Promise<void> {
    return this.#enqueue((at) => this.#observe({ kind: "resume", at }));
  }

  /** The window closes: what goes on ends now, and whatever still waits comes too late. */
  dispose(): void {
    this.#observe({ kind: "end", at: this.#now() });
    this.#ended = true;
    this.#owned.dispose();
  }

  /** Everything waits for what came before it, and keeps the time at which it came. */
  #enqueue(work: (at: Moment) => Promise<void> | void): Promise<void> {
    const at = this.#now();
    this.#queue = this.#queue
      .then(() => work(at))
      .catch((error: unknown) => this.#parts.log.error("A context switch could not be recorded", error));
    return this.#queue;
  }

  async #handle(signal: FocusSignal, at: Moment): Promise<void> {
    if (signal.kind === "focus") {
      const target = signal.file === null ? null : await this.#targetOf(signal.file);
      // While nobody can say what the file is, nothing is said; the estate's next change asks again.
      if (target !== "unknown") this.#observe({ kind: "focus", target, by: "unknown", how: "opened", at });
    } else if (signal.kind === "windowFocused") {
      this.#observe({ kind: "windowFocused", elsewhere: this.#parts.elsewhere(), at });
    } else {
      this.#observe({ kind: signal.kind, at });
    }
  }

  async #targetOf(file: string): Promise<FocusTarget | "unknown"> {
    const located = await this.#parts.estates.locate(file);
    if (located === null) return foreign(file);
    const { estate, path } = located;
    return focusTarget(await estate.about(path, null), this.#parts.repositoryId(estate.root)) ?? "unknown";
  }

  #observe(event: FocusEvent): void {
    if (this.#ended) return;
    const { state, records } = observe(this.#state, event);
    this.#state = state;
    for (const record of records) this.#parts.write(record);
    this.#announce(presenceOf(state), event.at);
  }

  /** Told when it changed, and again before the other windows take it for old: it is a file, and events are many. */
  #announce(presence: Presence | null, { monotonic }: Moment): void {
    if (presence === null) return;
    const told = this.#announced;
    if (told !== null && told.text === JSON.stringify(presence) && monotonic - told.at < announceEveryMs) return;
    this.#announced = { text: JSON.stringify(presence), at: monotonic };
    this.#parts.announce(presence);
  }

  #now(): Moment {
    const { clock } = this.#parts;
    return { wall: clock.wall(), monotonic: clock.monotonic() };
  }
}

/** A file outside every open repository: work on the product, as far as anybody can tell, and never written down by path. */
function foreign(file: string): FocusTarget {
  return { repository: "", path: file, infra: null, runbook: false, planned: "unknown", branch: null };
}

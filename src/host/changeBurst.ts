import type { Disposable } from "../base/disposable";

/**
 * Changes arrive in bursts (a branch switch, a formatter): after the first, they are told together once it has been quiet for the
 * one time; and after the other at the latest, for a file that is written all the time must not keep the others from being told.
 */
const patience = { quietMs: 300, longestMs: 2_000 };
/** A list longer than this (a branch switch) is not passed on: reading everything again is cheaper than carrying it. */
const mostFiles = 500;

/**
 * Gathers changed files. One that changes in quiet is told at once, with those of the same moment; what follows soon waits, so that
 * what goes on changing is told now and then.
 */
export class ChangeBurst implements Disposable {
  readonly #tell: (files: readonly string[]) => void;
  readonly #patience: typeof patience;
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  /** When the first of those came that are waiting, and when files were last told, in milliseconds of the monotonic clock. */
  #first = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  /** @param tell is given the files; an empty list says "very many". */
  constructor(tell: (files: readonly string[]) => void, patient = patience) {
    this.#tell = tell;
    this.#patience = patient;
  }

  add(file: string): void {
    const { quietMs, longestMs } = this.#patience;
    const now = performance.now();
    const isFirst = this.#waiting.size === 0;
    if (isFirst) this.#first = now;
    if (this.#waiting.size <= mostFiles) this.#waiting.add(file);
    const cameInQuiet = this.#first - this.#toldAt >= quietMs;
    // The editor hands on one by one, and without a pause, what it heard at once.
    if (cameInQuiet && !isFirst) return;
    const wait = cameInQuiet ? 0 : Math.max(0, Math.min(quietMs, this.#first + longestMs - now));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellAll(), wait);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #tellAll(): void {
    const files = this.#waiting.size > mostFiles ? [] : [...this.#waiting];
    this.#waiting.clear();
    this.#toldAt = performance.now();
    this.#tell(files);
  }
}

import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { DeployTraces } from "../model/historySigns";
import type { Section } from "../model/section";
import { pending, unavailable } from "../model/section";
import type { DeploySubjects, ReadDeployTraces } from "./deployTraces";
import { historyReason } from "./knowledge";

/** How old an answer may be, in milliseconds: a week's figure does not change by the minute. */
const keptForMs = 5 * 60_000;

/**
 * How often a repository is deployed, as far as git shows. Nothing is read before somebody asks; the first answer is `pending`,
 * and an event tells when there is more.
 */
export class Deploys implements Disposable {
  readonly #read: ReadDeployTraces;
  readonly #now: () => number;
  readonly #changes = new Emitter<undefined>();
  readonly #stopped = new AbortController();
  #traces: Section<DeployTraces> = pending;
  #readAt = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | null = null;

  /** @param now milliseconds since 1970. */
  constructor(read: ReadDeployTraces, now: () => number) {
    this.#read = read;
    this.#now = now;
  }

  /** There is another answer than before. */
  get onDidChange(): Event<undefined> {
    return this.#changes.event;
  }

  /** What is known by now. */
  traces(subjects: DeploySubjects): Section<DeployTraces> {
    if (this.#running === null && Math.abs(this.#now() - this.#readAt) > keptForMs) {
      this.#running = this.#ask(subjects).finally(() => {
        this.#running = null;
      });
    }
    return this.#traces;
  }

  /** Resolves when what was asked is answered. */
  async settled(): Promise<void> {
    await this.#running;
  }

  dispose(): void {
    this.#stopped.abort();
    this.#changes.dispose();
  }

  async #ask(subjects: DeploySubjects): Promise<void> {
    const { signal } = this.#stopped;
    const now = this.#now();
    const traces = await this.#read(subjects, now, signal).catch((error: unknown) => unavailable(historyReason(error)));
    if (signal.aborted) return;
    const isOther = JSON.stringify(traces) !== JSON.stringify(this.#traces);
    this.#traces = traces;
    this.#readAt = now;
    if (isOther) this.#changes.fire(undefined);
  }
}

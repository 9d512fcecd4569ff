import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Problem } from "../model/message";
import type { Snapshot } from "./snapshot";
import { emptySnapshot } from "./snapshot";

/** A new snapshot. */
export interface Published {
  /** The files whose own answers changed and nobody else's; null when it may be any. */
  readonly paths: readonly string[] | null;
  /** Whether the reading has come to its end for now. */
  readonly settled: boolean;
}

/** Where problems come from, in the order in which they are told. */
const origins = ["settings", "rules", "owners", "listing", "files"] as const;

/** The snapshot that holds now, and whoever wants to hear of the next. */
export class Snapshots implements Disposable {
  readonly #published = new Emitter<Published>();
  readonly #problems = new Map<(typeof origins)[number], readonly Problem[]>();
  #now: Snapshot = emptySnapshot;

  get now(): Snapshot {
    return this.#now;
  }

  get onDidPublish(): Event<Published> {
    return this.#published.event;
  }

  /** In place of the problems of that origin before; told with what is published next. */
  setProblems(origin: (typeof origins)[number], problems: readonly Problem[]): void {
    this.#problems.set(origin, problems);
  }

  /** What is known from now on, without a word about it: more is to come. */
  step(change: Partial<Snapshot>): void {
    this.#now = { ...this.#now, ...change };
  }

  /** @param paths the files whose own answers changed and nobody else's; null when it may be any. */
  publish(change: Partial<Snapshot>, paths: readonly string[] | null): void {
    this.step({ ...change, problems: origins.flatMap((origin) => this.#problems.get(origin) ?? []) });
    this.#published.fire({ paths, settled: this.#now.progress === null });
  }

  dispose(): void {
    this.#published.dispose();
  }
}

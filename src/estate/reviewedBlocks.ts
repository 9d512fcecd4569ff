import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import { describeError } from "../base/logger";
import { UntrustedError } from "../git/gitError";
import type { Message } from "../model/message";
import type { ChangesSinceReview } from "../model/runbookHealth";
import type { Section } from "../model/section";
import { known, pending, unavailable } from "../model/section";
import type { FollowedBlocks, ReadBlockChanges } from "./blockChanges";

/** What is needed to follow blocks through history. */
export interface BlockHistory {
  /** Object id of the commit that is checked out; null before the first one. */
  head(signal: AbortSignal): Promise<string | null>;
  readonly read: ReadBlockChanges;
}

interface Followed {
  /** Equal for the same question. */
  readonly key: string;
  readonly head: string | null;
  readonly changes: Section<ChangesSinceReview>;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** How often git is asked whether there are new commits, at most. */
const againAfterMs = 10_000;

/**
 * What became of the blocks that runbooks cover since their reviews. Nothing is read before somebody asks about a runbook: the first
 * answer is `pending`, and an event tells when there is more.
 */
export class ReviewedBlocks implements Disposable {
  readonly #history: BlockHistory | null;
  readonly #now: () => number;
  readonly #changes = new Emitter<string>();
  readonly #followed = new Map<string, Followed>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #stopped = new AbortController();

  /** @param now milliseconds since 1970. */
  constructor(history: BlockHistory | null, now: () => number) {
    this.#history = history;
    this.#now = now;
  }

  /** More is known of the runbook at this path than before. */
  get onDidChange(): Event<string> {
    return this.#changes.event;
  }

  /**
   * What is known by now.
   * @param path of the runbook.
   * @returns null where there is no history to ask.
   */
  changesFor(path: string, followed: FollowedBlocks): Section<ChangesSinceReview> | null {
    if (this.#history === null) return null;
    const key = JSON.stringify([followed.since, followed.roots, followed.covered.key]);
    const before = this.#followed.get(path);
    const isSame = before?.key === key;
    if (!this.#running.has(path) && (!isSame || Math.abs(this.#now() - before.askedAt) > againAfterMs)) {
      const asking = this.#ask(this.#history, path, key, followed).finally(() => this.#running.delete(path));
      this.#running.set(path, asking);
    }
    return isSame ? before.changes : pending;
  }

  /** What is known by now of the runbook at a path; null where nobody asked about it. */
  knownFor(path: string): Section<ChangesSinceReview> | null {
    return this.#followed.get(path)?.changes ?? null;
  }

  /** Resolves when everything that was asked is answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  dispose(): void {
    this.#stopped.abort();
    this.#changes.dispose();
  }

  async #ask(history: BlockHistory, path: string, key: string, followed: FollowedBlocks): Promise<void> {
    const before = this.#followed.get(path);
    const askedAt = this.#now();
    const { signal } = this.#stopped;
    let head: string | null = null;
    let changes: Section<ChangesSinceReview>;
    try {
      head = await history.head(signal);
      const isKnown = before?.key === key && before.head === head && before.changes.state === "known";
      changes = isKnown ? before.changes : known(head === null ? nothingChanged : await history.read(followed, head, signal));
    } catch (error) {
      changes = unavailable(reasonFor(error));
    }
    if (signal.aborted) return;
    this.#followed.set(path, { key, head, changes, askedAt });
    if (before?.key !== key || JSON.stringify(before.changes) !== JSON.stringify(changes)) this.#changes.fire(path);
  }
}

const nothingChanged: ChangesSinceReview = { changes: [], isComplete: true };

function reasonFor(error: unknown): Message {
  if (error instanceof UntrustedError) return { key: "unavailable.historyUntrusted", args: {} };
  return { key: "unavailable.history", args: { reason: describeError(error) } };
}

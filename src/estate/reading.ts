import { setTimeout as pause } from "node:timers/promises";
import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { nameOf } from "../base/path";
import { configurationPath } from "../model/configuration";
import type { InfraFile } from "../model/place";
import type { Section } from "../model/section";
import { known, pending } from "../model/section";
import type { IndexedFile } from "./index/indexedFile";
import type { ReadingRules } from "./index/readingRules";
import type { ReaderParts } from "./repositoryReader";
import { RepositoryReader } from "./repositoryReader";
import type { Snapshot } from "./snapshot";
import type { Published } from "./snapshots";

const listAgainAfterMs = 10_000;

/** How long what was read waits for more before everything is put together, in milliseconds: after a change, and at most. */
const together = { afterMs: 50, atMostMs: 500 };

/** What has to be looked at. */
interface Work {
  everything: boolean;
  /** Which files there are. */
  listing: boolean;
  readonly paths: Set<string>;
}

/**
 * Keeps a snapshot of the repository true: reads everything once, and from then on what changed. One piece of work is done at
 * a time, and what changes meanwhile is the next.
 */
export class Reading implements Disposable {
  readonly #parts: ReaderParts;
  readonly #reader: RepositoryReader;
  readonly #stopped = new AbortController();
  #waiting: Work = { ...noWork(), everything: true };
  #inHand: Work = noWork();
  #busy = false;
  #done: Promise<void> = Promise.resolve();
  #listAgain: NodeJS.Timeout | undefined;
  /** Ends the wait for more. */
  #pause = new AbortController();
  /** Whether somebody waits for all of it. */
  #isHurried = false;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#reader = new RepositoryReader(parts, this.#stopped.signal);
    this.#wake();
  }

  get snapshot(): Snapshot {
    return this.#reader.snapshots.now;
  }

  /** How files are read by now. */
  get rules(): ReadingRules {
    return this.#reader.rules;
  }

  get onDidPublish(): Event<Published> {
    return this.#reader.snapshots.onDidPublish;
  }

  /** Files changed, appeared or went; an empty list asks for everything to be looked at again. */
  changed(paths: readonly string[]): void {
    if (paths.length === 0 || paths.some(bearsOnEverything)) this.#waiting.everything = true;
    for (const path of paths) this.#waiting.paths.add(path);
    this.#reader.doubt(paths);
    this.#wake();
  }

  /** Resolves when everything that was to be looked at has been. */
  async settled(): Promise<void> {
    while (this.#busy) {
      this.#isHurried = true;
      this.#pause.abort();
      await this.#done;
    }
  }

  /** Resolves when what changed is in the snapshot; at once while everything is looked at, which takes its time. */
  async caughtUp(): Promise<void> {
    while (this.#busy && !this.#waiting.everything && !this.#inHand.everything) {
      this.#isHurried = true;
      this.#pause.abort();
      await this.#done;
    }
  }

  /** Resolves when what was read is kept for the next start, as far as it can be. */
  saved(): Promise<void> {
    return this.#reader.saved;
  }

  /** What a file says by itself; read now where it changed or its turn has not come yet, for somebody is looking at it. */
  file(path: string): Promise<IndexedFile | null> {
    return this.#reader.file(path, [this.#waiting, this.#inHand].some(({ everything, paths }) => everything || paths.has(path)));
  }

  /** What is known of a file that has been read; undefined for all others. */
  peek(path: string): IndexedFile | undefined {
    return this.#reader.peek(path);
  }

  /** The infra file at a path; pending while nobody can say. */
  async infraFile(path: string): Promise<Section<InfraFile | null>> {
    const { configuration, listing } = this.snapshot;
    if (configuration.state === "pending") return pending;
    if (listing.state === "unavailable") return listing;
    const file = await this.file(path);
    return known(file === null ? null : this.#reader.infraFile(file));
  }

  dispose(): void {
    this.#stopped.abort();
    this.#pause.abort();
    clearTimeout(this.#listAgain);
    this.#reader.snapshots.dispose();
  }

  #wake(): void {
    this.#pause.abort();
    if (this.#busy || this.#isStopped() || isNothing(this.#waiting)) return;
    this.#busy = true;
    this.#done = this.#work().finally(() => {
      this.#busy = false;
      this.#isHurried = false;
      // Something may have changed after the work was found to be done and before it ended.
      this.#wake();
    });
  }

  async #work(): Promise<void> {
    // Whoever made us is to have what it needs before the first snapshot is published.
    await Promise.resolve();
    let behindSince: number | null = null;
    while (!this.#isStopped()) {
      if (!isNothing(this.#waiting)) await this.#look();
      if (this.#reader.isBehind) {
        behindSince ??= performance.now();
        if (!(await this.#isTimeFor(behindSince))) continue;
        this.#reader.catchUp();
      }
      behindSince = null;
      if (isNothing(this.#waiting)) break;
    }
    this.#listLater();
  }

  async #look(): Promise<void> {
    this.#inHand = this.#waiting;
    this.#waiting = noWork();
    this.#inHand.everything ||= !this.#reader.isWhole;
    try {
      if (this.#inHand.everything) await this.#reader.lookAtEverything();
      else await this.#reader.lookAt([...this.#inHand.paths], this.#inHand.listing);
    } catch (error) {
      // Whoever is stopped has its parts taken away in the middle of its work.
      if (!this.#isStopped()) this.#parts.log.error("The repository could not be read", error);
    }
    this.#inHand = noWork();
  }

  /**
   * Whether to put everything together now: whoever types or switches branches changes more in a moment, which is read first, and
   * whoever asks about the files that changed is answered from what was read of them.
   * @param behindSince when the first of what was read came, in milliseconds of the monotonic clock.
   */
  async #isTimeFor(behindSince: number): Promise<boolean> {
    const isLate = (): boolean => this.#isHurried || performance.now() - behindSince >= together.atMostMs;
    if (!isLate() && isNothing(this.#waiting)) {
      this.#pause = new AbortController();
      await pause(together.afterMs, undefined, { signal: this.#pause.signal, ref: false }).catch(() => undefined);
    }
    return !this.#isStopped() && (isLate() || isNothing(this.#waiting));
  }

  /** Files come and go that nobody names; whoever works is not disturbed by a look at all of them until there is a pause. */
  #listLater(): void {
    clearTimeout(this.#listAgain);
    if (this.#isStopped() || !this.#reader.owesListing) return;
    this.#listAgain = setTimeout(() => {
      this.#waiting.listing = true;
      this.#wake();
    }, this.#parts.listAgainAfterMs ?? listAgainAfterMs);
    this.#listAgain.unref();
  }

  #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }
}

function noWork(): Work {
  return { everything: false, listing: false, paths: new Set() };
}

function isNothing({ everything, listing, paths }: Work): boolean {
  return !everything && !listing && paths.size === 0;
}

/** The settings say how files are read, and git's own which of them are the repository's. */
function bearsOnEverything(path: string): boolean {
  return path === configurationPath || nameOf(path) === ".gitignore" || path === ".git/info/exclude";
}

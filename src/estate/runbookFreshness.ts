import type { Runbook } from "../model/runbook";
import type { ChangesSinceReview } from "../model/runbookHealth";
import { isPastReview } from "../model/runbookHealth";
import type { Section } from "../model/section";
import { valueOf } from "../model/section";

/** How far a runbook can still be relied on, as the finding `runbook/stale` judges it. */
export interface Freshness {
  /** YYYY-MM-DD; null when it does not say. */
  readonly reviewed: string | null;
  /** Whether its review is too long ago, or what it covers came or went since. */
  readonly isStale: boolean;
  /** How many blocks that it covers came or went since the review; null while nobody has compared. */
  readonly changes: number | null;
}

export interface FreshnessParts {
  /** What is known by now of the blocks that the runbook at a path covers; null where nothing is. */
  readonly knownChanges: (path: string) => Section<ChangesSinceReview> | null;
  /** Looks what became of them. Whoever is told of changes hears what came of it. */
  readonly lookForChanges: (path: string) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A runbook is looked at again so long after the last time, in milliseconds, because git is started for it. */
const lookEveryMs = 60_000;
/** As many as are on a screen. Whoever shows more of them at once reads none of them. */
const mostAtOnce = 40;

/** Tells how fresh runbooks are by what is known, and looks at those that somebody sees, one after the other. */
export class RunbookFreshness {
  readonly #parts: FreshnessParts;
  readonly #lookedAt = new Map<string, number>();
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: FreshnessParts) {
    this.#parts = parts;
  }

  of(runbook: Runbook, staleAfterDays: number): Freshness {
    const { location, reviewed } = runbook;
    const known = "path" in location ? this.#parts.knownChanges(location.path) : null;
    const changes = known === null ? null : (valueOf(known)?.changes.length ?? null);
    const isChanged = reviewed !== null && changes !== null && changes > 0;
    return { reviewed, isStale: isChanged || isPastReview(runbook, staleAfterDays, this.#parts.now()), changes };
  }

  /** Somebody sees these: what became of what they cover is looked up for them. */
  look(runbooks: readonly Runbook[]): void {
    const now = this.#parts.now();
    const paths = runbooks
      .flatMap(({ location, reviewed }) => ("path" in location && reviewed !== null ? [location.path] : []))
      .filter((path) => Math.abs(now - (this.#lookedAt.get(path) ?? -Infinity)) > lookEveryMs)
      .slice(0, mostAtOnce);
    for (const path of paths) {
      this.#lookedAt.set(path, now);
      this.#looking = this.#looking.then(() => this.#parts.lookForChanges(path)).then(nothing, nothing);
    }
  }

  /** Resolves when all that was seen has been looked at. */
  settled(): Promise<void> {
    return this.#looking;
  }
}

/** What cannot be read says so as a finding of its own. */
function nothing(): void {
  return undefined;
}

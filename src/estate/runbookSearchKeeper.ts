import type { Runbook } from "../model/runbook";
import { locationKey } from "../model/unitedRunbooks";
import type { RunbookSearchHit } from "./runbookSearch";
import { RunbookSearch } from "./runbookSearch";

/** How many runbooks are taken in before others get their turn: a few milliseconds' worth. */
const atOnce = 20;

/**
 * Keeps the search true to the runbooks there are. Taking in thousands takes a second, so it is done a few at a time while
 * nobody waits, and what is left when somebody searches.
 */
export class RunbookSearchKeeper {
  readonly #search = new RunbookSearch([]);
  /** What has been taken in, by location. */
  readonly #known = new Map<string, Runbook>();
  #wanted: readonly Runbook[] = [];
  #missing: Runbook[] = [];
  #next: NodeJS.Immediate | undefined;

  /** From now on the search is over these. The same array again costs nothing. */
  setRunbooks(runbooks: readonly Runbook[]): void {
    if (runbooks === this.#wanted) return;
    this.#wanted = runbooks;
    const locations = new Set(runbooks.map(({ location }) => locationKey(location)));
    for (const [key, runbook] of this.#known) {
      if (locations.has(key)) continue;
      this.#search.remove(runbook.location);
      this.#known.delete(key);
    }
    this.#missing = runbooks.filter((runbook) => this.#known.get(locationKey(runbook.location)) !== runbook);
    this.#takeSomeSoon();
  }

  search(query: string, limit: number): RunbookSearchHit[] {
    while (this.#missing.length > 0) this.#takeSome();
    return this.#search.search(query, limit);
  }

  dispose(): void {
    clearImmediate(this.#next);
    this.#missing = [];
  }

  #takeSomeSoon(): void {
    clearImmediate(this.#next);
    if (this.#missing.length === 0) return;
    this.#next = setImmediate(() => {
      this.#takeSome();
      this.#takeSomeSoon();
    });
  }

  #takeSome(): void {
    for (const runbook of this.#missing.splice(0, atOnce)) {
      this.#search.add(runbook);
      this.#known.set(locationKey(runbook.location), runbook);
    }
  }
}

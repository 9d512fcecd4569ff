import type { Tree } from "../base/tree";
import type { Runbook } from "../model/runbook";
import { locationKey } from "../model/unitedRunbooks";
import { readRunbook } from "../sources/runbooks/markdown";
import type { RunbookSearchHit } from "./runbookSearch";
import { RunbookSearch } from "./runbookSearch";

/** How many runbooks are taken in before others get their turn: a few milliseconds' worth. */
const atOnce = 10;

/**
 * Keeps the search true to the runbooks there are. It looks through their commands, too, which the index does not keep, so each
 * is read for that. With thousands it takes seconds, so it is done a few at a time while nobody waits, and what is left when
 * somebody searches.
 */
export class RunbookSearchKeeper {
  readonly #read: Tree["read"];
  readonly #search = new RunbookSearch([]);
  /** What has been taken in, by location, as the snapshot has it. */
  readonly #known = new Map<string, Runbook>();
  #given: readonly Runbook[] = [];
  #wanted: ReadonlySet<Runbook> = new Set();
  #missing: Runbook[] = [];
  #next: NodeJS.Immediate | undefined;
  #taking: Promise<void> = Promise.resolve();

  /** @param read one file of the repository. */
  constructor(read: Tree["read"]) {
    this.#read = read;
  }

  /** From now on the search is over these. The same array again costs nothing. */
  setRunbooks(runbooks: readonly Runbook[]): void {
    if (runbooks === this.#given) return;
    this.#given = runbooks;
    this.#wanted = new Set(runbooks);
    const locations = new Set(runbooks.map(({ location }) => locationKey(location)));
    for (const [key, runbook] of this.#known) {
      if (locations.has(key)) continue;
      this.#search.remove(runbook.location);
      this.#known.delete(key);
    }
    this.#missing = runbooks.filter((runbook) => this.#known.get(locationKey(runbook.location)) !== runbook);
    this.#takeSomeSoon();
  }

  /** The runbooks that fit, as they were given; waits until all of them have been taken in. */
  async search(query: string, limit: number): Promise<readonly RunbookSearchHit[]> {
    await this.settled();
    return this.#search.search(query, limit).map((hit) => ({ ...hit, runbook: this.#known.get(locationKey(hit.runbook.location)) ?? hit.runbook }));
  }

  /** Resolves when all runbooks that there are have been taken in. */
  async settled(): Promise<void> {
    let last: Promise<void>;
    do {
      last = this.#missing.length > 0 ? this.#takeSome() : this.#taking;
      await last;
    } while (this.#missing.length > 0 || last !== this.#taking);
  }

  dispose(): void {
    clearImmediate(this.#next);
    this.#wanted = new Set();
    this.#missing = [];
  }

  #takeSomeSoon(): void {
    clearImmediate(this.#next);
    if (this.#missing.length === 0) return;
    this.#next = setImmediate(() => void this.#takeSome().then(() => this.#takeSomeSoon()));
  }

  /** One after the other, so that nobody searches while some of them are on their way. */
  #takeSome(): Promise<void> {
    this.#taking = this.#taking.then(async () => {
      for (const runbook of this.#missing.splice(0, atOnce)) {
        const whole = await this.#withCommands(runbook);
        // It may have changed or gone while it was read.
        if (!this.#wanted.has(runbook)) continue;
        this.#search.add(whole);
        this.#known.set(locationKey(runbook.location), runbook);
      }
    });
    return this.#taking;
  }

  /** What is only known by a link, and a file that cannot be read, has none. */
  async #withCommands(runbook: Runbook): Promise<Runbook> {
    const { location, declaredIn } = runbook;
    if (!("path" in location) || location.path !== declaredIn) return runbook;
    try {
      const read = await this.#read(location.path);
      return read.kind === "text" ? { ...runbook, commands: readRunbook(location.path, read.text).value.commands } : runbook;
    } catch {
      // A fault of ours, about which the index complains; it must not cost the other runbooks.
      return runbook;
    }
  }
}

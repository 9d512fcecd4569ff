import { emptyConfiguration } from "../model/configuration";
import type { Runbook, RunbookMatch } from "../model/runbook";
import { headingFor } from "../model/runbookHeading";
import type { Section } from "../model/section";
import { known, valueOf } from "../model/section";
import { locationKey } from "../model/unitedRunbooks";
import type { RunbookHit } from "./estate";
import type { IndexedFile } from "./index/indexedFile";
import { RunbookCoverage } from "./runbookCoverage";
import type { Freshness, RunbookFreshness } from "./runbookFreshness";
import type { RunbookSearchHit } from "./runbookSearch";
import type { ShelfContents, ShelfLevel, ShelfNode, ShelfParent } from "./runbookShelf";
import { emptyLevel, shelfLevel, shelfTrail } from "./runbookShelf";
import type { Snapshot } from "./snapshot";

/** What the answers are made of. */
export interface RunbookQuestionParts {
  readonly snapshot: () => Snapshot;
  /** What a file says by itself. */
  readonly peek: (path: string) => IndexedFile | undefined;
  readonly search: (query: string, limit: number) => Promise<readonly RunbookSearchHit[]>;
  readonly freshness: RunbookFreshness;
}

/** What is asked about all runbooks together: which fit, which there are, and where one is missing. What they tell people to do stays here. */
export class RunbookQuestions {
  readonly #parts: RunbookQuestionParts;
  readonly #coverage: RunbookCoverage;

  constructor(parts: RunbookQuestionParts) {
    this.#parts = parts;
    this.#coverage = new RunbookCoverage(parts.peek);
  }

  /**
   * The runbooks that fit a query, best first; without a query those that apply to a place, then all by title.
   * @param matches those that apply to the place, if one was named.
   */
  async find(query: string, matches: readonly RunbookMatch[], limit: number): Promise<Section<readonly RunbookHit[]>> {
    const { runbooks } = this.#parts.snapshot();
    if (runbooks.state !== "known") return runbooks;
    // By their locations: while the search looks, a runbook may be read anew.
    const reasons = new Map(matches.map(({ runbook, why }) => [locationKey(runbook.location), why]));
    const hits = (await this.#parts.search(query, limit)).map((hit) => ({ ...hit, why: reasons.get(locationKey(hit.runbook.location)) ?? null }));
    const first = query.trim() === "" ? matches.map(({ runbook, why }) => ({ runbook, heading: headingFor(runbook, why), score: 0, why })) : [];
    const found = first.length === 0 ? hits : [...first, ...hits.filter(({ why }) => why === null)].slice(0, limit);
    this.#parts.freshness.look(found.map(({ runbook }) => runbook));
    return known(found.map((hit) => ({ ...hit, freshness: this.#freshnessOf(hit.runbook) })));
  }

  /** One level of the runbooks by kind, and of the production places without one. */
  async shelf(filter: string, parent: ShelfParent): Promise<ShelfLevel> {
    const contents = await this.#contents();
    if (contents === null) return emptyLevel;
    const level = shelfLevel(contents, filter, parent);
    if (parent !== null && parent !== "uncovered") this.#parts.freshness.look(contents.runbooks.filter(({ kind }) => kind === parent));
    return level;
  }

  /** The nodes of that tree from the top down to a runbook; empty where it is none. */
  async trail(filter: string, path: string): Promise<readonly ShelfNode[]> {
    const contents = await this.#contents();
    return contents === null ? [] : shelfTrail(contents, filter, path);
  }

  async #contents(): Promise<ShelfContents | null> {
    const snapshot = this.#parts.snapshot();
    const runbooks = valueOf(snapshot.runbooks);
    if (runbooks === undefined) return null;
    return { runbooks, coverage: await this.#coverage.of(snapshot), freshnessOf: (runbook) => this.#freshnessOf(runbook) };
  }

  #freshnessOf(runbook: Runbook): Freshness {
    const { staleAfterDays } = (valueOf(this.#parts.snapshot().configuration) ?? emptyConfiguration).runbooks;
    return this.#parts.freshness.of(runbook, staleAfterDays);
  }
}

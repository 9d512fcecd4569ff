import { setImmediate } from "node:timers/promises";
import type { InfraFile } from "../model/place";
import { valueOf } from "../model/section";
import { placeAt, runbooksAt } from "./about";
import type { IndexedFile } from "./index/indexedFile";
import type { ProductionPlace } from "./productionPlaces";
import { productionPlaces, sourcesOf } from "./productionPlaces";
import type { Snapshot } from "./snapshot";

/** Which production places have a runbook. */
export interface Coverage {
  /** How many there are. */
  readonly places: number;
  /** Those without one, sorted by path. */
  readonly missing: readonly ProductionPlace[];
}

/** So long others wait for an answer while this one is worked out, in milliseconds. */
const sliceMs = 15;

/**
 * Works out which production places have a runbook. One has, when a runbook applies to any file or block of it: then whoever
 * stands before it at night finds something. It is done when somebody asks, a slice at a time, and what was found of a file
 * holds while the file, the runbooks and the services do.
 */
export class RunbookCoverage {
  readonly #peek: (path: string) => IndexedFile | undefined;
  #covered = new WeakMap<InfraFile, boolean>();
  #basis: readonly unknown[] = [];
  #asked: { readonly snapshot: Snapshot; readonly coverage: Promise<Coverage> } | null = null;

  /** @param peek what a file says by itself. */
  constructor(peek: (path: string) => IndexedFile | undefined) {
    this.#peek = peek;
  }

  /** @returns null while the repository is being read: what is missing then may only not be read yet. */
  async of(snapshot: Snapshot): Promise<Coverage | null> {
    if (snapshot.progress !== null || snapshot.listing.state !== "known" || snapshot.runbooks.state !== "known") return null;
    if (this.#asked?.snapshot !== snapshot) this.#asked = { snapshot, coverage: this.#work(snapshot) };
    return this.#asked.coverage;
  }

  async #work(snapshot: Snapshot): Promise<Coverage> {
    const basis = [snapshot.runbooks, snapshot.catalogs, snapshot.configuration].map((section: { readonly state: string }) => ("value" in section ? section.value : section.state));
    if (basis.some((each, index) => each !== this.#basis[index])) this.#covered = new WeakMap();
    this.#basis = basis;
    const covered = this.#covered;
    const places = productionPlaces(snapshot, this.#peek);
    const missing: ProductionPlace[] = [];
    let since = performance.now();
    for (const place of places) {
      let has = false;
      for (const file of place.files) {
        has = has || this.#isCovered(snapshot, file, place, covered);
        if (performance.now() - since < sliceMs) continue;
        await setImmediate();
        since = performance.now();
      }
      if (!has) missing.push(place);
    }
    return { places: places.length, missing: missing.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)) };
  }

  #isCovered(snapshot: Snapshot, file: InfraFile, { job, line }: ProductionPlace, covered: WeakMap<InfraFile, boolean>): boolean {
    const sources = sourcesOf(file, this.#peek(file.path));
    const applies = (at: number | null): boolean => (valueOf(runbooksAt(snapshot, placeAt(snapshot, sources, at), sources)) ?? []).length > 0;
    if (job !== null) return applies(line);
    const before = covered.get(file);
    if (before !== undefined) return before;
    const found = applies(null) || (valueOf(sources.blocks) ?? []).some(({ startLine }) => applies(startLine));
    covered.set(file, found);
    return found;
  }
}

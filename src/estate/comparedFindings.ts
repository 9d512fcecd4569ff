import { setImmediate, setTimeout } from "node:timers/promises";
import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Logger } from "../base/logger";
import { dueCertificates } from "../findings/dueCertificate";
import { noPipeline } from "../findings/noPipeline";
import { environmentFindings } from "../findings/environmentDrift";
import { versionFindings } from "../findings/versionDrift";
import { emptyConfiguration } from "../model/configuration";
import type { Finding } from "../model/finding";
import type { Problem } from "../model/message";
import type { RootCheck } from "../model/rootCheck";
import type { Section } from "../model/section";
import { known, pending, valueOf } from "../model/section";
import { versionFacts } from "../model/versionDrift";
import { certificateFiles } from "./certificateFiles";
import type { DriftParts } from "./driftFindings";
import { DriftFindings, driftSettingsOf } from "./driftFindings";
import { isReportPath } from "./reportFiles";
import type { ScanParts } from "./scanFindings";
import { ScanFindings } from "./scanFindings";
import type { Listing, Snapshot } from "./snapshot";
import { unappliedRoots } from "./unappliedRoots";
import type { EnvironmentParts } from "./environmentDrifts";
import { EnvironmentDrifts } from "./environmentDrifts";
import { politeTree } from "./trees/polite";
import { UnlistedReports } from "./unlistedReports";
import type { VersionParts } from "./versionStatements";
import { VersionStatements } from "./versionStatements";

export interface ComparedParts extends VersionParts, EnvironmentParts, DriftParts, ScanParts {
  readonly log: Logger;
  /** How long a change waits for the next before files are compared again, in milliseconds; a second unless said. */
  readonly pauseMs?: number;
}

/**
 * What only shows when files are compared with each other, with the calendar, or with what tools say of the world. It is looked
 * for when the rest is known, and an answer does not wait for it: what was found before stays until there is more.
 */
export class ComparedFindings implements Disposable {
  readonly #parts: ComparedParts;
  readonly #versions: VersionStatements;
  readonly #environments: EnvironmentDrifts;
  readonly #drift: DriftFindings;
  readonly #scans: ScanFindings;
  readonly #unlisted: UnlistedReports;
  readonly #stopped = new AbortController();
  /** Ends the wait for further changes. */
  #pause = new AbortController();
  readonly #changes = new Emitter<readonly string[] | null>();
  #found: ReadonlyMap<string, readonly Finding[]> = new Map();
  #wanted: Snapshot | null = null;
  #busy = false;
  #isDisposed = false;
  /** What the answers to everything say of the last checks. */
  #checked = "";
  #isKnown = false;
  #done: Promise<void> = Promise.resolve();

  constructor(given: ComparedParts) {
    const parts = { ...given, tree: politeTree(given.tree) };
    this.#parts = parts;
    this.#versions = new VersionStatements(parts);
    this.#environments = new EnvironmentDrifts(parts);
    this.#drift = new DriftFindings(parts);
    this.#scans = new ScanFindings(parts);
    this.#unlisted = new UnlistedReports(parts.tree, () => performance.now());
  }

  /** The files in which there is something else to be found than before; null where the last checks are others, which all answers tell. */
  get onDidChange(): Event<readonly string[] | null> {
    return this.#changes.event;
  }

  /** What has been found in a file, by line. */
  in(path: string): readonly Finding[] {
    return this.#found.get(path) ?? [];
  }

  /** The files in which something has been found. */
  get paths(): readonly string[] {
    return [...this.#found.keys()];
  }

  /** The last check of each root, by its folder; pending before the first reports have been read, where there may be any. */
  checksIn({ paths }: Listing): Section<ReadonlyMap<string, RootCheck>> {
    return this.#isKnown || (this.#parts.keptChecks === null && !paths.some(isReportPath)) ? known(this.#drift.checks) : pending;
  }

  /** The reports of tools that could not be read. */
  get problems(): readonly Problem[] {
    return [...this.#drift.problems, ...this.#scans.problems];
  }

  /** A report of a tool changed, appeared or went, which a listing does not show where git ignores it. */
  reportsChanged(): void {
    this.#unlisted.doubt();
  }

  /** Looks again; where it is looking already, once more afterwards. A repository that is still being read is left for later. */
  refresh(snapshot: Snapshot): void {
    if (this.#isDisposed || snapshot.progress !== null || snapshot.listing.state !== "known") return;
    this.#wanted = snapshot;
    if (this.#busy) return;
    this.#busy = true;
    this.#pause = new AbortController();
    this.#done = this.#work();
  }

  /** Whether everything has been compared as it was when the repository was last read. */
  get isSettled(): boolean {
    return this.#isKnown && !this.#busy;
  }

  /** Resolves when the last refresh has ended; whoever waits for it need not wait for further changes as well. */
  async settled(): Promise<void> {
    while (this.#busy) {
      this.#pause.abort();
      await this.#done;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#wanted = null;
    this.#stopped.abort();
    this.#pause.abort();
    this.#changes.dispose();
  }

  async #work(): Promise<void> {
    // Whoever hears of the same news and has an answer for somebody goes first.
    await setImmediate();
    for (let snapshot = await this.#next(); snapshot !== null; snapshot = await this.#next()) {
      try {
        this.#take(await this.#findIn(snapshot));
      } catch (error) {
        // Whoever is disposed has its parts taken away in the middle of its work.
        if (!this.#isDisposed) this.#parts.log.error("The files could not be compared", error);
      }
    }
  }

  /** The last snapshot that was wanted, as it is after a pause in which others may come; null ends the work. */
  async #next(): Promise<Snapshot | null> {
    // Somebody who types changes a file with every key, and what is compared need not follow each.
    if (this.#wanted !== null && this.#isKnown) await setTimeout(this.#parts.pauseMs ?? 1_000, undefined, { signal: this.#pause.signal, ref: false }).catch(() => undefined);
    const next = this.#wanted;
    this.#wanted = null;
    if (next === null) this.#busy = false;
    return next;
  }

  async #findIn(snapshot: Snapshot): Promise<readonly Finding[]> {
    const listing = valueOf(snapshot.listing);
    if (listing === undefined) return [];
    const { ownersOf, peek, tree, now } = this.#parts;
    const unlisted = await this.#unlisted.in(listing, driftSettingsOf(valueOf(snapshot.configuration)));
    const drift = await this.#drift.in(snapshot, unlisted, this.#stopped.signal);
    const versions = versionFindings(versionFacts(await this.#versions.in(listing)), ownersOf);
    const { expected, findings: levels } = valueOf(snapshot.configuration) ?? emptyConfiguration;
    const scans = await this.#scans.in(listing, unlisted, levels);
    const environments = environmentFindings(await this.#environments.in(listing, expected, this.#stopped.signal), ownersOf);
    const certificates = dueCertificates(await certificateFiles(tree, listing.paths, ownersOf), now());
    return [...drift, ...versions, ...environments, ...certificates, ...scans, ...noPipeline(unappliedRoots(listing, peek, ownersOf))];
  }

  #take(findings: readonly Finding[]): void {
    const found = new Map<string, Finding[]>();
    for (const finding of findings) {
      const together = found.get(finding.path);
      if (together === undefined) found.set(finding.path, [finding]);
      else together.push(finding);
    }
    for (const together of found.values()) together.sort((a, b) => a.line - b.line);
    const changed = [...new Set([...this.#found.keys(), ...found.keys()])].filter((path) => JSON.stringify(this.in(path)) !== JSON.stringify(found.get(path) ?? []));
    this.#found = found;
    const checked = JSON.stringify([...this.#drift.checks].map(([root, { report: { at, tool, complete } }]) => [root, at, tool, complete]));
    const isOther = checked !== this.#checked || !this.#isKnown;
    this.#checked = checked;
    this.#isKnown = true;
    if ((isOther || changed.length > 0) && !this.#isDisposed) this.#changes.fire(isOther ? null : changed);
  }
}

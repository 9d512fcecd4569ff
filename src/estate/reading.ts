import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import { isWithin, nameOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { Configuration } from "../model/configuration";
import { configurationPath, emptyConfiguration } from "../model/configuration";
import type { Problem } from "../model/message";
import type { InfraFile } from "../model/place";
import type { Section } from "../model/section";
import { known, pending, unavailable, valueOf } from "../model/section";
import type { TerraformReader } from "../sources/terraform/blocks";
import { Assembler } from "./assembler";
import type { RepositoryContext } from "./context";
import type { IndexContents } from "./index/fileIndex";
import { FileIndex } from "./index/fileIndex";
import type { IndexedFile } from "./index/indexedFile";
import { isIndexed } from "./index/readIndexedFile";
import type { ReadingRules, ReadingSettings } from "./index/readingRules";
import { noRules, readingRules } from "./index/readingRules";
import type { StartReadingThreads } from "./index/readingThreads";
import { speaksForItself } from "./index/speaksForItself";
import { ListedFiles } from "./listedFiles";
import { readingOrder } from "./readingOrder";
import { ownershipLocations, readOwners, readSettings } from "./repositoryFiles";
import type { Snapshot } from "./snapshot";
import { emptySnapshot } from "./snapshot";

/** Where an index is kept from one start to the next. Losing it costs time and nothing else. */
export interface KeptIndex {
  load(rules: ReadingRules): Promise<IndexContents | null>;
  save(rules: ReadingRules, contents: IndexContents): Promise<void>;
}

export interface ReadingParts {
  readonly tree: Tree;
  /** Asked again whenever everything is looked at, because a remote can be added and a setting changed. */
  readonly context: () => Promise<RepositoryContext>;
  readonly terraform: TerraformReader;
  /** Whether the editor has text over the file that is not saved; no file has unless said. */
  readonly isTyped?: (path: string) => boolean;
  /** Threads that help where there is much to read; none unless said. */
  readonly startThreads?: StartReadingThreads;
  /** null keeps nothing. */
  readonly kept: KeptIndex | null;
  readonly log: Logger;
}

/** A new snapshot. */
export interface Published {
  /** The files whose own answers changed and nobody else's; null when it may be any. */
  readonly paths: readonly string[] | null;
  /** Whether the reading has come to its end for now. */
  readonly settled: boolean;
}

/** What has to be looked at. */
interface Work {
  everything: boolean;
  readonly paths: Set<string>;
}

/** How often the progress is told while files are read, in milliseconds. */
const progressEveryMs = 200;

/**
 * Keeps a snapshot of the repository true: reads everything once, and from then on what changed. One piece of work is done at
 * a time, and what changes meanwhile is the next.
 */
export class Reading implements Disposable {
  readonly #parts: ReadingParts;
  readonly #isTyped: (path: string) => boolean;
  readonly #index: FileIndex;
  readonly #listed: ListedFiles;
  readonly #assembler = new Assembler();
  readonly #changes = new Emitter<Published>();
  readonly #stopped = new AbortController();
  #snapshot: Snapshot = emptySnapshot;
  #rules = noRules;
  #settingsProblems: readonly Problem[] = [];
  #rulesProblems: readonly Problem[] = [];
  #ownersProblems: readonly Problem[] = [];
  #listingProblems: readonly Problem[] = [];
  #filesProblems: readonly Problem[] = [];
  #waiting: Work = { everything: true, paths: new Set() };
  #inHand: Work = noWork();
  /** What was known of the files that were read out of turn since the last snapshot, because somebody asked. */
  readonly #outOfTurn = new Map<string, IndexedFile | undefined>();
  #isFirst = true;
  /** Whether everything was looked at to the end the last time: where it was not, nothing less will do. */
  #isWhole = false;
  #busy = false;
  #done: Promise<void> = Promise.resolve();
  #saved: Promise<void> = Promise.resolve();

  constructor(parts: ReadingParts) {
    this.#parts = parts;
    this.#isTyped = parts.isTyped ?? (() => false);
    this.#index = new FileIndex({ startThreads: () => [], ...parts });
    this.#listed = new ListedFiles(parts.tree);
    this.#wake();
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** How files are read by now. */
  get rules(): ReadingRules {
    return this.#rules;
  }

  get onDidPublish(): Event<Published> {
    return this.#changes.event;
  }

  /** Files changed, appeared or went; an empty list asks for everything to be looked at again. */
  changed(paths: readonly string[]): void {
    if (paths.length === 0 || paths.some(bearsOnEverything)) this.#waiting.everything = true;
    for (const path of paths) this.#waiting.paths.add(path);
    this.#index.doubt(paths);
    this.#wake();
  }

  /** Resolves when everything that was to be looked at has been. */
  async settled(): Promise<void> {
    while (this.#busy) await this.#done;
  }

  /** Resolves when what was read is kept for the next start, as far as it can be. */
  saved(): Promise<void> {
    return this.#saved;
  }

  /** What a file says by itself; read now where it changed or its turn has not come yet, for somebody is looking at it. */
  async file(path: string): Promise<IndexedFile | null> {
    // Before the files are listed nobody knows which of them git ignores; tools' own folders are left out in any case.
    if (!(this.#listed.isKnown ? this.#listed.candidates.has(path) : isIndexed(path, this.#rules))) return null;
    const before = this.#index.get(path);
    const isFresh = before !== undefined && ![this.#waiting, this.#inHand].some(({ everything, paths }) => everything || paths.has(path));
    if (!isFresh && (await this.#index.look(path)) && !this.#outOfTurn.has(path)) this.#outOfTurn.set(path, before);
    return this.#index.get(path) ?? null;
  }

  /** What is known of a file that has been read; undefined for all others. */
  peek(path: string): IndexedFile | undefined {
    return this.#index.get(path);
  }

  /** The infra file at a path; pending while nobody can say. */
  async infraFile(path: string): Promise<Section<InfraFile | null>> {
    const { configuration, listing } = this.#snapshot;
    if (configuration.state === "pending") return pending;
    if (listing.state === "unavailable") return listing;
    const file = await this.file(path);
    return known(file === null ? null : this.#assembler.infraFile(file));
  }

  dispose(): void {
    this.#stopped.abort();
    this.#changes.dispose();
  }

  #wake(): void {
    const { everything, paths } = this.#waiting;
    if (this.#busy || this.#isStopped() || (!everything && paths.size === 0)) return;
    this.#busy = true;
    this.#done = this.#work().finally(() => {
      this.#busy = false;
      // Something may have changed after the work was found to be done and before it ended.
      this.#wake();
    });
  }

  async #work(): Promise<void> {
    // Whoever made us is to have what it needs before the first snapshot is published.
    await Promise.resolve();
    while (!this.#isStopped() && (this.#waiting.everything || this.#waiting.paths.size > 0)) {
      this.#inHand = this.#waiting;
      this.#waiting = noWork();
      this.#inHand.everything ||= !this.#isWhole;
      try {
        if (this.#inHand.everything) await this.#lookAtEverything();
        else await this.#lookAt([...this.#inHand.paths]);
      } catch (error) {
        this.#isWhole = false;
        // Whoever is stopped has its parts taken away in the middle of its work.
        if (!this.#isStopped()) this.#parts.log.error("The repository could not be read", error);
      }
      this.#index.dismissThreads();
      this.#inHand = noWork();
    }
  }

  async #lookAtEverything(): Promise<void> {
    const { tree } = this.#parts;
    this.#isWhole = false;
    const context = await this.#parts.context();
    const settings = await readSettings(tree);
    const configuration = this.#sameOr({ ...settings.value, findings: { ...settings.value.findings, ...context.findings } });
    this.#settingsProblems = settings.problems;
    this.#assembler.setSettings(configuration, context.repository);
    this.#setRules({ ...context, runbookFolders: [...context.runbookFolders, ...configuration.runbooks.folders] });
    this.#step({ repository: context.repository, configuration: known(configuration) });
    // Git lists the files in a process of its own, which leaves time for what was known before.
    const listing = tree.list(this.#stopped.signal).then(known, (error: unknown) => unavailable({ key: "unavailable.failed", args: { reason: describeError(error) } }));
    await this.#lookAtOwners(context);
    if (this.#isFirst) {
      this.#publish({ progress: emptySnapshot.progress }, null);
      await this.#restore();
    }
    const unchanged = await this.#index.unchanged(this.#stopped.signal);

    const listed = await listing;
    if (listed.state !== "known") {
      this.#publish({ listing: listed, catalogs: listed, runbooks: listed, progress: null }, null);
      return;
    }
    const { paths, gitFailure } = listed.value;
    this.#listingProblems = gitFailure === null ? [] : [{ path: "", line: null, message: { key: "listing.withoutGit", args: { reason: gitFailure } } }];
    await this.#setPaths(paths, unchanged);
    const changed = await this.#readInOrder(unchanged);
    if (this.#isStopped()) return;
    this.#isFirst = false;
    this.#isWhole = true;
    this.#assemble({ progress: null }, null);
    // What changes from here on is seen by its stamps at the next start, so it need not be written down each time.
    if (changed > 0) this.#saved = this.#keep();
  }

  /** @returns how many files were not what they were. */
  async #readInOrder(unchanged: ReadonlySet<string>): Promise<number> {
    const { candidates } = this.#listed;
    const total = candidates.size;
    const unsure = [...candidates].filter((path) => !unchanged.has(path));
    let before = total - unsure.length;
    let changed = 0;
    let told = performance.now();
    for (const group of readingOrder(unsure, this.#rules.associations, (path) => this.#assembler.environmentOf(path))) {
      const found = await this.#index.update(group, {
        signal: this.#stopped.signal,
        isTyped: this.#isTyped,
        progress: (done) => {
          if (!this.#isFirst || performance.now() - told < progressEveryMs) return;
          told = performance.now();
          this.#publish({ progress: { done: before + done, total } }, []);
        },
      });
      before += group.length;
      changed += found.length;
      // Only the first reading shows each part as it comes; a later one replaces the whole, so that nothing flickers back to
      // pending. Where nearly everything was kept, the whole is there as soon as a part.
      if (this.#isFirst && before < total && (found.length > 0 || unchanged.size === 0)) this.#assemble({ progress: { done: before, total } }, null);
    }
    return changed;
  }

  async #lookAt(paths: readonly string[]): Promise<void> {
    // A folder that was renamed took the ownership file in it along.
    if (ownershipLocations.some((location) => paths.some((path) => isWithin(location, path)))) {
      await this.#lookAtOwners(await this.#parts.context());
      this.#publish({}, null);
    }
    const before = new Map(paths.map((path) => [path, this.#index.get(path)]));
    const isListingOld = await this.#listed.isOld(paths);
    const gone = isListingOld ? await this.#setPaths((await this.#parts.tree.list(this.#stopped.signal)).paths) : [];
    // Whoever tells of a folder names none of the files in it.
    const unread = isListingOld ? [...this.#listed.candidates].filter((path) => this.#index.get(path) === undefined) : [];
    const ours = new Set([...paths.filter((path) => this.#listed.candidates.has(path)), ...unread]);
    const read = await this.#index.update([...ours], { signal: this.#stopped.signal, isTyped: this.#isTyped, progress: () => undefined });
    const changed = new Set([...read, ...this.#outOfTurn.keys()]);
    // A report that came or went is in the listing and in no index.
    if (this.#isStopped() || (changed.size + gone.length === 0 && !isListingOld)) return;
    this.#listed.forget(new Set([...changed].filter((path) => this.#index.get(path) === undefined)));
    for (const [path, file] of this.#outOfTurn) before.set(path, file);
    const alone = gone.length === 0 && [...changed].every((path) => speaksForItself(before.get(path), this.#index.get(path)));
    this.#assemble({}, alone ? [...changed] : null);
  }

  async #lookAtOwners(context: RepositoryContext): Promise<void> {
    const owners = await readOwners(this.#parts.tree, context);
    this.#ownersProblems = owners.problems;
    this.#step({ codeowners: owners.value });
  }

  #setRules({ runbookFolders, ownerTags, associations }: ReadingSettings): void {
    const { rules, problems } = readingRules({ runbookFolders, ownerTags, associations });
    this.#rules = rules;
    this.#rulesProblems = problems.map((message) => ({ path: "", line: null, message }));
    this.#index.setRules(rules);
  }

  async #restore(): Promise<void> {
    const kept = await this.#parts.kept?.load(this.#rules).catch((error: unknown) => this.#parts.log.warn(`The index's cache: ${describeError(error)}`));
    if (kept !== undefined && kept !== null) this.#index.restore(kept);
  }

  /** @returns those of the files that were known and are gone. */
  async #setPaths(paths: readonly string[], known?: ReadonlySet<string>): Promise<readonly string[]> {
    await this.#listed.set(paths, this.#rules, known);
    return this.#index.retain(this.#listed.candidates);
  }

  #assemble(change: Partial<Snapshot>, paths: readonly string[] | null): void {
    const { listing, catalogs, runbooks, problems } = this.#assembler.assemble(this.#listed.paths, this.#index.contents.files);
    this.#outOfTurn.clear();
    this.#filesProblems = problems;
    const isRead = change.progress === null || this.#snapshot.progress === null;
    this.#publish({
      listing: known(listing),
      catalogs: known(catalogs),
      // A runbook that has not been read yet may be the one that applies, so none is said to be missing before.
      runbooks: isRead ? known(runbooks) : pending,
      ...change,
    }, paths);
  }

  #step(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
  }

  #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  #publish(change: Partial<Snapshot>, paths: readonly string[] | null): void {
    const problems = [...this.#settingsProblems, ...this.#rulesProblems, ...this.#ownersProblems, ...this.#listingProblems, ...this.#filesProblems];
    this.#step({ ...change, problems });
    this.#changes.fire({ paths, settled: this.#snapshot.progress === null });
  }

  /** The settings that are known already where the new ones say the same. */
  #sameOr(configuration: Configuration): Configuration {
    const before = valueOf(this.#snapshot.configuration) ?? emptyConfiguration;
    return JSON.stringify(before) === JSON.stringify(configuration) ? before : configuration;
  }

  async #keep(): Promise<void> {
    await this.#parts.kept?.save(this.#rules, this.#index.contents).catch((error: unknown) => this.#parts.log.warn(`The index's cache: ${describeError(error)}`));
  }
}

function noWork(): Work {
  return { everything: false, paths: new Set() };
}

/** The settings say how files are read, and git's own which of them are the repository's. */
function bearsOnEverything(path: string): boolean {
  return path === configurationPath || nameOf(path) === ".gitignore";
}

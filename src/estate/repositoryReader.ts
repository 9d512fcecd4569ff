import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import { isWithin } from "../base/path";
import type { Tree } from "../base/tree";
import type { Configuration } from "../model/configuration";
import { emptyConfiguration } from "../model/configuration";
import type { InfraFile } from "../model/place";
import { known, pending, unavailable, valueOf } from "../model/section";
import type { TerraformReader } from "../sources/terraform/blocks";
import { Assembler } from "./assembler";
import type { RepositoryContext } from "./context";
import { FileIndex } from "./index/fileIndex";
import type { IndexedFile } from "./index/indexedFile";
import { isIndexed } from "./index/readIndexedFile";
import type { ReadingRules, ReadingSettings } from "./index/readingRules";
import { noRules, readingRules } from "./index/readingRules";
import type { StartReadingThreads } from "./index/readingThreads";
import type { KeptIndex } from "./keptIndex";
import { ListedFiles } from "./listedFiles";
import { readingOrder } from "./readingOrder";
import { ReadSince } from "./readSince";
import { ownershipLocations, readOwners, readSettings } from "./repositoryFiles";
import type { Snapshot } from "./snapshot";
import { emptySnapshot } from "./snapshot";
import { Snapshots } from "./snapshots";

export interface ReaderParts {
  readonly tree: Tree;
  /** Asked again whenever everything is looked at, because a remote can be added and a setting changed. */
  readonly context: () => Promise<RepositoryContext>;
  readonly terraform: TerraformReader;
  /** Whether the editor has text over the file that is not saved; no file has unless said. */
  readonly isTyped?: (path: string) => boolean;
  /** How long after the last change of named files everything is listed again, in milliseconds. Default 10 000. */
  readonly listAgainAfterMs?: number;
  /** Threads that help where there is much to read; none unless said. */
  readonly startThreads?: StartReadingThreads;
  /** null keeps nothing. */
  readonly kept: KeptIndex | null;
  readonly log: Logger;
}

/** How often the progress is told while files are read, in milliseconds. */
const progressEveryMs = 200;

/** To ask git about more paths is no quicker than to ask about everything; and Windows has an end to what a program can be given (Windows documentation, CreateProcess). */
const fewPaths = { count: 100, letters: 8000 };

function isFew(paths: readonly string[]): boolean {
  return paths.length <= fewPaths.count && paths.join().length <= fewPaths.letters;
}

/** Looks at a repository, as a whole or at some of its files, and makes the next snapshot of what it finds. One look at a time. */
export class RepositoryReader {
  readonly snapshots = new Snapshots();
  readonly #parts: ReaderParts;
  readonly #stopped: AbortSignal;
  readonly #isTyped: (path: string) => boolean;
  readonly #index: FileIndex;
  readonly #listed: ListedFiles;
  readonly #assembler = new Assembler();
  #rules = noRules;
  readonly #since = new ReadSince();
  #isBehind = false;
  #isFirst = true;
  #isWhole = false;
  #owesListing = false;
  #saved: Promise<void> = Promise.resolve();

  /** @param stopped ends everything: what is being read is read to its end, and nothing is told of it. */
  constructor(parts: ReaderParts, stopped: AbortSignal) {
    this.#parts = parts;
    this.#stopped = stopped;
    this.#isTyped = parts.isTyped ?? (() => false);
    this.#index = new FileIndex({ startThreads: () => [], ...parts });
    this.#listed = new ListedFiles(parts.tree);
  }

  /** How files are read by now. */
  get rules(): ReadingRules {
    return this.#rules;
  }

  /** Whether the last look came to its end: where it did not, nothing less than everything will do. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether only named paths were listed since everything was: what nobody named may have come or gone. Or what somebody named, and was not listed. */
  get owesListing(): boolean {
    return this.#owesListing || this.#listed.isOutdated;
  }

  /** Whether there is something that the last snapshot does not show. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** Resolves when what was read is kept for the next start, as far as it can be. */
  get saved(): Promise<void> {
    return this.#saved;
  }

  /** Lets files be read again at the next look, whatever their stamps say. */
  doubt(paths: readonly string[]): void {
    this.#index.doubt(paths);
  }

  /** Looks at everything: the settings, the owners, what there is, and what is not what it was. */
  async lookAtEverything(): Promise<void> {
    this.#isWhole = false;
    this.#isWhole = await this.#readEverything().finally(() => this.#index.dismissThreads());
  }

  /**
   * Looks at these alone, unless one of them says that there are others. What it finds is in no snapshot before `catchUp`.
   * @param isListingDue whether to see, too, which files there are.
   */
  async lookAt(paths: readonly string[], isListingDue: boolean): Promise<void> {
    this.#isWhole = false;
    await this.#readSome(paths, isListingDue).finally(() => this.#index.dismissThreads());
    this.#isWhole = true;
  }

  /** Makes a snapshot of what was read since the last one. That takes as long as the repository is large, whatever has changed. */
  catchUp(): void {
    this.#isBehind = false;
    const { listing, runbooks } = this.snapshots.now;
    const isListedAlike = this.#listed.paths === valueOf(listing)?.paths;
    if (this.#since.isNothing && isListedAlike) return;
    // Rules and runbooks may speak of any file that came or went, of which most are in no index.
    const alone = isListedAlike && this.#since.concernsThemAlone((path) => this.#index.get(path), (valueOf(runbooks) ?? []).length > 0);
    this.#assemble({}, alone ? this.#since.paths : null);
  }

  /**
   * What a file says by itself, out of turn; null for one that is none of ours.
   * @param isDue whether it has changed, or may have, since it was last looked at.
   */
  async file(path: string, isDue: boolean): Promise<IndexedFile | null> {
    // Before the files are listed nobody knows which of them git ignores; tools' own folders are left out in any case.
    if (!(this.#listed.isKnown ? this.#listed.candidates.has(path) : isIndexed(path, this.#rules))) return null;
    const before = this.#index.get(path);
    if ((before === undefined || isDue) && (await this.#index.look(path))) this.#since.remember(path, before);
    return this.#index.get(path) ?? null;
  }

  /** What is known of a file that has been read; undefined for all others. */
  peek(path: string): IndexedFile | undefined {
    return this.#index.get(path);
  }

  /** What a file is as infrastructure; null when it is none. */
  infraFile(file: IndexedFile): InfraFile | null {
    return this.#assembler.infraFile(file);
  }

  /** @returns whether it came to its end. */
  async #readEverything(): Promise<boolean> {
    const { tree } = this.#parts;
    const context = await this.#parts.context();
    const settings = await readSettings(tree);
    const configuration = this.#sameOr({ ...settings.value, findings: { ...settings.value.findings, ...context.findings } });
    this.snapshots.setProblems("settings", settings.problems);
    this.#assembler.setSettings(configuration, context.repository);
    this.#setRules({ ...context, runbookFolders: [...context.runbookFolders, ...configuration.runbooks.folders] });
    this.snapshots.step({ repository: context.repository, configuration: known(configuration) });
    // Git lists the files in a process of its own, which leaves time for what was known before.
    const listing = tree.list(this.#stopped).then(known, (error: unknown) => unavailable({ key: "unavailable.failed", args: { reason: describeError(error) } }));
    await this.#lookAtOwners(context);
    if (this.#isFirst) {
      this.snapshots.publish({ progress: emptySnapshot.progress }, null);
      await this.#restore();
    }
    const unchanged = await this.#index.unchanged(this.#stopped);

    const listed = await listing;
    if (listed.state !== "known") {
      this.snapshots.publish({ listing: listed, catalogs: listed, runbooks: listed, progress: null }, null);
      return false;
    }
    const { paths, gitFailure } = listed.value;
    this.snapshots.setProblems("listing", gitFailure === null ? [] : [{ path: "", line: null, message: { key: "listing.withoutGit", args: { reason: gitFailure } } }]);
    await this.#setPaths(paths, unchanged);
    const changed = await this.#readInOrder(unchanged);
    if (this.#isStopped()) return false;
    this.#isFirst = false;
    this.#assemble({ progress: null }, null);
    // What changes from here on is seen by its stamps at the next start, so it need not be written down each time.
    if (changed > 0) this.#saved = this.#keep();
    return true;
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
        signal: this.#stopped,
        isTyped: this.#isTyped,
        progress: (done) => {
          if (!this.#isFirst || performance.now() - told < progressEveryMs) return;
          told = performance.now();
          this.snapshots.publish({ progress: { done: before + done, total } }, []);
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

  async #readSome(paths: readonly string[], isListingDue: boolean): Promise<void> {
    // A folder that was renamed took the ownership file in it along.
    if (ownershipLocations.some((location) => paths.some((path) => isWithin(location, path)))) {
      await this.#lookAtOwners(await this.#parts.context());
      this.snapshots.publish({}, null);
    }
    const before = new Map(paths.map((path) => [path, this.#index.get(path)]));
    const doubtful = await this.#listed.doubtful(paths);
    const isListed = isListingDue || doubtful.length > 0;
    const gone = isListed ? await this.#listAgain(isListingDue || !isFew(doubtful) ? null : doubtful) : [];
    // Whoever tells of a folder names none of the files in it.
    const unread = isListed ? [...this.#listed.candidates].filter((path) => this.#index.get(path) === undefined) : [];
    const ours = new Set([...paths.filter((path) => this.#listed.candidates.has(path)), ...unread]);
    const read = await this.#index.update([...ours], { signal: this.#stopped, isTyped: this.#isTyped, progress: () => undefined });
    if (this.#isStopped()) return;
    for (const path of read) this.#since.remember(path, before.get(path));
    this.#listed.forget(new Set(this.#since.paths.filter((path) => this.#index.get(path) === undefined)));
    if (gone.length > 0) this.#since.haveGone();
    this.#isBehind = true;
  }

  async #lookAtOwners(context: RepositoryContext): Promise<void> {
    const owners = await readOwners(this.#parts.tree, context);
    this.snapshots.setProblems("owners", owners.problems);
    this.snapshots.step({ codeowners: owners.value });
  }

  #setRules({ runbookFolders, ownerTags, associations }: ReadingSettings): void {
    const { rules, problems } = readingRules({ runbookFolders, ownerTags, associations });
    this.#rules = rules;
    this.snapshots.setProblems("rules", problems.map((message) => ({ path: "", line: null, message })));
    this.#index.setRules(rules);
  }

  async #restore(): Promise<void> {
    const kept = await this.#parts.kept?.load(this.#rules).catch((error: unknown) => this.#parts.log.warn(`The index's cache: ${describeError(error)}`));
    if (kept !== undefined && kept !== null) this.#index.restore(kept);
  }

  /**
   * @param named the paths of which it is to be known what there is; null for everything.
   * @returns those of the files that were known and are gone.
   */
  async #listAgain(named: readonly string[] | null): Promise<readonly string[]> {
    const { tree } = this.#parts;
    const found = named === null ? null : await tree.list(this.#stopped, named);
    // Without git nobody knows what is ignored, and the listing says so as a whole.
    if (named === null || found === null || found.gitFailure !== null) return this.#setPaths((await tree.list(this.#stopped)).paths);
    await this.#listed.change(named, found.paths);
    this.#owesListing = true;
    return this.#index.retain(this.#listed.candidates);
  }

  /** @returns those of the files that were known and are gone. */
  async #setPaths(paths: readonly string[], known?: ReadonlySet<string>): Promise<readonly string[]> {
    await this.#listed.set(paths, this.#rules, known);
    this.#owesListing = false;
    return this.#index.retain(this.#listed.candidates);
  }

  #assemble(change: Partial<Snapshot>, paths: readonly string[] | null): void {
    const { listing, catalogs, runbooks, problems } = this.#assembler.assemble(this.#listed.paths, this.#index.contents.files);
    this.#since.clear();
    this.#isBehind = false;
    this.snapshots.setProblems("files", problems);
    const isRead = change.progress === null || this.snapshots.now.progress === null;
    this.snapshots.publish({
      listing: known(listing),
      catalogs: known(catalogs),
      // A runbook that has not been read yet may be the one that applies, so none is said to be missing before.
      runbooks: isRead ? known(runbooks) : pending,
      ...change,
    }, paths);
  }

  /** The settings that are known already where the new ones say the same. */
  #sameOr(configuration: Configuration): Configuration {
    const before = valueOf(this.snapshots.now.configuration) ?? emptyConfiguration;
    return JSON.stringify(before) === JSON.stringify(configuration) ? before : configuration;
  }

  #isStopped(): boolean {
    return this.#stopped.aborted;
  }

  async #keep(): Promise<void> {
    await this.#parts.kept?.save(this.#rules, this.#index.contents).catch((error: unknown) => this.#parts.log.warn(`The index's cache: ${describeError(error)}`));
  }
}

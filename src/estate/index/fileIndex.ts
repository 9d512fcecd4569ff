import { setImmediate } from "node:timers/promises";
import type { Logger } from "../../base/logger";
import type { Tree } from "../../base/tree";
import type { TerraformReader } from "../../sources/terraform/blocks";
import type { IndexedFile } from "./indexedFile";
import { readIndexedFile, unreadFile } from "./readIndexedFile";
import type { ReadingRules } from "./readingRules";
import { noRules } from "./readingRules";
import type { FileReading } from "./readingThread";
import type { ReadingThread, StartReadingThreads } from "./readingThreads";

/** How long files are read before whoever waits for an answer is let through, in milliseconds. */
const breathAfterMs = 8;

/** With fewer files to read, starting threads costs more than it saves. */
const manyFiles = 400;

/** How many files are taken at a time. */
const atOnce = 40;

/** Entries by path, and the stamp that each file had before it was read. */
export interface IndexContents {
  readonly files: ReadonlyMap<string, IndexedFile>;
  readonly stamps: ReadonlyMap<string, string>;
}

/** What an update has to say as it goes. */
export interface UpdateWatch {
  readonly signal: AbortSignal;
  /** Files whose text only this thread knows, because somebody is typing in them; none unless said. */
  readonly isTyped?: (path: string) => boolean;
  /** Called often, with how many of the paths have been looked at. */
  readonly progress: (done: number) => void;
}

export interface FileIndexParts {
  readonly tree: Tree;
  readonly terraform: TerraformReader;
  readonly log: Logger;
  readonly startThreads: StartReadingThreads;
}

/** What every file says by itself, read when it is new or its content changed, and kept until then. */
export class FileIndex {
  readonly #log: Logger;
  readonly #tree: Tree;
  readonly #terraform: TerraformReader;
  readonly #startThreads: StartReadingThreads;
  /** Those that help, from the first time there is much to read until they are sent away. */
  #threads: readonly ReadingThread[] | null = null;
  readonly #files = new Map<string, IndexedFile>();
  readonly #stamps = new Map<string, string>();
  /** The last look at each file that is being looked at. */
  readonly #looks = new Map<string, Promise<boolean>>();
  /** The files looked at here while threads help; null while none does. */
  #lookedMeanwhile: Set<string> | null = null;
  #rules = noRules;

  constructor({ tree, terraform, log, startThreads }: FileIndexParts) {
    this.#log = log;
    this.#tree = tree;
    this.#terraform = terraform;
    this.#startThreads = startThreads;
  }

  get contents(): IndexContents {
    return { files: this.#files, stamps: this.#stamps };
  }

  get(path: string): IndexedFile | undefined {
    return this.#files.get(path);
  }

  /** Takes over what an earlier run knew; what has changed since then shows by its stamp. What has been read already is newer. */
  restore({ files, stamps }: IndexContents): void {
    for (const [path, file] of files) {
      if (this.#files.has(path)) continue;
      this.#files.set(path, file);
      const stamp = stamps.get(path);
      if (stamp !== undefined) this.#stamps.set(path, stamp);
    }
  }

  /** Those of the files it knows that are by their stamps what they were: they need not be looked at again. */
  async unchanged(signal: AbortSignal): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    let since = performance.now();
    for (const [path, stamp] of this.#stamps) {
      if ((await this.#tree.stamp(path)) === stamp) found.add(path);
      if (signal.aborted) return found;
      if (performance.now() - since < breathAfterMs) continue;
      await setImmediate();
      since = performance.now();
    }
    return found;
  }

  /** Where the rules are others than before, every file is read again at the next update; until then what is known holds. */
  setRules(rules: ReadingRules): void {
    if (rules.key === this.#rules.key) return;
    this.#rules = rules;
    this.#stamps.clear();
    for (const [path, file] of this.#files) this.#files.set(path, { ...file, digest: null });
  }

  /** Lets the files be read again at the next update, whatever their stamps say. */
  doubt(paths: Iterable<string>): void {
    for (const path of paths) this.#stamps.delete(path);
  }

  /** Forgets all files but these. @returns those that it knew and are gone. */
  retain(paths: ReadonlySet<string>): string[] {
    const gone = [...this.#files.keys()].filter((path) => !paths.has(path));
    for (const path of gone) this.#remove(path);
    return gone;
  }

  /**
   * Looks at the files again, in this order, and reads those that are new or not what they were; others help where there are
   * many of them.
   * @returns the paths of those whose content changed, appeared or went.
   */
  async update(paths: readonly string[], watch: UpdateWatch): Promise<string[]> {
    const unknown = paths.filter((path) => !this.#stamps.has(path) && watch.isTyped?.(path) !== true);
    if (unknown.length < manyFiles) return this.#lookAtAll(paths, watch);
    const alone = new Set(unknown);
    const others = await this.#lookAtAll(paths.filter((path) => !alone.has(path)), watch);
    return [...others, ...(await this.#readTogether(unknown, { ...watch, progress: (done) => watch.progress(paths.length - unknown.length + done) }))];
  }

  async #lookAtAll(paths: readonly string[], { signal, progress }: UpdateWatch): Promise<string[]> {
    const changed: string[] = [];
    let since = performance.now();
    for (const [done, path] of paths.entries()) {
      if (signal.aborted) return changed;
      if (await this.look(path)) changed.push(path);
      if (performance.now() - since < breathAfterMs) continue;
      progress(done + 1);
      await setImmediate();
      since = performance.now();
    }
    return changed;
  }

  /** This thread and all that help each take the next few files, until there are none. */
  async #readTogether(paths: readonly string[], watch: UpdateWatch): Promise<string[]> {
    const threads = (this.#threads ??= this.#startThreads());
    // Whoever asked for a file while a thread had it has seen a later state of it than the thread.
    const meanwhile = new Set<string>();
    const changed: string[] = [];
    let taken = 0;
    const next = (): readonly string[] => (watch.signal.aborted ? [] : paths.slice(taken, (taken += atOnce)));
    const here = async (): Promise<void> => {
      for (let some = next(); some.length > 0; some = next()) {
        changed.push(...(await this.#lookAtAll(some, { ...watch, progress: () => undefined })));
        watch.progress(Math.min(taken, paths.length));
      }
    };
    const there = async (thread: ReadingThread): Promise<void> => {
      for (let some = next(); some.length > 0; some = next()) {
        const readings = await thread.read(this.#rules.key, some);
        if (readings === null) changed.push(...(await this.#lookAtAll(some, watch)));
        else for (const reading of readings) if (!meanwhile.has(reading.path) && this.#take(reading)) changed.push(reading.path);
      }
    };
    this.#lookedMeanwhile = meanwhile;
    try {
      // Two at a time for each, so that none waits for this thread to take what it has read.
      await Promise.all([here(), ...threads.flatMap((thread) => [there(thread), there(thread)])]);
    } finally {
      this.#lookedMeanwhile = null;
    }
    return changed;
  }

  /** Ends the threads that helped with the updates; the next that has much to read starts others. */
  dismissThreads(): void {
    for (const thread of this.#threads ?? []) thread.end();
    this.#threads = null;
  }

  /** Looks at one file now, out of turn. Two looks at one file follow each other, so that the later counts. @returns whether it is not what it was. */
  async look(path: string): Promise<boolean> {
    const now = (): Promise<boolean> => this.#lookNow(path);
    const turn = this.#looks.get(path)?.then(now, now) ?? now();
    this.#looks.set(path, turn);
    try {
      return await turn;
    } finally {
      if (this.#looks.get(path) === turn) this.#looks.delete(path);
    }
  }

  async #lookNow(path: string): Promise<boolean> {
    const stamp = await this.#tree.stamp(path);
    if (this.#files.has(path) && stamp !== null && this.#stamps.get(path) === stamp) return false;
    this.#lookedMeanwhile?.add(path);
    const file = await this.#read(path);
    // A fault of ours may be mended before the file changes.
    return file === "fault" ? this.#take({ path, stamp: null, file: unreadFile(path) }) : this.#take({ path, stamp, file });
  }

  /** @returns whether the file is not what it was. */
  #take({ path, stamp, file }: FileReading): boolean {
    if (file === null) return this.#remove(path);
    if (stamp === null) this.#stamps.delete(path);
    else this.#stamps.set(path, stamp);
    const before = this.#files.get(path);
    // The same content again (a file that was checked out anew) changes nothing, and whoever holds the entry may go on holding it.
    if (before !== undefined && before.digest !== null && before.digest === file.digest) return false;
    this.#files.set(path, file);
    return true;
  }

  /** A reader that fails has a fault of ours; it must not cost the other files. */
  async #read(path: string): Promise<IndexedFile | "fault" | null> {
    try {
      return await readIndexedFile(this.#tree, path, this.#rules, this.#terraform);
    } catch (error) {
      this.#log.error(`The file ${path} could not be understood`, error);
      return "fault";
    }
  }

  #remove(path: string): boolean {
    this.#stamps.delete(path);
    return this.#files.delete(path);
  }
}

import { setImmediate } from "node:timers/promises";
import type { Logger } from "../../base/logger";
import type { Tree } from "../../base/tree";
import type { TerraformReader } from "../../sources/terraform/blocks";
import type { IndexedFile } from "./indexedFile";
import { readIndexedFile, unreadFile } from "./readIndexedFile";
import type { ReadingRules } from "./readingRules";
import { noRules } from "./readingRules";

/** How long files are read before whoever waits for an answer is let through, in milliseconds. */
const breathAfterMs = 8;

/** Entries by path, and the stamp that each file had before it was read. */
export interface IndexContents {
  readonly files: ReadonlyMap<string, IndexedFile>;
  readonly stamps: ReadonlyMap<string, string>;
}

/** What an update has to say as it goes. */
export interface UpdateWatch {
  readonly signal: AbortSignal;
  /** Called often, with how many of the paths have been looked at. */
  readonly progress: (done: number) => void;
}

/** What every file says by itself, read when it is new or its content changed, and kept until then. */
export class FileIndex {
  readonly #log: Logger;
  readonly #tree: Tree;
  readonly #terraform: TerraformReader;
  readonly #files = new Map<string, IndexedFile>();
  readonly #stamps = new Map<string, string>();
  /** The last look at each file that is being looked at. */
  readonly #looks = new Map<string, Promise<boolean>>();
  #rules = noRules;

  constructor(tree: Tree, terraform: TerraformReader, log: Logger) {
    this.#log = log;
    this.#tree = tree;
    this.#terraform = terraform;
  }

  get contents(): IndexContents {
    return { files: this.#files, stamps: this.#stamps };
  }

  get(path: string): IndexedFile | undefined {
    return this.#files.get(path);
  }

  /** Takes over what an earlier run knew; what has changed since then shows by its stamp. */
  restore({ files, stamps }: IndexContents): void {
    for (const [path, file] of files) this.#files.set(path, file);
    for (const [path, stamp] of stamps) this.#stamps.set(path, stamp);
  }

  /** Where the rules are others than before, every file is read again at the next update; until then what is known holds. */
  setRules(rules: ReadingRules): void {
    if (rules.key === this.#rules.key) return;
    this.#rules = rules;
    this.#stamps.clear();
    for (const [path, file] of this.#files) this.#files.set(path, { ...file, digest: null });
  }

  /** Those files of which an earlier run kept that they are runbooks, and not what they say. */
  withoutContents(): string[] {
    return [...this.#files.values()].filter(({ digest, runbooks }) => digest === null && runbooks.length > 0).map(({ path }) => path);
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
   * Looks at the files again, in this order, and reads those that are new or not what they were.
   * @returns the paths of those whose content changed, appeared or went.
   */
  async update(paths: readonly string[], { signal, progress }: UpdateWatch): Promise<string[]> {
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
    const before = this.#files.get(path);
    const stamp = await this.#tree.stamp(path);
    if (before !== undefined && stamp !== null && this.#stamps.get(path) === stamp) return false;
    const file = await this.#read(path);
    if (file === null) return this.#remove(path);
    if (stamp === null) this.#stamps.delete(path);
    else this.#stamps.set(path, stamp);
    // The same content again (a file that was checked out anew) changes nothing, and whoever holds the entry may go on holding it.
    if (before !== undefined && before.digest !== null && before.digest === file.digest) return false;
    this.#files.set(path, file);
    return true;
  }

  /** A reader that fails has a fault of ours; it must not cost the other files. */
  async #read(path: string): Promise<IndexedFile | null> {
    try {
      return await readIndexedFile(this.#tree, path, this.#rules, this.#terraform);
    } catch (error) {
      this.#log.error(`The file ${path} could not be understood`, error);
      return unreadFile(path);
    }
  }

  #remove(path: string): boolean {
    this.#stamps.delete(path);
    return this.#files.delete(path);
  }
}

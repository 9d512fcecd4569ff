import type { FileRead, FolderEntries, ReadLimits, Tree, TreeListing } from "../../../src/base/tree";
import { defaultMaxBytes } from "../../../src/base/tree";
import { fileText } from "../../../src/estate/trees/fileText";
import { foldersAbove } from "../../../src/estate/trees/foldersAbove";
import { listedWithin } from "../../../src/estate/trees/listedWithin";
import { pathEntries } from "../../../src/estate/trees/pathEntries";

/** Files that a test changes while they are read, and that count how often they are. */
export class ChangingTree implements Tree {
  readonly #texts = new Map<string, string>();
  readonly #stamps = new Map<string, number>();
  #writes = 0;
  /** Every path that was read or listed for, in that order. */
  readonly reads: string[] = [];
  /** How often everything was listed, and how often some of it. */
  lists = 0;
  partLists = 0;
  /** Every folder that was looked into, in that order. */
  readonly looks: string[] = [];
  /** Files that changed too short a time ago to have a stamp. */
  readonly young = new Set<string>();
  /** Files that git leaves out of its listing. */
  readonly ignored = new Set<string>();
  /** Called before a file is read; what it does has happened when the file is. */
  beforeRead: (path: string) => void | Promise<void> = () => undefined;
  /** Called when it was read, before it is handed over. */
  afterRead: (path: string) => void | Promise<void> = () => undefined;
  beforeList: () => void | Promise<void> = () => undefined;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  get paths(): string[] {
    return [...this.#texts.keys()].sort();
  }

  /** The same text again is written as well, as a checkout does. */
  write(path: string, text: string): void {
    this.#texts.set(path, text);
    this.#stamps.set(path, ++this.#writes);
  }

  remove(path: string): void {
    this.#texts.delete(path);
    this.#stamps.delete(path);
  }

  text(path: string): string | undefined {
    return this.#texts.get(path);
  }

  /** What was read since it was last asked. */
  takeReads(): string[] {
    return this.reads.splice(0);
  }

  async list(signal?: AbortSignal, within?: readonly string[]): Promise<TreeListing> {
    if (within === undefined) this.lists += 1;
    else this.partLists += 1;
    await this.beforeList();
    signal?.throwIfAborted();
    return { paths: listedWithin(this.paths.filter((path) => !this.ignored.has(path)), within), gitFailure: null };
  }

  async read(path: string, { maxBytes = defaultMaxBytes }: ReadLimits = {}): Promise<FileRead> {
    this.reads.push(path);
    await this.beforeRead(path);
    const text = this.#texts.get(path);
    await this.afterRead(path);
    if (text === undefined) return this.paths.some((other) => foldersAbove(other).includes(path)) ? { kind: "refused", reason: "directory" } : { kind: "missing" };
    const bytes = Buffer.from(text);
    return bytes.length > maxBytes ? { kind: "refused", reason: "tooLarge", bytes: bytes.length } : fileText(bytes);
  }

  stamp(path: string): Promise<string | null> {
    const stamp = this.young.has(path) ? undefined : this.#stamps.get(path);
    return Promise.resolve(stamp === undefined ? null : String(stamp));
  }

  specialFiles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  entries(folder: string): Promise<FolderEntries> {
    this.looks.push(folder);
    return Promise.resolve(pathEntries(this.paths, folder));
  }
}

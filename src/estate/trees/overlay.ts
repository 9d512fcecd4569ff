import type { FileRead, FolderEntries, ReadLimits, Tree, TreeListing } from "../../base/tree";
import { defaultMaxBytes } from "../../base/tree";
import { fileText } from "./fileText";
import { listedWithin } from "./listedWithin";
import { refusePath } from "./treePath";

/** Another tree with text over some of its files: what an editor shows and has not saved yet. */
export class OverlayTree implements Tree {
  readonly #base: Tree;
  readonly #texts: Map<string, string>;

  constructor(base: Tree, texts: ReadonlyMap<string, string> = new Map()) {
    this.#base = base;
    this.#texts = new Map(texts);
  }

  /** Puts text over a file, which need not exist. */
  set(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  /** Whether there is text over a file. */
  has(path: string): boolean {
    return this.#texts.has(path);
  }

  /** Shows the file below again. */
  delete(path: string): void {
    this.#texts.delete(path);
  }

  async list(signal?: AbortSignal, within?: readonly string[]): Promise<TreeListing> {
    const below = await this.#base.list(signal, within);
    const all = new Set(below.paths);
    for (const path of listedWithin([...this.#texts.keys()], within)) {
      // What exists below and is not listed is ignored, and being edited does not change that.
      if (!all.has(path) && refusePath(path) === null && (await this.#base.read(path)).kind === "missing") all.add(path);
    }
    return all.size === below.paths.length ? below : { ...below, paths: [...all].sort() };
  }

  async read(path: string, limits: ReadLimits = {}): Promise<FileRead> {
    const text = this.#texts.get(path);
    if (text === undefined || refusePath(path) !== null) return this.#base.read(path, limits);
    const bytes = Buffer.byteLength(text);
    return bytes > (limits.maxBytes ?? defaultMaxBytes) ? { kind: "refused", reason: "tooLarge", bytes } : fileText(Buffer.from(text));
  }

  stamp(path: string): Promise<string | null> {
    return this.#texts.has(path) ? Promise.resolve(null) : this.#base.stamp(path);
  }

  specialFiles(folder: string): Promise<readonly string[]> {
    return this.#base.specialFiles(folder);
  }

  /** Text over a file that is not there yet is no file of the folder. */
  entries(folder: string): Promise<FolderEntries> {
    return this.#base.entries(folder);
  }
}

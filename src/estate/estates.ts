import path from "node:path";
import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import { relativeWithin } from "../base/path";
import { isGitRoot } from "../git/gitRoot";
import type { Estate, EstateDelta } from "./estate";
import { emptySummary } from "./estate";

/** A file as its repository knows it. */
export interface LocatedFile {
  readonly estate: Estate;
  /** POSIX path relative to the estate's root. */
  readonly path: string;
}

export interface EstateChange extends EstateDelta {
  readonly root: string;
  /** The folder was closed: there will be no further change. */
  readonly closed: boolean;
}

/** Every repository that the editor has met, each with one estate, keyed by git root and not by workspace folder. */
export class Estates implements Disposable {
  readonly #open: (root: string) => Estate;
  readonly #estates = new Map<string, Estate>();
  readonly #roots = new Map<string, Promise<string | null>>();
  readonly #changes = new Emitter<EstateChange>();
  #folders: readonly string[] = [];
  /** Resolves when all unsaved text that was handed in so far has been passed on. */
  #passedOn: Promise<void> = Promise.resolve();
  #disposed = false;

  /** @param open makes the estate of a root that is met for the first time. */
  constructor(open: (root: string) => Estate) {
    this.#open = open;
  }

  get onDidChange(): Event<EstateChange> {
    return this.#changes.event;
  }

  get all(): readonly Estate[] {
    return [...this.#estates.values()];
  }

  /** The open workspace folders, absolute: their repositories are read at once, and a folder without git is a root itself. */
  async setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    this.#roots.clear();
    for (const [root, estate] of this.#estates) {
      if (!this.#isOpen(root)) this.#close(root, estate);
    }
    await Promise.all(folders.map(async (folder) => this.#estateOf((await this.#gitRoot(path.resolve(folder))) ?? folder)));
  }

  /** Files changed, appeared or went (absolute paths); an empty list asks for everything to be read again. */
  filesChanged(files: readonly string[]): void {
    // A repository may have been made, or its `.git` removed, since it was looked for.
    this.#roots.clear();
    for (const estate of this.#estates.values()) {
      const below = files.flatMap((file) => relativeWithin(estate.root, file) ?? []).filter((file) => file !== "");
      if (files.length === 0 || below.length > 0) estate.filesChanged(below);
    }
  }

  /**
   * Unsaved text of an open document (absolute path), or null once it equals the file again. Passed on in this order: where a
   * file belongs is looked up, and a slow look-up must not bring an older text back.
   */
  textChanged(file: string, text: string | null): void {
    this.#passedOn = this.#passedOn
      .then(() => this.locate(file))
      .then((located) => located?.estate.textChanged(located.path, text), () => undefined);
  }

  /**
   * The estate that an absolute file path belongs to. A repository inside an open folder, or around one, counts; a file
   * from anywhere else does not, so that looking at one foreign file never reads a foreign repository.
   */
  async locate(file: string): Promise<LocatedFile | null> {
    const root = (await this.#gitRoot(path.dirname(path.resolve(file)))) ?? this.#folders.find((folder) => isBelow(file, folder)) ?? null;
    if (root === null || !this.#isOpen(root)) return null;
    const estate = this.#estateOf(root);
    const inside = relativeWithin(root, file);
    return estate === null || inside === null ? null : { estate, path: inside };
  }

  dispose(): void {
    this.#disposed = true;
    for (const estate of this.#estates.values()) estate.dispose();
    this.#estates.clear();
    this.#changes.dispose();
  }

  #isOpen(root: string): boolean {
    return this.#folders.some((folder) => folder === root || isBelow(folder, root) || isBelow(root, folder));
  }

  #close(root: string, estate: Estate): void {
    this.#estates.delete(root);
    estate.dispose();
    this.#changes.fire({ root, summary: emptySummary, paths: null, closed: true });
  }

  /** @returns null once everything was disposed: what was still being looked for comes too late. */
  #estateOf(root: string): Estate | null {
    if (this.#disposed) return null;
    const existing = this.#estates.get(root);
    if (existing !== undefined) return existing;
    const estate = this.#open(root);
    this.#estates.set(root, estate);
    estate.onDidChange((delta) => this.#changes.fire({ ...delta, root, closed: false }));
    return estate;
  }

  /** Each folder on the way up is looked at once, for all the files below it. */
  #gitRoot(folder: string): Promise<string | null> {
    const known = this.#roots.get(folder);
    if (known !== undefined) return known;
    const looking = this.#nearestGitRoot(folder);
    this.#roots.set(folder, looking);
    return looking;
  }

  async #nearestGitRoot(folder: string): Promise<string | null> {
    if (await isGitRoot(folder)) return folder;
    const above = path.dirname(folder);
    return above === folder ? null : this.#gitRoot(above);
  }
}

function isBelow(file: string, folder: string): boolean {
  const way = relativeWithin(folder, file);
  return way !== null && way !== "";
}

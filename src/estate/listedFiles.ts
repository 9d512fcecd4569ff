import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import { isRunbookPath } from "../sources/runbooks/folders";
import { isIndexed } from "./index/readIndexedFile";
import type { ReadingRules } from "./index/readingRules";
import { noRules } from "./index/readingRules";
import { isReportPath } from "./reportFiles";
import { foldersAbove } from "./trees/foldersAbove";

/** Which files there are, and which of them may say something. */
export class ListedFiles {
  readonly #tree: Tree;
  #rules: ReadingRules = noRules;
  #paths: readonly string[] = [];
  #candidates: ReadonlySet<string> = new Set();
  /** The folders that these lie in. */
  #folders: ReadonlySet<string> = new Set();
  /** Files that were there before the last listing and are not in it: git ignores them. */
  readonly #leftOut = new Set<string>();
  /** Files that are there and in no listing yet. */
  readonly #unlisted = new Set<string>();
  #isKnown = false;

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** Every path of the repository, sorted. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Those that may say something. */
  get candidates(): ReadonlySet<string> {
    return this.#candidates;
  }

  /** Whether the files have been listed, so that it is known which of them git ignores. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /**
   * @param paths sorted, as the tree lists them.
   * @param known those of which it is known already that they may say something by these rules.
   */
  async set(paths: readonly string[], rules: ReadingRules, known: ReadonlySet<string> = new Set()): Promise<void> {
    this.#rules = rules;
    this.#paths = paths;
    const candidates = paths.filter((path) => known.has(path) || isIndexed(path, rules));
    // A pipe where a runbook is expected is in no listing, and a person should hear that it is not read.
    const folders = new Set(candidates.filter((path) => isRunbookPath(path, rules.runbookFolders)).map(folderOf));
    const special = await Promise.all([...folders].map((folder) => this.#tree.specialFiles(folder)));
    this.#candidates = new Set([...candidates, ...special.flat().filter((path) => isRunbookPath(path, rules.runbookFolders))]);
    const inside = [...new Set(candidates.map(folderOf))].filter((folder) => folder !== "");
    this.#folders = new Set(inside.flatMap((folder) => [folder, ...foldersAbove(folder)]));
    this.#leftOut.clear();
    for (const path of this.#unlisted) if (!this.#candidates.has(path)) this.#leftOut.add(path);
    this.#unlisted.clear();
    this.#isKnown = true;
  }

  /** Whether files may have come or gone that nobody named: a folder was renamed, or one of the paths is new. */
  async isOld(paths: readonly string[]): Promise<boolean> {
    let isOld = false;
    for (const path of paths) {
      if (this.#candidates.has(path) || this.#leftOut.has(path)) continue;
      const isOurs = isIndexed(path, this.#rules) || isReportPath(path);
      const read = await this.#tree.read(path, { maxBytes: 0 });
      if (isOurs && read.kind !== "missing") this.#unlisted.add(path);
      isOld ||= isOurs || this.#folders.has(path) || (read.kind === "refused" && read.reason === "directory");
    }
    return isOld;
  }

  forget(gone: ReadonlySet<string>): void {
    if (gone.size === 0) return;
    this.#paths = this.#paths.filter((path) => !gone.has(path));
    this.#candidates = new Set([...this.#candidates].filter((path) => !gone.has(path)));
  }
}

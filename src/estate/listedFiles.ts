import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import { hasFile } from "../model/pathList";
import { isRunbookPath } from "../sources/runbooks/folders";
import { isIndexed } from "./index/readIndexedFile";
import type { ReadingRules } from "./index/readingRules";
import { noRules } from "./index/readingRules";
import { isReportPath } from "./reportFiles";
import { pathsWithin, withLookedUp } from "./sortedPaths";
import { foldersAbove } from "./trees/foldersAbove";

/** Which files there are, and which of them may say something. */
export class ListedFiles {
  readonly #tree: Tree;
  #rules: ReadingRules = noRules;
  #paths: readonly string[] = [];
  #candidates = new Set<string>();
  /** The folders that these lie in, or lay in. */
  #folders = new Set<string>();
  /** Files that were there before the last listing and are not in it: git ignores them. */
  readonly #leftOut = new Set<string>();
  /** Files that are there and were in no listing. */
  readonly #unlisted = new Set<string>();
  #isKnown = false;
  #isOutdated = false;

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

  /** Whether a file came or went that says nothing itself: rules and runbooks may speak of it, and nobody is in a hurry. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /**
   * @param paths sorted, as the tree lists them.
   * @param known those of which it is known already that they may say something by these rules.
   */
  async set(paths: readonly string[], rules: ReadingRules, known: ReadonlySet<string> = new Set()): Promise<void> {
    this.#rules = rules;
    if (!isSame(paths, this.#paths)) this.#paths = paths;
    const candidates = paths.filter((path) => known.has(path) || isIndexed(path, rules));
    this.#candidates = new Set([...candidates, ...(await this.#pipesBeside(candidates))]);
    this.#folders = new Set(foldersOf(candidates));
    this.#leftOut.clear();
    this.#rememberLeftOut();
    this.#isKnown = true;
    this.#isOutdated = false;
  }

  /**
   * Some paths, and all that lies below them, were listed anew.
   * @param found what the tree lists of them.
   */
  async change(listed: readonly string[], found: readonly string[]): Promise<void> {
    const paths = withLookedUp(this.#paths, listed, found);
    const there = new Set(found);
    for (const path of listed.flatMap((each) => [each, ...pathsWithin(this.#paths, each)])) if (!there.has(path)) this.#candidates.delete(path);
    this.#paths = paths;
    const candidates = found.filter((path) => isIndexed(path, this.#rules));
    for (const path of [...candidates, ...(await this.#pipesBeside(candidates))]) this.#candidates.add(path);
    for (const folder of foldersOf(candidates)) this.#folders.add(folder);
    this.#rememberLeftOut();
  }

  /** Those of the paths at which, or below which, files may have come or gone that nobody named: a folder that was renamed, a file that is new. */
  async doubtful(paths: readonly string[]): Promise<readonly string[]> {
    const doubtful: string[] = [];
    for (const path of paths) {
      if (this.#candidates.has(path) || this.#leftOut.has(path)) continue;
      const isOurs = isIndexed(path, this.#rules) || isReportPath(path);
      const read = await this.#tree.read(path, { maxBytes: 0 });
      const isThere = read.kind !== "missing";
      const isFolder = this.#folders.has(path) || (read.kind === "refused" && read.reason === "directory");
      const isNews = !isFolder && isThere !== hasFile(this.#paths, path);
      if (isThere && (isOurs || isNews)) this.#unlisted.add(path);
      if (isOurs || isFolder) doubtful.push(path);
      else if (isNews) this.#isOutdated = true;
    }
    return doubtful;
  }

  forget(gone: ReadonlySet<string>): void {
    if (gone.size === 0) return;
    this.#paths = this.#paths.filter((path) => !gone.has(path));
    for (const path of gone) this.#candidates.delete(path);
  }

  /** A pipe where a runbook is expected is in no listing, and a person should hear that it is not read. */
  async #pipesBeside(candidates: readonly string[]): Promise<readonly string[]> {
    const { runbookFolders } = this.#rules;
    const folders = new Set(candidates.filter((path) => isRunbookPath(path, runbookFolders)).map(folderOf));
    const special = await Promise.all([...folders].map((folder) => this.#tree.specialFiles(folder)));
    return special.flat().filter((path) => isRunbookPath(path, runbookFolders));
  }

  #rememberLeftOut(): void {
    for (const path of this.#unlisted) if (!this.#candidates.has(path) && !hasFile(this.#paths, path)) this.#leftOut.add(path);
    this.#unlisted.clear();
  }
}

function foldersOf(paths: readonly string[]): readonly string[] {
  const inside = [...new Set(paths.map(folderOf))].filter((folder) => folder !== "");
  return inside.flatMap((folder) => [folder, ...foldersAbove(folder)]);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((path, at) => path === others[at]);
}

import type { IndexedFile } from "./index/indexedFile";
import { declaresTheSame, speaksForItself } from "./index/speaksForItself";

/** What was read since the last snapshot, and whose answers it may have changed. */
export class ReadSince {
  /** What was known, when the last snapshot was made, of the files that have been read since. */
  readonly #before = new Map<string, IndexedFile | undefined>();
  #hasGone = false;

  /** The files that have been read. */
  get paths(): readonly string[] {
    return [...this.#before.keys()];
  }

  /** Whether nothing was read that is not what it was, and nothing is gone. */
  get isNothing(): boolean {
    return this.#before.size === 0 && !this.#hasGone;
  }

  /** @param before what was known of the file; only what was known first counts. */
  remember(path: string, before: IndexedFile | undefined): void {
    if (!this.#before.has(path)) this.#before.set(path, before);
  }

  /** Files that were known are gone. */
  haveGone(): void {
    this.#hasGone = true;
  }

  /**
   * Whether no answer changed but those of the files themselves.
   * @param hasRunbooks whether there are runbooks, which may name what a file declares.
   */
  concernsThemAlone(peek: (path: string) => IndexedFile | undefined, hasRunbooks: boolean): boolean {
    return !this.#hasGone && [...this.#before].every(([path, was]) => {
      const is = peek(path);
      return speaksForItself(was, is) && (!hasRunbooks || declaresTheSame(was, is));
    });
  }

  clear(): void {
    this.#before.clear();
    this.#hasGone = false;
  }
}

import type { EstateChange } from "../estate/estates";

/** How long a first reading may take before it is worth a word, in milliseconds: longer where no infrastructure was found yet, for there may be none. */
const quietMs = 1_000;
const quietWithoutInfraMs = 3_000;

interface FirstReading {
  readonly since: number;
  readonly done: number;
  readonly total: number;
  readonly infraFiles: number;
}

/**
 * How far the first reading of the open repositories is, once it takes long enough to be worth a word. One that is read again
 * later does so in silence: its answers stay.
 */
export class ReadingProgress {
  readonly #reading = new Map<string, FirstReading>();
  readonly #wasRead = new Set<string>();

  /** @param now milliseconds on a clock that only goes forward. */
  hear({ root, summary: { state, infraFiles }, closed }: Pick<EstateChange, "root" | "summary" | "closed">, now: number): void {
    if (closed) this.#wasRead.delete(root);
    else if (state.kind !== "reading") this.#wasRead.add(root);
    if (closed || this.#wasRead.has(root) || state.kind !== "reading") this.#reading.delete(root);
    else this.#reading.set(root, { since: this.#reading.get(root)?.since ?? now, done: state.done, total: state.total, infraFiles });
  }

  /** Numbers of files of all repositories that are worth a word now; null where there is none. */
  at(now: number): { readonly done: number; readonly total: number } | null {
    const slow = [...this.#reading.values()].filter(({ since, infraFiles, total }) => total > 0 && now - since >= (infraFiles > 0 ? quietMs : quietWithoutInfraMs));
    if (slow.length === 0) return null;
    return slow.reduce((sum, { done, total }) => ({ done: sum.done + done, total: sum.total + total }), { done: 0, total: 0 });
  }
}

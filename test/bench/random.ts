/** The same choices for the same seed, on every machine (Marsaglia's xorshift, 32 bits). */
export class Random {
  #state: number;

  /** @param seed any whole number but 0. */
  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to but not including 1. */
  fraction(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** @throws when there is nothing to choose from. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("There is nothing to choose from");
    return item;
  }
}

import { unlessAborted } from "./unlessAborted";

/** Lets a number of things run at a time; the rest wait in the order in which they came. */
export class Limit {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  /**
   * Waits for a turn; the result ends it.
   * @throws the reason of the signal when it is aborted while waiting.
   */
  async acquire(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const turn = this.#turn();
    try {
      return await unlessAborted(turn, signal);
    } catch (error) {
      // The turn will still come, and is passed on.
      void turn.then((end) => end());
      throw error;
    }
  }

  async #turn(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}

/**
 * Which of a writer's numbers were read. Nearly always they count up without a hole, and then two numbers say it all; only
 * those out of line are kept one by one.
 */
export class SeenNumbers {
  /** All from `#from` up to and without `#to` were read. */
  #from = 0;
  #to = 0;
  readonly #others = new Set<number>();
  #lowest = Number.POSITIVE_INFINITY;
  #highest = Number.NEGATIVE_INFINITY;

  /** @returns whether it is read for the first time. */
  add(number: number): boolean {
    if ((number >= this.#from && number < this.#to) || this.#others.has(number)) return false;
    if (this.#from === this.#to) this.#from = this.#to = number;
    if (number === this.#to) this.#to += 1;
    else this.#others.add(number);
    this.#lowest = Math.min(this.#lowest, number);
    this.#highest = Math.max(this.#highest, number);
    return true;
  }

  /** How many numbers between the lowest and the highest are not there. */
  holes(): number {
    const count = this.#to - this.#from + this.#others.size;
    return count === 0 ? 0 : this.#highest - this.#lowest + 1 - count;
  }
}

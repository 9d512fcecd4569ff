/** One record as it is written, with its number and its wall time in milliseconds. */
export interface Line {
  readonly sequence: number;
  readonly wall: number;
  readonly bytes: Buffer;
}

/** Records that are gone: the outermost of them. Their numbers follow each other without a hole. */
export interface Lost {
  readonly first: Line;
  readonly last: Line;
}

/** While nothing can be written, this many records wait; older ones are lost, and counted. */
const maxKept = 1_000;

/** What may have to be written again, or still has to be written. */
export class Backlog {
  /** Written and acknowledged, and not confirmed by the disk. */
  #unconfirmed: Line[] = [];
  /** Not written. */
  #kept: Line[] = [];
  #lost: Lost | null = null;

  get unconfirmed(): number {
    return this.#unconfirmed.length;
  }

  get kept(): number {
    return this.#kept.length;
  }

  get lost(): Lost | null {
    return this.#lost;
  }

  /** Everything that the disk has not confirmed, in order. */
  lines(): readonly Line[] {
    return [...this.#unconfirmed, ...this.#kept];
  }

  written(line: Line): void {
    this.#unconfirmed.push(line);
  }

  keep(line: Line): void {
    this.#kept.push(line);
    if (this.#kept.length <= maxKept) return;
    const oldest = this.#kept.shift();
    if (oldest !== undefined) this.#lost = { first: this.#lost?.first ?? oldest, last: oldest };
  }

  /** The number of the latest written line that is not confirmed; -1 when all are. */
  get latest(): number {
    return this.#unconfirmed.at(-1)?.sequence ?? -1;
  }

  /** The disk has the written lines up to and with this number. */
  confirm(sequence: number): void {
    this.#unconfirmed = this.#unconfirmed.filter((line) => line.sequence > sequence);
  }

  clear(): void {
    this.#unconfirmed = [];
    this.#kept = [];
    this.#lost = null;
  }
}

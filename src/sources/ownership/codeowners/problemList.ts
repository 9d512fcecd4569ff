import type { Message, Problem } from "../../../model/message";

/** A file with more mistakes than this is not a CODEOWNERS file; the rest are only counted. */
const maxProblems = 500;

/** Gathers what is wrong with one file, line by line. */
export class ProblemList {
  readonly #path: string;
  readonly #problems: Problem[] = [];
  #more = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** @param line 1-based. */
  add(line: number, message: Message): void {
    if (this.#problems.length < maxProblems) this.#problems.push({ path: this.#path, line, message });
    else this.#more += 1;
  }

  /** Every problem in the order of the file, and one about the file when some were only counted. */
  all(): readonly Problem[] {
    if (this.#more === 0) return this.#problems;
    const more: Problem = { path: this.#path, line: null, message: { key: "codeowners.moreProblems", args: { more: this.#more } } };
    return [...this.#problems, more];
  }
}

import type { Block } from "../model/place";
import type { Comment } from "./comments";

/** What follows the comments of a text. Lines are 1-based. */
export class BelowComments {
  /** The start of a document in YAML is no code yet. */
  readonly firstLineOfCode: number;
  readonly #lines: readonly string[];
  readonly #starts: ReadonlyMap<number, Block>;
  /** The first line after each run of comments, by each line of the run. */
  readonly #after = new Map<number, number>();

  constructor(text: string, comments: readonly Comment[], blocks: readonly Block[]) {
    this.#lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    this.#starts = new Map(blocks.toReversed().map((block) => [block.startLine, block]));
    for (const { line } of comments.toReversed()) this.#after.set(line, this.#after.get(line + 1) ?? line + 1);
    const index = this.#lines.findIndex((line, at) => !this.#after.has(at + 1) && !/^(?:---)?\s*$|^%[A-Z]/.test(line));
    this.firstLineOfCode = index < 0 ? Infinity : index + 1;
  }

  /** The block that follows the lines of comment around `line` without a gap. */
  of(line: number): Block | null {
    return this.#starts.get(this.#after.get(line) ?? 0) ?? null;
  }

  /** The line of code that follows the lines of comment around `line` without a gap; null where a blank one or the end does. */
  lineAfter(line: number): number | null {
    const after = this.#after.get(line) ?? 0;
    return (this.#lines[after - 1] ?? "").trim() === "" ? null : after;
  }

  indent(line: number): number {
    return /^\s*/.exec(this.#lines[line - 1] ?? "")?.[0].length ?? 0;
  }
}

import { maxLines } from "./limits";
import type { ProblemList } from "./problemList";

export interface Line {
  /** Without the line break, otherwise as it stands in the file. */
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/**
 * The lines that can be read. A byte-order mark and carriage returns are no part of them. A line with a NUL byte is a problem
 * and left out: no path can contain one. A line that was not UTF-8 (its bytes have become U+FFFD) is a problem and stays,
 * because a path with the same bytes has become the same text; in a comment it does no harm and is not mentioned. A file with
 * too many lines is read up to there.
 */
export function* readableLines(text: string, problems: ProblemList): Generator<Line> {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  let number = 0;
  let from = start;
  while (from <= text.length) {
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline;
    number += 1;
    if (number > maxLines) {
      problems.add(number, { key: "codeowners.tooManyLines", args: { max: maxLines } });
      return;
    }
    const raw = text.slice(from, end);
    from = end + 1;
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.includes("\0")) {
      problems.add(number, { key: "codeowners.nul", args: {} });
      continue;
    }
    if (line.includes("\uFFFD") && !line.trimStart().startsWith("#")) {
      problems.add(number, { key: "codeowners.encoding", args: {} });
    }
    yield { text: line, number };
  }
}

import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";

/** A build stage: from one `FROM` to the next. */
export interface DockerStage extends Block {
  /** The image or the stage it starts from, as written. */
  readonly from: string;
}

/** One instruction, with the lines that continue it. Lines are 1-based and inclusive. */
interface Instruction {
  readonly text: string;
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * Reads the stages of a Dockerfile (Docker documentation, Dockerfile reference). A stage without a name is known by its
 * number, as `docker build --target` knows it. Every text has some reading, so there are no problems.
 */
export function readDockerfile(text: string): Read<readonly DockerStage[], Problem> {
  const stages: DockerStage[] = [];
  for (const { text: source, startLine, endLine } of instructions(text)) {
    const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(source);
    const current = stages.at(-1);
    if (from?.[1] !== undefined) stages.push({ kind: "stage", address: `stages.${from[2] ?? stages.length}`, startLine, endLine, from: from[1] });
    else if (current !== undefined) stages[stages.length - 1] = { ...current, endLine };
  }
  return { value: stages, problems: [] };
}

function* instructions(text: string): Generator<Instruction, void> {
  const lines = text.split(/\r?\n/);
  const escape = /^(?:\s*#[^\n]*\n)*?\s*#\s*escape\s*=\s*`/i.test(text) ? "`" : "\\";
  const heredocs = new HeredocEnds(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const first = index;
    const parts = [(lines[index] ?? "").trim()];
    if (isSilent(parts[0] ?? "")) continue;
    let last = index;
    while (parts.at(-1)?.endsWith(escape) === true && index + 1 < lines.length) {
      index += 1;
      const next = (lines[index] ?? "").trim();
      // Comments and blank lines inside a continued instruction do not end it.
      if (isSilent(next)) continue;
      parts.push(next);
      last = index;
    }
    const source = parts.map((part) => (part.endsWith(escape) ? part.slice(0, -1) : part)).join(" ");
    last = heredocs.after(last, source);
    index = Math.max(index, last);
    yield { text: source, startLine: first + 1, endLine: last + 1 };
  }
}

function isSilent(line: string): boolean {
  return line === "" || line.startsWith("#");
}

/** Where the heredocs of an instruction end. The last line of each content is known, so that no mark is looked for in vain. */
class HeredocEnds {
  readonly #lines: readonly string[];
  readonly #last = new Map<string, number>();
  readonly #lastIndented = new Map<string, number>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    for (const [index, line] of lines.entries()) {
      this.#last.set(line, index);
      this.#lastIndented.set(line.trimStart(), index);
    }
  }

  /** Index of the line that ends the last heredoc of an instruction; `index` when there is none, or no end. */
  after(index: number, source: string): number {
    if (!/^(?:RUN|COPY|ADD)\s/i.test(source)) return index;
    let end = index;
    for (const [, dash, quoted = ""] of source.matchAll(/<<(-?)(["']?[A-Za-z_]\w*["']?)/g)) {
      const mark = quoted.replaceAll(/["']/g, "");
      const last = (dash === "-" ? this.#lastIndented : this.#last).get(mark) ?? -1;
      if (last <= end) continue;
      const isEnd = (line: string | undefined): boolean => (dash === "-" ? line?.trimStart() : line) === mark;
      do end += 1;
      while (!isEnd(this.#lines[end]));
    }
    return end;
  }
}

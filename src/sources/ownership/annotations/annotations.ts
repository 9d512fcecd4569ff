import type { Read } from "../../../base/read";
import { defaultMaxBytes } from "../../../base/tree";
import type { Annotation } from "../../../model/annotation";
import type { Problem } from "../../../model/message";
import type { Block, System } from "../../../model/place";
import { innermostBlock } from "../../../model/place";
import type { Comment } from "./comments";
import { commentsIn, commentSyntax } from "./comments";
import { readStatement } from "./statement";

/** Nobody writes more of them into one file. */
const maxStatements = 1000;

/**
 * Reads the comments that name an owner or a runbook: `# owner: @acme/platform`, `# runbook: docs/runbooks/restore.md`.
 *
 * Such a comment is about the block that follows its lines of comment without a gap, or else about the innermost block that it
 * stands in, or else, before the first line of code, about the file. Anywhere else it is about nothing, and a problem.
 * @param path POSIX, relative to the git root.
 * @param blocks of this very text.
 */
export function readAnnotations(path: string, system: System, text: string, blocks: readonly Block[]): Read<Annotation[], Problem> {
  const syntax = commentSyntax(path, system);
  if (syntax === null || !mayState(text)) return { value: [], problems: [] };
  if (text.length > defaultMaxBytes) {
    const message = { key: "file.tooLarge", args: { path, bytes: text.length, maxBytes: defaultMaxBytes } } as const;
    return { value: [], problems: [{ path, line: null, message }] };
  }
  const value: Annotation[] = [];
  const problems: Problem[] = [];
  const comments = commentsIn(text, syntax);
  const below = new BlocksBelow(text, comments, blocks);
  for (const { line, text: comment } of comments) {
    const statement = readStatement(comment, path);
    if (statement === null) continue;
    if (value.length + problems.length >= maxStatements) {
      problems.push({ path, line, message: { key: "catalog.tooMany", args: { max: maxStatements } } });
      break;
    }
    const following = below.of(line);
    // In YAML, one that is further in than what follows belongs to what stands before it.
    const isBelow = following !== null && (syntax !== "yaml" || below.indent(line) <= below.indent(following.startLine));
    const block = isBelow ? following : innermostBlock(blocks, line);
    if (block !== null || line < below.firstLineOfCode) value.push({ ...statement, block, source: { kind: "annotation", path, line } });
    else problems.push({ path, line, message: { key: "annotation.unattached", args: { name: statement.says } } });
  }
  return { value, problems };
}

/** Whether one of the words stands on a line of comment: most texts that have the words have them in code. */
function mayState(text: string): boolean {
  return /^[ \t]*(?:#|\/[/*]).*(?:owner|runbook)/im.test(text) || (/^[ \t]*\/\*/m.test(text) && /owner|runbook/i.test(text));
}

/** What follows each comment. */
class BlocksBelow {
  /** 1-based; the start of a document in YAML is no code yet. */
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

  indent(line: number): number {
    return /^\s*/.exec(this.#lines[line - 1] ?? "")?.[0].length ?? 0;
  }
}

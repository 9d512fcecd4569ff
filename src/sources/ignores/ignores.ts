import { defaultMaxBytes } from "../../base/tree";
import type { IgnoreComment, LineRange } from "../../model/ignore";
import type { Block, System } from "../../model/place";
import { BelowComments } from "../belowComments";
import { commentsIn, commentSyntax } from "../comments";
import { markdownScopes } from "./markdownScopes";
import { ignoreStatement } from "./statement";

/** Nobody writes more of them into one file. */
const maxComments = 1000;

/**
 * Reads the comments that take findings out of what is shown.
 *
 * Such a comment is about the block that follows its lines of comment without a gap, or else about the line that does; in Markdown
 * about the lines that follow until a blank one. Before the first line of code with a blank line after it, or in the front matter,
 * it is about the file. Anywhere else it is about nothing. What is wrong with one is said in it, because that is a finding.
 * @param path POSIX, relative to the git root.
 * @param system null for a file of none.
 * @param blocks of this very text.
 */
export function readIgnores(path: string, system: System | null, text: string, blocks: readonly Block[]): IgnoreComment[] {
  const syntax = commentSyntax(path, system);
  if (syntax === null || text.length > defaultMaxBytes || !/infra-steward\s*:\s*ignore/i.test(text)) return [];
  const comments = commentsIn(text, syntax);
  const below = new BelowComments(text, comments, blocks);
  const scopeOf = syntax === "markdown" ? markdownScopes(text) : (line: number) => scopeAt(line, below, syntax === "yaml");
  const found = comments.flatMap(({ line, text: comment }): IgnoreComment[] => {
    const statement = ignoreStatement(comment);
    if (statement === null) return [];
    const lines = scopeOf(line);
    return [lines === "nothing" ? { ...statement, refused: statement.refused ?? "unattached", line, lines: { start: line, end: line } } : { ...statement, line, lines }];
  });
  return found.slice(0, maxComments);
}

/** null for the whole file. */
export type Scope = LineRange | null | "nothing";

function scopeAt(line: number, below: BelowComments, byIndent: boolean): Scope {
  const next = below.lineAfter(line);
  // In YAML, one that is further in than what follows belongs to what stands before it.
  if (next !== null && !(byIndent && below.indent(line) > below.indent(next))) return { start: line, end: below.of(line)?.endLine ?? next };
  return next === null && line < below.firstLineOfCode ? null : "nothing";
}

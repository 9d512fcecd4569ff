import type { Read } from "../../../base/read";
import { defaultMaxBytes } from "../../../base/tree";
import type { Annotation } from "../../../model/annotation";
import type { Problem } from "../../../model/message";
import type { Block, System } from "../../../model/place";
import { innermostBlock } from "../../../model/place";
import { BelowComments } from "../../belowComments";
import { commentsIn, commentSyntax } from "../../comments";
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
  const below = new BelowComments(text, comments, blocks);
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

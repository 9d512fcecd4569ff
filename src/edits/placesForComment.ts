import { nameOf } from "../base/path";
import type { Block } from "../model/place";
import { innermostBlock } from "../model/place";
import { frontMatterEnd, markdownLines } from "../sources/comments";
import { linesOf } from "./lineEdit";

/** Where a comment can be put, and how it is written there. */
export interface CommentPlace {
  /** 1-based: the line that the comment comes before. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** Whether a blank line must follow, so that the comment is about the file and not about what comes next. */
  readonly isApart: boolean;
}

/**
 * Where a comment about a line can be put, the closest first. In Markdown it stands above the whole paragraph, which a comment in
 * its middle would tear apart, or in the front matter.
 * @param line 1-based; null for the file as a whole.
 * @param blocks of this very text.
 */
export function placesForComment(path: string, text: string, line: number | null, blocks: readonly Block[]): CommentPlace[] {
  const lines = linesOf(text);
  if (/\.(?:md|markdown)$/.test(nameOf(path))) return [inMarkdown(lines, line)];
  if (line === null) return [{ line: headEnd(lines) + 1, before: "# ", after: "", isApart: true }];
  const block = innermostBlock(blocks, line);
  const found = block === null || block.startLine === line ? [line] : [line, block.startLine];
  return found.map((each) => ({ line: each, before: `${indentOf(lines[each - 1])}# `, after: "", isApart: false }));
}

function inMarkdown(lines: readonly string[], line: number | null): CommentPlace {
  const front = frontMatterEnd(lines);
  if (front > 0 && (line === null || line <= front)) return { line: 2, before: "# ", after: "", isApart: false };
  const written = { after: " -->", isApart: line === null };
  if (line === null) return { line: 1, before: "<!-- ", ...written };
  const body = markdownLines(lines, front);
  let start = line - front - 1;
  const isGap = (index: number): boolean => body[index] === undefined || (body[index].text.trim() === "" && !body[index].isFenced);
  while (start > 0 && !isGap(start - 1)) start -= 1;
  return { line: front + start + 1, before: `${indentOf(body[start]?.text)}<!-- `, ...written };
}

/** How many lines at the top must stay the first: what a system starts the file with, and what Docker's builder is told. */
function headEnd(lines: readonly string[]): number {
  const end = lines.findIndex((each) => !/^#(?:!|cloud-config\b|\s*(?:syntax|escape|check)\s*=)/i.test(each));
  return end < 0 ? lines.length : end;
}

function indentOf(line = ""): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

import { Lexer } from "yaml";
import { nameOf } from "../base/path";
import type { System } from "../model/place";

/** A comment on a line of its own. Those behind code are not looked at: what they speak of is the line, not the block. */
export interface Comment {
  /** 1-based. */
  readonly line: number;
  /** Without its marks, trimmed. */
  readonly text: string;
}

/** How comments are written: `#`, `//` and `/*` in HCL, `<!-- -->` in Markdown and `#` in its front matter, `#` in the others. */
export type CommentSyntax = "hcl" | "yaml" | "dockerfile" | "codeowners" | "markdown";

/**
 * @param system null for a file of none, such as CODEOWNERS and Markdown.
 * @returns null for files whose comments are not read. Variable files hold secrets and never are.
 */
export function commentSyntax(path: string, system: System | null): CommentSyntax | null {
  const name = nameOf(path);
  if (/\.ya?ml$/.test(name)) return "yaml";
  if (/\.(?:tf|tofu|hcl)$/.test(name)) return name === ".terraform.lock.hcl" ? null : "hcl";
  if (name === "CODEOWNERS") return "codeowners";
  if (/\.(?:md|markdown)$/.test(name)) return "markdown";
  return system === "docker" && !name.endsWith(".json") ? "dockerfile" : null;
}

/** The comments of a text, from the first line to the last. What only looks like one, inside a string, is none. */
export function commentsIn(text: string, syntax: CommentSyntax): Comment[] {
  if (syntax === "yaml") return yamlComments(text);
  return syntax === "markdown" ? markdownComments(text) : lineComments(text, syntax);
}

/** The lexer tells comments from the text of block scalars, and takes templated text, too. */
function yamlComments(text: string): Comment[] {
  const found: Comment[] = [];
  let line = 1;
  let alone = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === scalarMark || otherMarks.has(token)) {
      isScalar = token === scalarMark;
      continue;
    }
    if (alone && !isScalar && token.startsWith("#")) found.push({ line, text: token.replace(/^#+/, "").trim() });
    const lastBreak = token.lastIndexOf("\n");
    alone = (alone || lastBreak >= 0) && !/[^\s\uFEFF]/.test(token.slice(lastBreak + 1));
    line += token.split("\n").length - 1;
    isScalar = false;
  }
  return found;
}

/** The lexer says with marks, which stand for no character, that a scalar's text follows, or where a document or flow ends. */
const scalarMark = "\u001F";
const otherMarks: ReadonlySet<string> = new Set(["\u0002", "\u0018"]);

function lineComments(text: string, syntax: "hcl" | "dockerfile" | "codeowners"): Comment[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const lastAt = new Map(syntax === "codeowners" ? [] : lines.map((line, index) => [line.trim(), index]));
  const found: Comment[] = [];
  let within = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]?.trim() ?? "";
    const opens: boolean = syntax === "hcl" && !within && line.startsWith("/*");
    const comment = within || opens || line.startsWith("#") || (syntax === "hcl" && line.startsWith("//"));
    if (comment) found.push({ line: index + 1, text: line.replace(/^(?:\/\*+|\/\/+|#+|\*+(?!\/))/, "").replace(/\*+\/.*$/, "").trim() });
    if (within || opens) within = !line.slice(opens ? 2 : 0).includes("*/");
    else if (!comment) index = Math.max(index, heredocEnd(line, index, lastAt));
  }
  return found;
}

/** Index of the line that ends the heredoc which a line begins; -1 when it begins none, or one that never ends. */
function heredocEnd(line: string, index: number, lastAt: ReadonlyMap<string, number>): number {
  const marks = [...line.matchAll(/<<[-~]?["']?([A-Za-z_]\w*)["']?/g)].map(([, mark = ""]) => lastAt.get(mark) ?? -1);
  return Math.max(-1, ...marks.filter((end) => end > index));
}

/** Comments of one line each, outside of fences (CommonMark, fenced code blocks and HTML blocks); in the front matter those of YAML. */
function markdownComments(text: string): Comment[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const front = frontMatterEnd(lines);
  const found = front === 0 ? [] : yamlComments(lines.slice(0, front).join("\n"));
  for (const { line, text: words, isFenced } of markdownLines(lines, front)) {
    const [, comment] = isFenced ? [] : /^\s*<!--((?:(?!-->).)*)-->\s*$/.exec(words) ?? [];
    if (comment !== undefined) found.push({ line, text: comment.trim() });
  }
  return found;
}

/** One line of Markdown below the front matter. */
export interface MarkdownLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Whether it is code between fences, the fences included. */
  readonly isFenced: boolean;
}

/** The lines below the front matter, and which of them are code between fences. @param front as {@link frontMatterEnd} says. */
export function markdownLines(lines: readonly string[], front: number): MarkdownLine[] {
  let fence = "";
  return lines.slice(front).map((text, index) => {
    const mark = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(text)?.[1] ?? "";
    const isFenced = fence !== "" || mark !== "";
    if (fence === "") fence = mark;
    else if (mark.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(text)) fence = "";
    return { line: front + index + 1, text, isFenced };
  });
}

/** How many lines the front matter of a Markdown file takes, its marks included; 0 where there is none. */
export function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
}

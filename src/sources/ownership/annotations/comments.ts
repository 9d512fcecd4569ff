import { Lexer } from "yaml";
import { nameOf } from "../../../base/path";
import type { System } from "../../../model/place";

/** A comment on a line of its own. Those behind code are not looked at: what they speak of is the line, not the block. */
export interface Comment {
  /** 1-based. */
  readonly line: number;
  /** Without its mark, trimmed. */
  readonly text: string;
}

/** How comments are written: `#`, `//` and `/*` in HCL, `#` in the others. */
export type CommentSyntax = "hcl" | "yaml" | "dockerfile";

/** @returns null for files whose comments are not read. Variable files hold secrets and never are. */
export function commentSyntax(path: string, system: System): CommentSyntax | null {
  const name = nameOf(path);
  if (/\.ya?ml$/.test(name)) return "yaml";
  if (/\.(?:tf|tofu|hcl)$/.test(name)) return name === ".terraform.lock.hcl" ? null : "hcl";
  return system === "docker" && !name.endsWith(".json") ? "dockerfile" : null;
}

/** The comments of a text, from the first line to the last. What only looks like one, inside a string, is none. */
export function commentsIn(text: string, syntax: CommentSyntax): Comment[] {
  return syntax === "yaml" ? yamlComments(text) : lineComments(text, syntax);
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

function lineComments(text: string, syntax: "hcl" | "dockerfile"): Comment[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const lastAt = new Map(lines.map((line, index) => [line.trim(), index]));
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

import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import type { Nodes } from "mdast";
import type { Heading } from "../../model/runbook";
import { splitMarkdown } from "./parts";

/** What of a Markdown text tells where it applies and what it is about. Everything in order of appearance. */
export interface Outline {
  readonly headings: readonly Heading[];
  /** As written between their backticks. */
  readonly codeSpans: readonly CodeText[];
  readonly codeBlocks: readonly CodeBlock[];
  /** Where links and link definitions point, as written. */
  readonly links: readonly string[];
  /** 1-based line of the first text that was too long or nested too deep to be read; null when all was read. */
  readonly leftOutAt: number | null;
}

export interface CodeText {
  readonly text: string;
  /** 1-based line where the text begins. */
  readonly line: number;
}

export interface CodeBlock extends CodeText {
  /** The word after the fence, in lower case; `""` when there is none. */
  readonly language: string;
}

interface Collected {
  readonly headings: Heading[];
  readonly codeSpans: CodeText[];
  readonly codeBlocks: CodeBlock[];
  readonly links: string[];
}

/** @param firstLine 1-based line at which `text` begins in its file. */
export function outlineMarkdown(text: string, firstLine: number): Outline {
  const { parts, leftOutAt } = splitMarkdown(text, firstLine);
  const collected: Collected = { headings: [], codeSpans: [], codeBlocks: [], links: [] };
  for (const part of parts) collect(fromMarkdown(part.text), part.line, collected);
  return { ...collected, leftOutAt };
}

/** @param firstLine 1-based line of the file at which the part begins that `root` was parsed from. */
function collect(root: Nodes, firstLine: number, into: Collected): void {
  // A stack of our own, in reading order: nesting comes from outside, and the call stack has an end.
  const rest: Nodes[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const line = firstLine - 1 + (node.position?.start.line ?? 1);
    if (node.type === "heading") addHeading(toString(node), node.depth, line, into);
    if (node.type === "inlineCode") into.codeSpans.push({ text: node.value, line });
    if (node.type === "code") {
      // An indented block has no fence above its first line.
      const fenced = node.position !== undefined && node.position.end.line - node.position.start.line > node.value.split("\n").length - 1;
      into.codeBlocks.push({ text: node.value, line: fenced ? line + 1 : line, language: (node.lang ?? "").toLowerCase() });
    }
    if (node.type === "link" || node.type === "definition") into.links.push(node.url);
    if ("children" in node) rest.push(...[...node.children].reverse());
  }
}

/** Enough for any list or hover; a longer one is no heading but a paragraph behind a `#`. */
const maxHeadingLength = 200;

function addHeading(given: string, depth: Heading["depth"], line: number, into: Collected): void {
  const text = given.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim().slice(0, maxHeadingLength);
  if (text !== "") into.headings.push({ text, depth, line });
}

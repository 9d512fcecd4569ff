import type { Token } from "markdown-it";
import GithubSlugger from "github-slugger";
import type { Heading } from "../../model/runbook";
import type { Definitions, InlineToken } from "./markdownTokens";
import { blockTokens, inlineTokens, isTooDeep } from "./markdownTokens";

/** What of a Markdown text tells where it applies, what it is about and what to do. Everything in order of appearance. */
export interface Outline {
  readonly headings: readonly Heading[];
  /** Where fragments can lead to: the slug of every heading, and identifiers in raw HTML. */
  readonly anchors: readonly string[];
  /** As written between their backticks. */
  readonly codeSpans: readonly TextAt[];
  readonly codeBlocks: readonly CodeBlock[];
  readonly links: readonly LinkAt[];
  readonly items: readonly ListItem[];
  /** 1-based line of the first text that was too long or nested too deep to be read; null when all was read. */
  readonly leftOutAt: number | null;
}

export interface TextAt {
  readonly text: string;
  /** 1-based line where the text begins. */
  readonly line: number;
}

export interface CodeBlock extends TextAt {
  /** The word after the fence, in lower case; `""` when there is none. */
  readonly language: string;
}

export interface LinkAt {
  /** As written. */
  readonly target: string;
  readonly image: boolean;
  /** 1-based line where its text begins. */
  readonly line: number;
}

/** The first paragraph of a list item, as plain text on one line. */
export interface ListItem extends TextAt {
  readonly ordered: boolean;
}

/** UTF-16 code units. The tree refuses files of as many bytes; this is for texts that come from elsewhere. */
const maxLength = 1024 * 1024;

/** A longer paragraph without a blank line is no prose. Time grows with its square at worst. */
const maxParagraph = 32 * 1024;

/** Enough for any list or hover; a longer one is no heading but a paragraph behind a `#`. */
const maxHeadingLength = 200;

/**
 * Reads Markdown as CommonMark with GitHub's tables.
 * @param firstLine 1-based line at which `text` begins in its file.
 */
export function outlineMarkdown(text: string, firstLine: number): Outline {
  const end = text.length <= maxLength ? text.length : text.lastIndexOf("\n", maxLength) + 1;
  const reader = new OutlineReader(firstLine);
  const { tokens, definitions } = blockTokens(text.slice(0, end));
  for (const token of tokens) reader.take(token, definitions);
  if (end < text.length) reader.leaveOut(firstLine + text.slice(0, end).split(/\r\n?|\n/).length - 1);
  return reader;
}

class OutlineReader implements Outline {
  readonly headings: Heading[] = [];
  readonly anchors: string[] = [];
  readonly codeSpans: TextAt[] = [];
  readonly codeBlocks: CodeBlock[] = [];
  readonly links: LinkAt[] = [];
  readonly items: ListItem[] = [];
  leftOutAt: number | null = null;
  readonly #slugger = new GithubSlugger();
  readonly #firstLine: number;
  /** Of the last block that says where it stands: the cells of a table do not. */
  #line: number;
  /** The lists around, the innermost last. */
  readonly #ordered: boolean[] = [];
  #depth: number | null = null;
  /** Whether the next paragraph is the first of a list item. */
  #beginsItem = false;

  constructor(firstLine: number) {
    this.#firstLine = firstLine;
    this.#line = firstLine;
  }

  take(token: Token, definitions: Definitions): void {
    if (token.map !== null) this.#line = this.#firstLine + token.map[0];
    if (isTooDeep(token)) this.leaveOut(this.#line);
    switch (token.type) {
      case "heading_open":
        this.#depth = Number(token.tag.slice(1));
        break;
      case "heading_close":
        this.#depth = null;
        break;
      case "ordered_list_open":
      case "bullet_list_open":
        this.#ordered.push(token.type === "ordered_list_open");
        this.#beginsItem = false;
        break;
      case "ordered_list_close":
      case "bullet_list_close":
        this.#ordered.pop();
        break;
      case "list_item_open":
        this.#beginsItem = true;
        break;
      case "list_item_close":
        this.#beginsItem = false;
        break;
      case "fence":
        this.#addCode(token, this.#line + 1, /^\S*/.exec(token.info.trim())?.[0] ?? "");
        break;
      case "code_block":
        this.#addCode(token, this.#line, "");
        break;
      case "html_block":
        this.#addAnchors(token.content);
        break;
      case "inline":
        this.#addText(token.content, definitions);
        break;
    }
  }

  leaveOut(line: number): void {
    this.leftOutAt ??= line;
  }

  #addCode(token: Token, line: number, language: string): void {
    this.codeBlocks.push({ text: token.content.replace(/\n$/, ""), line, language: language.toLowerCase() });
  }

  #addText(content: string, definitions: Definitions): void {
    const told = this.#depth !== null || this.#beginsItem;
    const tells = /[`[<]/.test(content) || (told && /[\\*_&!\n]/.test(content));
    if (tells && content.length > maxParagraph) {
      this.leaveOut(this.#line);
      return;
    }
    const plain = tells ? this.#readInline(inlineTokens(content, definitions)) : content;
    if (this.#depth !== null) this.#addHeading(plain, this.#depth);
    else if (this.#beginsItem) this.items.push({ text: oneLine(plain), line: this.#line, ordered: this.#ordered.at(-1) ?? false });
    this.#beginsItem = false;
  }

  /** @returns the text as a person reads it. */
  #readInline(tokens: readonly InlineToken[]): string {
    let plain = "";
    for (const { token, linesBelow } of tokens) {
      const line = this.#line + linesBelow;
      switch (token.type) {
        case "text":
          plain += token.content;
          break;
        case "code_inline":
          this.codeSpans.push({ text: token.content, line });
          plain += token.content;
          break;
        case "softbreak":
        case "hardbreak":
          plain += " ";
          break;
        case "link_open":
          this.links.push({ target: token.attrGet("href") ?? "", image: false, line });
          break;
        case "image":
          this.links.push({ target: token.attrGet("src") ?? "", image: true, line });
          break;
        case "html_inline":
          this.#addAnchors(token.content);
          break;
      }
    }
    return plain;
  }

  #addHeading(plain: string, depth: number): void {
    const slug = this.#slugger.slug(plain.trim());
    this.anchors.push(slug);
    const text = oneLine(plain).slice(0, maxHeadingLength);
    if (text !== "") this.headings.push({ text, depth, line: this.#line, slug });
  }

  #addAnchors(html: string): void {
    if (html.startsWith("<!")) return;
    for (const [, name] of html.matchAll(/<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)/gi)) {
      if (name !== undefined) this.anchors.push(name);
    }
  }
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}

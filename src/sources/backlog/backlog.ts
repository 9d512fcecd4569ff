import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Read } from "../../base/read";
import type { Backlog, BacklogEntry, BacklogHeading, BacklogItem } from "../../model/backlog";
import type { BacklogSection } from "../../model/backlogSection";
import type { Problem } from "../../model/message";
import { entryFrom } from "./mentions";
import { sectionNamed } from "./sectionNames";

/** Nobody works through more; the rest is said to be left out. */
const mostItems = 1_000;

/** Longer than any task; time to read words grows with their length. */
const longestTask = 4_096;

/** GitHub Flavored Markdown, task list items: a box, then white space and words. */
const box = /^\[([ xX])\]\s+(?=\S)/;

const parser = new MarkdownIt("commonmark", { html: true });
// Links are kept as written; what they lead to is decided where they are opened.
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
// Only tasks are parsed down to their words.
parser.core.ruler.disable(["inline", "text_join"]);

/**
 * Reads the task lists of a backlog: sections by their headings, each task with its box, words, place, owner and evidence.
 * Tasks in code, comments and quotations of code are none. @param path POSIX, relative to the git root.
 */
export function readBacklog(path: string, text: string): Read<Backlog, Problem> {
  const plain = text.replace(/^\uFEFF/, "");
  const reader = new BacklogReader(path, plain.split(/\r\n?|\n/));
  const definitions = {};
  for (const token of parser.parse(plain, definitions)) reader.take(token, definitions);
  const { items, headings, leftOutAt } = reader;
  const problems: Problem[] = leftOutAt === null ? [] : [{ path, line: leftOutAt, message: { key: "backlog.partlyRead", args: {} } }];
  return { value: { items, headings }, problems };
}

/** The words of one task line as they will be read. */
export function readTask(path: string, words: string): BacklogEntry {
  return entryFrom(path, inlineTokens(words, {}));
}

function inlineTokens(words: string, definitions: Record<string, unknown>): Token[] {
  const tokens: Token[] = [];
  parser.inline.parse(words, parser, definitions, tokens);
  return tokens;
}

class BacklogReader {
  readonly items: BacklogItem[] = [];
  readonly headings: BacklogHeading[] = [];
  leftOutAt: number | null = null;
  readonly #path: string;
  readonly #lines: readonly string[];
  #section: BacklogSection | null = null;
  /** Of the heading that began the section: those below it only divide it. */
  #depth = Infinity;
  #heading: { readonly depth: number; readonly line: number } | null = null;
  /** Whether the next words are the first of a list item. */
  #beginsItem = false;

  constructor(path: string, lines: readonly string[]) {
    this.#path = path;
    this.#lines = lines;
  }

  take(token: Token, definitions: Record<string, unknown>): void {
    const [from, to] = token.map ?? [0, 0];
    switch (token.type) {
      case "heading_open":
        this.#heading = { depth: Number(token.tag.slice(1)), line: from + 1 };
        break;
      case "heading_close":
        this.#heading = null;
        break;
      case "list_item_open":
        this.#beginsItem = true;
        this.#endList(from, to);
        break;
      case "list_item_close":
        this.#beginsItem = false;
        break;
      case "inline":
        if (this.#heading !== null) this.#enter(token.content, this.#heading);
        else if (this.#beginsItem) this.#addTask(token.content, from + 1, definitions);
        this.#beginsItem = false;
        break;
    }
  }

  #enter(words: string, { depth, line }: { readonly depth: number; readonly line: number }): void {
    const section = sectionNamed(words);
    if (section === null && depth > this.#depth) return;
    this.#section = section;
    this.#depth = section === null ? Infinity : depth;
    if (section !== null) this.headings.push({ section, line, lastLine: null });
  }

  /** The last list item so far ends where the last of its lines with text does. */
  #endList(from: number, to: number): void {
    const heading = this.headings.at(-1);
    if (heading === undefined || this.#section === null) return;
    let last = to;
    while (last > from + 1 && this.#lines[last - 1]?.trim() === "") last -= 1;
    this.headings[this.headings.length - 1] = { ...heading, lastLine: Math.max(last, heading.lastLine ?? 0) };
  }

  #addTask(content: string, line: number, definitions: Record<string, unknown>): void {
    const found = box.exec(content);
    if (found === null) return;
    if (content.length > longestTask || this.items.length === mostItems) {
      this.leftOutAt ??= line;
      return;
    }
    const entry = entryFrom(this.#path, inlineTokens(content.slice(found[0].length), definitions));
    this.items.push({ ...entry, line, done: found[1] !== " ", section: this.#section });
  }
}

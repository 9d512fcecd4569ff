import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

/**
 * The parser, set up to understand and never to render. Raw HTML is recognised, so that nothing in it counts as Markdown.
 * Links are left as written, whatever they lead to: what is refused is decided, and said, elsewhere.
 */
const parser = new MarkdownIt("commonmark", { html: true }).enable("table");
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
// Most of a runbook is prose; only what may tell something is parsed down to its words, by `inlineTokens`.
parser.core.ruler.disable(["inline", "text_join"]);

/** Where the tokens that the parser made began in their text. It keeps lines for blocks only. */
const offsets = new WeakMap<Token, number>();

parser.inline.State = class extends parser.inline.State {
  override push(...given: Parameters<InstanceType<typeof parser.inline.State>["push"]>): Token {
    const token = super.push(...given);
    offsets.set(token, this.pos);
    return token;
  }
};

/** What link definitions (`[name]: target`) of the whole text say, for the parser's use. */
export type Definitions = Record<string, unknown>;

/** The blocks of a text in order, as they open and close. Those of type `inline` hold text that is not parsed yet. */
export function blockTokens(text: string): { readonly tokens: readonly Token[]; readonly definitions: Definitions } {
  const definitions: Definitions = {};
  return { tokens: parser.parse(text, definitions), definitions };
}

/** A piece of text within a block. */
export interface InlineToken {
  readonly token: Token;
  /** How many lines below the beginning of the text it begins. */
  readonly linesBelow: number;
}

/** The words, code, links and line breaks of one block's text, in order. */
export function inlineTokens(text: string, definitions: Definitions): InlineToken[] {
  const tokens: Token[] = [];
  parser.inline.parse(text, parser, definitions, tokens);
  let at = 0;
  let linesBelow = 0;
  return tokens.map((token) => {
    for (const offset = offsets.get(token) ?? at; at < offset; at += 1) {
      if (text[at] === "\n") linesBelow += 1;
    }
    return { token, linesBelow };
  });
}

/** The parser's own limit, which its preset sets: so many quotations, lists and items in one another. */
const deepest = 20;

/** Whether a block lies so deep in others that the parser skips what is in it. */
export function isTooDeep(token: Token): boolean {
  return (token.type === "blockquote_open" || token.type === "list_item_open") && token.level + 1 >= deepest;
}

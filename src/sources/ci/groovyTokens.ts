/** A word, a text or a single sign of a Groovy file, as far as a Jenkinsfile needs it. */
export interface GroovyToken {
  readonly kind: "word" | "text" | "sign";
  /** Of a text what stands between its quotes, escapes as they are written. */
  readonly value: string;
  /** 1-based. */
  readonly line: number;
  /** Whether `${…}` in the text is filled in by Groovy itself. */
  readonly isTemplate: boolean;
}

const quotes = ["'''", '"""', "'", '"'];

/**
 * The tokens of a Groovy file without its comments. A text in single quotes ends with its line, so that a quote that is missing
 * costs no more than that (Groovy documentation, Syntax).
 */
export function groovyTokens(text: string): GroovyToken[] {
  const tokens: GroovyToken[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at);
    const quote = quotes.find((each) => text.startsWith(each, at));
    const first = text[at] ?? "";
    if (quote !== undefined) {
      const isClosed = end - at >= 2 * quote.length && text.startsWith(quote, end - quote.length);
      tokens.push({ kind: "text", value: text.slice(at + quote.length, isClosed ? end - quote.length : end), line, isTemplate: quote.startsWith('"') });
    } else if (/\w/.test(first)) tokens.push({ kind: "word", value: text.slice(at, end), line, isTemplate: false });
    else if (end === at + 1 && !/\s/.test(first)) tokens.push({ kind: "sign", value: first, line, isTemplate: false });
    line += lineBreaks(text.slice(at, end));
    at = end;
  }
  return tokens;
}

/** Where the word, text, comment or sign ends that begins here. */
function endOfPiece(text: string, at: number): number {
  if (text.startsWith("//", at) || (at === 0 && text.startsWith("#!"))) return behind(text, "\n", at, 0);
  if (text.startsWith("/*", at)) return behind(text, "*/", at + 2, 2);
  const quote = quotes.find((each) => text.startsWith(each, at));
  if (quote !== undefined) return endOfText(text, at + quote.length, quote);
  const word = /[\w.]+/y;
  word.lastIndex = at;
  return /\w/.test(text[at] ?? "") && word.test(text) ? word.lastIndex : at + 1;
}

function endOfText(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(quote, at)) return at + quote.length;
    else if (quote.length === 1 && text[at] === "\n") return at;
  }
  return text.length;
}

function lineBreaks(piece: string): number {
  let count = 0;
  for (let next = piece.indexOf("\n"); next >= 0; next = piece.indexOf("\n", next + 1)) count += 1;
  return count;
}

function behind(text: string, mark: string, from: number, length: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + length;
}

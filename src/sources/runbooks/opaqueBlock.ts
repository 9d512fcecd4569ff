/** A block of Markdown in which nothing else begins: a fence, a comment, raw HTML. */
export interface OpaqueBlock {
  /** Whether it ends with this line, which comes after the one that opened it. */
  endsWith(content: string): boolean;
}

/** Elements that people put into Markdown and that begin raw HTML up to the next blank line (CommonMark, HTML blocks, kind 6). */
const htmlBlocks = "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe li link main menu nav ol p section summary table tbody td tfoot th thead title tr ul";
const htmlBlock = new RegExp(`^ {0,3}</?(?:${htmlBlocks.split(" ").join("|")})(?:[\\s/>]|$)`, "i");

/** The block that a line opens; null when it opens none, or ends it as well. The line must lie in no list or quotation. */
export function opaqueBlockAt(content: string): OpaqueBlock | null {
  return fenceAt(content) ?? rawHtmlAt(content);
}

/** CommonMark, fenced code blocks: closed by at least as many of the same marks. */
function fenceAt(content: string): OpaqueBlock | null {
  const found = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(content);
  const marks = found?.[1] ?? found?.[2];
  if (marks === undefined) return null;
  return {
    endsWith: (line) => {
      const closing = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1];
      return closing !== undefined && closing.length >= marks.length && closing[0] === marks[0];
    },
  };
}

/** CommonMark, HTML blocks, kinds 1, 2 and 6. */
function rawHtmlAt(content: string): OpaqueBlock | null {
  if (/^ {0,3}<!--/.test(content)) return content.includes("-->") ? null : { endsWith: (line) => line.includes("-->") };
  if (/^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i.test(content)) return closesRaw(content) ? null : { endsWith: closesRaw };
  return htmlBlock.test(content) ? { endsWith: (line) => line.trim() === "" } : null;
}

function closesRaw(content: string): boolean {
  return /<\/(?:pre|script|style|textarea)>/i.test(content);
}

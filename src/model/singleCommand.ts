import type { ShellBlock } from "./runbook";

/** A line of a runbook that is a command by itself. */
export interface SingleCommand {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** The line goes on below: by a mark at its end. The backtick is PowerShell's. */
const continues = /(?:[\\|`]|&&)[ \t]*$/;
/** The line belongs to the one above it. */
const follows = /^(?:[|&)}]|(?:then|do|else|elif|fi|done|esac)(?=$|[ \t;]))/;
/** What only makes sense together with lines below it: a here document, and a bracket that is open at the end. */
const hereDocument = /(?<!<)<<-?[ \t]*["'\\]?\w/;
const openBracket = /[({][ \t]*$/;
const begins = /(?:^|[;&|(]|\b(?:do|then|else))[ \t]*(?:if|for|while|until|case|select|function)(?=[ \t])/g;
const ends = /(?:^|[;&|][ \t]*|[ \t])(?:fi|done|esac)(?=$|[ \t;&|)])/g;

/**
 * The lines of a block that can be run one by one. A line that goes on below is none, and neither is the one it goes on in;
 * where a line opens something that it does not close, no line from there on is taken for a command.
 */
export function singleCommands({ line, lines }: ShellBlock): SingleCommand[] {
  const found: SingleCommand[] = [];
  let isContinued = false;
  for (const [below, written] of lines.entries()) {
    const text = written.trim();
    const isComment = text.startsWith("#");
    if (!isComment && opensMore(text)) break;
    const goesOn = !isComment && continues.test(text);
    if (text !== "" && !isComment && !goesOn && !isContinued && !follows.test(text)) found.push({ line: line + below, text });
    isContinued = goesOn;
  }
  return found;
}

function opensMore(text: string): boolean {
  const bare = withoutQuoted(text);
  if (bare === null || hereDocument.test(bare) || openBracket.test(bare)) return true;
  return count(bare, begins) > count(bare, ends);
}

/** The text with everything in quotes left out; null where a quote is not closed. */
function withoutQuoted(text: string): string | null {
  const bare = text.replaceAll(/\\.|'[^']*'|"(?:[^"\\]|\\.)*"/g, (part) => (part.startsWith("\\") ? "" : "q"));
  return /["']/.test(bare) ? null : bare;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

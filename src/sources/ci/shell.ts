import { checkout } from "./repositoryPath";
import type { ScriptLine } from "./scriptLines";

/** One command of a script: its words with quotes taken off and variables filled in, `*` for what only the run knows. */
export interface Command {
  readonly words: readonly string[];
  /** 1-based line of its first word. */
  readonly line: number;
  /** Whether it reads what the command before it writes. */
  readonly piped: boolean;
  /** The file that it reads by `<`. */
  readonly input: string | null;
}

/** Brackets are a shell of their own: what happens to the folder in it ends with it. */
export type ShellPart = Command | "(" | ")";

const maxWordLength = 100_000;

/** Asked for as a variable: the folder that the script itself lies in, `dirname "$0"`. */
export const ownFolder = "dirname $0";

const writtenOwnFolder = String.raw`dirname(?:\s+--)?\s+"?\$\{?(?:0|BASH_SOURCE(?:\[0\])?)\}?"?`;
const justOwnFolder = new RegExp(`^${writtenOwnFolder}$`);
const fromOwnFolder = new RegExp(String.raw`^cd\s+(?:-P\s+)?(?:--\s+)?"?\$\(\s*${writtenOwnFolder}\s*\)"?((?:/[\w.-]+)*)"?\s*(?:&?>+\s*/dev/null(?:\s+2>&1)?\s*)?(?:&&|;)\s*pwd(?:\s+-P)?$`);

/**
 * The commands of a shell script, as far as one pass over its letters can tell. It is no shell: conditions are not weighed,
 * and what is computed (`$(…)`, arithmetic) is `*`. The time grows with the length of the script, whatever is in it.
 * @param variable asked when a command is reached, so that assignments before it count.
 */
export function readShell(script: readonly ScriptLine[], variable: (name: string) => string | undefined): Generator<ShellPart, void> {
  return new ShellReader(script, variable).parts();
}

class ShellReader {
  readonly #script: readonly ScriptLine[];
  readonly #variable: (name: string) => string | undefined;
  readonly #text: string;
  #at = 0;
  /** Index of the line in which the reader is. */
  #row = 0;
  /** The word that is being read; null between words. */
  #word: string | null = null;
  #words: string[] = [];
  #line = 0;
  #piped = false;
  #input: string | null = null;
  /** What the next word is for, when it is no argument. */
  #redirection: "in" | "out" | null = null;
  /** The marks that end the texts which begin below this line. */
  #heredocs: string[] = [];

  constructor(script: readonly ScriptLine[], variable: (name: string) => string | undefined) {
    this.#script = script;
    this.#variable = variable;
    this.#text = script.map(({ text }) => text).join("\n");
  }

  *parts(): Generator<ShellPart, void> {
    while (this.#at < this.#text.length) {
      const letter = this.#text[this.#at] ?? "";
      if (letter === "\n") {
        // A pipe at the end of a line goes on in the next one.
        yield* this.#endCommand(this.#piped && this.#words.length === 0 && this.#word === null);
        this.#goTo(this.#at + 1);
        this.#skipHeredocs();
      } else if (letter === ";" || letter === "&" || letter === "|") {
        if (this.#text.startsWith("&>", this.#at)) this.#redirect();
        else yield* this.#separator(letter);
      } else if (letter === "(" && this.#word !== null) {
        // `name()` begins a function, `list=(a b)` is an array: neither is a command.
        this.#goTo(closing(this.#text, this.#at));
        this.#word = null;
      } else if (letter === "(" || letter === ")") {
        yield* this.#endCommand(false);
        yield letter;
        this.#at += 1;
      } else {
        this.#readInWord(letter);
      }
    }
    yield* this.#endCommand(false);
  }

  /** Everything that belongs to a word, or to the space between two of them. */
  #readInWord(letter: string): void {
    if (letter === " " || letter === "\t" || letter === "\r") {
      this.#endWord();
      this.#at += 1;
    } else if (letter === "#" && this.#word === null) {
      this.#at = endOf(this.#text, this.#at, "\n");
    } else if (letter === "\\") {
      const next = this.#goTo(this.#at + 2).slice(1);
      if (next !== "\n") this.#add(next);
    } else if (letter === "'") {
      this.#add("");
      this.#add(this.#goTo(endOf(this.#text, this.#at + 1, "'") + 1).slice(1).replace(/'$/, ""));
    } else if (letter === '"') {
      this.#readQuoted();
    } else if (letter === "$") {
      this.#add(this.#expand());
    } else if (letter === "`") {
      this.#goTo(endOf(this.#text, this.#at + 1, "`") + 1);
      this.#add("*");
    } else if (letter === "<" || letter === ">") {
      this.#redirect();
    } else {
      const plain = /^[\w./*:=@%+,~^?![\]{}-]+/.exec(this.#text.slice(this.#at, this.#at + 200))?.[0] ?? letter;
      this.#add(plain);
      this.#at += plain.length;
    }
  }

  #readQuoted(): void {
    this.#add("");
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
      const letter = this.#text[this.#at];
      if (letter === "$") this.#add(this.#expand());
      else if (letter === "\\") this.#add(this.#goTo(this.#at + 2).slice(1));
      else this.#add(this.#goTo(this.#at + 1));
    }
    this.#at += 1;
  }

  /** At a `$`: what stands for the expansion. */
  #expand(): string {
    const rest = this.#text.slice(this.#at, this.#at + 300);
    // What `:?` and `:-` say only matters where the variable has no value.
    const named = /^\$(?:\{(?:env:)?(\w+)(?::?[?-][^{}$\n]*)?\}|env:(\w+)|([A-Za-z_]\w*|[1-9]))/.exec(rest);
    const name = named?.[1] ?? named?.[2] ?? named?.[3];
    if (named !== null && name !== undefined) {
      this.#at += named[0].length;
      return this.#variable(name) ?? "*";
    }
    const special = /^\$(?:\{[^}\n]*\}|[\d@*?#!$-])/.exec(rest);
    if (special !== null) {
      this.#at += special[0].length;
      return "*";
    }
    if (!rest.startsWith("$(")) {
      this.#at += 1;
      return "$";
    }
    const inner = this.#goTo(closing(this.#text, this.#at + 1)).slice(2, -1).trim();
    if (inner === "git rev-parse --show-toplevel") return checkout;
    if (justOwnFolder.test(inner)) return this.#variable(ownFolder) ?? "*";
    const beyond = fromOwnFolder.exec(inner)?.[1];
    if (beyond !== undefined) return `${this.#variable(ownFolder) ?? "*"}${beyond}`;
    return /^[\w.]+$/.test(inner) ? (this.#variable(inner) ?? "*") : "*";
  }

  /** At `<`, `>` or `&>`. */
  #redirect(): void {
    // `2>` names a stream, and no argument.
    if (this.#word !== null && /^\d+$/.test(this.#word)) this.#word = null;
    this.#endWord();
    const rest = this.#text.slice(this.#at, this.#at + 100);
    const heredoc = /^<<-?[ \t]*(["']?)([\w.-]+)\1/.exec(rest);
    if (heredoc?.[2] !== undefined) {
      this.#heredocs.push(heredoc[2]);
      this.#at += heredoc[0].length;
    } else if (/^[<>]\(/.test(rest)) {
      this.#goTo(closing(this.#text, this.#at + 1));
      this.#add("*");
    } else {
      this.#redirection = /^<(?!<)/.test(rest) ? "in" : "out";
      this.#at += /^(?:<<<|&>>|>>|&>|[<>]&|[<>])\|?/.exec(rest)?.[0].length ?? 1;
    }
  }

  *#separator(letter: string): Generator<ShellPart, void> {
    const next = this.#text[this.#at + 1] ?? "";
    yield* this.#endCommand(letter === "|" && next !== "|");
    this.#at += next === letter || (letter === "|" && next === "&") ? 2 : 1;
  }

  #add(letters: string): void {
    if (this.#word === null && this.#words.length === 0) this.#line = this.#script[this.#row]?.line ?? 0;
    // What is longer is no path: it need not be kept to its end.
    if ((this.#word ?? "").length <= maxWordLength) this.#word = (this.#word ?? "") + letters;
  }

  #endWord(): void {
    if (this.#word === null) return;
    if (this.#redirection === null) this.#words.push(this.#word);
    else if (this.#redirection === "in") this.#input = this.#word;
    this.#redirection = null;
    this.#word = null;
  }

  *#endCommand(isPipe: boolean): Generator<ShellPart, void> {
    this.#endWord();
    if (this.#words.length > 0) yield { words: this.#words, line: this.#line, piped: this.#piped, input: this.#input };
    this.#words = [];
    this.#piped = isPipe;
    this.#input = null;
    this.#redirection = null;
  }

  /** Goes to `end`, counting the lines on the way, and gives back what lies between. */
  #goTo(end: number): string {
    const passed = this.#text.slice(this.#at, end);
    for (let index = passed.indexOf("\n"); index >= 0; index = passed.indexOf("\n", index + 1)) this.#row += 1;
    this.#at = Math.min(end, this.#text.length);
    return passed;
  }

  #skipHeredocs(): void {
    for (const mark of this.#heredocs) {
      let isLast = false;
      while (!isLast && this.#at < this.#text.length) {
        isLast = this.#goTo(endOf(this.#text, this.#at, "\n") + 1).trim() === mark;
      }
    }
    this.#heredocs = [];
  }
}

/** Where `mark` comes next, or the end. */
function endOf(text: string, from: number, mark: string): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

/** Behind the bracket that closes the one at `from`; the end of the text when none does. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

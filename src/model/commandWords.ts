const streamNumber = /^\d$/;
const escapable = /[\s'"\\]/;
const endsCommand = /[;&|()`]/;

/**
 * The words of each simple command of a line as a shell would take it apart, without where it reads from and writes to.
 * Variables and the results of other commands stay as they are written, and a here document ends the reading.
 */
export function commandsIn(line: string): readonly (readonly string[])[] {
  const read = new CommandLine();
  let hereDocument = false;
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index] ?? "";
    const next = line[index + 1] ?? "";
    if (letter === "'" || letter === '"') {
      const quoted = quotedFrom(line, index);
      read.add(quoted.text);
      index = quoted.end;
    } else if (letter === "\\" && escapable.test(next)) {
      if (next !== "\n") read.add(next);
      index += 1;
    } else if (letter === "#" && !read.isInWord) {
      const end = line.indexOf("\n", index);
      index = (end < 0 ? line.length : end) - 1;
    } else if (letter === "\n" || letter === "\r") {
      read.endCommand();
      // What follows is text for a program, and no command.
      if (hereDocument) break;
    } else if (letter === " " || letter === "\t") {
      read.endWord();
    } else if (letter === "<" || letter === ">") {
      hereDocument ||= line.startsWith("<<", index) && line[index + 2] !== "<";
      read.redirect();
      while (/[<>&]/.test(line[index + 1] ?? "")) index += 1;
    } else if (endsCommand.test(letter)) {
      read.endCommand();
    } else {
      read.add(letter);
    }
  }
  return read.commands();
}

/** A line as far as it has been read. */
class CommandLine {
  readonly #commands: string[][] = [];
  #words: string[] = [];
  #word: string | null = null;
  /** The next word is a file that is read or written. */
  #isTarget = false;

  get isInWord(): boolean {
    return this.#word !== null;
  }

  add(text: string): void {
    this.#word = (this.#word ?? "") + text;
  }

  endWord(): void {
    if (this.#word === null) return;
    if (!this.#isTarget) this.#words.push(this.#word);
    this.#isTarget = false;
    this.#word = null;
  }

  /** A number right before it says which stream. */
  redirect(): void {
    if (this.#word !== null && streamNumber.test(this.#word)) this.#word = null;
    this.endWord();
    this.#isTarget = true;
  }

  endCommand(): void {
    this.endWord();
    this.#isTarget = false;
    if (this.#words.length > 0) this.#commands.push(this.#words);
    this.#words = [];
  }

  commands(): readonly (readonly string[])[] {
    this.endCommand();
    return this.#commands;
  }
}

/** What stands in quotes from `start` on, and where they end; one that is never closed goes on to the end. */
function quotedFrom(line: string, start: number): { readonly text: string; readonly end: number } {
  const quote = line[start];
  let text = "";
  for (let index = start + 1; index < line.length; index += 1) {
    if (line[index] === quote) return { text, end: index };
    if (quote === '"' && line[index] === "\\" && /["\\$`]/.test(line[index + 1] ?? "")) index += 1;
    text += line[index] ?? "";
  }
  return { text, end: line.length };
}

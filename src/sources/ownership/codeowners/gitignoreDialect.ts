import type { Message } from "../../../model/message";
import { parseGitignorePattern } from "./gitignorePattern";
import type { PatternRule } from "./lastRule";
import { refusalOf } from "./limits";
import type { Line } from "./lines";
import { isCatchAll } from "./pathPattern";
import type { ProblemList } from "./problemList";
import type { Pick } from "./rule";

/** One owner as a platform writes it, or null when the word is none. */
export type OwnerReader = (word: string) => { readonly owner: string; readonly pick: Pick | null } | null;

/** A word of a line and where it starts: a 1-based column in UTF-16 units. */
interface Word {
  readonly text: string;
  readonly column: number;
}

/**
 * One line of the language that GitHub and Bitbucket share: a pattern, owners, and a comment from the first `#` on, set apart by
 * spaces and tabs. A line that breaks the rules is a problem and skipped as a whole (GitHub documentation, About code owners).
 * @returns null for a line that says nothing or is skipped.
 */
export function readGitignoreLine(line: Line, readOwner: OwnerReader, problems: ProblemList): PatternRule | null {
  const { words, hash } = splitLine(line.text);
  const [first, ...rest] = words;
  if (first === undefined) return null;
  const mistake = mistakeIn(first.text, hash === "escaped");
  if (mistake !== null) {
    problems.add(line.number, mistake);
    return null;
  }
  const owners = new Set<string>();
  const picks: Pick[] = [];
  for (const word of rest) {
    const read = readOwner(word.text);
    if (read === null) {
      problems.add(line.number, { key: "codeowners.ownerSkipsLine", args: { column: word.column } });
      return null;
    }
    owners.add(read.owner);
    if (read.pick !== null) picks.push(read.pick);
  }
  if (hash === "glued" && rest.length === 0) problems.add(line.number, { key: "codeowners.hashInPattern", args: {} });
  const pattern = parseGitignorePattern(first.text);
  const rule = {
    pattern: first.text,
    owners: [...owners],
    line: line.number,
    section: "",
    negated: false,
    catchAll: isCatchAll(pattern),
    picks,
  };
  return { rule, pattern };
}

function mistakeIn(pattern: string, escapedHash: boolean): Message | null {
  if (escapedHash) return { key: "codeowners.escapedHash", args: {} };
  if (pattern.startsWith("!")) return { key: "codeowners.negation", args: {} };
  if (pattern.includes("***")) return { key: "codeowners.threeStars", args: {} };
  if (/(?<!\\)(?:\\\\)*\\$/.test(pattern)) return { key: "codeowners.openEscape", args: {} };
  return refusalOf(pattern);
}

/**
 * The words of a line up to its comment. In the first word a backslash keeps a space in the pattern.
 * `hash` says how the comment began when that may be a mistake: behind a backslash, or right behind another character.
 */
function splitLine(text: string): { readonly words: readonly Word[]; readonly hash: "escaped" | "glued" | null } {
  const words: Word[] = [];
  let start = -1;
  let escaped = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "#") {
      const hash = start < 0 || words.length > 0 ? null : escaped ? "escaped" : "glued";
      if (start >= 0) words.push({ text: text.slice(start, at), column: start + 1 });
      return { words, hash };
    }
    const space = (character === " " || character === "\t") && !escaped;
    if (space && start >= 0) {
      words.push({ text: text.slice(start, at), column: start + 1 });
      start = -1;
    } else if (!space && start < 0) start = at;
    escaped = character === "\\" && !escaped && words.length === 0;
  }
  if (start >= 0) words.push({ text: text.slice(start), column: start + 1 });
  return { words, hash: null };
}

import type { MessageOf } from "./message";

/** One line that a terminal may be given without its Enter, or why it may not. */
export type TerminalLine =
  | { readonly text: string }
  | { readonly refused: MessageOf<"terminal.empty" | "terminal.invisible" | "terminal.severalLines" | "terminal.tooLong"> };

/** Longer lines are scripts, and no terminal shows them whole. */
const maxLength = 1_000;

/**
 * What a person cannot see, and a terminal or an eye may take for something else: control characters (a tab completes, an
 * escape is a key), letters that turn the reading direction, that have no width or stand for nothing (Unicode Standard Annex
 * 44, Default_Ignorable_Code_Point), blanks that are none to a shell, and code points without a letter.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

/** Decides about a line of a runbook. Blanks and tabs around it are left out, for they would only complete or hide it. */
export function terminalLine(written: string): TerminalLine {
  const text = written.replace(/^[ \t]+|[ \t]+$/g, "");
  if (text === "") return { refused: { key: "terminal.empty", args: {} } };
  if (/[\n\r]/.test(text)) return { refused: { key: "terminal.severalLines", args: {} } };
  if (text.length > maxLength) return { refused: { key: "terminal.tooLong", args: { max: maxLength } } };
  const hidden = hiddenIn(text);
  return hidden === null ? { text } : { refused: { key: "terminal.invisible", args: { character: hidden } } };
}

/**
 * The first character that cannot be seen in a text of one line, as Unicode names it by number (`U+202E`); null when all can.
 */
export function hiddenIn(text: string): string | null {
  const found = invisible.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text of somebody else's for one line of a terminal: each character that cannot be seen is written as its number. */
export function withHiddenShown(text: string): string {
  return text.replaceAll(new RegExp(invisible, "gu"), (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

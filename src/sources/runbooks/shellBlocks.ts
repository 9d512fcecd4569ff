import type { ShellBlock } from "../../model/runbook";
import type { CodeBlock, Outline } from "./outline";

/** What people write after a fence that holds commands for a shell. */
export const shellLanguages: ReadonlySet<string> = new Set([
  "sh", "bash", "zsh", "fish", "ksh", "shell", "shellscript", "console", "shell-session", "sh-session", "shellsession", "terminal", "powershell", "ps1", "pwsh", "bat", "cmd",
]);

/** A runbook crosses threads with each hit of a search; longer blocks are scripts, and to be run as such. */
const maxBlocks = 60;
const maxLines = 60;
const maxLineLength = 1_000;

/** What stands before a command where a session is shown: `$ `, `% `, `PS C:\> `. */
const prompt = /^\s*(?:[$%]|PS(?: [^>\n]{0,200})?>)\s+/;

/** The blocks that can be handed to a shell: those of its languages, and those without a language that show its prompt. */
export function shellBlocksIn(outline: Outline): ShellBlock[] {
  return outline.codeBlocks.filter(isForShell).flatMap(shellBlock).slice(0, maxBlocks);
}

function isForShell({ language, text }: CodeBlock): boolean {
  return shellLanguages.has(language) || (language === "" && prompt.test(text));
}

/** None for a block that is empty, or too long to be worth its memory. */
function shellBlock({ text, line }: CodeBlock): ShellBlock[] {
  const written = text.split("\n");
  if (text.trim() === "" || written.length > maxLines || written.some((one) => one.length > maxLineLength)) return [];
  return [{ line, endLine: line + written.length - 1, lines: written.some((one) => prompt.test(one)) ? commandsOfSession(written) : written }];
}

/** What was typed in a session, the rest empty: an answer must never be taken for a command. */
function commandsOfSession(written: readonly string[]): string[] {
  let continues = false;
  return written.map((one) => {
    const typed = prompt.test(one) ? one.replace(prompt, "") : continues ? one.replace(/^\s*>\s/, "") : "";
    continues = typed !== "" && /[\\`]\s*$/.test(typed);
    return typed;
  });
}

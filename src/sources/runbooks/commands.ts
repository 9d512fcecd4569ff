import type { Command } from "../../model/runbook";
import type { CodeText, Outline } from "./outline";

/** What people write after a fence that holds commands; a block without a word mostly does, too. */
const shellLanguages = new Set(["", "sh", "bash", "zsh", "fish", "shell", "console", "shell-session", "powershell", "ps1", "pwsh", "bat", "cmd", "sql", "psql"]);

/** A runbook crosses threads with each hit of a search, so it takes along only what a search is likely to be about. */
const maxCommands = 60;
const maxCommandLength = 120;

/** The commands of a runbook: the lines of its shell blocks, without prompts and comments, and code spans of several words. */
export function commandsIn(outline: Outline): Command[] {
  const blocks = outline.codeBlocks.filter((block) => shellLanguages.has(block.language)).flatMap(linesOf);
  const spans = outline.codeSpans.filter((span) => /\S\s+\S/.test(span.text));
  return [...blocks, ...spans]
    .map(({ text, line }) => ({ text: text.trim().replace(/^[$%>]\s+/, "").slice(0, maxCommandLength), line }))
    .filter(({ text }) => text !== "" && !text.startsWith("#"))
    .slice(0, maxCommands);
}

function linesOf(block: CodeText): CodeText[] {
  return block.text.split("\n").map((text, index) => ({ text, line: block.line + index }));
}

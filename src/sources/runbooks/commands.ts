import type { Command } from "../../model/runbook";
import type { CodeBlock, Outline, TextAt } from "./outline";
import { shellLanguages } from "./shellBlocks";

/** Further languages of commands: people look for their words, but no shell takes them. A block without a word mostly holds commands, too. */
const otherLanguages: ReadonlySet<string> = new Set(["", "sql", "psql"]);

/** A runbook crosses threads with each hit of a search, so it takes along only what a search is likely to be about. */
const maxCommands = 60;
const maxCommandLength = 120;

/** What people look for by commands: the lines of blocks of commands, answers too but no comments, and code spans of several words. */
export function commandsIn(outline: Outline): Command[] {
  const blocks = outline.codeBlocks.filter(({ language }) => shellLanguages.has(language) || otherLanguages.has(language)).flatMap(linesOf);
  const spans = outline.codeSpans.filter((span) => /\S\s+\S/.test(span.text));
  return [...blocks, ...spans]
    .map(({ text, line }) => ({ text: text.trim().replace(/^[$%>]\s+/, "").slice(0, maxCommandLength), line }))
    .filter(({ text }) => text !== "" && !text.startsWith("#"))
    .slice(0, maxCommands);
}

function linesOf(block: CodeBlock): TextAt[] {
  return block.text.split("\n").map((text, below) => ({ text, line: block.line + below }));
}

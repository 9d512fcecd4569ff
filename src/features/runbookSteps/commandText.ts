import type { ShellBlock } from "../../model/runbook";
import { singleCommands } from "../../model/singleCommand";
import { hiddenIn, terminalLine } from "../../model/terminalLine";
import type { TerminalLine } from "../../model/terminalLine";
import type { Message } from "../../model/message";

/** What a document has now on a 1-based line; undefined beyond its end. */
export type LineReader = (line: number) => string | undefined;

export type BlockText = { readonly text: string; readonly lines: number } | { readonly refused: Message };

/**
 * The command on a line of a runbook, for a terminal. The block says that it is one; the document must say the same, for it is what
 * the person sees.
 */
export function commandAt(blocks: readonly ShellBlock[], line: number, read: LineReader): TerminalLine | { readonly refused: Message } {
  const command = blocks.flatMap(singleCommands).find((candidate) => candidate.line === line);
  if (command === undefined) return { refused: { key: "terminal.notCommand", args: { line } } };
  if (read(line)?.trim().endsWith(command.text) !== true) return { refused: { key: "terminal.stale", args: {} } };
  return terminalLine(command.text);
}

/** A block of commands for the clipboard, without what a session shows as answers; tabs may be in it, and nothing else that is hidden. */
export function blockAt(blocks: readonly ShellBlock[], line: number, read: LineReader): BlockText {
  const block = blocks.find((candidate) => candidate.line === line);
  if (block === undefined) return { refused: { key: "terminal.notCommand", args: { line } } };
  const kept: string[] = [];
  for (const [below, text] of block.lines.entries()) {
    const written = read(line + below);
    if (written?.trimEnd().endsWith(text.trimEnd()) !== true) return { refused: { key: "terminal.stale", args: {} } };
    if (text !== "" || written.trim() === "") kept.push(text);
  }
  const hidden = hiddenIn(kept.join("").replaceAll("\t", " "));
  if (hidden !== null) return { refused: { key: "terminal.invisible", args: { character: hidden } } };
  return { text: kept.join("\n"), lines: kept.filter((text) => text.trim() !== "").length };
}

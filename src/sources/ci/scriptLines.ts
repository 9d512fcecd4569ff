import type { ParsedNode } from "yaml";
import { isScalar } from "yaml";
import type { YamlFile } from "../yaml/document";

/** A line of a script, and where it stands in the file. */
export interface ScriptLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** The lines of a script in a YAML value; none for what is no text. */
export function scriptLines(file: YamlFile, node: ParsedNode | null): ScriptLine[] {
  if (!isScalar(node) || typeof node.value !== "string") return [];
  const start = file.lineAt(node.range[0]);
  if (node.type === "BLOCK_FOLDED") return foldedLines(file.text.slice(node.range[0], node.range[1]), start);
  // A literal block begins below its `|`; every other text has its line breaks in one line of the file, or none.
  const step = node.type === "BLOCK_LITERAL" ? 1 : 0;
  return node.value.split("\n").map((text, index) => ({ text, line: start + step * (index + 1) }));
}

/**
 * A folded block (`>`): lines that begin alike are one line of the script, which stands where its first one does. Lines that
 * are indented deeper stay apart.
 */
function foldedLines(source: string, start: number): ScriptLine[] {
  const lines = source.split("\n").slice(1);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = indents.reduce((least, each) => Math.min(least, each), Infinity);
  const found: { text: string[]; line: number }[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    const isPlain = line.trim() !== "" && line.search(/\S/) === indent;
    if (isPlain && open) found.at(-1)?.text.push(line.trim());
    else found.push({ text: [line.trim()], line: start + index + 1 });
    open = isPlain;
  }
  return found.map(({ text, line }) => ({ text: text.join(" "), line }));
}

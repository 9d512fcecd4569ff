import { blockTypes } from "./addresses";
import { references } from "./references";
import { unquote } from "./strings";

/**
 * A block as its lines show it, for text that does not parse. It is found by what formatted Terraform looks like: a header
 * in the first column, and a closing brace there.
 */
export interface RoughBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Offsets into the text: from the header to where the next one begins. */
  readonly start: number;
  readonly end: number;
}

const label = /"(?:[^"\\\n]|\\.)*"|[A-Za-z_][\w-]*/;
const labels = new RegExp(label, "g");
const types = new Set([...Object.keys(blockTypes), ...Object.keys(references)]);
const header = new RegExp(`^(${[...types].join("|")})((?:[ \\t]+(?:${label.source}))*)[ \\t]*\\{`, "gm");

/** The blocks whose headers begin at or after `from`, in order. */
export function roughBlocks(text: string, from: number): RoughBlock[] {
  const rest = text.slice(from);
  const headers = [...rest.matchAll(header)];
  return headers.map((match, position) => ({
    type: match[1] ?? "",
    labels: (match[2]?.match(labels) ?? []).map((word) => (word.startsWith('"') ? unquote(word.slice(1, -1)) : word)),
    start: from + match.index,
    end: from + (headers[position + 1]?.index ?? rest.length),
  }));
}

/**
 * How many lines a rough block has: to the first closing brace in the first column, else to its last line that is neither
 * blank nor a comment, because comments at its end are about the next block.
 */
export function roughLength(block: string): number {
  const lines = block.split("\n");
  const closing = lines.findIndex((line) => line.startsWith("}"));
  return (closing >= 0 ? closing : lines.findLastIndex((line) => !/^\s*(?:#|\/\/|$)/.test(line))) + 1;
}

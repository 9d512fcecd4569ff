import { linesOf } from "./lineEdit";

/** A line of a CODEOWNERS file cut where its parts meet. */
interface RuleParts {
  readonly indent: string;
  readonly pattern: string;
  /** The space between pattern and owners, "" where there are no owners. */
  readonly gap: string;
  readonly owners: string;
  /** A comment behind the rule with the space before it, "" where there is none or the platform knows none. */
  readonly comment: string;
}

const shape = /^([ \t]*)((?:\\.|[^\s\\])+)([ \t]*)(.*)$/;

function partsOf(line: string, inlineComments: boolean): RuleParts | null {
  const match = shape.exec(line);
  if (match === null) return null;
  const [, indent = "", pattern = "", gap = "", rest = ""] = match;
  const comment = inlineComments ? (/(?:^|[ \t]*)#.*$/.exec(rest)?.[0] ?? "") : "";
  const owners = rest.slice(0, rest.length - comment.length).trimEnd();
  return owners === "" ? { indent, pattern, gap: "", owners, comment: comment === "" ? "" : gap + comment } : { indent, pattern, gap, owners, comment };
}

/**
 * The same line with another owner; pattern, space and comment stay as they are.
 * @param inlineComments whether the platform knows comments behind a rule.
 */
export function withOwner(line: string, owner: string, inlineComments: boolean): string | null {
  const parts = partsOf(line, inlineComments);
  if (parts === null) return null;
  return `${parts.indent}${parts.pattern}${parts.gap === "" ? " " : parts.gap}${owner}${parts.comment}`;
}

/**
 * A new rule in the style of the file: indented as its neighbour, its owner in the column where the file's owners stand, or
 * behind a tab where the neighbour has tabs.
 * @param neighbour 1-based line of the rule it comes after; null when there is none.
 * @param rules 1-based lines of all rules.
 */
export function newRuleLine(written: string, owner: string, text: string, neighbour: number | null, rules: readonly number[]): string {
  const lines = linesOf(text);
  const partsAt = (line: number): RuleParts | null => partsOf(lines[line - 1] ?? "", true);
  const near = neighbour === null ? null : partsAt(neighbour);
  const start = (near?.indent ?? "") + written;
  if (near?.gap.includes("\t") === true) return `${start}${near.gap}${owner}`;
  const column = commonColumn(rules.flatMap((line) => partsAt(line) ?? []));
  return `${start.padEnd(Math.max(column, start.length + 1))}${owner}`;
}

/** The column (0-based) in which most owners stand, or 0 when the file does not line them up. */
function commonColumn(rules: readonly RuleParts[]): number {
  const spaced = rules.filter(({ owners }) => owners !== "");
  const counts = new Map<number, number>();
  for (const { indent, pattern, gap } of spaced) {
    const column = indent.length + pattern.length + gap.length;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const [column = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const padded = spaced.some(({ indent, pattern, gap }) => gap.length > 1 && indent.length + pattern.length + gap.length === column);
  return padded ? column : 0;
}

import type { Cell, ReportTable } from "../../model/reportTable";

export interface MarkdownParts {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** A report as Markdown: the first screen as it is, then every table. Text of a repository stays text: no link, image or tag comes of it. */
export function markdownReport({ headline, lines, tables }: MarkdownParts): string[] {
  return [
    `# ${escape(headline)}`,
    "",
    ...lines.map((line) => `    ${line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ")}`),
    ...tables.filter(({ rows }) => rows.length > 0).flatMap(markdownTable),
  ];
}

function markdownTable({ title, columns, rows }: ReportTable): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    "",
    `## ${escape(title)}`,
    "",
    row(columns.map(escape)),
    row(columns.map((_, index) => (index > 0 && rows.every((cells) => typeof cells[index] !== "string") ? "---:" : "---"))),
    ...rows.map((cells) => row(cells.map(cellText))),
  ];
}

function cellText(cell: Cell): string {
  return cell === null ? "–" : escape(String(cell));
}

/** Every sign of ASCII that may mean something in Markdown can be written with a backslash before it (CommonMark, 2.4). */
export function escape(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ").replaceAll(/[\\`*_{}[\]<>()#+!|~&$@]/g, "\\$&").replaceAll(/:\/\//g, ":\\/\\/");
}

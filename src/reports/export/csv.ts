import type { Cell, ReportTable } from "../../model/reportTable";

/**
 * A report as CSV (RFC 4180), one line a figure: `table,row,figure,value`. Nothing in it is ever taken for a formula: paths
 * and names come from repositories, and spreadsheets run what begins with certain signs.
 */
export function csvReport(tables: readonly ReportTable[]): string[] {
  const figures = tables.flatMap(({ title, columns, rows }) =>
    rows.flatMap(([row, ...cells]) => cells.map((cell, index): Cell[] => [title, row ?? null, columns[index + 1] ?? "", cell])));
  return [["table", "row", "figure", "value"], ...figures].map((cells) => cells.map(csvCell).join(","));
}

/** Signs that begin a formula, and what spreadsheets skip before they look for one (OWASP, CSV injection). */
const formula = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u;

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = formula.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

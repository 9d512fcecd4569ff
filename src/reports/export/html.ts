import type { PageSection, ReportPage } from "../../model/reportPage";
import type { ReportTable } from "../../model/reportTable";
import { markupText } from "./markupText";
import { inkPatterns, pictureSvg } from "./pictureSvg";

/** The page of a report, without what only the editor can do. */
export interface HtmlParts extends Pick<ReportPage, "headline" | "lines" | "sections" | "warnings"> {
  /** null where no repository was asked. */
  readonly signals: ReportTable | null;
  /** What stands above the sections. */
  readonly figures: string;
  /** Code of the language that all of it is in, such as `en`. */
  readonly language: string;
}

/** Nothing runs and nothing is loaded, whatever a name in it looks like. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** For a screen, and for paper: a section stays on one page, and a long table repeats its head. */
const style = `
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; max-width: 62rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin: 2rem 0 .5rem; } h3 { font-size: 1em; margin: 1.5rem 0 .4rem; }
.first-screen { font-family: ui-monospace, monospace; font-size: .9em; }
.first-screen p { display: grid; grid-template-columns: 11ch 1fr; margin: .15rem 0; white-space: pre-wrap; }
.topic { font-weight: 600; }
.warning { border-left: 4px solid #c64600; padding-left: .6rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { padding: .15rem .6rem .15rem 0; border-bottom: 1px solid #bbb; text-align: left; font-weight: normal; vertical-align: top; overflow-wrap: anywhere; }
thead th { font-weight: 600; overflow-wrap: normal; }
.number { text-align: right; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
.picture { display: block; width: 100%; max-width: 46rem; }
.picture text { font: 11px system-ui, sans-serif; fill: #1c1c1c; }
.picture .bar { stroke: #1c1c1c; stroke-width: .7; }
.picture .grid { stroke: #bbb; stroke-width: .7; }
@page { margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section, tr, .picture { break-inside: avoid; }
  section.long { break-inside: auto; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
}
`;

/** Tables of more rows than fit on a page beside their picture may go on on the next. */
const longTable = 25;

/** A report as one HTML file that can be read, sent and printed by any browser: no script, nothing from elsewhere, a table beside every picture. */
export function htmlReport({ headline, lines, signals, sections, warnings, figures, language }: HtmlParts): string[] {
  return [
    "<!DOCTYPE html>",
    `<html lang="${markupText(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${markupText(headline)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    inkPatterns,
    "<main>",
    `<h1>${markupText(headline)}</h1>`,
    ...warnings.map((warning) => `<p class="warning">${markupText(warning)}</p>`),
    '<div class="first-screen">',
    ...lines.map(({ topic, text }) => `<p><span class="topic">${markupText(topic)}</span><span>${markupText(text)}</span></p>`),
    "</div>",
    ...(signals === null || signals.rows.length === 0 ? [] : ["<section>", `<h2>${markupText(signals.title)}</h2>`, ...tableLines(signals), "</section>"]),
    `<h2>${markupText(figures)}</h2>`,
    ...sections.flatMap(sectionLines),
    "</main>",
    "</body>",
    "</html>",
  ];
}

function sectionLines({ table, picture }: PageSection): string[] {
  const long = table.rows.length > longTable ? ' class="long"' : "";
  return [`<section${long}>`, `<h3>${markupText(table.title)}</h3>`, ...(picture === null ? [] : [pictureSvg(picture)]), ...tableLines(table), "</section>"];
}

function tableLines({ columns, rows }: ReportTable): string[] {
  const classes = columns.map((_, column) => (column > 0 && rows.every((row) => typeof row[column] !== "string") ? ' class="number"' : ""));
  const head = columns.map((column, index) => `<th scope="col"${classes[index] ?? ""}>${markupText(column)}</th>`);
  const body = rows.map((row) => row.map((cell, index) => {
    const text = cell === null ? "–" : markupText(String(cell));
    return index === 0 ? `<th scope="row">${text}</th>` : `<td${classes[index] ?? ""}>${text}</td>`;
  }));
  return ["<table>", `<thead><tr>${head.join("")}</tr></thead>`, "<tbody>", ...body.map((cells) => `<tr>${cells.join("")}</tr>`), "</tbody>", "</table>"];
}

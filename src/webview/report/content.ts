import type { Decision, FromReportPage, PageSection, PageWords, Picture, ReportPage } from "../../model/reportPage";
import { exportFormats } from "../../model/reportPage";
import type { ReportTable } from "../../model/reportTable";
import { button, element } from "./element";

type Send = (message: FromReportPage) => void;
type Draw = (canvas: HTMLCanvasElement, picture: Picture) => void;

/** The whole page, from the first screen to the last table. Charts are drawn once their canvas has a size, so `draw` waits for that. */
export function content(page: ReportPage, send: Send, draw: Draw): Node[] {
  const { headline, lines, decisions, signals, sections, warnings, words } = page;
  return [
    element("header", {}, element("h1", {}, headline), sprintButtons(page, send)),
    element("main", {},
      ...warnings.map((warning) => element("p", { class: "warning", role: "status" }, warning)),
      element("div", { class: "first-screen" }, ...lines.map(({ topic, text }) => element("p", {}, element("span", { class: "topic" }, topic), element("span", {}, text)))),
      ...(decisions.length === 0 ? [] : [decisionList(decisions, words, send)]),
      signalSection(signals, words),
      element("h2", {}, words.figures),
      ...sections.map((section, index) => sectionOf(section, index, words, draw)),
    ),
  ];
}

function sprintButtons({ hasNext, words }: ReportPage, send: Send): HTMLElement {
  const next = button("next", words.next, () => send({ kind: "next" }));
  next.disabled = !hasNext;
  return element("nav", { "aria-label": words.toolbar },
    button("previous", words.previous, () => send({ kind: "previous" })),
    next,
    ...exportFormats.map((format) => button(format, words.formats[format], () => send({ kind: "export", format }), { class: "secondary" })));
}

function decisionList(decisions: readonly Decision[], words: PageWords, send: Send): HTMLElement {
  const rows = decisions.map(({ place, actions }, index) =>
    element("li", {}, element("span", {}, place), element("span", { class: "actions" }, ...actions.map(({ name, label }) =>
      button(`decide-${index}`, label, () => send({ kind: "decide", place: index, name }), { "aria-label": `${label}: ${place}` })))));
  return element("section", { "aria-labelledby": "decisions" }, element("h2", { id: "decisions" }, words.decide), element("ul", { class: "decisions" }, ...rows));
}

/** The signs are a page of their own within the page: no figure of the sprint, but of the repository that the sprint was spent on. */
export function signalSection(table: ReportTable, words: PageWords): HTMLElement {
  const figures = table.rows.length === 0 ? element("p", { class: "empty", role: "status" }, words.reading) : scrolling("signals", tableOf(table));
  return element("section", { "aria-labelledby": "signals", class: "signals" }, element("h2", { id: "signals" }, table.title), figures);
}

function sectionOf({ table, picture }: PageSection, index: number, words: PageWords, draw: Draw): HTMLElement {
  const id = `section-${index}`;
  const heading = element("h3", { id }, table.title);
  const figures = table.rows.length === 0 ? element("p", { class: "empty" }, words.nothing) : scrolling(id, tableOf(table));
  if (picture === null) return element("section", { "aria-labelledby": id }, heading, figures);
  const canvas = element("canvas", { role: "img", "aria-label": picture.alternative });
  const frame = element("div", { class: `picture ${picture.kind}` }, canvas);
  // As high as there are rows to draw, and no higher.
  frame.style.height = `${heightOf(picture)}px`;
  draw(canvas, picture);
  return element("section", { "aria-labelledby": id }, heading, element("div", { class: table.columns.length > widest ? "pair wide" : "pair" }, frame, figures));
}

/** A table of more columns stands below its picture, where it has room. */
const widest = 4;

function heightOf(picture: Picture): number {
  if (picture.kind === "stacked") return 240;
  const rows = picture.kind === "marks" ? picture.days.length : picture.labels.length;
  return 56 + 26 * Math.max(1, rows);
}

/** A long table scrolls by itself, also by keyboard. */
function scrolling(labelledBy: string, table: HTMLElement): HTMLElement {
  return element("div", { class: "table", tabindex: "0", role: "group", "aria-labelledby": labelledBy }, table);
}

function tableOf({ columns, rows }: ReportTable): HTMLElement {
  const isNumeric = columns.map((_, column) => column > 0 && rows.every((row) => typeof row[column] !== "string"));
  const head = columns.map((column, index) => element("th", { scope: "col", class: isNumeric[index] === true ? "number" : "text" }, column));
  const body = rows.map((row) => element("tr", {}, ...row.map((cell, index) => {
    const text = cell === null ? "–" : String(cell);
    return index === 0 ? element("th", { scope: "row" }, text) : element("td", { class: isNumeric[index] === true ? "number" : "text" }, text);
  })));
  return element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
}

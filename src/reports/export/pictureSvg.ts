import type { Ink, Picture } from "../../model/reportPage";
import { markupText } from "./markupText";

type Bars = Extract<Picture, { series: unknown }>;
type Marks = Extract<Picture, { marks: unknown }>;

/** In units of the drawing, which the page stretches to its own width. */
const [width, labelWidth, valueWidth, rowHeight, barHeight] = [720, 200, 60, 22, 14];
const plotWidth = width - labelWidth - valueWidth;
const longestLabel = 34;

/**
 * What the pictures are filled with: a pattern for each kind of time, so that they are told apart without colours. It stands once
 * in the document, and pictures refer to it.
 */
export const inkPatterns = [
  '<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>',
  tile("product", '<path d="M-2 8 8 -2M0 10 10 0" stroke="#1a5fb4" stroke-width="1.6"/>'),
  '<pattern id="infra" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#c64600"/></pattern>',
  tile("neutral", '<path d="M0 4H8" stroke="#26733a" stroke-width="2"/>'),
  tile("glances", '<circle cx="4" cy="4" r="1.6" fill="#613583"/>'),
  "</defs></svg>",
].join("");

function tile(id: Ink, drawing: string): string {
  return `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fff"/>${drawing}</pattern>`;
}

/** A picture of a report as SVG 1.1, without scripts, styles of its own or anything that is loaded. Its text is text. */
export function pictureSvg(picture: Picture): string {
  return picture.kind === "marks" ? marksSvg(picture) : barsSvg(picture);
}

/** Rows of bars, those of several kinds of time one behind the other. */
function barsSvg({ alternative, labels, series, unit }: Bars): string {
  const totals = labels.map((_, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0));
  const scale = plotWidth / Math.max(1, ...totals);
  const rows = labels.map((label, row) => {
    let x = labelWidth;
    const bars = series.map(({ ink, values }) => {
      const length = (values[row] ?? 0) * scale;
      const bar = length === 0 ? "" : rectangle(ink, x, row * rowHeight + 4, length);
      x += length;
      return bar;
    });
    const total = Math.round((totals[row] ?? 0) * 10) / 10;
    return rowLabel(label, row) + bars.join("") + text(x + 6, row * rowHeight + 15, String(total));
  });
  const legend = series.length < 2 ? "" : legendOf(series, labels.length);
  const height = labels.length * rowHeight + 24;
  return drawing(alternative, height, rows.join("") + legend + text(width, height - 4, unit, "end"));
}

/** On a line of its own from the left: names are of any length, and a letter of this size is about so wide. */
const letterWidth = 6.2;

function legendOf(series: Bars["series"], rows: number): string {
  let x = 8;
  return series.map(({ name, ink }) => {
    const entry = rectangle(ink, x, rows * rowHeight + 8, 14) + text(x + 19, rows * rowHeight + 19, name);
    x += 33 + name.length * letterWidth;
    return entry;
  }).join("");
}

/** A row a day, and a dot for each visit, the larger the longer it took. */
function marksSvg({ alternative, days, marks, unit }: Marks): string {
  const span = width - labelWidth - 16;
  const at = (hour: number): number => labelWidth + (hour / 24) * span;
  const bottom = days.length * rowHeight;
  const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) =>
    `<path class="grid" d="M${number(at(hour))} 0V${bottom}"/>${text(at(hour), bottom + 14, String(hour), "middle")}`);
  const dots = marks.map(({ day, hour, minutes, label }) =>
    `<circle class="bar" cx="${number(at(hour))}" cy="${day * rowHeight + 11}" r="${number(3 + Math.min(7, Math.sqrt(minutes)))}" fill="url(#infra)"><title>${markupText(label)}</title></circle>`);
  return drawing(alternative, bottom + 34, days.map(rowLabel).join("") + hours.join("") + dots.join("") + text(width, bottom + 30, unit, "end"));
}

function drawing(alternative: string, height: number, inside: string): string {
  return `<svg class="picture" role="img" aria-label="${markupText(alternative)}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
}

function rowLabel(label: string, row: number): string {
  return text(labelWidth - 8, row * rowHeight + 15, shortened(label, longestLabel), "end");
}

function rectangle(ink: Ink, x: number, y: number, length: number): string {
  return `<rect class="bar" x="${number(x)}" y="${y}" width="${number(length)}" height="${barHeight}" fill="url(#${ink})"/>`;
}

function text(x: number, y: number, words: string, anchor: "start" | "middle" | "end" = "start"): string {
  return `<text x="${number(x)}" y="${y}" text-anchor="${anchor}">${markupText(words)}</text>`;
}

/** The end of a path tells more than its beginning. */
function shortened(label: string, most: number): string {
  // Half a character at the cut becomes a space, as everywhere else.
  return label.length <= most ? label : `…${label.slice(1 - most)}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

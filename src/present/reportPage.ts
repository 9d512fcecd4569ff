import type { Decision, DecisionName, ExportFormat, Ink, Mark, PageSection, PageWords, Picture, ReportPage, Series } from "../model/reportPage";
import type { ReportTable, ReportTableName } from "../model/reportTable";
import type { Signal } from "../model/signal";
import type { PlaceCost, SprintReport } from "../model/sprintReport";
import { clockText, durationText } from "./duration";
import { phrase } from "./phrase";
import { reportTables } from "./reportTables";
import { ownerName, reportText } from "./reportText";
import { signalTable } from "./signalTable";

/** What is known besides the report. */
export interface PageContext {
  /** Whether there is a later sprint to go on to. */
  readonly hasNext: boolean;
  /** Parts of the journal that could not be read. */
  readonly damaged: number;
  /** Until when a place is accepted as it is, `YYYY-MM-DD`; null for one that is not. */
  readonly acceptedUntil: (place: PlaceCost) => string | null;
  /** The signs that infrastructure needs an owner; empty while they are being read. */
  readonly signals: readonly Signal[];
  /** Whether the place's repository is open here, so that something can be done about it. */
  readonly isOpen: (place: PlaceCost) => boolean;
}

/** A sprint report in words and pictures. A picture is made of the cells of the table that stands beside it, so the two cannot differ. */
export function reportPage(report: SprintReport, context: PageContext): ReportPage {
  const { headline, lines } = reportText(report);
  return {
    headline,
    lines,
    decisions: placesToDecide(report).map((place) => decision(place, context)),
    signals: signalTable(context.signals),
    sections: reportSections(report),
    warnings: reportWarnings(context.damaged),
    hasNext: context.hasNext,
    words: pageWords(),
  };
}

/** Every table that has rows, with its picture. */
export function reportSections(report: SprintReport): PageSection[] {
  return reportTables(report).filter(({ rows }) => rows.length > 0).map((table) => ({ table, picture: pictureOf(table, report) }));
}

/** @param damaged parts of the journal that could not be read. */
export function reportWarnings(damaged: number): string[] {
  return damaged === 0 ? [] : [phrase({ key: "page.damaged", args: { parts: damaged } })];
}

/** As many as one decides about at the end of a sprint. */
const decidedPlaces = 3;

/** The places that decisions are offered for, in the order of the page's list. */
export function placesToDecide({ places }: SprintReport): readonly PlaceCost[] {
  return places.top.slice(0, decidedPlaces);
}

function decision(place: PlaceCost, { acceptedUntil, isOpen }: PageContext): Decision {
  const until = acceptedUntil(place);
  const facts = [place.path, durationText(place.activeMs), phrase({ key: "report.visits", args: { count: place.visits } }), ownerName(place)];
  const said = until === null ? facts : [...facts, phrase({ key: "page.acceptedUntil", args: { day: until } })];
  return { place: said.join(" · "), actions: actionsFor(place, until !== null, isOpen(place)).map((name) => ({ name, label: phrase({ key: "page.action", args: { name } }) })) };
}

/** Nobody claims what another team owns; what is accepted waits for its day. */
function actionsFor({ whose }: PlaceCost, isAccepted: boolean, isOpen: boolean): DecisionName[] {
  const open: DecisionName[] = isOpen ? ["open"] : [];
  if (isAccepted) return [...open, "takeBack"];
  const claim: DecisionName[] = whose === "nobody" || whose === "catchAll" ? ["claim"] : [];
  return isOpen ? [...open, ...claim, "createRunbook", "addToBacklog", "accept"] : ["accept"];
}

/** Which columns of a table are drawn, and in which ink; tables that are not named here are told only. */
const drawn: { readonly [N in ReportTableName]?: { readonly kind: "bars" | "stacked"; readonly columns: readonly (readonly [column: number, ink: Ink])[] } } = {
  system: { kind: "bars", columns: [[1, "infra"]] },
  environment: { kind: "bars", columns: [[1, "infra"]] },
  whose: { kind: "bars", columns: [[1, "infra"]] },
  team: { kind: "bars", columns: [[1, "infra"]] },
  planned: { kind: "bars", columns: [[1, "infra"]] },
  reason: { kind: "bars", columns: [[1, "infra"]] },
  toil: { kind: "bars", columns: [[1, "infra"]] },
  places: { kind: "bars", columns: [[1, "infra"]] },
  days: { kind: "stacked", columns: [[1, "product"], [2, "infra"], [3, "neutral"], [4, "glances"]] },
  trend: { kind: "stacked", columns: [[1, "product"], [2, "infra"]] },
};

function pictureOf(table: ReportTable, report: SprintReport): PageSection["picture"] {
  const alternative = phrase({ key: "page.picture", args: { title: table.title } });
  if (table.name === "switches") return marksOf(report, alternative);
  const how = drawn[table.name];
  if (how === undefined) return null;
  const labels = table.rows.map(([first]) => String(first ?? ""));
  const series = how.columns.map(([column, ink]): Series => ({
    name: table.columns[column] ?? "", ink, values: table.rows.map((row) => numberOrNull(row[column])),
  }));
  return { kind: how.kind, alternative, labels, series, unit: phrase({ key: "report.word", args: { word: "minutes" } }) };
}

function numberOrNull(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}

function marksOf({ days }: SprintReport, alternative: string): Picture {
  const marks = days.flatMap(({ marks: starts }, day) => starts.map(({ minute, system, activeMs }): Mark => ({
    day, hour: minute / 60, minutes: activeMs / 60_000, label: [clockText(minute), system, durationText(activeMs)].join(" · "),
  })));
  return { kind: "marks", alternative, days: days.map(({ day }) => day), marks, unit: phrase({ key: "page.hour", args: {} }) };
}

/** The words of the page itself. */
export function pageWords(): PageWords {
  const format = (name: ExportFormat): string => phrase({ key: "page.export", args: { format: name } });
  return {
    previous: phrase({ key: "page.previous", args: {} }),
    next: phrase({ key: "page.next", args: {} }),
    decide: phrase({ key: "page.decide", args: {} }),
    figures: phrase({ key: "page.figures", args: {} }),
    toolbar: phrase({ key: "page.toolbar", args: {} }),
    formats: { html: format("html"), markdown: format("markdown"), csv: format("csv"), json: format("json") },
    nothing: phrase({ key: "report.empty", args: {} }),
    reading: phrase({ key: "page.reading", args: {} }),
  };
}

import type { Cell, ReportTable, ReportTableName, ReportWord } from "../model/reportTable";
import type { DayStrip, Share, Spread, SprintReport } from "../model/sprintReport";
import { clockText } from "./duration";
import { phrase } from "./phrase";
import { ownerName, plannedName, sprintName, whoseName } from "./reportText";

/** A whole report as tables in words. Times are minutes with one digit after the point; what was not measured stays empty. */
export function reportTables(report: SprintReport): ReportTable[] {
  return [
    timeTable(report),
    durationTable(report),
    shareTable("system", report.bySystem),
    shareTable("environment", report.byEnvironment),
    shareTable("whose", report.byWhose.map((share) => ({ ...share, name: whoseName(share.name) }))),
    shareTable("team", report.byTeam),
    shareTable("planned", report.byPlanned.map((share) => ({ ...share, name: plannedName(share.name) }))),
    shareTable("reason", report.byReason.map((share) => ({ ...share, name: share.name === "none" ? word("none") : share.name }))),
    reportTable("toil", ["what", "minutes", "visits"], report.toil.byTag.map(({ tag, system, activeMs, visits }) => [`${phrase({ key: "reason.name", args: { reason: tag } })} · ${system}`, minutes(activeMs), visits])),
    placeTable(report),
    reportTable("days", ["day", "product", "infra", "neutral", "glances", "switches"], report.days.map(dayRow)),
    reportTable("switches", ["time", "system", "environment", "minutes"], report.days.flatMap(switchRows)),
    trendTable(report),
    reportTable("programs", ["what", "count"], report.programs.map(({ name, count }) => [name, count])),
    limitsTable(report),
  ];
}

function timeTable({ time, outsideWorkingHours }: SprintReport): ReportTable {
  return reportTable("time", ["what", "minutes"], [
    [word("product"), minutes(time.productMs)],
    [word("infra"), minutes(time.infraMs)],
    [word("neutral"), minutes(time.neutralMs)],
    [word("glances"), minutes(time.glanceMs)],
    [word("editor"), minutes(time.editorMs)],
    [word("atMost"), minutes(time.highMs)],
    [word("outsideHours"), minutes(outsideWorkingHours.activeMs)],
  ]);
}

function durationTable({ visits, lag }: SprintReport): ReportTable {
  const columns = ["what", "n", "q1", "median", "q3", "unseen", "medianLow", "medianHigh"] as const;
  return reportTable("durations", columns, [[word("visit"), ...spreadCells(visits.activeMs)], [word("lag"), ...spreadCells(lag.activeMs)]]);
}

function spreadCells({ n, q1Ms, medianMs, q3Ms, censored, medianLowMs, medianHighMs }: Spread): Cell[] {
  return [n, minutes(q1Ms), minutes(medianMs), minutes(q3Ms), censored, minutes(medianLowMs), minutes(medianHighMs)];
}

function shareTable(name: ReportTableName, shares: readonly Share[]): ReportTable {
  const unknown = phrase({ key: "report.unknown", args: {} });
  return reportTable(name, ["what", "minutes", "visits"], shares.map((share) => [share.name ?? unknown, minutes(share.activeMs), share.visits]));
}

function placeTable({ places }: SprintReport): ReportTable {
  const rows = places.top.map((place): Cell[] =>
    [place.path, minutes(place.activeMs), place.visits, place.edits, place.system, place.environment, ownerName(place)]);
  const others: Cell[][] = places.others === 0 ? [] : [[`${word("others")} (${places.others})`, minutes(places.othersMs), null, null, null, null, null]];
  return reportTable("places", ["path", "minutes", "visits", "edits", "system", "environment", "owner"], [...rows, ...others]);
}

function dayRow({ day, productMs, infraMs, neutralMs, glanceMs, marks }: DayStrip): Cell[] {
  return [day, minutes(productMs), minutes(infraMs), minutes(neutralMs), minutes(glanceMs), marks.length];
}

function switchRows({ day, marks }: DayStrip): Cell[][] {
  return marks.map(({ minute, system, environment, activeMs }) => [`${day} ${clockText(minute)}`, system, environment, minutes(activeMs)]);
}

function trendTable({ trend }: SprintReport): ReportTable {
  const rows = trend.map(({ sprint, productMs, neutralMs, infraMs, glanceMs, visits, lag }): Cell[] => {
    // A sprint without any time was not recorded, and is none that took nothing.
    if (productMs + neutralMs + infraMs + glanceMs === 0) return [sprintName(sprint), null, null, null, null, null, null];
    return [sprintName(sprint), minutes(productMs), minutes(infraMs), visits, lag.n + lag.censored, minutes(lag.medianMs), lag.censored];
  });
  return reportTable("trend", ["sprint", "product", "infra", "visits", "returns", "median", "unseen"], rows);
}

function limitsTable({ unseen, met, lag, toil }: SprintReport): ReportTable {
  return reportTable("limits", ["what", "count"], [
    [word("records"), unseen.records],
    [word("lost"), unseen.lost],
    [word("pauses"), unseen.pauses],
    [word("clockJumps"), unseen.clockJumps],
    [word("ownerless"), met.noOwner.visits],
    [word("ownerUnknown"), met.noOwner.unknown],
    [word("runbookless"), met.noRunbook?.visits ?? null],
    [word("runbookUnknown"), met.noRunbook?.unknown ?? null],
    [word("unmeasured"), lag.unmeasured.visits],
    [word("once"), toil.once.visits],
    [word("untagged"), toil.untagged.visits],
  ]);
}

/** @param columns what they are called in the table of words. */
export function reportTable(name: ReportTableName, columns: readonly ReportWord[], rows: readonly (readonly Cell[])[]): ReportTable {
  return { name, title: phrase({ key: "report.table", args: { table: name } }), columns: columns.map(word), rows };
}

function word(name: ReportWord): string {
  return phrase({ key: "report.word", args: { word: name } });
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 6_000) / 10;
}

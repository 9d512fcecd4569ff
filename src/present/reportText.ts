import { nameOf } from "../base/path";
import type { Sprint } from "../model/sprint";
import type { PlaceCost, ShareOf, SprintReport } from "../model/sprintReport";
import type { Planned, Whose } from "../model/visit";
import { durationText } from "./duration";
import { phrase } from "./phrase";

/** A line of a report's first screen: what it is about, and the statement. An empty topic goes on with the one before. */
export interface ReportLine {
  readonly topic: "" | "INFRA" | "WHOSE" | "UNPLANNED" | "TOP" | "NOT SEEN";
  readonly text: string;
}

/** The first screen of a report in words; panel, terminal and Markdown show these same lines. */
export function reportText(report: SprintReport): { readonly headline: string; readonly lines: readonly ReportLine[] } {
  const { sprint, unseen } = report;
  const headline = phrase({ key: "report.head", args: { sprint: sprintName(sprint), days: phrase({ key: "days.stretch", args: { first: sprint.first, last: sprint.last } }) } });
  const seenBadly = phrase({ key: "report.seenBadly", args: { pauses: unseen.pauses, clockJumps: unseen.clockJumps, lost: unseen.lost } });
  const notSeen = [phrase({ key: "report.notSeen", args: {} }), ...(seenBadly === "" ? [] : [seenBadly])].join("; ");
  const last = line("NOT SEEN", notSeen);
  if (unseen.records === 0) return { headline, lines: [line("INFRA", phrase({ key: "report.empty", args: {} })), last] };
  return { headline, lines: [...costLines(report), ...whoseLines(report), ...plannedLine(report), ...metLines(report), ...placeLines(report), last] };
}

/** The first screen as plain text, a line each, the topics in a column of their own. */
export function reportLines(report: SprintReport): string[] {
  const { headline, lines } = reportText(report);
  return [headline, ...lines.map(({ topic, text }) => `${topic.padEnd(10)}${text}`)];
}

/** What a person calls the sprint. */
export function sprintName({ id, name }: Sprint): string {
  if (id.includes("/")) return phrase({ key: "report.range", args: {} });
  const week = /^\d{4}-W(\d{2})$/.exec(id)?.[1];
  if (name === null && week !== undefined) return phrase({ key: "report.week", args: { week: String(Number(week)) } });
  return phrase({ key: "report.sprint", args: { name: name ?? id } });
}

/** What a person calls those whose infrastructure it was. */
export function whoseName(whose: Whose): string {
  const keys = { mine: "report.mine", team: "report.otherTeam", nobody: "report.nobody", catchAll: "report.catchAll", unknown: "report.unknownOwner" } as const;
  return phrase({ key: keys[whose], args: {} });
}

export function plannedName(planned: Planned): string {
  const keys = { planned: "report.planned", unplanned: "report.unplanned", unknown: "report.untold" } as const;
  return phrase({ key: keys[planned], args: {} });
}

function costLines({ time, visits, lag }: SprintReport): ReportLine[] {
  const { unmeasured, activeMs: spread } = lag;
  const share = (ms: number): number => (time.editorMs === 0 ? 0 : Math.round((100 * ms) / time.editorMs));
  const infra = phrase({
    key: "report.infra",
    args: {
      low: durationText(time.lowMs), high: durationText(time.highMs), editor: durationText(time.editorMs),
      lowShare: share(time.lowMs), highShare: share(time.highMs),
    },
  });
  const measured = phrase({
    key: "report.measured",
    args: { active: durationText(time.infraMs), visits: visits.count, glances: visits.glances, glanceTime: durationText(time.glanceMs) },
  });
  const returns = spread.n + spread.censored;
  const words = (ms: number | null): string | null => (ms === null ? null : durationText(ms));
  const returned = phrase({
    key: "report.lag",
    args: {
      total: durationText(lag.seenMs + lag.watchedMs), n: spread.n, returns, censored: spread.censored,
      median: words(spread.medianMs), q1: words(spread.q1Ms), q3: words(spread.q3Ms),
    },
  });
  const { lowMs, highMs, source } = unmeasured.assumed;
  const assumed = phrase({ key: "report.assumed", args: { visits: unmeasured.visits, low: durationText(lowMs), high: durationText(highMs), source } });
  return [
    line("INFRA", infra),
    line("", measured),
    ...(returns === 0 ? [] : [line("", returned)]),
    ...(unmeasured.visits === 0 ? [] : [line("", assumed)]),
  ];
}

function whoseLines({ byWhose, time }: SprintReport): ReportLine[] {
  if (byWhose.length === 0) return [];
  const shares = byWhose.map(({ name, activeMs }) =>
    phrase({ key: "report.share", args: { name: whoseName(name), time: durationText(activeMs), percent: Math.round((100 * activeMs) / Math.max(1, time.infraMs)) } }));
  return [line("WHOSE", shares.join(" · "))];
}

function plannedLine({ byPlanned, outsideWorkingHours }: SprintReport): ReportLine[] {
  if (byPlanned.length === 0) return [];
  const time = (name: string, ms: number): string => phrase({ key: "report.time", args: { name, time: durationText(ms) } });
  const of = (wanted: Planned): ShareOf<Planned> | undefined => byPlanned.find(({ name }) => name === wanted);
  const others = (["planned", "unknown"] as const).flatMap((name) => {
    const share = of(name);
    return share === undefined ? [] : [time(plannedName(name), share.activeMs)];
  });
  const outside = time(phrase({ key: "report.outsideHours", args: {} }), outsideWorkingHours.activeMs);
  return [line("UNPLANNED", [durationText(of("unplanned")?.activeMs ?? 0), ...others, outside].join(" · "))];
}

function metLines({ met: { noOwner, noRunbook, either }, visits }: SprintReport): ReportLine[] {
  if (visits.count === 0) return [];
  if (noRunbook === null || either === null) {
    const owner = phrase({ key: "report.noOwner", args: { visits: noOwner.visits, of: noOwner.of, unknown: noOwner.unknown } });
    return [line("", `${owner}; ${phrase({ key: "report.runbookNotMeasured", args: {} })}`)];
  }
  const args = { visits: either.visits, of: either.of, unknown: either.unknown, ownerless: noOwner.visits, runbookless: noRunbook.visits };
  return [line("", phrase({ key: "report.metNothing", args }))];
}

/** As many as fit on a screen. */
const shownPlaces = 5;

function placeLines({ places }: SprintReport): ReportLine[] {
  const shown = places.top.slice(0, shownPlaces);
  const width = Math.max(0, ...shown.map(({ path }) => shortPath(path).length));
  return shown.map((place, index) => {
    const visits = phrase({ key: "report.visits", args: { count: place.visits } });
    return line(index === 0 ? "TOP" : "", `${shortPath(place.path).padEnd(width)}  ${durationText(place.activeMs).padStart(7)}  ${visits}  ${lacksText(place)}`);
  });
}

/** Whose it is, and that it has no runbook where that is certain. */
function lacksText(place: PlaceCost): string {
  const owner = place.whose === "nobody" ? phrase({ key: "report.withoutOwner", args: {} }) : ownerName(place);
  return place.runbook === false ? `${owner}, ${phrase({ key: "report.withoutRunbook", args: {} })}` : owner;
}

/** The team where it is known, else whose it is. */
export function ownerName({ whose, team }: Pick<PlaceCost, "whose" | "team">): string {
  return whose === "team" && team !== null ? team : whoseName(whose);
}

/** The last folders and the name, which tell files apart on one screen. */
function shortPath(path: string): string {
  const folders = path.split("/").slice(-3, -1);
  return [...folders, nameOf(path)].join("/");
}

function line(topic: ReportLine["topic"], text: string): ReportLine {
  return { topic, text };
}

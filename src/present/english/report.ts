import type { ReportMessages } from "../../model/messages/report";
import type { Words } from "../phrasing";
import { percent } from "./counting";
import { decisionTitles, exportTitles, reportTableTitles, reportWords } from "./reportNames";

/** The sprint report. */
export const report: Words<ReportMessages> = {
  "page.accept.question": ({ path }) => `Until which day is ${path} fine as it is? YYYY-MM-DD`,
  "page.accept.refused": ({ today }) => `This is no day after ${today}, as YYYY-MM-DD.`,
  "page.acceptedUntil": ({ day }) => `accepted until ${day}`,
  "page.action": ({ name }) => decisionTitles[name],
  "page.damaged": ({ parts }) => `${parts} ${parts === 1 ? "part" : "parts"} of the journal could not be read and are in no figure.`,
  "page.decide": () => "What to do about it",
  "page.export": ({ format }) => `Export as ${exportTitles[format]}…`,
  "page.exported": ({ name }) => `The report was written to ${name}.`,
  "page.failed": () => "The journal could not be read. The log says why.",
  "page.figures": () => "All figures",
  "page.hour": () => "hour of the day",
  "page.next": () => "Next sprint",
  "page.notDone": () => "That could not be done. The log says why.",
  "page.picture": ({ title }) => `Picture: ${title}. The table beside it has the same figures.`,
  "page.previous": () => "Previous sprint",
  "page.reading": () => "Reading what was recorded…",
  "page.title": () => "Sprint Report",
  "page.toolbar": () => "Sprints and exports",

  "report.assumed": ({ visits, low, high, source }) =>
    `for ${visits} ${visits === 1 ? "visit" : "visits"} no return was recorded: assume ${low} to ${high} each (${source}); in no sum`,
  "report.catchAll": () => "catch-all",
  "report.empty": () => "nothing was recorded",
  "report.head": ({ sprint, days }) => `${sprint} · ${days} · only you see this`,
  "report.infra": ({ low, high, editor, lowShare, highShare }) =>
    `${low === high ? low : `${low} to ${high}`} of ${editor} in the editor (${lowShare === highShare ? lowShare : `${lowShare}–${highShare}`} %)`,
  "report.lag": ({ total, n, median, q1, q3, returns, censored }) =>
    `return lag ${total}: n=${n}${median === null ? "" : `, median ${median} (${q1 ?? "?"}–${q3 ?? "?"})`}; ${censored} of ${returns} returns (${percent(censored, returns)} %) saw no edit`,
  "report.measured": ({ active, visits, glances, glanceTime }) =>
    `measured ${active}: ${visits} ${visits === 1 ? "visit" : "visits"} (${glances} ${glances === 1 ? "glance" : "glances"}, ${glanceTime}, not counted)`,
  "report.metNothing": ({ visits, of, unknown, ownerless, runbookless }) =>
    `${visits} of ${of} visits met no owner or no runbook (no owner: ${ownerless}, no runbook: ${runbookless})${unknown === 0 ? "" : `; of ${unknown} more it is not known`}`,
  "report.mine": () => "mine",
  "report.nobody": () => "nobody's",
  "report.noOwner": ({ visits, of, unknown }) => `${visits} of ${of} visits met no owner${unknown === 0 ? "" : `; of ${unknown} more it is not known`}`,
  "report.notSeen": () => "cloud console, terminals, chat, other editors",
  "report.otherTeam": () => "other team's",
  "report.outsideHours": () => "outside working hours",
  "report.planned": () => "planned",
  "report.runbookNotMeasured": () => "whether a runbook applied is not measured",
  "report.range": () => "These days",
  "report.seenBadly": ({ pauses, clockJumps, lost }) =>
    [
      ...(pauses === 0 ? [] : [`${pauses} ${pauses === 1 ? "pause" : "pauses"}`]),
      ...(clockJumps === 0 ? [] : [`${clockJumps} ${clockJumps === 1 ? "stretch" : "stretches"} without a clock`]),
      ...(lost === 0 ? [] : [`${lost} lost ${lost === 1 ? "record" : "records"}`]),
    ].join(", "),
  "report.share": ({ name, time, percent: share }) => `${name} ${time} (${share} %)`,
  "report.sprint": ({ name }) => (/^[\d-]+$/.test(name) ? `Sprint from ${name}` : name),
  "report.table": ({ table }) => reportTableTitles[table],
  "report.time": ({ name, time }) => `${name} ${time}`,
  "report.unknown": () => "unknown",
  "report.unknownOwner": () => "owner unknown",
  "report.unplanned": () => "unplanned",
  "report.untold": () => "planned or not: unknown",
  "report.visits": ({ count }) => `${count} ${count === 1 ? "visit" : "visits"}`,
  "report.withoutOwner": () => "no owner",
  "report.withoutRunbook": () => "no runbook",
  "report.week": ({ week }) => `Week ${week}`,
  "report.word": ({ word }) => reportWords[word],
};

import type { ReportMessages } from "../../model/messages/report";
import type { Words } from "../phrasing";
import { counted, percent } from "./counting";
import { decisionTitles, exportTitles, reportTableTitles, reportWords } from "./reportNames";

/** The sprint report. */
export const report: Words<ReportMessages> = {
  "page.accept.question": ({ path }) => `Bis zu welchem Tag ist ${path} gut, wie es ist? JJJJ-MM-TT`,
  "page.accept.refused": ({ today }) => `Das ist kein Tag nach dem ${today}, als JJJJ-MM-TT.`,
  "page.acceptedUntil": ({ day }) => `hingenommen bis ${day}`,
  "page.action": ({ name }) => decisionTitles[name],
  "page.damaged": ({ parts }) => `${counted(parts, "Teil", "Teile")} des Journals ließen sich nicht lesen und stecken in keiner Zahl.`,
  "page.decide": () => "Was zu tun ist",
  "page.export": ({ format }) => `Als ${exportTitles[format]} ausgeben …`,
  "page.exported": ({ name }) => `Der Bericht wurde in ${name} geschrieben.`,
  "page.failed": () => "Das Journal ließ sich nicht lesen. Warum, steht im Protokoll.",
  "page.figures": () => "Alle Zahlen",
  "page.hour": () => "Stunde des Tages",
  "page.next": () => "Nächster Sprint",
  "page.notDone": () => "Das ließ sich nicht tun. Warum, steht im Protokoll.",
  "page.picture": ({ title }) => `Bild: ${title}. Die Tabelle daneben hat dieselben Zahlen.`,
  "page.previous": () => "Voriger Sprint",
  "page.reading": () => "Die Aufzeichnungen werden gelesen …",
  "page.title": () => "Sprintbericht",
  "page.toolbar": () => "Sprints und Ausgaben",

  "report.assumed": ({ visits, low, high, source }) =>
    `für ${counted(visits, "Besuch", "Besuche")} ist keine Rückkehr aufgezeichnet: angenommen je ${low} bis ${high} (${source}); in keiner Summe`,
  "report.catchAll": () => "Auffangregel",
  "report.empty": () => "nichts ist aufgezeichnet",
  "report.head": ({ sprint, days }) => `${sprint} · ${days} · nur Sie sehen das`,
  "report.infra": ({ low, high, editor, lowShare, highShare }) =>
    `${low === high ? low : `${low} bis ${high}`} von ${editor} im Editor (${lowShare === highShare ? lowShare : `${lowShare}–${highShare}`} %)`,
  "report.lag": ({ total, n, median, q1, q3, returns, censored }) =>
    `Rückkehr ${total}: n=${n}${median === null ? "" : `, Median ${median} (${q1 ?? "?"}–${q3 ?? "?"})`}; ${censored} von ${returns} Rückkehren (${percent(censored, returns)} %) ohne Änderung danach`,
  "report.measured": ({ active, visits, glances, glanceTime }) =>
    `gemessen ${active}: ${counted(visits, "Besuch", "Besuche")} (${counted(glances, "Blick", "Blicke")}, ${glanceTime}, nicht gezählt)`,
  "report.metNothing": ({ visits, of, unknown, ownerless, runbookless }) =>
    `${visits} von ${of} Besuchen trafen auf keine Zuständigen oder kein Runbook (keine Zuständigen: ${ownerless}, kein Runbook: ${runbookless})${unknown === 0 ? "" : `; bei ${unknown} weiteren ist es nicht bekannt`}`,
  "report.mine": () => "meine",
  "report.nobody": () => "niemandes",
  "report.noOwner": ({ visits, of, unknown }) => `${visits} von ${of} Besuchen trafen auf keine Zuständigen${unknown === 0 ? "" : `; bei ${unknown} weiteren ist es nicht bekannt`}`,
  "report.notSeen": () => "Cloud-Konsole, Terminals, Chat, andere Editoren",
  "report.otherTeam": () => "anderer Teams",
  "report.outsideHours": () => "außerhalb der Arbeitszeit",
  "report.planned": () => "geplant",
  "report.runbookNotMeasured": () => "ob ein Runbook galt, ist nicht gemessen",
  "report.range": () => "Diese Tage",
  "report.seenBadly": ({ pauses, clockJumps, lost }) =>
    [
      ...(pauses === 0 ? [] : [counted(pauses, "Pause", "Pausen")]),
      ...(clockJumps === 0 ? [] : [counted(clockJumps, "Strecke ohne Uhr", "Strecken ohne Uhr")]),
      ...(lost === 0 ? [] : [counted(lost, "verlorener Eintrag", "verlorene Einträge")]),
    ].join(", "),
  "report.share": ({ name, time, percent: share }) => `${name} ${time} (${share} %)`,
  "report.sprint": ({ name }) => (/^[\d-]+$/.test(name) ? `Sprint ab ${name}` : name),
  "report.table": ({ table }) => reportTableTitles[table],
  "report.time": ({ name, time }) => `${name} ${time}`,
  "report.unknown": () => "unbekannt",
  "report.unknownOwner": () => "Zuständige unbekannt",
  "report.unplanned": () => "ungeplant",
  "report.untold": () => "geplant oder nicht: unbekannt",
  "report.visits": ({ count }) => counted(count, "Besuch", "Besuche"),
  "report.withoutOwner": () => "ohne Zuständige",
  "report.withoutRunbook": () => "ohne Runbook",
  "report.week": ({ week }) => `Woche ${week}`,
  "report.word": ({ word }) => reportWords[word],
};

import type { DecisionName, ExportFormat } from "../reportPage";
import type { ReportTableName, ReportWord } from "../reportTable";
import type { NoArguments } from "./noArguments";

/** The sprint report. */
export interface ReportMessages {
  "page.accept.question": { path: string };
  "page.accept.refused": { today: string };
  "page.acceptedUntil": { day: string };
  "page.action": { name: DecisionName };
  "page.damaged": { parts: number };
  "page.decide": NoArguments;
  "page.export": { format: ExportFormat };
  "page.exported": { name: string };
  "page.failed": NoArguments;
  "page.figures": NoArguments;
  "page.hour": NoArguments;
  "page.next": NoArguments;
  "page.notDone": NoArguments;
  "page.picture": { title: string };
  "page.previous": NoArguments;
  "page.reading": NoArguments;
  "page.title": NoArguments;
  "page.toolbar": NoArguments;

  "report.assumed": { visits: number; low: string; high: string; source: string };
  "report.catchAll": NoArguments;
  "report.empty": NoArguments;
  "report.head": { sprint: string; days: string };
  "report.infra": { low: string; high: string; editor: string; lowShare: number; highShare: number };
  "report.lag": { total: string; n: number; median: string | null; q1: string | null; q3: string | null; returns: number; censored: number };
  "report.measured": { active: string; visits: number; glances: number; glanceTime: string };
  "report.metNothing": { visits: number; of: number; unknown: number; ownerless: number; runbookless: number };
  "report.mine": NoArguments;
  "report.nobody": NoArguments;
  "report.noOwner": { visits: number; of: number; unknown: number };
  "report.notSeen": NoArguments;
  "report.otherTeam": NoArguments;
  "report.outsideHours": NoArguments;
  "report.planned": NoArguments;
  "report.runbookNotMeasured": NoArguments;
  "report.range": NoArguments;
  "report.seenBadly": { pauses: number; clockJumps: number; lost: number };
  "report.share": { name: string; time: string; percent: number };
  "report.sprint": { name: string };
  "report.table": { table: ReportTableName };
  "report.time": { name: string; time: string };
  "report.unknown": NoArguments;
  "report.unknownOwner": NoArguments;
  "report.unplanned": NoArguments;
  "report.untold": NoArguments;
  "report.visits": { count: number };
  "report.withoutOwner": NoArguments;
  "report.withoutRunbook": NoArguments;
  "report.week": { week: string };
  "report.word": { word: ReportWord };
}

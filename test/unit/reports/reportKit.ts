import { ReportBuilder } from "../../../src/reports/reportBuilder";
import type { ReportPlan } from "../../../src/reports/reportPlan";
import type { Sprint } from "../../../src/model/sprint";
import { sprintBefore, sprintOf } from "../../../src/model/sprint";
import type { SprintReport } from "../../../src/model/sprintReport";
import type { JournalRecord } from "../../../src/model/visit";

const weeks = { kind: "weeks", timeZone: "UTC" } as const;

/** The week of the stories, Monday 2 to Sunday 8 November 2026. */
export const storySprint: Sprint = sprintOf("2026-11-03", weeks);

export function reportOn(records: Iterable<JournalRecord>, plan: Partial<ReportPlan> = {}): SprintReport {
  const builder = new ReportBuilder({ sprint: storySprint, earlier: [sprintBefore(storySprint, weeks)], timeZone: "UTC", ...plan });
  for (const record of records) builder.add(record);
  return builder.report();
}

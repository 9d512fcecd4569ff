import { calendarInView } from "../../estate/calendarInView";
import { settings } from "../../host/settings";
import { dayOf, sprintOf } from "../../model/sprint";
import type { SwitchFacts } from "../../present/switchRows";
import { planWithTrend } from "../../reports/reportPlan";
import { readSignals } from "../report/readSignals";
import type { ReportParts } from "../report/reportParts";

/** What the view shows of this sprint and of the repository in front of the person. */
export async function readSwitchFacts(parts: ReportParts): Promise<Omit<SwitchFacts, "state">> {
  const { estates, current, clock, readReport } = parts;
  const calendar = await calendarInView(estates.all, current.value?.root ?? null, settings.sprintCalendar);
  const today = dayOf(clock.wall(), calendar.timeZone);
  // One thread after the other: none of this is in a hurry.
  const { value: report } = await readReport({ ...planWithTrend(sprintOf(today, calendar), calendar), earlier: [] });
  return { report, today, signals: await readSignals(parts, report) };
}

import type { Sprint, SprintCalendar } from "../model/sprint";
import { dayAfter, sprintBefore } from "../model/sprint";
import type { WorkingHours } from "../model/sprintReport";

/** What a report is about. */
export interface ReportPlan {
  readonly sprint: Sprint;
  /** The sprints before it that the trend shows, oldest first, without a hole up to it. */
  readonly earlier: readonly Sprint[];
  /** An IANA name that this machine knows; a day of the report is a local day there. */
  readonly timeZone: string;
  readonly hours?: WorkingHours;
  /** How many places are told one by one. */
  readonly topPlaces?: number;
}

/** How many sprints the trend shows, the one that the report is about among them. */
const trendLength = 8;

/** The plan of a report that tells a sprint's trend, too. */
export function planWithTrend(sprint: Sprint, calendar: SprintCalendar): ReportPlan {
  const earlier: Sprint[] = [];
  for (let before = sprintBefore(sprint, calendar); earlier.length < trendLength - 1; before = sprintBefore(before, calendar)) earlier.push(before);
  return { sprint, earlier: earlier.reverse(), timeZone: calendar.timeZone };
}

/** From which wall time on records matter to a report, in milliseconds since 1970. */
export function firstMoment({ sprint, earlier }: ReportPlan): number {
  // A time zone is at most a day away, and a visit may have begun the day before.
  return Date.parse(dayAfter((earlier[0] ?? sprint).first, -2));
}

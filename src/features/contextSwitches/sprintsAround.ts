import type { SprintCalendar } from "../../model/sprint";
import { dayAfter } from "../../model/sprint";

const nearDays = 400;

/** A calendar file may list many years of sprints; records only need those around now, and every event carries them along. */
export function sprintsAround(day: string, calendar: SprintCalendar): SprintCalendar {
  if (calendar.kind !== "listed") return calendar;
  const [from, to] = [dayAfter(day, -nearDays), dayAfter(day, nearDays)];
  return { ...calendar, sprints: calendar.sprints.filter(({ first, last }) => last >= from && first <= to) };
}

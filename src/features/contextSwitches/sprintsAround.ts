import type { SprintCalendar } from "../../model/sprint";
import { dayAfter, dayOf } from "../../model/sprint";

const nearDays = 400;

/**
 * A calendar file may list many years of sprints; records only need those around now, and every event carries them along.
 * @param now milliseconds since 1970.
 */
export function sprintsAround(now: number, calendar: SprintCalendar): SprintCalendar {
  if (calendar.kind !== "listed") return calendar;
  const day = dayOf(now, calendar.timeZone);
  const [from, to] = [dayAfter(day, -nearDays), dayAfter(day, nearDays)];
  return { ...calendar, sprints: calendar.sprints.filter(({ first, last }) => last >= from && first <= to) };
}

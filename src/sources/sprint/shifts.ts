import ICAL from "ical.js";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import { instantOf } from "../../model/localTime";
import type { Turns } from "../../model/onCall";
import { isTimeZone } from "../../model/sprint";
import type { CalendarEvent } from "./calendarEvent";
import { nameFrom, repeatsOddly } from "./calendarEvent";
import type { Report } from "./calendarSeries";
import { readSeries } from "./calendarSeries";

/** One time that somebody is on call. Instants are milliseconds since 1970-01-01T00:00Z; `until` is exclusive. */
interface Shift {
  readonly who: string;
  readonly from: number;
  readonly until: number;
}

/** A shift a day for twenty years. */
const maxOccurrences = 7_500;

/**
 * Who is on call by an iCalendar file (RFC 5545) whose events are shifts and are named by who has them. Shifts that overlap
 * are all told; events that nobody named, and cancelled ones, are none.
 * @param timeZone for days, and for times that name no zone that is known.
 * @param at milliseconds since 1970-01-01T00:00Z.
 */
export function readShifts(path: string, text: string, timeZone: string, at: number): Read<Turns, Problem> {
  const problems: Problem[] = [];
  const report: Report = (line, message) => void problems.push({ path, line, message });
  const shifts = readSeries(text, report).flatMap((series) => {
    if (repeatsOddly(series)) report(series.line, { key: "calendar.rule", args: {} });
    const found = shiftsOf(series, timeZone, at);
    if (found === null) report(series.line, { key: "calendar.notEvent", args: {} });
    return found ?? [];
  });
  return { value: turnsOf(shifts, at), problems };
}

function turnsOf(shifts: readonly Shift[], at: number): Turns {
  const going = shifts.filter(({ from, until }) => from <= at && at < until);
  const later = shifts.filter(({ from }) => from > at);
  const from = Math.min(...later.map((shift) => shift.from));
  return {
    now: going.length === 0 ? null : { who: names(going), until: Math.min(...going.map(({ until }) => until)) },
    next: later.length === 0 ? null : { who: names(later.filter((shift) => shift.from === from)), from },
  };
}

function names(shifts: readonly Shift[]): string {
  return [...new Set(shifts.map(({ who }) => who))].join(", ");
}

/** The shifts of a series that are not over, up to the first that begins later. Null when one makes no sense. */
function shiftsOf(series: CalendarEvent, timeZone: string, at: number): Shift[] | null {
  const { event } = series;
  try {
    if (!event.isRecurring() || repeatsOddly(series)) return shiftOf(event, event, timeZone).filter(({ until }) => until > at);
    const found: Shift[] = [];
    const iterator = event.iterator();
    for (let count = 0; count < maxOccurrences; count += 1) {
      // The type says that there always is a next one.
      const next: unknown = iterator.next();
      if (!(next instanceof ICAL.Time) || next.year > 9999) return found;
      if (isLongOver(next, at)) continue;
      const { startDate, endDate, item } = event.getOccurrenceDetails(next);
      const shifts = shiftOf({ startDate, endDate }, item, timeZone).filter(({ until }) => until > at);
      found.push(...shifts);
      if (shifts.some(({ from }) => from > at)) return found;
    }
    // A series that did not come this far says nothing of now.
    return null;
  } catch {
    return null;
  }
}

function shiftOf({ startDate, endDate }: Pick<ICAL.Event, "startDate" | "endDate">, { summary, component }: Pick<ICAL.Event, "summary" | "component">, timeZone: string): Shift[] {
  const who = nameFrom(summary);
  const from = instantAt(startDate, zoneOf(component, "dtstart") ?? timeZone);
  const until = instantAt(endDate, zoneOf(component, "dtend") ?? zoneOf(component, "dtstart") ?? timeZone);
  return who === null || !(from < until) ? [] : [{ who, from, until }];
}

/** No shift lasts for a year, nor is moved by one: most of a long series need not be looked at more closely. */
function isLongOver({ year, month, day }: ICAL.Time, at: number): boolean {
  return Date.UTC(year + 1, month - 1, day) < at;
}

/** The zone that a time is written in, where it is one that this machine knows by its name. */
function zoneOf(component: ICAL.Component, property: "dtstart" | "dtend"): string | null {
  const zone: unknown = component.getFirstProperty(property)?.getParameter("tzid");
  return typeof zone === "string" && isTimeZone(zone) ? zone : null;
}

function instantAt(time: ICAL.Time, timeZone: string): number {
  if (time.zone === ICAL.Timezone.utcTimezone && !time.isDate) return time.toUnixTime() * 1000;
  const { year, month, day, hour, minute, second } = time;
  return instantOf(time.isDate ? Date.UTC(year, month - 1, day) : Date.UTC(year, month - 1, day, hour, minute, second), timeZone);
}

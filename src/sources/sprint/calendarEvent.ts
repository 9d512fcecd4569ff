import ICAL from "ical.js";
import type { Sprint } from "../../model/sprint";
import { dayAfter, dayOf, isDay } from "../../model/sprint";
import type { EventBlock } from "./eventBlocks";

/** One event as it was written: a series, a single one, or a changed one of a series. */
export interface CalendarEvent {
  readonly line: number;
  readonly event: ICAL.Event;
  readonly component: ICAL.Component;
}

/** A series without an end has so many sprints: forty years of fortnights. */
const maxOccurrences = 1_040;

/** Only with these does an endless search for the next date cost nothing. */
const frequencies: ReadonlySet<string> = new Set(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);

/** @returns null when it cannot be read. */
export function readEvent({ line, text }: EventBlock): CalendarEvent | null {
  if (text === null) return null;
  try {
    const component = ICAL.Component.fromString(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`).getFirstSubcomponent("vevent");
    if (component === null) return null;
    const event = new ICAL.Event(component);
    // A start that is missing or no date shows here at the latest.
    return event.startDate instanceof ICAL.Time && event.endDate instanceof ICAL.Time ? { line, event, component } : null;
  } catch {
    return null;
  }
}

/** Whether it repeats in a way that no team counts sprints by, and that could take for ever to follow. */
export function repeatsOddly({ component }: CalendarEvent): boolean {
  const rules = component.getAllProperties("rrule").map((property) => property.getFirstValue());
  return rules.length > 1 || rules.some((rule) => !(rule instanceof ICAL.Recur) || !frequencies.has(rule.freq) || !isPlain(rule));
}

/** Every time the event takes place, in days. Null when an occurrence makes no sense. */
export function occurrences(series: CalendarEvent, timeZone: string): Sprint[] | null {
  const { event } = series;
  try {
    if (!event.isRecurring() || repeatsOddly(series)) return [sprintBetween(event.startDate, event.endDate, event.summary, timeZone)].filter(isSprint);
    const found: Sprint[] = [];
    const iterator = event.iterator();
    for (let count = 0; count < maxOccurrences; count += 1) {
      // The type says that there always is a next one.
      const next: unknown = iterator.next();
      if (!(next instanceof ICAL.Time) || next.year > 9999) break;
      const { startDate, endDate, item } = event.getOccurrenceDetails(next);
      const sprint = sprintBetween(startDate, endDate, item.summary, timeZone);
      if (isSprint(sprint)) found.push(sprint);
    }
    return found;
  } catch {
    return null;
  }
}

function isPlain(rule: ICAL.Recur): boolean {
  return Object.keys(rule.parts).every((part) => part === "BYDAY" && rule.freq === "WEEKLY");
}

/** Meetings and days off stand in the same calendar; a sprint has more than one day. */
function isSprint({ first, last }: Sprint): boolean {
  return isDay(first) && isDay(last) && first < last;
}

/** Times count as the days they are written on; only times in UTC need the time zone to know their day. An end is exclusive. */
function sprintBetween(start: ICAL.Time, end: ICAL.Time, summary: unknown, timeZone: string): Sprint {
  const first = dayOfTime(start, timeZone, 0);
  const last = end.isDate ? dayAfter(dayOfTime(end, timeZone, 0), -1) : dayOfTime(end, timeZone, -1);
  return { id: first, name: nameFrom(summary), first, last };
}

function dayOfTime(time: ICAL.Time, timeZone: string, seconds: number): string {
  const moved = time.clone();
  if (seconds !== 0) moved.adjust(0, 0, 0, seconds);
  if (moved.zone === ICAL.Timezone.utcTimezone && !moved.isDate) return dayOf(moved.toUnixTime() * 1000, timeZone);
  return [String(moved.year).padStart(4, "0"), String(moved.month).padStart(2, "0"), String(moved.day).padStart(2, "0")].join("-");
}

/** Longer is a text, and no name. */
const maxNameLength = 80;

/** What an event is called, on one line; null when nothing names it. */
export function nameFrom(summary: unknown): string | null {
  const name = typeof summary === "string" ? summary.replaceAll(/\s+/g, " ").trim().slice(0, maxNameLength) : "";
  return name === "" ? null : name;
}

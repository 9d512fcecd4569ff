/** Which sprint a day falls in. Days are local dates (`YYYY-MM-DD`) in the calendar's time zone, so daylight saving moves nothing. */

/** How a team counts its sprints. `weeks` are ISO 8601 weeks, for whoever has set nothing. */
export type SprintCalendar =
  | { readonly kind: "weeks"; readonly timeZone: string }
  | { readonly kind: "cadence"; readonly starts: string; readonly lengthDays: number; readonly timeZone: string };

/** An iteration, from its first day to its last, both inclusive. */
export interface Sprint {
  /** `2026-W45` for a week; for a cadence its first day, which stays true when the cadence is counted from another day. */
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether this machine knows the time zone (an IANA name such as `Europe/London`). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The local date of an instant.
 * @param wall milliseconds since 1970-01-01T00:00Z.
 * @param timeZone an unknown one counts as UTC: settings refuse it before, and a record must not be lost for it.
 */
export function dayOf(wall: number, timeZone: string): string {
  const parts = formatterOf(timeZone).formatToParts(wall);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/**
 * The sprint that holds a day. Days before a cadence's start belong to the sprints that would have come before it.
 * @param day `YYYY-MM-DD`.
 */
export function sprintOf(day: string, calendar: SprintCalendar): Sprint {
  const start = calendar.kind === "cadence" ? dayNumber(calendar.starts) : Number.NaN;
  // A start that is no date counts as nothing set: settings refuse it before, and a record must not be lost for it.
  if (calendar.kind === "weeks" || Number.isNaN(start)) return isoWeek(day);
  const length = Math.max(1, Math.trunc(calendar.lengthDays));
  const first = start + Math.floor((dayNumber(day) - start) / length) * length;
  return { id: dateOf(first), first: dateOf(first), last: dateOf(first + length - 1) };
}

/** ISO 8601: weeks start on Monday, and a week belongs to the year that holds its Thursday. */
function isoWeek(day: string): Sprint {
  const number = dayNumber(day);
  // Day 0 of the count, 1970-01-01, was a Thursday: three days after a Monday.
  const monday = number - ((((number + 3) % 7) + 7) % 7);
  const year = dateOf(monday + 3).slice(0, 4);
  const week = Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7) + 1;
  return { id: `${year}-W${String(week).padStart(2, "0")}`, first: dateOf(monday), last: dateOf(monday + 6) };
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

function dateOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** Building a formatter is the slow part, so each time zone has one. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

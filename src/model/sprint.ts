/** Which sprint a day falls in. Days are local dates (`YYYY-MM-DD`) in the calendar's time zone, so daylight saving moves nothing. */

/**
 * How a team counts its sprints. `weeks` are ISO 8601 weeks, for whoever has set nothing. `listed` are the sprints of a
 * calendar, in their order and without overlap.
 */
export type SprintCalendar =
  | { readonly kind: "weeks"; readonly timeZone: string }
  | { readonly kind: "cadence"; readonly starts: string; readonly lengthDays: number; readonly timeZone: string }
  | { readonly kind: "listed"; readonly sprints: readonly Sprint[]; readonly timeZone: string };

/** An iteration, from its first day to its last, both inclusive. */
export interface Sprint {
  /** `2026-W45` for a week; otherwise its first day, which stays true when the cadence is counted from another day. */
  readonly id: string;
  /** What its calendar calls it; null where nothing names it. */
  readonly name: string | null;
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
 * The sprint that holds a day. Days before a cadence's start belong to the sprints that would have come before it; days that
 * a calendar leaves free belong to their week, as far as the week is free.
 * @param day `YYYY-MM-DD`.
 */
export function sprintOf(day: string, calendar: SprintCalendar): Sprint {
  if (calendar.kind === "listed") return listedSprint(day, calendar.sprints);
  const start = calendar.kind === "cadence" ? dayNumber(calendar.starts) : Number.NaN;
  // A start that is no date counts as nothing set: settings refuse it before, and a record must not be lost for it.
  if (calendar.kind === "weeks" || Number.isNaN(start)) return isoWeek(day);
  const length = Math.max(1, Math.trunc(calendar.lengthDays));
  const first = start + Math.floor((dayNumber(day) - start) / length) * length;
  return { id: dateOf(first), name: null, first: dateOf(first), last: dateOf(first + length - 1) };
}

/** The sprint of this id, or of this name where the calendar has names (the latest of that name); null when there is none. */
export function sprintById(id: string, calendar: SprintCalendar): Sprint | null {
  const named = calendar.kind === "listed" ? calendar.sprints.findLast(({ name }) => name === id) : undefined;
  if (named !== undefined) return named;
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(id) ?? [];
  // 4 January always lies in week 1.
  const day = year === undefined ? id : dateOf(dayNumber(`${year}-01-04`) + (Number(week) - 1) * 7);
  if (!isDay(day)) return null;
  const sprint = sprintOf(day, calendar);
  return sprint.id === id ? sprint : null;
}

/** The sprint before one. */
export function sprintBefore(sprint: Sprint, calendar: SprintCalendar): Sprint {
  return sprintOf(dateOf(dayNumber(sprint.first) - 1), calendar);
}

/** Every sprint that has a day from `first` to `last`, in their order, at most `limit` of them and then the latest. */
export function sprintsIn({ first, last }: { readonly first: string; readonly last: string }, calendar: SprintCalendar, limit: number): Sprint[] {
  const found: Sprint[] = [];
  if (!isDay(first) || !isDay(last)) return found;
  for (let sprint = sprintOf(last, calendar); sprint.last >= first && found.length < limit; sprint = sprintBefore(sprint, calendar)) found.push(sprint);
  return found.reverse();
}

/** Whether this is a day of the calendar, `YYYY-MM-DD`. A day that its month does not have is counted on into the next one, so it comes out changed. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && dateOf(dayNumber(text)) === text;
}

/** The day `days` after (or before, when negative) a day. */
export function dayAfter(day: string, days: number): string {
  return dateOf(dayNumber(day) + days);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  // Day 0 of the count, 1970-01-01, was a Thursday: three days after a Monday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601: weeks start on Monday, and a week belongs to the year that holds its Thursday. */
function isoWeek(day: string): Sprint {
  const monday = dayNumber(day) - weekdayOf(day) + 1;
  const year = dateOf(monday + 3).slice(0, 4);
  const week = Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7) + 1;
  return { id: `${year}-W${String(week).padStart(2, "0")}`, name: null, first: dateOf(monday), last: dateOf(monday + 6) };
}

/** The sprints of the list are in their order, so halving finds the last that begins no later than the day. */
function listedSprint(day: string, sprints: readonly Sprint[]): Sprint {
  let from = 0;
  let to = sprints.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sprints[middle]?.first ?? "") <= day) from = middle + 1;
    else to = middle;
  }
  const before = sprints[from - 1];
  if (before !== undefined && day <= before.last) return before;
  return freeDays(isoWeek(day), before, sprints[from]);
}

/** What neighbours leave of a week. A week that is cut goes by its first day, since its other end may be a sprint of its own. */
function freeDays(week: Sprint, before: Sprint | undefined, after: Sprint | undefined): Sprint {
  const first = before !== undefined && before.last >= week.first ? dateOf(dayNumber(before.last) + 1) : week.first;
  const last = after !== undefined && after.first <= week.last ? dateOf(dayNumber(after.first) - 1) : week.last;
  return first === week.first && last === week.last ? week : { id: first, name: null, first, last };
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

import { isTimeZone } from "./sprint";

/** No time zone is further from UTC than this, in milliseconds. */
const furthestMs = 15 * 3_600_000;
const hourMs = 3_600_000;

/**
 * The instant at which a clock on the wall of a time zone first shows a time, or jumps over it: midnight that a change to
 * summer time leaves out is the first moment of its day, and an hour that comes twice counts the first time.
 * @param local the time as the clock shows it, as milliseconds that would be since 1970-01-01T00:00 if the clock ran in UTC.
 * @param timeZone an unknown one counts as UTC.
 * @returns milliseconds since 1970-01-01T00:00Z, in whole seconds.
 */
export function instantOf(local: number, timeZone: string): number {
  const shown = clockOf(timeZone);
  let before = (local - furthestMs) / 1000;
  let after = (local + furthestMs) / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (shown(middle * 1000) >= local) after = middle;
    else before = middle;
  }
  const found = after * 1000;
  return shown(found - hourMs) === shown(found) ? found - hourMs : found;
}

/** The first instant of a day (`YYYY-MM-DD`) in a time zone, in milliseconds since 1970-01-01T00:00Z. */
export function startOfDay(day: string, timeZone: string): number {
  return instantOf(Date.parse(`${day}T00:00:00Z`), timeZone);
}

const clocks = new Map<string, (wall: number) => number>();

/** What the clock shows at an instant, in the way of `local` above. Building a formatter is the slow part, so each time zone has one. */
function clockOf(timeZone: string): (wall: number) => number {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const clock = (wall: number): number => {
    const parts = formatter.formatToParts(wall);
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((candidate) => candidate.type === type)?.value);
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  };
  clocks.set(timeZone, clock);
  return clock;
}

import type { SignalThresholds } from "../model/signal";
import { thresholdNames } from "../model/signal";
import type { SprintCalendar } from "../model/sprint";
import { isDay } from "../model/sprint";
import type { WorkingHours } from "../model/sprintReport";

/** What a person may have written into a setting: whatever it is, it is looked at before it counts. */
type Given = Readonly<Record<string, unknown>>;

/** How the person counts sprints, by the day one of them starts and their length; weeks where that says nothing that makes sense. */
export function sprintsOf(setting: unknown, timeZone: string): SprintCalendar {
  const { starts, lengthDays } = given(setting);
  if (typeof starts !== "string" || !isDay(starts) || typeof lengthDays !== "number" || !Number.isInteger(lengthDays) || lengthDays < 1) return { kind: "weeks", timeZone };
  return { kind: "cadence", starts, lengthDays, timeZone };
}

/** When the person works: days from 1 for Monday to 7 for Sunday, and two times of the day; null where that says nothing that makes sense. */
export function workingHoursOf(setting: unknown): WorkingHours | null {
  const { days, from, to } = given(setting);
  const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)];
  const known = Array.isArray(days) ? days.filter((day): day is number => Number.isInteger(day) && day >= 1 && day <= 7) : [];
  return fromMinute === null || toMinute === null || toMinute <= fromMinute || known.length === 0 ? null : { days: known, fromMinute, toMinute };
}

/** Thresholds by the names of signs; whatever is no number of zero or more is left out. */
export function thresholdsOf(setting: unknown): Partial<SignalThresholds> {
  const found = given(setting);
  return Object.fromEntries(thresholdNames.flatMap((name) => {
    const value = found[name];
    return typeof value === "number" && value >= 0 ? [[name, value]] : [];
  }));
}

function given(setting: unknown): Given {
  return typeof setting === "object" && setting !== null ? { ...setting } : {};
}

/** `08:00` is minute 480; `24:00` ends the day. */
function minuteOf(time: unknown): number | null {
  const [, hour, minute] = typeof time === "string" ? (/^(\d{1,2}):([0-5]\d)$/.exec(time) ?? []) : [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 24 * 60 ? minutes : null;
}

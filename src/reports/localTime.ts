import { dayOf, weekdayOf } from "../model/sprint";
import type { WorkingHours } from "../model/sprintReport";

/** A moment as the clock on the wall shows it. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Whole minutes since midnight, as the clock shows them. */
  readonly minute: number;
}

/** All time zones of today are ahead of or behind UTC by whole quarters of an hour, so within one the clock only counts on. */
const quarterMs = 15 * 60_000;

/** ECMAScript knows no later moment, and none as long before 1970. A record may still claim one; it is on no day. */
const latest = 8.64e15 - quarterMs;
const never: LocalTime = { day: "", minute: 0 };

/** Monday to Friday, 8 to 18 h. */
export const usualWorkingHours: WorkingHours = { days: [1, 2, 3, 4, 5], fromMinute: 8 * 60, toMinute: 18 * 60 };

/** Tells the local time of moments; quick where they come roughly in order, since asking `Intl` is the slow part. */
export class LocalClock {
  readonly #timeZone: string;
  readonly #format: Intl.DateTimeFormat;
  #quarter = Number.NaN;
  #start: LocalTime = { day: "", minute: 0 };

  /** @param timeZone an IANA name that this machine knows. */
  constructor(timeZone: string) {
    this.#timeZone = timeZone;
    this.#format = new Intl.DateTimeFormat("en-US", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn" });
  }

  /** @param wall milliseconds since 1970-01-01T00:00Z. */
  at(wall: number): LocalTime {
    if (Math.abs(wall) > latest) return never;
    const quarter = Math.floor(wall / quarterMs);
    if (quarter !== this.#quarter) {
      this.#quarter = quarter;
      this.#start = this.#ask(quarter * quarterMs);
    }
    return { day: this.#start.day, minute: this.#start.minute + Math.floor((wall - quarter * quarterMs) / 60_000) };
  }

  #ask(wall: number): LocalTime {
    const [hour = 0, minute = 0] = this.#format.formatToParts(wall).filter(({ type }) => type !== "literal").map(({ value }) => Number(value));
    return { day: dayOf(wall, this.#timeZone), minute: hour * 60 + minute };
  }
}

export function isWorkingTime({ day, minute }: LocalTime, { days, fromMinute, toMinute }: WorkingHours): boolean {
  return minute >= fromMinute && minute < toMinute && days.includes(weekdayOf(day));
}

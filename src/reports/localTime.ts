import { weekdayOf } from "../model/sprint";
import type { WorkingHours } from "../model/sprintReport";

/** A moment as the clock on the wall shows it. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Whole minutes since midnight, as the clock shows them. */
  readonly minute: number;
}

const [minuteMs, dayMs] = [60_000, 86_400_000];
/** No clock is put forward and back again in so short a time: where both ends are as far from UTC, so is all in between. */
const stretchMs = 6 * 3_600_000;

/** ECMAScript knows no later moment. A record may still claim one, or one before the year 1; it is on no day. */
const [earliest, latest] = [Date.UTC(1, 0, 1), Date.UTC(9999, 0, 1)];
const never: LocalTime = { day: "", minute: 0 };

/** Monday to Friday, 8 to 18 h. */
export const usualWorkingHours: WorkingHours = { days: [1, 2, 3, 4, 5], fromMinute: 8 * 60, toMinute: 18 * 60 };

/** Tells the local time of moments; quick where they come roughly in order, since asking `Intl` is the slow part. */
export class LocalClock {
  readonly #format: Intl.DateTimeFormat;
  #stretch = Number.NaN;
  /** How far the clock is ahead of UTC, in milliseconds, all through the stretch; null when it is set within. */
  #ahead: number | null = null;
  #dayNumber = Number.NaN;
  #day = "";

  /** @param timeZone an IANA name that this machine knows. */
  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23",
      year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
    });
  }

  /** @param wall milliseconds since 1970-01-01T00:00Z. */
  at(wall: number): LocalTime {
    if (!(wall > earliest && wall < latest)) return never;
    const stretch = Math.floor(wall / stretchMs);
    if (stretch !== this.#stretch) {
      const [first, last] = [this.#ask(stretch * stretchMs), this.#ask((stretch + 1) * stretchMs)];
      this.#stretch = stretch;
      this.#ahead = first === last ? first : null;
    }
    const local = wall + (this.#ahead ?? this.#ask(wall));
    const dayNumber = Math.floor(local / dayMs);
    if (dayNumber !== this.#dayNumber) {
      this.#dayNumber = dayNumber;
      this.#day = new Date(dayNumber * dayMs).toISOString().slice(0, 10);
    }
    return { day: this.#day, minute: Math.floor((local - dayNumber * dayMs) / minuteMs) };
  }

  #ask(wall: number): number {
    const parts = this.#format.formatToParts(wall);
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((candidate) => candidate.type === type)?.value);
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute")) - Math.floor(wall / minuteMs) * minuteMs;
  }
}

export function isWorkingTime({ day, minute }: LocalTime, { days, fromMinute, toMinute }: WorkingHours): boolean {
  return minute >= fromMinute && minute < toMinute && days.includes(weekdayOf(day));
}

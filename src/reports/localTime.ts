import { weekdayOf } from "../model/sprint";
import type { WorkingHours } from "../model/sprintReport";

/** A moment as the clock on the wall shows it. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 1 for Monday to 7 for Sunday; 0 for a moment on no day. */
  readonly weekday: number;
  /** Whole minutes since midnight, as the clock shows them. */
  readonly minute: number;
}

const [minuteMs, dayMs] = [60_000, 86_400_000];

/** ECMAScript knows no later moment. A record may still claim one, or one before the year 1; it is on no day. */
const [earliest, latest] = [Date.UTC(1, 0, 1), Date.UTC(9999, 0, 1)];
const never: LocalTime = { day: "", weekday: 0, minute: 0 };

/** Monday to Friday, 8 to 18 h. */
export const usualWorkingHours: WorkingHours = { days: [1, 2, 3, 4, 5], fromMinute: 8 * 60, toMinute: 18 * 60 };

/** Tells the local time of moments; quick where they come roughly in order, since asking `Intl` is the slow part. */
export class LocalClock {
  readonly #format: Intl.DateTimeFormat;
  #utcDay = Number.NaN;
  /** How far the clock is ahead of UTC, in milliseconds, all through that day; null when it is set within. */
  #ahead: number | null = null;
  /** The same at the end of that day. */
  #aheadAtEnd = 0;
  #dayNumber = Number.NaN;
  #day = "";
  #weekday = 0;

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
    const utcDay = Math.floor(wall / dayMs);
    if (utcDay !== this.#utcDay) {
      const first = utcDay === this.#utcDay + 1 ? this.#aheadAtEnd : this.#ask(utcDay * dayMs);
      const last = this.#ask((utcDay + 1) * dayMs);
      // No clock is put forward and back again within a day: where both ends are as far from UTC, so is all in between.
      [this.#utcDay, this.#ahead, this.#aheadAtEnd] = [utcDay, first === last ? first : null, last];
    }
    const local = wall + (this.#ahead ?? this.#ask(wall));
    const dayNumber = Math.floor(local / dayMs);
    if (dayNumber !== this.#dayNumber) {
      this.#dayNumber = dayNumber;
      this.#day = new Date(dayNumber * dayMs).toISOString().slice(0, 10);
      this.#weekday = weekdayOf(this.#day);
    }
    return { day: this.#day, weekday: this.#weekday, minute: Math.floor((local - dayNumber * dayMs) / minuteMs) };
  }

  #ask(wall: number): number {
    // American order, by the locale: "11/3/2026, 09:00". Parts with names would take twice as long.
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = this.#format.format(wall).split(/\D+/).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(wall / minuteMs) * minuteMs;
  }
}

export function isWorkingTime({ weekday, minute }: LocalTime, { days, fromMinute, toMinute }: WorkingHours): boolean {
  return minute >= fromMinute && minute < toMinute && days.includes(weekday);
}

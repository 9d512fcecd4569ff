import type { DayStrip, SwitchMark } from "../model/sprintReport";
import type { VisitSums } from "./visitSums";

type Area = "productMs" | "neutralMs" | "infraMs" | "glanceMs";
type GrowingStrip = Record<Area, number>;

/** The days of a sprint while their sums grow. */
export class DayStrips {
  readonly #days = new Map<string, GrowingStrip>();

  add(day: string, area: Area, ms: number): void {
    const strip = this.#days.get(day) ?? { productMs: 0, neutralMs: 0, infraMs: 0, glanceMs: 0 };
    strip[area] += ms;
    this.#days.set(day, strip);
  }

  /** @param visits those that began in the sprint; each is a mark on its day. */
  strips(visits: readonly VisitSums[]): DayStrip[] {
    const marks = new Map<string, SwitchMark[]>();
    for (const { start, activeMs, places } of visits) {
      const [entry] = places;
      const mark = { minute: start.minute, system: entry?.system ?? "", environment: entry?.environment ?? null, activeMs };
      const known = marks.get(start.day);
      if (known === undefined) marks.set(start.day, [mark]);
      else known.push(mark);
    }
    const days = [...new Set([...this.#days.keys(), ...marks.keys()])].sort();
    return days.map((day) => ({
      day,
      ...(this.#days.get(day) ?? { productMs: 0, neutralMs: 0, infraMs: 0, glanceMs: 0 }),
      marks: (marks.get(day) ?? []).sort((a, b) => a.minute - b.minute),
    }));
  }
}

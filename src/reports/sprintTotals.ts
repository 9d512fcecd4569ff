import type { Sprint } from "../model/sprint";
import type { SprintTotals } from "../model/sprintReport";
import type { Measurement } from "./spread";
import { spread } from "./spread";

/** The sums of one sprint of the trend while they grow. */
export class GrowingTotals {
  readonly sprint: Sprint;
  productMs = 0;
  neutralMs = 0;
  infraMs = 0;
  glanceMs = 0;
  visits = 0;
  readonly lags: Measurement[] = [];

  constructor(sprint: Sprint) {
    this.sprint = sprint;
  }

  totals(): SprintTotals {
    const { sprint, productMs, neutralMs, infraMs, glanceMs, visits } = this;
    return { sprint, productMs, neutralMs, infraMs, glanceMs, visits, lag: spread(this.lags) };
  }
}

/** Which of some sprints, in their order, a day falls in. Most records are of the day of the one before. */
export class SprintIndex {
  readonly #sprints: readonly Sprint[];
  #day = "";
  #index = -1;

  constructor(sprints: readonly Sprint[]) {
    this.#sprints = sprints;
  }

  /** @returns the sprint's index; -1 when the day is in none. */
  of(day: string): number {
    if (day === this.#day) return this.#index;
    this.#day = day;
    this.#index = this.#sprints.findIndex(({ first, last }) => first <= day && day <= last);
    return this.#index;
  }
}

/** Active time by name, with the number of visits that had time in each. One visit after the other is counted. */
export class Tally<K extends string | null> {
  readonly #sums = new Map<K, { activeMs: number; visits: number; latest: object | null }>();

  /** @param visit tells one visit from the next, so that a visit in two files of a name counts once. */
  add(name: K, activeMs: number, visit: object): void {
    const sum = this.#sums.get(name) ?? { activeMs: 0, visits: 0, latest: null };
    if (sum.latest !== visit) sum.visits += 1;
    sum.activeMs += activeMs;
    sum.latest = visit;
    this.#sums.set(name, sum);
  }

  /** The most time first; equal ones by name, so that the same records always give the same report. */
  shares(): { readonly name: K; readonly activeMs: number; readonly visits: number }[] {
    return [...this.#sums]
      .map(([name, { activeMs, visits }]) => ({ name, activeMs, visits }))
      .sort((a, b) => b.activeMs - a.activeMs || ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
  }
}

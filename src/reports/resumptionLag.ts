import type { AssumedRange, LagFigures } from "../model/sprintReport";
import type { Measurement } from "./spread";
import { spread } from "./spread";
import type { VisitSums } from "./visitSums";

/**
 * For a return that was not measured. Parnin and Rugaber ("Resumption strategies for interrupted programming tasks", 2009)
 * saw one session in ten go on within a minute, and Parnin sums up the others as ten to fifteen.
 */
const assumed: AssumedRange = { lowMs: 60_000, highMs: 15 * 60_000, source: "Parnin and Rugaber 2009, Parnin 2013" };

/** @param begun the visits that began in the sprint; the returns are those of the sprint. */
export function lagFigures(returns: readonly Measurement[], begun: readonly VisitSums[]): LagFigures {
  const sumOf = (censored: boolean): number => returns.reduce((sum, lag) => sum + (lag.censored === censored ? lag.ms : 0), 0);
  return {
    activeMs: spread(returns),
    seenMs: sumOf(false),
    watchedMs: sumOf(true),
    unmeasured: { visits: begun.filter(({ fromProduct, hasReturn }) => fromProduct && !hasReturn).length, assumed },
  };
}

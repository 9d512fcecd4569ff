import type { Quartiles, Spread } from "../model/sprintReport";

/** A duration in milliseconds, and whether it was not seen to its end: then the true one is at least as long. */
export interface Measurement {
  readonly ms: number;
  readonly censored: boolean;
}

/** Quartiles as linear interpolation between the two nearest values (type 7 of Hyndman and Fan, the one of spreadsheets). */
export function quartiles(values: readonly number[]): Quartiles {
  return quartilesOf(new Float64Array(values).sort());
}

function quartilesOf(sorted: Float64Array): Quartiles {
  return { n: sorted.length, q1Ms: quantile(sorted, 0.25), medianMs: quantile(sorted, 0.5), q3Ms: quantile(sorted, 0.75) };
}

/** Censored durations count as what they are: at least so long. They never count as zero, and never as ended. */
export function spread(measurements: readonly Measurement[]): Spread {
  const [atLeast, atMost] = [new Float64Array(measurements.length), new Float64Array(measurements.length)];
  let seen = 0;
  measurements.forEach(({ ms, censored }, index) => {
    atLeast[index] = ms;
    atMost[index] = censored ? Number.POSITIVE_INFINITY : ms;
    if (!censored) seen += 1;
  });
  atMost.sort();
  return {
    // What was not seen to its end comes last there.
    ...quartilesOf(atMost.subarray(0, seen)),
    censored: measurements.length - seen,
    medianLowMs: quantile(atLeast.sort(), 0.5),
    medianHighMs: finite(quantile(atMost, 0.5)),
  };
}

function quantile(sorted: Float64Array, share: number): number | null {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  // Without this, infinity less infinity is no number.
  return below === above ? below : below + (above - below) * (position - Math.floor(position));
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

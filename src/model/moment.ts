/** One instant on both clocks, in whole milliseconds: `wall` since 1970-01-01T00:00Z, `monotonic` since some fixed moment. */
export interface Moment {
  readonly wall: number;
  readonly monotonic: number;
}

/** How far each clock moved, in milliseconds, across a stretch that nobody measured. */
export interface ClockJump {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** A network time correction moves the wall clock by less than this. */
const backwardsMs = 2_000;
/** The two clocks drift apart by less than this between two events of a process that runs. */
const apartMs = 30_000;

/**
 * Whether time between two events cannot be trusted: somebody set the clock, the machine slept, or the process stood still.
 * @param silenceMs a longer time without any event means that the process did not run, since its ticks did not come either.
 * @returns null when the time in between is measured.
 */
export function clockJump(before: Moment, after: Moment, silenceMs: number): ClockJump | null {
  const wallMs = after.wall - before.wall;
  const monotonicMs = after.monotonic - before.monotonic;
  const trusted = monotonicMs >= 0 && monotonicMs <= silenceMs && wallMs >= -backwardsMs && Math.abs(wallMs - monotonicMs) <= apartMs;
  return trusted ? null : { wallMs, monotonicMs };
}

/** The instant `ms` after `start` on both clocks. */
export function later(start: Moment, ms: number): Moment {
  return { wall: start.wall + ms, monotonic: start.monotonic + ms };
}

/** The same instant in whole milliseconds, so that sums of durations come out even. */
export function wholeMs(at: Moment): Moment {
  return { wall: Math.round(at.wall), monotonic: Math.round(at.monotonic) };
}

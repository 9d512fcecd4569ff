/** Time as it is handed in: nothing in `model` reads a clock by itself. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z; may jump when the person or the network sets the clock. */
  wall(): number;
  /** Milliseconds since some fixed moment of this process; never goes back. Durations come from here alone. */
  monotonic(): number;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};

const minuteMs = 60_000;

/** A measured time as a person says it: `5 h 10`, `4 min`, `40 s`. */
export function durationText(ms: number): string {
  if (ms < minuteMs) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / minuteMs);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
}

/** Minutes since midnight as a clock shows them: `09:05`. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

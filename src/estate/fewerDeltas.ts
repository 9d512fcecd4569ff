import type { EstateDelta } from "./estate";

/**
 * Hands deltas on, but those of a first reading together: each of its parts is news to every surface, and nobody can follow
 * more than a few in a second. Its end, and all that comes later, is told at once.
 * @param everyMs how often the parts of a first reading are told at most, in milliseconds.
 */
export function fewerDeltas(tell: (delta: EstateDelta) => void, everyMs = 300): (delta: EstateDelta) => void {
  let waiting: EstateDelta | null = null;
  let timer: NodeJS.Timeout | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tellNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    toldAt = performance.now();
    if (waiting !== null) tell(waiting);
    waiting = null;
  };
  return (delta) => {
    waiting = waiting === null ? delta : { summary: delta.summary, paths: pathsOfBoth(waiting.paths, delta.paths) };
    const restMs = toldAt + everyMs - performance.now();
    if (delta.summary.state.kind !== "reading" || restMs <= 0) tellNow();
    else timer ??= setTimeout(tellNow, restMs);
  };
}

/** null may be any, and is more than those that have names. */
function pathsOfBoth(first: EstateDelta["paths"], second: EstateDelta["paths"]): EstateDelta["paths"] {
  return first === null || second === null ? null : [...new Set([...first, ...second])];
}

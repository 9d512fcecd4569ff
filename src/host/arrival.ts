import type { How } from "../model/visit";

/** A file that one of our own commands is about to show. */
interface Arrival {
  readonly file: string;
  readonly how: How;
  readonly until: number;
}

/** Opening takes a moment; what comes into view later did so by itself. In milliseconds. */
const arrivesWithinMs = 5_000;

let expected: Arrival | null = null;

/** Says how a file is about to come into view, because VS Code tells that it does and not why. @param file absolute path. */
export function expectArrival(file: string, how: How): void {
  expected = { file, how, until: performance.now() + arrivesWithinMs };
}

/** How a file came into view; `opened` where no command of ours led there. */
export function arrivalOf(file: string): How {
  return expected !== null && expected.file === file && performance.now() < expected.until ? expected.how : "opened";
}

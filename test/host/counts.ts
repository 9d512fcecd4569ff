// How many tests passed, failed and were skipped, and which of them a reader of the last lines has to know of.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, each with the first line of its error. */
  readonly failures: readonly string[];
  /** What failed first and passed on the second run, in a sentence each. */
  readonly unsteady: readonly string[];
}

const noTests: Counts = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
export const onePassed: Counts = { ...noTests, passed: 1 };

/** @param what failed, with the first line of why. */
export function oneFailed(what: string): Counts {
  return { ...noTests, failed: 1, failures: [what] };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    unsteady: [...a.unsteady, ...b.unsteady],
  }), noTests);
}

/** `3 passed, 0 failed`, and `, 1 skipped` when there are any. */
export function phrase({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

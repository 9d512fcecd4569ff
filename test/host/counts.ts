// How many tests passed, failed and were skipped.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Counts = { ...noTests, passed: 1 };
export const oneFailed: Counts = { ...noTests, failed: 1 };

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), noTests);
}

/** `3 passed, 0 failed`, and `, 1 skipped` when there are any. */
export function phrase({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

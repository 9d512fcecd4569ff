import assert from "node:assert/strict";
import type { EstateState } from "../../../src/estate/estate";
import { emptySummary } from "../../../src/estate/estate";
import { ReadingProgress } from "../../../src/views/readingProgress";

type Step = readonly [at: number, root: string, state: EstateState | "closed", infraFiles: number];

function reading(done: number, total: number): EstateState {
  return { kind: "reading", done, total };
}

const ready: EstateState = { kind: "ready" };

/** What is said at a time after everything that happened. */
function said(steps: readonly Step[], at: number): string | null {
  const progress = new ReadingProgress();
  for (const [now, root, state, infraFiles] of steps) {
    const closed = state === "closed";
    progress.hear({ root, closed, summary: { ...emptySummary, infraFiles, ...(closed ? {} : { state }) } }, now);
  }
  const files = progress.at(at);
  return files === null ? null : `${files.done} of ${files.total}`;
}

describe("how far the first reading is", () => {
  const cases: readonly [name: string, steps: readonly Step[], at: number, expected: string | null][] = [
    ["nothing happened", [], 5_000, null],
    ["not within the first second", [[0, "/a", reading(5, 10), 3]], 999, null],
    ["after a second", [[0, "/a", reading(5, 10), 3]], 1_000, "5 of 10"],
    ["counted from the beginning, not from the last word", [[0, "/a", reading(0, 0), 0], [900, "/a", reading(5, 10), 3]], 1_000, "5 of 10"],
    ["quiet for longer where no infrastructure was found yet", [[0, "/a", reading(5, 10), 0]], 2_999, null],
    ["but not for ever: large repositories find it late", [[0, "/a", reading(5, 10), 0]], 3_000, "5 of 10"],
    ["quiet while nobody knows how many there are", [[0, "/a", reading(0, 0), 3]], 9_000, null],
    ["gone when it is read", [[0, "/a", reading(5, 10), 3], [1_500, "/a", ready, 3]], 1_600, null],
    ["gone when it failed", [[0, "/a", reading(5, 10), 3], [1_500, "/a", { kind: "failed", reason: { key: "unavailable.notInfra", args: {} } }, 3]], 1_600, null],
    ["gone when the folder was closed", [[0, "/a", reading(5, 10), 3], [1_500, "/a", "closed", 0]], 1_600, null],
    ["in silence the second time", [[0, "/a", ready, 3], [5_000, "/a", reading(5, 10), 3]], 9_000, null],
    ["a folder that was closed and opened again is read for the first time", [[0, "/a", ready, 3], [10, "/a", "closed", 0], [20, "/a", reading(5, 10), 3]], 9_000, "5 of 10"],
    ["of several, all that are slow", [[0, "/a", reading(5, 10), 3], [100, "/b", reading(7, 100), 1], [2_000, "/c", reading(1, 2), 1]], 2_100, "12 of 110"],
  ];
  for (const [name, steps, at, expected] of cases) it(name, () => assert.equal(said(steps, at), expected));
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { JournalRecord, RecordOf, RecordType } from "../../../src/model/visit";
import { days, limits, wildDays } from "./randomDays";
import type { Step } from "./story";
import { run, stepToEvent, tick } from "./story";

function of<T extends RecordType>(records: readonly JournalRecord[], type: T): RecordOf<T>[] {
  return records.filter((record): record is RecordOf<T> => record.type === type);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const elapsed = (visit: RecordOf<"visit">) => visit.activeMs + visit.idleMs + visit.awayMs + visit.unknownMs;

/** The same events with a tick at every second in between. */
function withEverySecond(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  let last = 0;
  for (const step of steps) {
    for (let second = last + 1; second < step[0]; second += 1) result.push([second, tick]);
    result.push(step);
    last = step[0];
  }
  return result;
}

/** Active milliseconds, told second by second with nothing but the definition: in focus, shown by hand, a sign not long ago. */
function activeByTheSecond(steps: readonly Step[]): number {
  let total = 0;
  let focus = false;
  let shown: { path: string; confirmed: boolean } | null = null;
  let sign = Number.NEGATIVE_INFINITY;
  let paused = false;
  let now = 0;
  for (const [second, action] of steps) {
    for (; now < second; now += 1) if (focus && shown?.confirmed === true && (now - sign) * 1000 < limits.idleAfterMs) total += 1000;
    const wasPaused = paused;
    if (action.kind === "pause" || action.kind === "resume") paused = action.kind === "pause";
    if (action.kind === "windowFocused" || action.kind === "windowBlurred") focus = action.kind === "windowFocused";
    if (action.kind === "focus") {
      const byHand = focus && (action.by === "keyboard" || action.by === "mouse");
      const known: boolean = shown !== null && shown.path === action.target?.path && shown.confirmed;
      shown = action.target === null ? null : { path: action.target.path, confirmed: byHand || known };
      if (byHand) sign = second;
    }
    if (action.kind === "activity" && focus && shown !== null) {
      shown.confirmed = true;
      sign = second;
    }
    if (action.kind === "windowFocused" && shown?.confirmed === true) sign = second;
    if (paused || wasPaused) {
      sign = Number.NEGATIVE_INFINITY;
      if (shown !== null) shown.confirmed = false;
    }
  }
  return total;
}

describe("model/focus: whatever happens", () => {
  it("measures every active second exactly once, in product code, in between, in a visit or in a glance", () => {
    fc.assert(fc.property(days, (steps) => {
      const { records } = run(steps.map(stepToEvent), limits);
      const outside = sum(of(records, "time").map((record) => record.activeMs));
      const visits = sum(of(records, "visit").map((record) => record.activeMs));
      assert.equal(outside + visits, activeByTheSecond(steps));
    }));
  });

  it("adds the parts of a visit up to the visit, in time, edits and saves", () => {
    fc.assert(fc.property(days, (steps) => {
      const { records } = run(steps.map(stepToEvent), limits);
      for (const id of new Set(of(records, "visit").filter((visit) => !visit.glance).map((visit) => visit.visit))) {
        const parts = of(records, "part").filter((part) => part.visit === id);
        const visits = of(records, "visit").filter((visit) => visit.visit === id);
        for (const field of ["activeMs", "edits", "saves"] as const) {
          assert.equal(sum(parts.map((part) => part[field])), sum(visits.map((visit) => visit[field])), field);
        }
      }
    }));
  });

  it("keeps visits apart, each as long as its measured and unmeasured time", () => {
    fc.assert(fc.property(days, (steps) => {
      const { records } = run(steps.map(stepToEvent), limits);
      const spans = of(records, "visit").map((visit) => ({ from: visit.at.monotonic - elapsed(visit), to: visit.at.monotonic }));
      spans.sort((a, b) => a.from - b.from || a.to - b.to);
      spans.forEach((span, index) => assert.ok(span.from >= (spans[index - 1]?.to ?? 0), "visits overlap"));
      for (const record of of(records, "switch")) {
        const visit = of(records, "visit").find((candidate) => candidate.visit === record.visit);
        assert.ok(visit !== undefined && !visit.glance && visit.activeMs >= 10_000);
        assert.equal(record.at.monotonic, visit.at.monotonic - elapsed(visit));
      }
    }));
  });

  it("has one switch and one return at most for a visit, and a glance has neither", () => {
    fc.assert(fc.property(days, (steps) => {
      const { records } = run(steps.map(stepToEvent), limits);
      for (const type of ["switch", "return"] as const) {
        const ids = of(records, type).map((record) => record.visit).filter((id) => id.startsWith("w."));
        assert.equal(new Set(ids).size, ids.length, type);
        for (const glance of of(records, "visit").filter((visit) => visit.glance)) assert.ok(!ids.includes(glance.visit));
      }
      for (const glance of of(records, "visit").filter((visit) => visit.glance)) assert.ok(glance.activeMs < 10_000);
      for (const back of of(records, "return")) assert.ok(back.elapsedMs <= limits.lagLimitMs && back.activeMs <= back.elapsedMs);
    }));
  });

  it("comes to the same sums however often the clock ticks", () => {
    const totals = (steps: readonly Step[]) => {
      const { records } = run(steps.map(stepToEvent), limits);
      const measured = records.filter((record) => record.type !== "time" && record.type !== "part");
      return { measured, time: sum(of(records, "time").map((record) => record.activeMs)), parts: sum(of(records, "part").map((record) => record.activeMs)) };
    };
    fc.assert(fc.property(days, (steps) => assert.deepEqual(totals(withEverySecond(steps)), totals(steps))), { numRuns: 30 });
  });

  it("never records a negative duration or more active time than went by, even when the clocks do anything", () => {
    fc.assert(fc.property(wildDays, (events) => {
      const { records } = run(events, limits);
      let wentBy = 0;
      events.forEach((event, index) => (wentBy += Math.max(0, event.at.monotonic - (events[index - 1] ?? event).at.monotonic)));
      for (const record of records) {
        if (record.type === "clock") continue;
        for (const [field, value] of Object.entries(record)) if (typeof value === "number") assert.ok(value >= 0, `${record.type}.${field}`);
      }
      const active = [...of(records, "time"), ...of(records, "visit")].map((record) => record.activeMs);
      assert.ok(sum(active) <= wentBy);
    }));
  });

  it("remembers plain values alone", () => {
    fc.assert(fc.property(days, (steps) => {
      const { state } = run(steps.map(stepToEvent), limits);
      assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
    }), { numRuns: 30 });
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { SprintReport } from "../../../src/model/sprintReport";
import { toilTags } from "../../../src/model/sprintReport";
import type { JournalRecord } from "../../../src/model/visit";
import { days, limits, wildDays } from "../model/randomDays";
import { run, stepToEvent } from "../model/story";
import { reportOn } from "./reportKit";

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function active(records: readonly JournalRecord[], wanted: (record: JournalRecord) => boolean): number {
  return sum(records.map((record) => (wanted(record) && "activeMs" in record ? record.activeMs : 0)));
}

/** What must hold of every report, whatever it was made from. */
function checkSums(report: SprintReport): void {
  const { time, places, trend } = report;
  assert.equal(time.editorMs, time.productMs + time.neutralMs + time.infraMs + time.glanceMs);
  for (const group of ["bySystem", "byEnvironment", "byWhose", "byPlanned", "byReason"] as const) {
    assert.equal(sum(report[group].map(({ activeMs }) => activeMs)), time.infraMs, group);
  }
  assert.equal(sum(report.byTeam.map(({ activeMs }) => activeMs)), report.byWhose.find(({ name }) => name === "team")?.activeMs ?? 0);
  assert.equal(sum(places.top.map(({ activeMs }) => activeMs)) + places.othersMs, time.infraMs);
  for (const area of ["productMs", "neutralMs", "infraMs", "glanceMs"] as const) {
    assert.equal(sum(report.days.map((day) => day[area])), time[area], area);
    assert.equal(trend.at(-1)?.[area], time[area], area);
  }
  assert.equal(trend.at(-1)?.visits, report.visits.count);
  assert.equal(sum(report.days.map(({ marks }) => marks.length)), report.visits.count);
  const { byTag, once, untagged } = report.toil;
  const reasons = new Map<string, number>(report.byReason.map(({ name, activeMs }) => [name, activeMs]));
  assert.ok(sum([...byTag, once].map(({ activeMs }) => activeMs)) <= sum(toilTags.map((tag) => reasons.get(tag) ?? 0)));
  assert.ok(untagged.activeMs <= (reasons.get("none") ?? 0));
  assert.ok(byTag.every(({ tag, activeMs, visits }) => visits >= 2 && activeMs <= (reasons.get(tag) ?? 0)));
  assert.ok(report.outsideWorkingHours.activeMs <= time.infraMs);
  assert.equal(report.visits.activeMs.n + report.visits.activeMs.censored, report.visits.count);
  assert.equal(time.highMs - time.lowMs, report.lag.seenMs + report.lag.watchedMs);
  for (const { n, q1Ms, medianMs, q3Ms, medianLowMs, medianHighMs } of [report.visits.activeMs, report.lag.activeMs]) {
    assert.equal(medianMs === null, n === 0);
    assert.ok((q1Ms ?? 0) <= (medianMs ?? 0) && (medianMs ?? 0) <= (q3Ms ?? 0));
    assert.ok(medianHighMs === null || (medianLowMs ?? 0) <= medianHighMs);
  }
  assert.deepEqual(negatives(report), []);
}

/** Every number in a value that is below zero or none at all, by the way to it. */
function negatives(value: unknown, way = ""): string[] {
  if (typeof value === "number") return value >= 0 ? [] : [way];
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, part]) => negatives(part, `${way}.${key}`)) : [];
}

describe("reports/reportBuilder: whatever was recorded", () => {
  it("adds every grouping up to the whole, and the whole up to the records", () => {
    fc.assert(fc.property(days, (steps) => {
      const { records } = run(steps.map(stepToEvent), limits);
      const report = reportOn(records);
      checkSums(report);
      const glances = new Set(records.flatMap((record) => (record.type === "visit" && record.glance ? [record] : [])));
      const expected = {
        product: active(records, (record) => record.type === "time" && record.area === "product"),
        neutral: active(records, (record) => record.type === "time" && record.area === "neutral"),
        infra: active(records, ({ type }) => type === "part"),
        visits: active(records, (record) => record.type === "visit" && !record.glance),
        glances: active([...glances], () => true),
        lag: active(records, ({ type }) => type === "return"),
      };
      const { time, lag } = report;
      assert.deepEqual(expected, {
        product: time.productMs, neutral: time.neutralMs, infra: time.infraMs, visits: time.infraMs, glances: time.glanceMs, lag: lag.seenMs + lag.watchedMs,
      });
      assert.equal(report.visits.glances, glances.size);
      assert.equal(report.lag.activeMs.censored, records.filter((record) => record.type === "return" && record.censored !== null).length);
    }));
  });

  it("holds also when the clocks do anything, and never throws", () => {
    fc.assert(fc.property(wildDays, (events) => checkSums(reportOn(run(events, limits).records))));
  });

  it("holds for any part of the records, as after a crash, and in any order", () => {
    fc.assert(fc.property(days, fc.infiniteStream(fc.boolean()), (steps, kept) => {
      const records = run(steps.map(stepToEvent), limits).records.filter(() => kept.next().value);
      const [report, backwards] = [reportOn(records), reportOn(records.toReversed())];
      checkSums(report);
      checkSums(backwards);
      assert.deepEqual(backwards.time, report.time);
    }), { numRuns: 50 });
  });

  it("comes to the same sums over two sprints as over both at once", () => {
    fc.assert(fc.property(days, (steps) => {
      // The first half of the day is moved to Sunday evening, so that the sprint ends in the middle of it.
      const middle = (steps.at(-1)?.[0] ?? 0) / 2;
      const toMidnight = Date.UTC(2026, 10, 9) - Date.UTC(2026, 10, 3, 9) - Math.round(middle) * 1000;
      const records = run(steps.map(stepToEvent), limits).records.map((record) => ({ ...record, at: { ...record.at, wall: record.at.wall + toMidnight } }));
      const week = { id: "2026-W46", name: null, first: "2026-11-09", last: "2026-11-15" };
      const next = reportOn(records, { sprint: week, earlier: [{ id: "2026-W45", name: null, first: "2026-11-02", last: "2026-11-08" }] });
      checkSums(next);
      assert.equal(sum(next.trend.map(({ infraMs }) => infraMs)), active(records, ({ type }) => type === "part"));
      assert.equal(next.trend[0]?.infraMs, reportOn(records).time.infraMs);
      assert.equal(sum(next.trend.map(({ visits }) => visits)), reportOn(records, { sprint: { ...week, first: "2026-11-02" }, earlier: [] }).visits.count);
    }), { numRuns: 50 });
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { dayOf, isTimeZone, sprintOf } from "../../../src/model/sprint";

const cadence = { kind: "cadence", starts: "2026-01-05", lengthDays: 14, timeZone: "Europe/London" } as const;
const weeks = { kind: "weeks", timeZone: "UTC" } as const;
const hourMs = 3_600_000;

describe("model/sprint", () => {
  const days = [
    ["2026-01-05", "2026-01-05", "2026-01-18"],
    ["2026-01-18", "2026-01-05", "2026-01-18"],
    ["2026-01-19", "2026-01-19", "2026-02-01"],
    // Summer time starts inside this one.
    ["2026-03-29", "2026-03-16", "2026-03-29"],
    ["2026-01-04", "2025-12-22", "2026-01-04"],
    ["2025-12-22", "2025-12-22", "2026-01-04"],
  ] as const;
  for (const [day, first, last] of days) {
    it(`puts ${day} into the sprint from ${first}`, () => assert.deepEqual(sprintOf(day, cadence), { id: first, first, last }));
  }

  const isoWeeks = [
    ["2026-01-01", "2026-W01", "2025-12-29"],
    ["2024-12-30", "2025-W01", "2024-12-30"],
    ["2027-01-03", "2026-W53", "2026-12-28"],
    ["2026-11-03", "2026-W45", "2026-11-02"],
    ["1969-12-31", "1970-W01", "1969-12-29"],
  ] as const;
  for (const [day, id, first] of isoWeeks) {
    it(`puts ${day} into ISO week ${id}`, () => assert.deepEqual([sprintOf(day, weeks).id, sprintOf(day, weeks).first], [id, first]));
  }

  it("falls back to weeks when the cadence's start is no date", () => {
    assert.equal(sprintOf("2026-11-03", { ...cadence, starts: "soon" }).id, "2026-W45");
  });

  it("gives every day exactly one sprint, and the sprints follow each other without a hole", () => {
    const numbers = fc.integer({ min: -20_000, max: 40_000 });
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 60 }), (number, lengthDays) => {
      const day = new Date(number * 24 * hourMs).toISOString().slice(0, 10);
      const sprint = sprintOf(day, { ...cadence, lengthDays });
      assert.ok(sprint.first <= day && day <= sprint.last);
      const next = new Date(Date.parse(`${sprint.last}T00:00:00Z`) + 24 * hourMs).toISOString().slice(0, 10);
      assert.equal(sprintOf(next, { ...cadence, lengthDays }).first, next);
    }));
  });

  const instants = [
    ["Europe/London", Date.UTC(2026, 2, 29, 0, 30), "2026-03-29"],
    ["Europe/London", Date.UTC(2026, 6, 1, 23, 30), "2026-07-02"],
    ["America/Los_Angeles", Date.UTC(2026, 10, 1, 6, 59), "2026-10-31"],
    ["America/Los_Angeles", Date.UTC(2026, 10, 1, 7), "2026-11-01"],
    ["UTC", Date.UTC(2026, 0, 1) - 1, "2025-12-31"],
    ["No/Where", Date.UTC(2026, 0, 1), "2026-01-01"],
  ] as const;
  for (const [zone, wall, day] of instants) {
    it(`knows the local day ${day} in ${zone}`, () => assert.equal(dayOf(wall, zone), day));
  }

  it("knows a time zone from a word", () => assert.deepEqual(["Europe/London", "No/Where", ""].map(isTimeZone), [true, false, false]));
});

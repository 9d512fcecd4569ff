import assert from "node:assert/strict";
import fc from "fast-check";
import type { SprintCalendar } from "../../../src/model/sprint";
import { dayAfter, dayOf, isDay, isTimeZone, sprintById, sprintOf, sprintsIn, weekdayOf } from "../../../src/model/sprint";

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
    it(`puts ${day} into the sprint from ${first}`, () => assert.deepEqual(sprintOf(day, cadence), { id: first, name: null, first, last }));
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

  const listed: SprintCalendar = {
    kind: "listed",
    timeZone: "UTC",
    sprints: [
      { id: "2026-10-19", name: "Sprint 22", first: "2026-10-19", last: "2026-10-30" },
      { id: "2026-11-04", name: "Sprint 23", first: "2026-11-04", last: "2026-11-17" },
    ],
  };
  const free = [
    ["2026-10-19", "2026-10-19", "2026-10-19", "2026-10-30"],
    ["2026-10-31", "2026-10-31", "2026-10-31", "2026-11-01"],
    ["2026-11-03", "2026-11-02", "2026-11-02", "2026-11-03"],
    ["2026-11-17", "2026-11-04", "2026-11-04", "2026-11-17"],
    ["2026-11-18", "2026-11-18", "2026-11-18", "2026-11-22"],
    ["2026-11-23", "2026-W48", "2026-11-23", "2026-11-29"],
    ["2026-10-18", "2026-W42", "2026-10-12", "2026-10-18"],
  ] as const;
  for (const [day, id, first, last] of free) {
    it(`puts ${day} of a calendar into ${id}`, () => {
      const sprint = sprintOf(day, listed);
      assert.deepEqual([sprint.id, sprint.first, sprint.last], [id, first, last]);
    });
  }

  const calendars: readonly [name: string, calendar: SprintCalendar][] = [["weeks", weeks], ["a cadence", cadence], ["a calendar", listed]];
  for (const [name, calendar] of calendars) {
    it(`finds every sprint of ${name} again by its id, and lists them without a hole`, () => {
      fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 90 }), (start, length) => {
        const first = dayAfter("2026-11-03", start);
        const sprints = sprintsIn({ first, last: dayAfter(first, length) }, calendar, 1000);
        assert.ok((sprints[0]?.first ?? "") <= first && (sprints.at(-1)?.last ?? "") >= dayAfter(first, length));
        sprints.forEach((sprint, index) => {
          assert.deepEqual(sprintById(sprint.id, calendar), sprint);
          if (index > 0) assert.equal(sprint.first, dayAfter(sprints[index - 1]?.last ?? "", 1));
        });
      }));
    });
  }

  it("finds a sprint by its name, and none by what is neither", () => {
    assert.equal(sprintById("Sprint 23", listed)?.id, "2026-11-04");
    for (const id of ["Sprint 24", "2026-11-05", "2026-W99", "2026-W00", "", "2026-02-30"]) assert.equal(sprintById(id, listed), null, id);
  });

  it("lists the latest sprints where there are too many", () => {
    assert.deepEqual(sprintsIn({ first: "1970-01-01", last: "2026-11-03" }, weeks, 2).map(({ id }) => id), ["2026-W44", "2026-W45"]);
  });

  it("knows days and weekdays", () => {
    assert.deepEqual(["2026-02-28", "2026-02-29", "2026-1-1", "", "2026-13-01", "0000-01-01"].map(isDay), [true, false, false, false, false, true]);
    assert.deepEqual(["2026-11-02", "2026-11-08", "1969-12-31"].map(weekdayOf), [1, 7, 3]);
  });
});

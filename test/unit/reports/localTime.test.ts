import assert from "node:assert/strict";
import fc from "fast-check";
import { dayOf, weekdayOf } from "../../../src/model/sprint";
import { LocalClock } from "../../../src/reports/localTime";

const zones = ["UTC", "Europe/London", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"];

describe("reports/localTime", () => {
  it("tells the same day and minute as Intl, in whatever order moments come", () => {
    const moments = fc.array(fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 0, 1) }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(fc.constantFrom(...zones), moments, (timeZone, walls) => {
      const clock = new LocalClock(timeZone);
      const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      for (const wall of walls) {
        const { day, weekday, minute } = clock.at(wall);
        const [hours = 0, minutes = 0] = format.format(wall).split(":").map(Number);
        assert.deepEqual([day, weekday, minute], [dayOf(wall, timeZone), weekdayOf(dayOf(wall, timeZone)), hours * 60 + minutes]);
      }
    }));
  });

  it("keeps time on the day that has an hour twice, and on the one that lacks an hour", () => {
    const clock = new LocalClock("Europe/London");
    const times = (from: string) => [0, 30, 60, 90].map((minutes) => clock.at(Date.parse(from) + minutes * 60_000).minute);
    assert.deepEqual(times("2026-10-25T00:00:00Z"), [60, 90, 60, 90]);
    assert.deepEqual(times("2026-03-29T00:00:00Z"), [0, 30, 120, 150]);
  });

  for (const wall of [1e300, -1e300, 8.64e15, Number.NaN, Infinity]) {
    it(`has no day for ${wall}`, () => assert.deepEqual(new LocalClock("UTC").at(wall), { day: "", weekday: 0, minute: 0 }));
  }
});

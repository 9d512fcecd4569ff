import assert from "node:assert/strict";
import { sprintsOf, thresholdsOf, workingHoursOf } from "../../../src/host/sprintSettings";
import { settingsTable } from "../../../src/host/settingsTable";

describe("host/sprintSettings", () => {
  const weeks = { kind: "weeks", timeZone: "Europe/London" };
  const sprints: readonly [name: string, setting: unknown, expected: unknown][] = [
    ["a cadence", { starts: "2026-01-05", lengthDays: 14 }, { kind: "cadence", starts: "2026-01-05", lengthDays: 14, timeZone: "Europe/London" }],
    ["nothing", {}, weeks], ["no object", "2026-01-05", weeks], ["null", null, weeks],
    ["a day that is none", { starts: "2026-02-30", lengthDays: 14 }, weeks],
    ["no length", { starts: "2026-01-05", lengthDays: 0 }, weeks],
    ["half a day", { starts: "2026-01-05", lengthDays: 1.5 }, weeks],
  ];
  for (const [name, setting, expected] of sprints) it(`counts sprints by ${name}`, () => assert.deepEqual(sprintsOf(setting, "Europe/London"), expected));

  const hours: readonly [name: string, setting: unknown, expected: unknown][] = [
    ["the default", settingsTable["contextSwitches.workingHours"].default, { days: [1, 2, 3, 4, 5], fromMinute: 480, toMinute: 1080 }],
    ["until midnight", { days: [6], from: "9:30", to: "24:00" }, { days: [6], fromMinute: 570, toMinute: 1440 }],
    ["days that are none", { days: [0, 8, "1"], from: "08:00", to: "18:00" }, null],
    ["an end before the beginning", { days: [1], from: "18:00", to: "08:00" }, null],
    ["a time that is none", { days: [1], from: "25:00", to: "26:00" }, null],
    ["nothing", undefined, null],
  ];
  for (const [name, setting, expected] of hours) it(`takes working hours from ${name}`, () => assert.deepEqual(workingHoursOf(setting), expected));

  it("takes thresholds that are numbers, of signs there are", () => {
    assert.deepEqual(thresholdsOf({ committers: 10, infraShare: -1, systems: "3", people: 4 }), { committers: 10 });
  });
});

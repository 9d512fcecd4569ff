import assert from "node:assert/strict";
import { calendarInView } from "../../../src/estate/calendarInView";
import type { SprintCalendar } from "../../../src/model/sprint";

const cadence: SprintCalendar = { kind: "cadence", starts: "2026-01-05", lengthDays: 14, timeZone: "UTC" };
const own: SprintCalendar = { kind: "cadence", starts: "2026-01-01", lengthDays: 7, timeZone: "UTC" };
const weeks: SprintCalendar = { kind: "weeks", timeZone: "UTC" };

function estate(root: string, calendar: SprintCalendar) {
  return { root, sprintCalendar: () => Promise.resolve(calendar) };
}

describe("how sprints are counted for a person", () => {
  const cases: readonly [name: string, estates: ReturnType<typeof estate>[], root: string | null, expected: SprintCalendar][] = [
    ["as the repository in front of them says", [estate("/a", weeks), estate("/b", cadence)], "/b", cadence],
    ["as the first says, where none is in front of them", [estate("/a", cadence), estate("/b", weeks)], null, cadence],
    ["as they say, where the repository says nothing", [estate("/a", weeks)], "/a", own],
    ["as they say, where no repository is open", [], null, own],
  ];
  for (const [name, estates, root, expected] of cases) it(name, async () => assert.deepEqual(await calendarInView(estates, root, () => own), expected));
});

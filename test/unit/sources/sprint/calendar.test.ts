import assert from "node:assert/strict";
import fc from "fast-check";
import { sprintOf } from "../../../../src/model/sprint";
import { phrase } from "../../../../src/present/phrase";
import { readSprintCalendar } from "../../../../src/sources/sprint/calendar";
import { processorTime } from "../../processorTime";

function read(text: string, timeZone = "UTC") {
  const { value, problems } = readSprintCalendar("sprints.ics", text, timeZone);
  assert.ok(value.kind === "listed");
  return {
    calendar: value,
    sprints: value.sprints.map(({ name, first, last }) => `${name ?? "-"} ${first} ${last}`),
    problems: problems.map(({ line, message }) => `${line ?? "-"}: ${phrase(message)}`),
  };
}

function calendar(...events: readonly (readonly string[])[]): string {
  const bodies = events.flatMap((lines, index) => ["BEGIN:VEVENT", `UID:${index}@acme.test`, ...lines, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...bodies, "END:VCALENDAR", ""].join("\r\n");
}

const days = (start: string, end: string) => [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`];

describe("sources/sprint/calendar", () => {
  const cases: readonly [what: string, text: string, sprints: readonly string[]][] = [
    ["days, whose end is exclusive", calendar([...days("20261102", "20261116"), "SUMMARY:Sprint 23"]), ["Sprint 23 2026-11-02 2026-11-15"]],
    ["a fortnight that repeats", calendar([...days("20261102", "20261116"), "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3", "SUMMARY:S"]),
      ["S 2026-11-02 2026-11-15", "S 2026-11-16 2026-11-29", "S 2026-11-30 2026-12-13"]],
    ["a fortnight of days that is left out once", calendar([...days("20261102", "20261116"), "RRULE:FREQ=DAILY;INTERVAL=14;COUNT=3", "EXDATE;VALUE=DATE:20261116"]),
      ["- 2026-11-02 2026-11-15", "- 2026-11-30 2026-12-13"]],
    ["a length instead of an end", calendar(["DTSTART;VALUE=DATE:20261102", "DURATION:P2W"]), ["- 2026-11-02 2026-11-15"]],
    ["times with a zone, as the days they are written on", calendar(["DTSTART;TZID=America/New_York:20261102T090000", "DTEND;TZID=America/New_York:20261113T170000"]), ["- 2026-11-02 2026-11-13"]],
    ["times without a zone, ending at midnight", calendar(["DTSTART:20261102T000000", "DTEND:20261116T000000"]), ["- 2026-11-02 2026-11-15"]],
    ["a meeting among sprints", calendar(days("20261102", "20261116"), ["DTSTART:20261103T090000Z", "DTEND:20261103T100000Z"]), ["- 2026-11-02 2026-11-15"]],
    ["one that is cancelled", calendar([...days("20261102", "20261116"), "STATUS:CANCELLED"]), []],
    ["a name with a comma, a fold and an end of line in it", calendar([...days("20261102", "20261116"), "SUMMARY:Sprint 23\\, the \r\n  last\\none"]), ["Sprint 23, the last one 2026-11-02 2026-11-15"]],
    ["an alarm within", calendar([...days("20261102", "20261116"), "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM"]), ["- 2026-11-02 2026-11-15"]],
  ];
  for (const [what, text, sprints] of cases) {
    it(`reads ${what}`, () => assert.deepEqual([read(text).sprints, read(text).problems], [sprints, []]));
  }

  it("takes times in UTC in the sprint's zone", () => {
    const text = calendar(["DTSTART:20261102T000000Z", "DTEND:20261116T000000Z"]);
    assert.deepEqual(read(text, "America/Los_Angeles").sprints, ["- 2026-11-01 2026-11-15"]);
    assert.deepEqual(read(text, "Asia/Tokyo").sprints, ["- 2026-11-02 2026-11-16"]);
  });

  it("takes a changed one of a series instead of the one it stands for", () => {
    const series = ["BEGIN:VEVENT", "UID:1", ...days("20261102", "20261116"), "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2", "SUMMARY:S", "END:VEVENT"];
    const change = ["BEGIN:VEVENT", "UID:1", "RECURRENCE-ID;VALUE=DATE:20261116", ...days("20261118", "20261130"), "SUMMARY:Late", "END:VEVENT"];
    const text = ["BEGIN:VCALENDAR", ...change, ...series, "END:VCALENDAR"].join("\n");
    assert.deepEqual(read(text).sprints, ["S 2026-11-02 2026-11-15", "Late 2026-11-18 2026-11-29"]);
  });

  const good = days("20261102", "20261116");
  const broken: readonly [what: string, text: string, problem: RegExp, sprints: number][] = [
    ["no calendar", "hello", /^-: This is not an iCalendar file/, 0],
    ["an empty file", "", /^-: This is not/, 0],
    ["a calendar without events", "BEGIN:VCALENDAR\nEND:VCALENDAR", /^-: This is not/, 0],
    ["an event without a start", calendar(["SUMMARY:x"], good), /^3: This event cannot be read/, 1],
    ["an event that never ends, and one after it", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VEVENT", ...good, "END:VEVENT", "END:VCALENDAR"].join("\n"), /^2: This event cannot/, 1],
    ["a line that is none", calendar(["DTSTART"], good), /^3: This event cannot/, 1],
    ["two that overlap", calendar([...good, "SUMMARY:A"], days("20261110", "20261120")), /^9: This event overlaps A/, 1],
    ["a rule by the second", calendar([...good, "RRULE:FREQ=SECONDLY"]), /^3: Only events that repeat by days/, 1],
    ["a rule whose next date never comes", calendar([...good, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]), /^3: Only events/, 1],
  ];
  for (const [what, text, problem, sprints] of broken) {
    it(`says what is wrong with ${what}, and keeps the rest`, () => {
      const found = read(text);
      assert.deepEqual([found.sprints.length, found.problems.length], [sprints, 1], found.problems.join("\n"));
      assert.match(found.problems[0] ?? "", problem);
    });
  }

  const endless = [
    "RRULE:FREQ=WEEKLY;INTERVAL=2", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2000000000", "RRULE:FREQ=YEARLY;INTERVAL=1000000", "RRULE:FREQ=WEEKLY;INTERVAL=0",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=99991231",
  ];
  for (const rule of endless) {
    it(`ends with ${rule}`, () => {
      const spentMs = processorTime();
      assert.ok(read(calendar([...good, rule])).sprints.length <= 1_040);
      assert.ok(spentMs() < 1_000);
    });
  }

  it("puts a day of the calendar into its sprint", () => {
    const { calendar: listed } = read(calendar([...good, "RRULE:FREQ=WEEKLY;INTERVAL=2", "SUMMARY:Sprint"]));
    assert.deepEqual(sprintOf("2027-03-10", listed), { id: "2027-03-08", name: "Sprint", first: "2027-03-08", last: "2027-03-21" });
  });

  it("never throws, and never gives sprints that overlap", () => {
    const lines = fc.constantFrom(
      "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "UID:1", ...good, "DTSTART:20261102T000000Z", "DTEND:19700101T000000", "DURATION:P2W", "DURATION:-P1D",
      "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4", "RRULE:FREQ=MONTHLY;COUNT=3", "RRULE:COUNT=x", "RECURRENCE-ID;VALUE=DATE:20261116", "EXDATE:x", "RDATE;VALUE=DATE:20270101", "SUMMARY:x", " folded", "\0", "DTSTART;VALUE=DATE:99991231",
      "DTEND;VALUE=DATE:20260230", "BEGIN:VTIMEZONE",
    );
    fc.assert(fc.property(fc.array(lines, { maxLength: 25 }), fc.boolean(), (body, framed) => {
      const text = (framed ? ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...body, "END:VEVENT"] : body).join("\n");
      const { value } = readSprintCalendar("a.ics", text, "UTC");
      const sprints = value.kind === "listed" ? value.sprints : [];
      sprints.forEach(({ first, last }, index) => assert.ok(first <= last && first > (sprints[index - 1]?.last ?? "")));
    }));
  });
});

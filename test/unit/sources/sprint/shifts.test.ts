import assert from "node:assert/strict";
import { phrase } from "../../../../src/present/phrase";
import { readShifts } from "../../../../src/sources/sprint/shifts";

function calendar(...events: readonly string[][]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...events.flatMap((lines, index) => ["BEGIN:VEVENT", ...(lines.some((line) => line.startsWith("UID:")) ? [] : [`UID:${index}@acme.test`]), ...lines, "END:VEVENT"]), "END:VCALENDAR"].join("\r\n");
}

const dana = ["DTSTART:20261116T090000Z", "DTEND:20261123T090000Z", "SUMMARY:dana"];
const lee = ["DTSTART:20261123T090000Z", "DTEND:20261130T090000Z", "SUMMARY:lee"];

const fortnights = ["UID:series", "DTSTART;VALUE=DATE:20201228", "DTEND;VALUE=DATE:20210104", "RRULE:FREQ=WEEKLY;INTERVAL=2", "SUMMARY:dana"];

describe("the shifts of a calendar", () => {
  const cases: readonly [title: string, text: string, at: string, expected: string][] = [
    ["who has the shift that goes on, and who the next", calendar(dana, lee), "2026-11-21T12:00Z", "dana until 2026-11-23T09:00 / lee from 2026-11-23T09:00"],
    ["handover is to the second", calendar(dana, lee), "2026-11-23T09:00Z", "lee until 2026-11-30T09:00 / -"],
    ["between shifts nobody is", calendar(lee), "2026-11-21T12:00Z", "- / lee from 2026-11-23T09:00"],
    ["two at once are both told", calendar(dana, ["DTSTART:20261120T000000Z", "DTEND:20261122T000000Z", "SUMMARY:sam"]), "2026-11-21T12:00Z", "dana, sam until 2026-11-22T00:00 / -"],
    ["days begin and end at midnight of the zone", calendar(["DTSTART;VALUE=DATE:20261116", "DTEND;VALUE=DATE:20261123", "SUMMARY:dana"]), "2026-11-22T22:59Z", "dana until 2026-11-22T23:00 / -"],
    ["a time in a zone of its own", calendar(["DTSTART;TZID=America/New_York:20261120T090000", "DTEND;TZID=America/New_York:20261122T090000", "SUMMARY:dana"]), "2026-11-21T12:00Z", "dana until 2026-11-22T14:00 / -"],
    ["a series", calendar(fortnights), "2026-11-21T12:00Z", "- / dana from 2026-11-22T23:00"],
    ["a series of which one shift was swapped", calendar(fortnights, ["UID:series", "RECURRENCE-ID;VALUE=DATE:20261123", "DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261130", "SUMMARY:sam"]), "2026-11-24T12:00Z", "sam until 2026-11-29T23:00 / dana from 2026-12-06T23:00"],
    ["what was cancelled is no shift", calendar([...dana, "STATUS:CANCELLED"], lee), "2026-11-21T12:00Z", "- / lee from 2026-11-23T09:00"],
    ["what nobody named is no shift", calendar(["DTSTART:20261116T090000Z", "DTEND:20261123T090000Z"]), "2026-11-21T12:00Z", "- / -"],
  ];
  for (const [title, text, at, expected] of cases) {
    it(title, () => {
      const { value: { now, next }, problems } = readShifts("oncall.ics", text, "Europe/Berlin", Date.parse(at));
      const time = (ms: number | null): string => new Date(ms ?? Number.NaN).toISOString().slice(0, 16);
      assert.equal(`${now === null ? "-" : `${now.who} until ${time(now.until)}`} / ${next === null ? "-" : `${next.who} from ${time(next.from)}`}`, expected);
      assert.deepEqual(problems, []);
    });
  }

  it("tells what is no calendar, and which event cannot be read, and keeps the others", () => {
    assert.deepEqual(readShifts("oncall.ics", "dana until Monday", "UTC", 0).problems.map(({ message }) => phrase(message)), [phrase({ key: "calendar.notCalendar", args: {} })]);
    const { value, problems } = readShifts("oncall.ics", calendar(["DTSTART:soon", "SUMMARY:sam"], dana), "UTC", Date.parse("2026-11-21T12:00Z"));
    assert.equal(value.now?.who, "dana");
    assert.deepEqual(problems.map(({ line }) => line), [3]);
  });

  it("an endless series costs no endless time", () => {
    const text = calendar(["DTSTART:19700101T000000Z", "DTEND:19700101T010000Z", "RRULE:FREQ=DAILY", "SUMMARY:dana"]);
    const { value, problems } = readShifts("oncall.ics", text, "UTC", Date.parse("2026-11-21T12:00Z"));
    assert.deepEqual([value, problems.map(({ line }) => line)], [{ now: null, next: null }, [3]]);
  });
});

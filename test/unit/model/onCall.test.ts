import assert from "node:assert/strict";
import fc from "fast-check";
import { instantOf, startOfDay } from "../../../src/model/localTime";
import type { Rota } from "../../../src/model/onCall";
import { turnsAt } from "../../../src/model/onCall";

const weekly: Rota = { people: ["dana", "lee"], starts: "2026-11-02", everyDays: 7, timeZone: "Europe/London" };

/** `now until / next from`, in UTC. */
function told(rota: Rota, at: string): string {
  const { now, next } = turnsAt(rota, Date.parse(at));
  const time = (ms: number | null): string => (ms === null ? "always" : new Date(ms).toISOString().slice(0, 16));
  return `${now === null ? "nobody" : `${now.who} until ${time(now.until)}`} / ${next === null ? "nobody" : `${next.who} from ${time(next.from)}`}`;
}

describe("the rota", () => {
  const cases: readonly [string, Rota, string, string][] = [
    ["the first instant of the first turn", weekly, "2026-11-02T00:00Z", "dana until 2026-11-09T00:00 / lee from 2026-11-09T00:00"],
    ["the last second of a turn", weekly, "2026-11-08T23:59:59Z", "dana until 2026-11-09T00:00 / lee from 2026-11-09T00:00"],
    ["the handover", weekly, "2026-11-09T00:00Z", "lee until 2026-11-16T00:00 / dana from 2026-11-16T00:00"],
    ["before the start nobody is", weekly, "2026-11-01T23:59:59Z", "nobody / dana from 2026-11-02T00:00"],
    ["handover at the midnight of its own zone", { ...weekly, timeZone: "Asia/Tokyo" }, "2026-11-08T14:59Z", "dana until 2026-11-08T15:00 / lee from 2026-11-08T15:00"],
    ["and not a minute before", { ...weekly, timeZone: "Asia/Tokyo" }, "2026-11-08T15:00Z", "lee until 2026-11-15T15:00 / dana from 2026-11-15T15:00"],
    ["west of UTC the day starts later", { ...weekly, timeZone: "America/New_York" }, "2026-11-09T04:59Z", "dana until 2026-11-09T05:00 / lee from 2026-11-09T05:00"],
    ["over the start of summer time", { ...weekly, starts: "2027-03-22" }, "2027-03-28T12:00Z", "dana until 2027-03-28T23:00 / lee from 2027-03-28T23:00"],
    ["over the end of summer time", { ...weekly, starts: "2026-10-19" }, "2026-10-25T23:30Z", "dana until 2026-10-26T00:00 / lee from 2026-10-26T00:00"],
    ["midnight that the clocks leave out", { ...weekly, starts: "2026-04-17", timeZone: "Africa/Cairo" }, "2026-04-23T21:59Z", "dana until 2026-04-23T22:00 / lee from 2026-04-23T22:00"],
    ["one person never hands over", { ...weekly, people: ["dana"] }, "2026-12-01T00:00Z", "dana until always / nobody"],
    ["whoever follows themselves does not hand over", { ...weekly, people: ["dana", "dana", "lee"] }, "2026-11-03T00:00Z", "dana until 2026-11-16T00:00 / lee from 2026-11-16T00:00"],
    ["turns of a day", { ...weekly, everyDays: 1 }, "2026-11-05T08:00Z", "lee until 2026-11-06T00:00 / dana from 2026-11-06T00:00"],
  ];
  for (const [title, rota, at, expected] of cases) {
    it(title, () => assert.equal(told(rota, at), expected));
  }

  it("whoever is next takes over exactly when the turn ends", () => {
    const zones = ["UTC", "Europe/London", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia", "Africa/Cairo"];
    fc.assert(fc.property(
      fc.uniqueArray(fc.constantFrom("dana", "lee", "sam", "ana"), { minLength: 2 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(...zones), fc.integer({ min: 0, max: 1_500 * 86_400 }),
      (people, everyDays, timeZone, seconds) => {
        const rota = { people, everyDays, timeZone, starts: "2024-01-01" };
        const { now, next } = turnsAt(rota, Date.parse("2024-01-03") + seconds * 1000);
        const until = now?.until ?? 0;
        assert.ok(next !== null);
        assert.equal(next.from, until);
        assert.equal(turnsAt(rota, until - 1000).now?.who, now?.who);
        assert.equal(turnsAt(rota, until).now?.who, next.who);
      },
    ), { numRuns: 60 });
  });
});

describe("the time on a wall", () => {
  const cases: readonly [string, string, string, string][] = [
    ["summer", "2026-07-01T09:00", "Europe/London", "2026-07-01T08:00"],
    ["winter", "2026-12-01T09:00", "Europe/London", "2026-12-01T09:00"],
    ["a time that comes twice counts the first time", "2026-10-25T01:30", "Europe/London", "2026-10-25T00:30"],
    ["a time that the clocks leave out", "2026-03-29T01:30", "Europe/London", "2026-03-29T01:00"],
    ["a quarter of an hour beside the hour", "2026-06-01T05:45", "Asia/Kathmandu", "2026-06-01T00:00"],
    ["an unknown zone", "2026-06-01T05:45", "Mars/Olympus", "2026-06-01T05:45"],
  ];
  for (const [title, local, zone, expected] of cases) {
    it(title, () => assert.equal(new Date(instantOf(Date.parse(`${local}Z`), zone)).toISOString().slice(0, 16), expected));
  }

  it("a day starts at its first instant", () => assert.equal(new Date(startOfDay("2026-04-24", "Africa/Cairo")).toISOString(), "2026-04-23T22:00:00.000Z"));
});

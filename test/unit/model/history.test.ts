import assert from "node:assert/strict";
import fc from "fast-check";
import type { AuthorDay, Contributor } from "../../../src/model/history";
import { isInWindow, judge, remaining } from "../../../src/model/history";

const today = 20_000;
const [ana, lee, sam] = [0, 1, 2];
const team: readonly Contributor[] = ["Ana", "Lee", "Sam"].map((name) => ({ name, lastDay: today - 10 }));

/** `count` author-days of one person, each on a day of its own, the newest `ago` days ago. */
function days(person: number, count: number, ago: number, step = 1, weight = 1): AuthorDay[] {
  return Array.from({ length: count }, (_, index) => ({ person, day: today - ago - index * step, weight }));
}

describe("whether a place rests on one person", () => {
  type Case = readonly [what: string, done: readonly AuthorDay[], expected: readonly [boolean | null, string], people?: readonly Contributor[], isPartial?: boolean];
  const cases: readonly Case[] = [
    ["five days of one person over 90 days", [...days(ana, 4, 10), ...days(ana, 1, 100)], [true, "oneAhead"]],
    ["a day less", [...days(ana, 3, 10), ...days(ana, 1, 100)], [null, "fewAuthorDays"]],
    ["a shorter time", [...days(ana, 4, 10), ...days(ana, 1, 99)], [null, "shortSpan"]],
    ["a second person with one day", [...days(ana, 6, 10, 20), ...days(lee, 1, 10)], [true, "oneAhead"]],
    ["a second person with one day and a review", [...days(ana, 9, 10, 20), ...days(lee, 1, 10), ...days(lee, 1, 30, 1, 0.5)], [true, "oneAhead"]],
    ["a second person with two days", [...days(ana, 20, 10, 20), ...days(lee, 2, 10)], [false, "shared"]],
    ["a second person with four reviews", [...days(ana, 20, 10, 20), ...days(lee, 4, 10, 1, 0.5)], [false, "shared"]],
    ["two others with one day each, and still 80 % of one", [...days(ana, 10, 10, 20), ...days(lee, 1, 200), ...days(sam, 1, 200)], [true, "oneAhead"]],
    ["two others with one day each, and less than 80 %", [...days(ana, 6, 10, 20), ...days(lee, 1, 10), ...days(sam, 1, 10)], [false, "shared"]],
    ["recent days of another that weigh more than they count", [...days(ana, 5, 700, 30), ...days(lee, 1, 10)], [false, "shared"]],
    ["nothing", [], [null, "fewAuthorDays"]],
    ["days before the window", days(ana, 20, 1096, 10), [null, "fewAuthorDays"]],
    ["days of a clock that was ahead", [...days(ana, 4, -400), ...days(ana, 1, 100)], [null, "fewAuthorDays"]],
    ["two people in the repository", days(ana, 20, 10, 20), [null, "fewPeople"], team.slice(0, 2)],
    ["three people, one of whom left", days(ana, 20, 10, 20), [null, "fewPeople"], [...team.slice(0, 2), { name: "Kim", lastDay: today - 180 }]],
    ["a history that was cut off", days(ana, 20, 10, 20), [null, "partialHistory"], team, true],
  ];
  for (const [what, done, expected, people = team, isPartial = false] of cases) {
    it(`is ${String(expected[0])} for ${what}`, () => {
      const { restsOnOne, reason } = judge(done, people, today, isPartial);
      assert.deepEqual([restsOnOne, reason], expected);
    });
  }
});

describe("who knows a place", () => {
  it("is told with shares by recent work, the last day, and whether they are still there", () => {
    const people: Contributor[] = [{ name: "Kim", lastDay: today - 365 }, { name: "Ana", lastDay: today }];
    const { authors, evidence } = judge([...days(0, 2, 365.25), ...days(1, 1, 0), ...days(1, 1, -1)], people, today, false);
    assert.deepEqual(authors.map(({ author, authorDays, isActive }) => [author, authorDays, isActive]), [["Ana", 2, true], ["Kim", 2, false]]);
    assert.ok(Math.abs((authors[1]?.share ?? 0) - 1 / 3) < 0.001);
    assert.deepEqual([authors[0]?.lastCommit, evidence.activePeople], ["2024-10-04", 1]);
  });

  it("weighs half after a year and a quarter after two", () => {
    assert.deepEqual([remaining(today, today), remaining(today + 1, today)], [1, 1]);
    for (const [years, left] of [[1, 0.5], [2, 0.25]] as const) assert.ok(Math.abs(remaining(today - 365.25 * years, today) - left) < 1e-9);
  });

  it("does not depend on the order in which it is told, and shares add up to the whole", () => {
    const authorDay = fc.record({ person: fc.nat(2), day: fc.integer({ min: today - 1300, max: today + 5 }), weight: fc.constantFrom(1, 0.5) });
    fc.assert(
      fc.property(fc.array(authorDay, { maxLength: 30 }), (done) => {
        const observed = judge(done, team, today, false);
        const reversed = judge([...done].reverse(), team, today, false);
        assert.equal(observed.reason, reversed.reason);
        assert.deepEqual(observed.evidence, reversed.evidence);
        const counted = done.filter(({ day }) => isInWindow(day, today)).reduce((sum, { weight }) => sum + weight, 0);
        const shares = observed.authors.reduce((sum, { share }) => sum + share, 0);
        assert.equal(observed.evidence.authorDays, counted);
        assert.ok(Math.abs(shares - (counted > 0 ? 1 : 0)) < 1e-9);
      }),
    );
  });
});

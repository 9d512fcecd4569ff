import assert from "node:assert/strict";
import fc from "fast-check";
import { daysText } from "../../../src/present/english/days";
import { clockText, durationText } from "../../../src/present/duration";
import { reportTables } from "../../../src/present/reportTables";
import { reportLines, reportText } from "../../../src/present/reportText";
import { days } from "../model/randomDays";
import { run, stepToEvent } from "../model/story";
import { reportOn } from "../reports/reportKit";

describe("present: times and days", () => {
  const durations: readonly [ms: number, text: string][] = [
    [0, "0 s"], [59_400, "59 s"], [60_000, "1 min"], [3_569_000, "59 min"], [3_580_000, "1 h 00"], [18_600_000, "5 h 10"], [148_800_000, "41 h 20"],
  ];
  for (const [ms, text] of durations) it(`${ms} ms are ${text}`, () => assert.equal(durationText(ms), text));

  it("shows minutes as a clock does", () => assert.deepEqual([0, 545, 1439].map(clockText), ["00:00", "09:05", "23:59"]));

  const stretches: readonly [first: string, last: string, text: string][] = [
    ["2026-11-02", "2026-11-15", "2–15 Nov"], ["2026-10-26", "2026-11-08", "26 Oct – 8 Nov"],
    ["2026-12-28", "2027-01-03", "28 Dec 2026 – 3 Jan 2027"], ["2026-11-02", "2026-11-02", "2 Nov"],
  ];
  for (const [first, last, text] of stretches) it(`${first} to ${last} is ${text}`, () => assert.equal(daysText(first, last), text));
});

describe("present: a report in words", () => {
  it("says that nothing was recorded, and never zero of something", () => {
    assert.deepEqual(reportLines(reportOn([])), [
      "Week 45 · 2–8 Nov · only you see this",
      "INFRA     nothing was recorded",
      "NOT SEEN  cloud console, terminals, chat, other editors",
    ]);
  });

  it("has a word for every table, row and column, and a cell for each", () => {
    fc.assert(fc.property(days, (steps) => {
      const report = reportOn(run(steps.map(stepToEvent)).records);
      for (const { title, columns, rows } of reportTables(report)) {
        assert.ok(title !== "" && columns.every((column) => column !== ""));
        for (const row of rows) assert.equal(row.length, columns.length, title);
      }
      assert.doesNotMatch(reportLines(report).join("\n"), /undefined|NaN|null/);
    }), { numRuns: 30 });
  });

  it("names what each line is about, the cost first and what is not seen last", () => {
    const at = { wall: Date.parse("2026-11-03T12:00:00Z"), monotonic: 0 };
    const place = { repository: "shop", path: "infra/a.tf", system: "terraform", environment: null, whose: "team", team: "@acme/platform", runbook: null } as const;
    const { lines } = reportText(reportOn([{ type: "part", at, visit: "w.1", ...place, activeMs: 300_000, edits: 0, saves: 0, day: "2026-11-03" }, { type: "pause", at }]));
    assert.deepEqual(lines.map(({ topic, text }) => `${topic}: ${text}`), [
      "INFRA: 5 min of 5 min in the editor (100 %)",
      ": measured 5 min: 1 visit (0 glances, 0 s, not counted)",
      "WHOSE: other team's 5 min (100 %)",
      "UNPLANNED: 0 s · planned or not: unknown 5 min · outside working hours 0 s",
      ": 0 of 1 visits met no owner; whether a runbook applied is not measured",
      "TOP: infra/a.tf    5 min  1 visit  @acme/platform",
      "NOT SEEN: cloud console, terminals, chat, other editors; 1 pause",
    ]);
  });
});

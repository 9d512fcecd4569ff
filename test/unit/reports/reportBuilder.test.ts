import assert from "node:assert/strict";
import type { JournalRecord, PartRecord } from "../../../src/model/visit";
import type { Step } from "../model/story";
import { activity, checkout, compose, database, edit, end, focused, network, open, run, stepToEvent, target, withTicks } from "../model/story";
import { reportOn, storySprint } from "./reportKit";

const minute = 60_000;

/** The report as a table: one row a figure, minutes with one digit. */
function table(records: readonly JournalRecord[]): string[] {
  const report = reportOn(records);
  const minutes = (ms: number | null): string => (ms === null ? "-" : (ms / minute).toFixed(1));
  const { time, visits, lag, met } = report;
  const shares = (name: string, group: readonly { name: string | null; activeMs: number; visits: number }[]) =>
    group.map((share) => `${name} ${share.name ?? "unknown"} ${minutes(share.activeMs)} in ${share.visits}`);
  return [
    `editor ${minutes(time.editorMs)} product ${minutes(time.productMs)} neutral ${minutes(time.neutralMs)} glances ${minutes(time.glanceMs)}`,
    `infra ${minutes(time.lowMs)} to ${minutes(time.highMs)}`,
    `visits ${visits.count} (${visits.fromProduct} from product) glances ${visits.glances} median ${minutes(visits.activeMs.medianMs)} n ${visits.activeMs.n} censored ${visits.activeMs.censored}`,
    `lag median ${minutes(lag.activeMs.medianMs)} n ${lag.activeMs.n} censored ${lag.activeMs.censored} within ${minutes(lag.activeMs.medianLowMs)} and ${minutes(lag.activeMs.medianHighMs)} unmeasured ${lag.unmeasured.visits}`,
    ...shares("system", report.bySystem),
    ...shares("whose", report.byWhose),
    ...shares("team", report.byTeam),
    ...shares("reason", report.byReason),
    ...shares("work", report.byPlanned),
    ...report.places.top.map((place) => `place ${place.path} ${minutes(place.activeMs)} in ${place.visits} ${place.team ?? place.whose}`),
    ...report.days.map(({ day, marks }) => `day ${day} ${marks.map((mark) => `${mark.minute} ${mark.system} ${minutes(mark.activeMs)}`).join(", ")}`),
    `no owner ${met.noOwner.visits} of ${met.noOwner.of}, unknown ${met.noOwner.unknown}`,
    `outside hours ${minutes(report.outsideWorkingHours.activeMs)}`,
  ];
}

/** Somebody at work: a sign of life every half minute from one second to another. */
function working(from: number, to: number): Step[] {
  return Array.from({ length: Math.floor((to - from) / 30) }, (_, index) => [from + (index + 1) * 30, activity] as const);
}

function story(steps: readonly Step[]): JournalRecord[] {
  return run(withTicks(steps.toSorted(([a], [b]) => a - b)).map(stepToEvent)).records;
}

describe("reports/reportBuilder: a day told as events, its report as a table", () => {
  it("a visit to somebody's and one to nobody's, each with a return, one of them without an edit", () => {
    const records = story([
      [0, focused], [0, open(checkout)], ...working(0, 600),
      [600, open(database)], ...working(600, 900), [890, { kind: "reason", reason: "incident" }],
      [900, open(checkout)], ...working(900, 1140), [1140, edit], ...working(1140, 1200),
      [1200, open(network)], ...working(1200, 1320),
      [1320, open(checkout)], ...working(1320, 1500), [1500, end],
    ]);
    assert.deepEqual(table(records), [
      "editor 25.0 product 18.0 neutral 0.0 glances 0.0",
      "infra 7.0 to 14.0",
      "visits 2 (2 from product) glances 0 median 3.5 n 2 censored 0",
      "lag median 4.0 n 1 censored 1 within 3.5 and - unmeasured 0",
      "system terraform 7.0 in 2",
      "whose nobody 5.0 in 1",
      "whose team 2.0 in 1",
      "team @acme/platform 2.0 in 1",
      "reason incident 5.0 in 1",
      "reason none 2.0 in 1",
      "work unplanned 7.0 in 2",
      "place infra/prod/rds.tf 5.0 in 1 nobody",
      "place infra/prod/vpc.tf 2.0 in 1 @acme/platform",
      "day 2026-11-03 550 terraform 5.0, 560 terraform 2.0",
      "no owner 1 of 2, unknown 0",
      "outside hours 0.0",
    ]);
  });

  it("one visit to two systems, an owner that becomes known later, a glance, and a pause before its end", () => {
    const pipeline = target(".github/workflows/deploy.yml", { system: "github-actions", environment: null, whose: "unknown" });
    const records = story([
      [0, focused], [0, open(checkout)], ...working(0, 60),
      [60, open(network)], [65, open(checkout)], ...working(65, 120),
      [120, open(pipeline)], ...working(120, 240),
      [235, { kind: "owner", repository: "shop", path: pipeline.path, whose: "team", team: "@acme/delivery", runbook: null }],
      [240, open(database)], ...working(240, 300), [300, open(compose)], ...working(300, 330), [330, { kind: "pause" }],
    ]);
    assert.deepEqual(table(records), [
      "editor 5.5 product 1.9 neutral 0.5 glances 0.1",
      "infra 3.0 to 3.0",
      "visits 1 (1 from product) glances 1 median - n 0 censored 1",
      "lag median - n 0 censored 0 within - and - unmeasured 1",
      "system github-actions 2.0 in 1",
      "system terraform 1.0 in 1",
      "whose team 2.0 in 1",
      "whose nobody 1.0 in 1",
      "team @acme/delivery 2.0 in 1",
      "reason none 3.0 in 1",
      "work unplanned 3.0 in 1",
      "place .github/workflows/deploy.yml 2.0 in 1 @acme/delivery",
      "place infra/prod/rds.tf 1.0 in 1 nobody",
      "day 2026-11-03 542 github-actions 3.0",
      "no owner 1 of 1, unknown 0",
      "outside hours 0.0",
    ]);
  });

  it("nothing at all is a report of nothing, and not of zeros that were measured", () => {
    const { visits, lag, days, trend, met } = reportOn([]);
    assert.deepEqual([visits.activeMs.medianMs, lag.activeMs.medianMs, days, met.noOwner.of, met.noRunbook], [null, null, [], 0, null]);
    assert.deepEqual(trend.map(({ sprint }) => sprint.id), ["2026-W44", "2026-W45"]);
  });
});

describe("reports/reportBuilder: where a record counts", () => {
  const place = { repository: "shop", path: "infra/prod/rds.tf", system: "terraform", environment: null, whose: "unknown", team: null, runbook: null } as const;
  const part = (at: string, visit = "w.1"): PartRecord =>
    ({ type: "part", at: { wall: Date.parse(at), monotonic: 0 }, visit, ...place, activeMs: minute, edits: 0, saves: 0, day: "2026-11-03" });

  it("on the local day of the sprint's zone, whatever day was written down", () => {
    const days = reportOn([part("2026-11-03T23:30:00Z"), part("2026-11-03T12:00:00Z")], { timeZone: "Asia/Kathmandu" }).days;
    assert.deepEqual(days.map(({ day, infraMs }) => [day, infraMs]), [["2026-11-03", minute], ["2026-11-04", minute]]);
  });

  const hours: readonly [at: string, outside: boolean][] = [
    ["2026-11-03T07:59:00Z", true], ["2026-11-03T08:00:00Z", false], ["2026-11-03T17:59:00Z", false], ["2026-11-03T18:00:00Z", true],
    ["2026-11-07T12:00:00Z", true], ["2026-11-06T12:00:00Z", false],
  ];
  for (const [at, outside] of hours) {
    it(`${at} is ${outside ? "outside" : "within"} usual working hours`, () =>
      assert.equal(reportOn([part(at)]).outsideWorkingHours.activeMs, outside ? minute : 0));
  }

  it("not at all outside the sprint, but its visit is counted where it began", () => {
    const report = reportOn([part("2026-11-08T23:59:00Z"), part("2026-11-09T00:10:00Z"), part("2026-11-09T00:10:00Z", "w.2")]);
    assert.deepEqual([report.time.infraMs, report.visits.count, report.visits.activeMs.medianLowMs], [minute, 1, 2 * minute]);
  });

  it("not at all at a moment that no calendar has", () => {
    assert.equal(reportOn([{ ...part("2026-11-03T12:00:00Z"), at: { wall: 1e300, monotonic: 0 } }]).time.infraMs, 0);
  });

  it("counts what could not be seen", () => {
    const at = { wall: Date.parse("2026-11-03T12:00:00Z"), monotonic: 0 };
    const { unseen } = reportOn([
      { type: "pause", at }, { type: "resume", at }, { type: "clock", at, wallMs: 5, monotonicMs: 1 }, { type: "gap", at, first: 3, last: 9, fromWall: 1, toWall: 2 },
      { type: "visit", at, visit: "w.1", glance: false, ended: "left", activeMs: 1, idleMs: 2, awayMs: 3, unknownMs: 4, edits: 0, saves: 0, day: "2026-11-03" },
    ]);
    assert.deepEqual(unseen, { records: 5, idleMs: 2, awayMs: 3, unknownMs: 4, pauses: 1, clockJumps: 1, lost: 7 });
  });

  it("counts the programs that were started in terminals, those of the sprint", () => {
    const started = (time: string, program: string): JournalRecord => ({ type: "terminal", at: { wall: Date.parse(time), monotonic: 0 }, program, visit: null, day: "" });
    const { programs } = reportOn([
      started("2026-11-03T12:00:00Z", "kubectl"), started("2026-11-03T12:01:00Z", "terraform"), started("2026-11-04T12:00:00Z", "terraform"),
      started("2026-10-20T12:00:00Z", "helm"), started("2026-11-05T12:00:00Z", "helm"),
    ]);
    assert.deepEqual(programs, [{ name: "terraform", count: 2 }, { name: "helm", count: 1 }, { name: "kubectl", count: 1 }]);
  });

  it("tells the costliest places one by one and sums up the others", () => {
    const parts = Array.from({ length: 5 }, (_, index) => ({ ...part("2026-11-03T12:00:00Z"), path: `infra/${index}.tf`, activeMs: index * minute }));
    const { places } = reportOn(parts, { topPlaces: 2, sprint: storySprint });
    assert.deepEqual([places.top.map(({ path }) => path), places.others, places.othersMs], [["infra/4.tf", "infra/3.tf"], 2, 3 * minute]);
  });
});

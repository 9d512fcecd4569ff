import assert from "node:assert/strict";
import type { Signal } from "../../../src/model/signal";
import type { RecordingState, SwitchRow } from "../../../src/present/switchRows";
import { switchRows } from "../../../src/present/switchRows";
import { checkout, database, edit, focused, network, open, run, stepToEvent, activity, end, withTicks } from "../model/story";
import type { Step } from "../model/story";
import { reportOn } from "../reports/reportKit";

const steps: readonly Step[] = [
  [0, focused], [0, open(checkout)], [20, activity], [60, open(database)], [80, activity], [100, open(checkout)], [120, edit], [160, open(network)], [200, activity], [201, end],
];

function drawn(rows: readonly SwitchRow[], depth = 0): string[] {
  return rows.flatMap(({ label, detail, below }) => [`${"  ".repeat(depth)}${label} | ${detail}`, ...drawn(below, depth + 1)]);
}

describe("present: the view of context switches", () => {
  const report = reportOn(run(withTicks(steps).map(stepToEvent)).records);
  const signals: readonly Signal[] = [
    { name: "infraShare", state: "high", threshold: 0.15, high: 0.2, value: 0.44, of: 180_000, evidence: ["Week 45"] },
    { name: "unownedPlaces", state: "off", threshold: 0, high: null, value: 0, of: 7, evidence: [] },
    { name: "committers", state: "notMeasured", threshold: 5, high: null, reason: "no repository is open" },
  ];

  it("tells today, the sprint, the places and the signs, and what was not measured", () => {
    assert.deepEqual(drawn(switchRows({ state: "on", report, today: "2026-11-03", signals })), [
      "Recording | on this machine only · click to pause",
      "Today | 1 min · 2 visits",
      "Week 45 | 1 min · 2 visits · of 3 min in the editor",
      "Places that took most time | 2",
      "  infra/prod/vpc.tf | 41 s · 1 visit · @acme/platform",
      "  infra/prod/rds.tf | 40 s · 1 visit · nobody's",
      "Signs that infrastructure needs an owner | 1 of 2 measured",
      "  Share of time on infrastructure | 44 % · asks for attention above 15 %, high above 20 %",
      "  Files that nobody owns | 0 of 7 · asks for attention above 0",
      "  People who commit | not measured: no repository is open",
      "Show Sprint Report | ",
    ]);
  });

  const states: readonly [state: RecordingState, does: string][] = [["on", "pause"], ["paused", "resume"], ["failing", "log"], ["off", "settings"]];
  for (const [state, does] of states) {
    it(`says that recording is ${state}, and leads to ${does}, also before anything is read`, () => {
      const rows = switchRows({ state, report: null, today: "", signals: [] });
      assert.deepEqual(rows.map((row) => row.does?.kind), [does]);
    });
  }
});

import assert from "node:assert/strict";
import type { SignalName, SignalReadings } from "../../../src/model/signal";
import { signalNames } from "../../../src/model/signal";
import { signals, usualThresholds } from "../../../src/reports/signals";

const missing = { value: null, reason: "no repository is open" } as const;
const none: SignalReadings = {
  committers: missing, deploysPerWeek: missing, systems: missing, environments: missing, infraShare: missing,
  unownedPlaces: missing, onePersonPlaces: missing, runbookCoverage: missing, overdueReviews: missing,
};
const highFor = (name: SignalName): number | null => (name === "infraShare" ? 0.2 : null);

describe("reports/signals", () => {
  it("tells every sign, and of what was not measured why", () => {
    assert.deepEqual(signals(none), signalNames.map((name) => ({ name, state: "notMeasured", threshold: usualThresholds[name], high: highFor(name), reason: "no repository is open" })));
  });

  const cases: readonly [name: SignalName, value: number, state: string][] = [
    ["committers", 5, "off"], ["committers", 6, "on"],
    ["infraShare", 0.15, "off"], ["infraShare", 0.16, "on"], ["infraShare", 0.2, "on"], ["infraShare", 0.21, "high"],
    ["unownedPlaces", 0, "off"], ["unownedPlaces", 1, "on"],
    ["onePersonPlaces", 0, "off"], ["onePersonPlaces", 1, "on"],
    ["runbookCoverage", 0.8, "off"], ["runbookCoverage", 0.79, "on"], ["runbookCoverage", 0, "on"],
    ["deploysPerWeek", 5, "off"], ["deploysPerWeek", 5.1, "on"], ["overdueReviews", 0, "off"],
  ];
  for (const [name, value, state] of cases) {
    it(`${name} at ${value} is ${state}, with its figure, threshold and evidence`, () => {
      const figure = { value, of: 7, evidence: ["infra/prod/rds.tf"] };
      const found = signals({ ...none, [name]: figure }).find((signal) => signal.name === name);
      assert.deepEqual(found, { name, state, threshold: usualThresholds[name], high: highFor(name), ...figure });
    });
  }

  it("takes thresholds of somebody's own", () => {
    const figure = { value: 6, of: 6, evidence: [] };
    assert.equal(signals({ ...none, committers: figure }, { ...usualThresholds, committers: 10 })[0]?.state, "off");
    assert.equal(signals({ ...none, infraShare: { ...figure, value: 0.25 } }, { ...usualThresholds, highInfraShare: 0.5 })[4]?.state, "on");
  });
});

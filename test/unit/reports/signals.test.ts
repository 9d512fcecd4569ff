import assert from "node:assert/strict";
import type { SignalName } from "../../../src/model/signal";
import { signalNames } from "../../../src/model/signal";
import type { SignalFigures } from "../../../src/reports/signals";
import { signals, usualThresholds } from "../../../src/reports/signals";

const none: SignalFigures = {
  committers: null, deploysPerWeek: null, systems: null, environments: null, infraShare: null,
  unownedPlaces: null, onePersonPlaces: null, runbookCoverage: null, overdueReviews: null,
};

describe("reports/signals", () => {
  it("tells every sign, and of what was not measured nothing but that", () => {
    assert.deepEqual(signals(none), signalNames.map((name) => ({ name, state: "notMeasured", threshold: usualThresholds[name] })));
  });

  const cases: readonly [name: SignalName, value: number, state: string][] = [
    ["committers", 5, "off"], ["committers", 6, "on"],
    ["infraShare", 0.15, "off"], ["infraShare", 0.16, "on"], ["infraShare", 0.2, "on"], ["infraShare", 0.21, "high"],
    ["unownedPlaces", 0, "off"], ["unownedPlaces", 1, "on"],
    ["runbookCoverage", 0.8, "off"], ["runbookCoverage", 0.79, "on"], ["runbookCoverage", 0, "on"],
    ["deploysPerWeek", 12, "on"], ["overdueReviews", 0, "off"],
  ];
  for (const [name, value, state] of cases) {
    it(`${name} at ${value} is ${state}, with its figure, threshold and evidence`, () => {
      const figure = { value, of: 7, evidence: ["infra/prod/rds.tf"] };
      const found = signals({ ...none, [name]: figure }).find((signal) => signal.name === name);
      assert.deepEqual(found, { name, state, threshold: usualThresholds[name], ...figure });
    });
  }

  it("takes thresholds of somebody's own", () => {
    const figure = { value: 6, of: 6, evidence: [] };
    assert.equal(signals({ ...none, committers: figure }, { ...usualThresholds, committers: 10 })[0]?.state, "off");
  });
});

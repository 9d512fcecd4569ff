import type { Signal, SignalName, SignalReadings, SignalThresholds } from "../model/signal";
import { signalNames } from "../model/signal";

/** A share of time that asks for attention is 15 %, and one that asks for somebody whose job it is 20 %; of production places four in five should have a runbook. */
export const usualThresholds: SignalThresholds = {
  committers: 5, deploysPerWeek: 5, systems: 3, environments: 2, infraShare: 0.15, highInfraShare: 0.2,
  unownedPlaces: 0, onePersonPlaces: 0, runbookCoverage: 0.8, overdueReviews: 0,
};

/** Every sign, in the order of {@link signalNames}. */
export function signals(readings: SignalReadings, thresholds: SignalThresholds = usualThresholds): Signal[] {
  return signalNames.map((name) => {
    const against = { name, threshold: thresholds[name], high: name === "infraShare" ? thresholds.highInfraShare : null };
    const reading = readings[name];
    if (reading.value === null) return { ...against, state: "notMeasured", reason: reading.reason };
    return { ...against, state: stateOf(name, reading.value, thresholds), ...reading };
  });
}

function stateOf(name: SignalName, value: number, thresholds: SignalThresholds): "off" | "on" | "high" {
  // Coverage is the one of which more is better.
  if (name === "runbookCoverage") return value < thresholds.runbookCoverage ? "on" : "off";
  if (name === "infraShare" && value > thresholds.highInfraShare) return "high";
  return value > thresholds[name] ? "on" : "off";
}

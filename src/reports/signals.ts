import type { Signal, SignalFigure, SignalName } from "../model/signal";
import { signalNames } from "../model/signal";

export type SignalFigures = { readonly [K in SignalName]: SignalFigure | null };

/** When a sign is on. `shares` are from 0 to 1; `infraShare` and `runbookCoverage` are such. */
export interface SignalThresholds {
  /** More people than this commit to one codebase. */
  readonly committers: number;
  readonly deploysPerWeek: number;
  readonly systems: number;
  readonly environments: number;
  /** A share of time on infra that asks for attention, and one that asks for somebody whose job it is. */
  readonly infraShare: number;
  readonly highInfraShare: number;
  readonly unownedPlaces: number;
  readonly onePersonPlaces: number;
  /** A smaller share of production places has a runbook. */
  readonly runbookCoverage: number;
  readonly overdueReviews: number;
}

export const usualThresholds: SignalThresholds = {
  committers: 5, deploysPerWeek: 5, systems: 3, environments: 2, infraShare: 0.15, highInfraShare: 0.2,
  unownedPlaces: 0, onePersonPlaces: 0, runbookCoverage: 0.8, overdueReviews: 0,
};

/** Every sign, in the order of {@link signalNames}. A sign is on beyond its threshold, not at it. */
export function signals(figures: SignalFigures, thresholds: SignalThresholds = usualThresholds): Signal[] {
  return signalNames.map((name) => {
    const threshold = thresholds[name];
    const figure = figures[name];
    if (figure === null) return { name, state: "notMeasured", threshold };
    return { name, state: stateOf(name, figure.value, thresholds), threshold, ...figure };
  });
}

function stateOf(name: SignalName, value: number, thresholds: SignalThresholds): "off" | "on" | "high" {
  // Coverage is the one of which more is better.
  if (name === "runbookCoverage") return value < thresholds.runbookCoverage ? "on" : "off";
  if (name === "infraShare" && value > thresholds.highInfraShare) return "high";
  return value > thresholds[name] ? "on" : "off";
}

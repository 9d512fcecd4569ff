/** The known signs that infrastructure needs an owner, in the order they are told. */
export const signalNames = [
  "committers", "deploysPerWeek", "systems", "environments", "infraShare", "unownedPlaces", "onePersonPlaces", "runbookCoverage", "overdueReviews",
] as const;
export type SignalName = (typeof signalNames)[number];

/** Every threshold a person may set: one for each sign, and one above which the share of time is high. */
export const thresholdNames = [...signalNames, "highInfraShare"] as const;
export type ThresholdName = (typeof thresholdNames)[number];

/** When a sign is on: beyond its threshold, not at it. The shares are from 0 to 1. */
export type SignalThresholds = Readonly<Record<ThresholdName, number>>;

/** A figure with what it rests on. */
export interface SignalFigure {
  readonly value: number;
  /** How many cases it was found in: people, files, places, milliseconds, weeks. */
  readonly of: number;
  /** Sentences that say what was counted, over what time, and where a person can look it up. */
  readonly evidence: readonly string[];
}

/** Nothing measured it, and why, as a sentence. */
export interface Unmeasured {
  readonly value: null;
  readonly reason: string;
}

export type SignalReading = SignalFigure | Unmeasured;
export type SignalReadings = Readonly<Record<SignalName, SignalReading>>;

interface HeldAgainst {
  readonly name: SignalName;
  readonly threshold: number;
  /** From where on it is high; null for signs that are on or off. */
  readonly high: number | null;
}

/** A sign held against its threshold: what it found and on what it rests; one that was not measured is neither on nor off. */
export type Signal = HeldAgainst & (({ readonly state: "off" | "on" | "high" } & SignalFigure) | { readonly state: "notMeasured"; readonly reason: string });

/** Signs that are counted where the views count, so that their evidence is where to look. */
export type EstateEvidence = "systems" | "environments" | "unownedPlaces" | "runbookCoverage" | "overdueReviews";

/** Why there may be no figure, apart from what history says for itself. */
export type Unmeasurable = "noRepository" | "reading" | "noOwners" | "noProduction" | "nothingRecorded" | "littleHistory" | "noTraces";

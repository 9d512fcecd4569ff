/** The known signs that infrastructure needs an owner, in the order they are told. */
export const signalNames = [
  "committers", "deploysPerWeek", "systems", "environments", "infraShare", "unownedPlaces", "onePersonPlaces", "runbookCoverage", "overdueReviews",
] as const;
export type SignalName = (typeof signalNames)[number];

/** A figure with what it rests on; null where nothing measured it. */
export interface SignalFigure {
  readonly value: number;
  /** How many cases it was found in: people, files, places, milliseconds. */
  readonly of: number;
  /** Where a person can look it up, such as a path, a tool or the time it was measured. */
  readonly evidence: readonly string[];
}

/** A sign held against its threshold: what it found and on what it rests; one that was not measured is neither on nor off. */
export type Signal =
  | { readonly name: SignalName; readonly state: "notMeasured"; readonly threshold: number }
  | ({ readonly name: SignalName; readonly state: "off" | "on" | "high"; readonly threshold: number } & SignalFigure);

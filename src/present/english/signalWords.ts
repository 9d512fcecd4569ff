import type { DeployTrace } from "../../model/historySigns";
import type { EstateEvidence, Signal, SignalName, Unmeasurable } from "../../model/signal";

/** The signs that infrastructure needs an owner. */
export const signalTitles: Readonly<Record<SignalName, string>> = {
  committers: "People who commit",
  deploysPerWeek: "Deploys a week",
  systems: "Systems",
  environments: "Environments",
  infraShare: "Share of time on infrastructure",
  unownedPlaces: "Files that nobody owns",
  onePersonPlaces: "Places that rest on one person",
  runbookCoverage: "Production places with a runbook",
  overdueReviews: "Runbooks out of date",
};

export const signalFigures: Readonly<Record<SignalName, (value: number, of: number) => string>> = {
  committers: String,
  deploysPerWeek: (value, of) => `${value} over ${of} ${of === 1 ? "week" : "weeks"}`,
  systems: (value, of) => `${value} in ${of} ${of === 1 ? "file" : "files"}`,
  environments: (value, of) => `${value} in ${of} ${of === 1 ? "file" : "files"}`,
  infraShare: percent,
  unownedPlaces: (value, of) => `${value} of ${of}`,
  onePersonPlaces: (value, of) => `${value} of ${of}`,
  runbookCoverage: (value, of) => `${percent(value)} of ${of}`,
  overdueReviews: (value, of) => `${value} of ${of}`,
};

/** From where on a sign asks for attention. */
export function signalThreshold(name: SignalName, threshold: number, high: number | null): string {
  if (name === "runbookCoverage") return `below ${percent(threshold)}`;
  const from = `above ${name === "infraShare" ? percent(threshold) : threshold}`;
  return high === null ? from : `${from}, high above ${percent(high)}`;
}

export const signalStates: Readonly<Record<Signal["state"], string>> = { notMeasured: "not measured", off: "no", on: "yes", high: "yes, high" };

/** What stands behind a figure: what was counted, over what time, and where to look it up. */
export const signalEvidence: Readonly<Record<EstateEvidence, string>> = {
  systems: "infrastructure files by system: view Estate",
  environments: "environments that have a name: view Estate, by environment",
  unownedPlaces: "nobody's by a rule, or declared by nothing: view Estate, by owner",
  runbookCoverage: "places in production that a runbook applies to: view Runbooks",
  overdueReviews: "runbooks past their review, or about something that changed since: view Runbooks",
};

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Why there is no figure. */
export const unmeasuredReasons: Readonly<Record<Unmeasurable, string>> = {
  noRepository: "no repository is open",
  reading: "it is still being read",
  noOwners: "an ownership file could not be read",
  noProduction: "no place is known to be in production",
  nothingRecorded: "nothing was recorded in this sprint",
  littleHistory: "of no place there is enough history to tell",
  noTraces: "nothing here leaves a trace of deploys in git: no release tag, no job that deploys, no manifest that names an image",
};

/** What deploys leave behind in git. */
export const traceNames: Readonly<Record<DeployTrace, string>> = {
  releases: "tags that look like releases",
  applied: "commits to workflows that deploy and to what they apply",
  images: "commits that changed an image in a manifest",
};

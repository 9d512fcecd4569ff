import type { DeployTrace } from "../../model/historySigns";
import type { EstateEvidence, Signal, SignalName, Unmeasurable } from "../../model/signal";

/** The signs that infrastructure needs an owner. */
export const signalTitles: Readonly<Record<SignalName, string>> = {
  committers: "Menschen, die committen",
  deploysPerWeek: "Auslieferungen je Woche",
  systems: "Systeme",
  environments: "Umgebungen",
  infraShare: "Anteil der Zeit für Infrastruktur",
  unownedPlaces: "Dateien, für die niemand zuständig ist",
  onePersonPlaces: "Stellen, die auf einer Person ruhen",
  runbookCoverage: "Produktionsstellen mit Runbook",
  overdueReviews: "Veraltete Runbooks",
};

export const signalFigures: Readonly<Record<SignalName, (value: number, of: number) => string>> = {
  committers: String,
  deploysPerWeek: (value, of) => `${decimal(value)} über ${decimal(of)} ${of === 1 ? "Woche" : "Wochen"}`,
  systems: (value, of) => `${value} in ${of} ${of === 1 ? "Datei" : "Dateien"}`,
  environments: (value, of) => `${value} in ${of} ${of === 1 ? "Datei" : "Dateien"}`,
  infraShare: percent,
  unownedPlaces: (value, of) => `${value} von ${of}`,
  onePersonPlaces: (value, of) => `${value} von ${of}`,
  runbookCoverage: (value, of) => `${percent(value)} von ${of}`,
  overdueReviews: (value, of) => `${value} von ${of}`,
};

/** From where on a sign asks for attention. */
export function signalThreshold(name: SignalName, threshold: number, high: number | null): string {
  if (name === "runbookCoverage") return `unter ${percent(threshold)}`;
  const from = `über ${name === "infraShare" ? percent(threshold) : threshold}`;
  return high === null ? from : `${from}, hoch über ${percent(high)}`;
}

export const signalStates: Readonly<Record<Signal["state"], string>> = { notMeasured: "nicht gemessen", off: "nein", on: "ja", high: "ja, hoch" };

/** What stands behind a figure: what was counted, over what time, and where to look it up. */
export const signalEvidence: Readonly<Record<EstateEvidence, string>> = {
  systems: "Infrastrukturdateien nach System: Ansicht Estate",
  environments: "Umgebungen, die einen Namen haben: Ansicht Estate, nach Umgebung",
  unownedPlaces: "durch eine Regel niemandes, oder von nichts erklärt: Ansicht Estate, nach Zuständigen",
  runbookCoverage: "Stellen in Produktion, für die ein Runbook gilt: Ansicht Runbooks",
  overdueReviews: "Runbooks, deren Durchsicht fällig ist oder deren Gegenstand sich seither geändert hat: Ansicht Runbooks",
};

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function decimal(value: number): string {
  return String(value).replace(".", ",");
}

/** Why there is no figure. */
export const unmeasuredReasons: Readonly<Record<Unmeasurable, string>> = {
  noRepository: "kein Repository ist geöffnet",
  reading: "es wird noch gelesen",
  noOwners: "eine Datei mit Zuständigkeiten ließ sich nicht lesen",
  noProduction: "von keiner Stelle ist bekannt, dass sie in Produktion ist",
  nothingRecorded: "in diesem Sprint wurde nichts aufgezeichnet",
  littleHistory: "von keiner Stelle gibt es genug Geschichte",
  noTraces: "nichts hier hinterlässt in git eine Spur von Auslieferungen: kein Release-Tag, kein Job, der ausliefert, kein Manifest, das ein Image nennt",
};

/** What deploys leave behind in git. */
export const traceNames: Readonly<Record<DeployTrace, string>> = {
  releases: "Tags, die nach Releases aussehen",
  applied: "Commits an Workflows, die ausliefern, und an dem, was sie anwenden",
  images: "Commits, die ein Image in einem Manifest änderten",
};

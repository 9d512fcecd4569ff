import { signalFacts } from "../../estate/signalFacts";
import { settings } from "../../host/settings";
import type { Signal } from "../../model/signal";
import type { SprintReport } from "../../model/sprintReport";
import { signalReadings } from "../../present/signalReadings";
import { signals, usualThresholds } from "../../reports/signals";
import type { ReportParts } from "./reportParts";

/** The repository in front of the person, held against the signs that infrastructure needs an owner; each with its figure and evidence, or why it has none. */
export async function readSignals({ estates, current }: Pick<ReportParts, "estates" | "current">, report: SprintReport): Promise<readonly Signal[]> {
  const root = current.value?.root ?? null;
  const estate = estates.all.find((candidate) => candidate.root === root) ?? estates.all[0];
  const facts = estate === undefined ? null : await signalFacts(estate);
  return signals(signalReadings(facts, report), { ...usualThresholds, ...settings.signalThresholds() });
}

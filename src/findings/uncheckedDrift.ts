import type { Finding } from "../model/finding";
import { daysSince } from "../model/rootCheck";
import type { CheckedRoot } from "./driftFacts";
import { reportSource } from "./driftFacts";

/** `drift/unchecked`: a root was checked once, and not lately. A hint in Problems only where the repository's settings speak of drift. */
export function uncheckedDrift({ check, speaker, settings, now, ownersOf }: CheckedRoot): Finding[] {
  const days = daysSince(check, now);
  if (days === null || days < settings.staleAfterDays) return [];
  return [{
    code: "drift/unchecked",
    severity: settings.isConfigured ? "information" : "view",
    message: { key: "finding.uncheckedDrift", args: { root: check.root || ".", day: check.report.at?.slice(0, 10) ?? "", days, allowed: settings.staleAfterDays } },
    path: speaker,
    line: 1,
    endLine: 1,
    address: null,
    source: reportSource(check),
    owners: ownersOf(speaker),
    remedies: [],
  }];
}

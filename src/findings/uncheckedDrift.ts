import type { Finding } from "../model/finding";
import { daysSince } from "../model/rootCheck";
import type { CheckedRoot } from "./driftFacts";
import { findingOfRoot } from "./driftFacts";

/** `drift/unchecked`: a root was checked once, and not lately. A hint in Problems only where the repository's settings speak of drift. */
export function uncheckedDrift(root: CheckedRoot): Finding[] {
  const { check, settings, now } = root;
  const days = daysSince(check, now);
  if (days === null || days < settings.staleAfterDays) return [];
  return [findingOfRoot(root, {
    code: "drift/unchecked",
    severity: settings.isConfigured ? "information" : "view",
    message: { key: "finding.uncheckedDrift", args: { root: check.root || ".", day: check.report.at?.slice(0, 10) ?? "", days, allowed: settings.staleAfterDays } },
  })];
}

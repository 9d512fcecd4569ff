import type { Finding } from "../model/finding";
import { daysSince } from "../model/rootCheck";
import type { CheckedRoot } from "./driftFacts";
import { changedBlocks, reportSource } from "./driftFacts";

/**
 * `drift/pending`: the last check says that the code is not applied. On the branch that others build on it is a warning after a
 * day, as long as nobody has changed the code since. Putting back what was changed outside the code is no change of its own.
 */
export function pendingDrift({ check, changes, newer, onDefaultBranch, settings, now, ownersOf }: CheckedRoot): Finding[] {
  const days = daysSince(check, now);
  const isDue = onDefaultBranch && newer === null && days !== null && days >= 1 && days < settings.staleAfterDays && !check.isKept;
  const live = new Set(changes.filter(({ change }) => change.what === "live").map(({ change }) => change.address));
  const pending = changes.filter(({ change }) => change.action !== "read" && !live.has(change.address));
  return changedBlocks(pending, "pending").map(({ changes: [first], attributes, isUnchanged, ...place }) => ({
    code: "drift/pending",
    severity: isDue && isUnchanged !== false ? "warning" : "information",
    message: {
      key: "finding.pendingDrift",
      args: { action: first.action, attributes, missing: place.address === null ? first.address : null, tool: check.report.tool, day: check.report.at?.slice(0, 10) ?? null, newer },
    },
    ...place,
    source: reportSource(check),
    owners: ownersOf(place.path),
    remedies: [],
  }));
}

import type { Finding } from "../model/finding";
import { daysSince } from "../model/rootCheck";
import type { CheckedRoot } from "./driftFacts";
import { changedBlocks, reportSource } from "./driftFacts";

/**
 * `drift/live`: the last check says that reality is not what the tool last knew. A warning only while somebody can rely on it:
 * the check is young, the file could be read, and the block reads as it did then.
 */
export function liveDrift({ check, changes, settings, now, ownersOf }: CheckedRoot): Finding[] {
  const days = daysSince(check, now);
  const isFresh = days !== null && days < settings.staleAfterDays && !check.isKept;
  // A resource that only has another name now is the same in reality.
  const live = changes.filter(({ change }) => change.action !== "move" && change.action !== "read");
  return changedBlocks(live, "live").map(({ changes: [first], attributes, isUnchanged, ...place }) => ({
    code: "drift/live",
    severity: isFresh && isUnchanged === true ? "warning" : "information",
    message: {
      key: "finding.liveDrift",
      args: { action: first.action, attributes, missing: place.address === null ? first.address : null, tool: check.report.tool, day: check.report.at?.slice(0, 10) ?? null, isKept: check.isKept },
    },
    ...place,
    source: reportSource(check),
    owners: ownersOf(place.path),
    remedies: [],
  }));
}

import type { Finding } from "../model/finding";
import { daysSince } from "../model/rootCheck";
import type { CheckedRoot } from "./driftFacts";
import { reportSource } from "./driftFacts";

/**
 * `drift/live` for a `check` block or a condition that did not hold when the plan was made: reality is not what the code expects
 * of it. What it says then is the repository's own text, which may quote values, so only where and how it ended is told. A warning
 * under the same conditions as any other drift; a hint where it could not be looked at.
 */
export function brokenConditions({ check, conditions, settings, now, ownersOf }: CheckedRoot): Finding[] {
  const days = daysSince(check, now);
  const isFresh = days !== null && days < settings.staleAfterDays && !check.isKept;
  return conditions.map(({ result: { address, status }, isUnchanged, ...place }) => ({
    code: "drift/live",
    severity: status === "fail" && isFresh && isUnchanged === true ? "warning" : "information",
    message: {
      key: "finding.brokenCondition",
      args: { address, isError: status === "error", tool: check.report.tool, day: check.report.at?.slice(0, 10) ?? null, isKept: check.isKept },
    },
    ...place,
    source: reportSource(check),
    owners: ownersOf(place.path),
    remedies: [],
  }));
}

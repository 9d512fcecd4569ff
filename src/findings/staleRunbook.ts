import type { Finding, Remedy } from "../model/finding";
import { daysSinceReview, isPastReview } from "../model/runbookHealth";
import type { RunbookFacts, RunbookRule } from "./runbookRule";
import { onLine } from "./runbookRule";

/**
 * `runbook/stale`: its review is longer ago than reviews count, or blocks that it covers were added, removed or renamed since. A
 * runbook that names no review makes no promise, and is not found stale. Where the history could not be looked at, that is said
 * beside the code and not in Problems: not compared is not the same as unchanged.
 */
export const staleRunbook: RunbookRule = {
  code: "runbook/stale",
  check: (facts) => (facts.runbook.reviewed === null ? [] : [...pastReview(facts, facts.runbook.reviewed), ...changedSince(facts, facts.runbook.reviewed)]),
};

function pastReview(facts: RunbookFacts, reviewed: string): Finding[] {
  const { runbook, review, now } = facts;
  if (!isPastReview(runbook, review.staleAfterDays, now)) return [];
  const args = { reviewed, days: daysSinceReview(reviewed, now), staleAfterDays: review.staleAfterDays };
  return [onLine(facts, lineOf(facts), { key: "finding.pastReview", args }, { code: "runbook/stale", severity: "information", remedies: remedies(facts) })];
}

function changedSince(facts: RunbookFacts, reviewed: string): Finding[] {
  const { changes } = facts.review;
  if (changes === null || changes.state === "pending") return [];
  if (changes.state === "unavailable") return [notCompared(facts)];
  const [latest] = changes.value.changes;
  if (latest === undefined) return changes.value.isComplete ? [] : [notCompared(facts)];
  const { address, change, commit, day, path } = latest;
  const args = { address, change, commit: commit.slice(0, 8), day, reviewed, more: changes.value.changes.length - 1, isComplete: changes.value.isComplete };
  return [
    onLine(facts, lineOf(facts), { key: "finding.changedSinceReview", args }, {
      code: "runbook/stale",
      severity: "information",
      address,
      source: { kind: "history", path, line: null, tool: "git", at: day },
      remedies: remedies(facts),
    }),
  ];
}

function notCompared(facts: RunbookFacts): Finding {
  const reason = facts.review.changes?.state === "unavailable" ? facts.review.changes.reason : null;
  const message = reason ?? ({ key: "finding.notAllCompared", args: {} } as const);
  return onLine(facts, lineOf(facts), message, { code: "runbook/stale", severity: "view" });
}

function lineOf({ review, runbook }: RunbookFacts): number {
  return review.line ?? runbook.line;
}

function remedies({ path }: RunbookFacts): Remedy[] {
  return [{ title: { key: "remedy.markReviewed", args: {} }, command: "markReviewed", args: [path] }];
}

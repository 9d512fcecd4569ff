import type { RunbookRule } from "./runbookRule";
import { onLine } from "./runbookRule";

/** `runbook/no-rollback`: it tells how to deploy and not how to get back. On the title, because it is missing and so on no line of its own. */
export const noRollback: RunbookRule = {
  code: "runbook/no-rollback",
  check(facts) {
    const { runbook, mentionsWayBack } = facts;
    if (runbook.kind !== "deploy" || runbook.rollback || mentionsWayBack) return [];
    return [onLine(facts, runbook.line, { key: "finding.noRollback", args: {} }, { code: "runbook/no-rollback", severity: "information" })];
  },
};

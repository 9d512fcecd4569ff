import type { RunbookRule } from "./runbookRule";
import { onLine } from "./runbookRule";

/** A title that is about deploying, and not about an alert or a failure of it: it begins or ends with the word. */
const deployTitle = /^(?:how (?:to|we) )?(?:deploy|releas|ship|promot|roll(?:ing)?[- ]?out)|\b(?:deploy(?:ment|ing)?s?|releas(?:e|es|ing)|roll[- ]?outs?)(?: (?:guide|runbook|playbook|process|procedure|steps))?$/i;

/** A list of what to look at before is not how to deploy. */
const checklistTitle = /\bcheck[- ]?lists?\b/i;

/** `runbook/no-rollback`: it tells how to deploy and not how to get back. On the title, because it is missing and so on no line of its own. */
export const noRollback: RunbookRule = {
  code: "runbook/no-rollback",
  check(facts) {
    const { runbook, saysKind, mentionsWayBack } = facts;
    if (runbook.kind !== "deploy" || runbook.rollback || mentionsWayBack) return [];
    if (!saysKind && (!deployTitle.test(runbook.title.trim()) || checklistTitle.test(runbook.title))) return [];
    return [onLine(facts, runbook.line, { key: "finding.noRollback", args: {} }, { code: "runbook/no-rollback", severity: "information" })];
  },
};

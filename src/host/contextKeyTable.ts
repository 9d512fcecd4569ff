/** The context keys that `when` clauses of package.json may use, each with its values. */
export const contextKeys = {
  /** What the views have to say when they are empty. */
  "infraSteward.state": ["noFolder", "reading", "noInfra", "failed", "ready"],
  /** Whether any open repository has a CODEOWNERS file, as far as that is known. */
  "infraSteward.rules": ["some", "none"],
  /** Whether the estate's view shows what matches a filter. */
  "infraSteward.estateFilter": ["on", "off"],
  /** What the view of a runbook's steps shows: nothing, a runbook, or a run of it. */
  "infraSteward.runbookSteps": ["none", "runbook", "run", "finished"],
  /** Whether the runbooks' view shows what matches a filter. */
  "infraSteward.runbooksFilter": ["on", "off"],
  /** Whether the walkthrough is listed: never before the first infra file was opened. */
  "infraSteward.walkthrough": ["on"],
  /** Whether the review of a branch is shown: from the command on until it is closed. */
  "infraSteward.branchReview": ["on", "off"],
  "infraSteward.recording": ["on", "paused", "off"],
} as const;

export type ContextKey = keyof typeof contextKeys;
export type ContextKeyValue<K extends ContextKey> = (typeof contextKeys)[K][number];

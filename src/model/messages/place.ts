import type { NoArguments } from "./noArguments";

type AgeUnit = "day" | "hour" | "minute";

/** The lines of an answer about a place. */
export interface PlaceMessages {
  // the lines of an answer
  "place.headline": { environment: string | null; production: boolean; name: string };
  "place.notInfra": { path: string };
  "place.pending": { path: string };
  "owner.asked": { owner: string };
  "owner.catchAll": { evidence: string };
  "owner.lookedIn": { file: string | null };
  "owner.nobody": NoArguments;
  "owner.pending": NoArguments;
  "owner.reviews": { owners: string };
  "owner.reference": { tag: string; to: string | null; evidence: string };
  "owner.undeclared": NoArguments;
  "owner.unavailable": NoArguments;
  "help.pending": NoArguments;
  "help.nobody": NoArguments;
  "help.people": { names: string; more: number };
  "help.unavailable": NoArguments;
  "runbook.none": NoArguments;
  "runbook.pending": NoArguments;
  "runbook.one": { title: string };
  "runbook.more": { count: number };
  "runbook.reviewed": { age: string | null };
  "runbook.unavailable": NoArguments;
  "drift.pending": NoArguments;
  "drift.unchecked": NoArguments;
  "drift.checked": { tool: string };
  "drift.unavailable": NoArguments;

  // the status bar's few words
  "status.editing": { environment: string; owner: string };
  "status.owned": { first: string; others: number };
  "status.pending": NoArguments;
  "status.reading": { done: number; total: number };
  "status.unavailable": NoArguments;
  "status.undeclared": NoArguments;
  "status.unowned": NoArguments;

  // a word in a hover, and above a block
  "hover.moreFindings": { count: number };
  "lens.warnings": { count: number };

  // how long ago, and when
  "age.ago": { count: number; unit: AgeUnit };
  "age.future": NoArguments;
  "age.now": NoArguments;
  "age.short": { count: number; unit: AgeUnit };
  "age.today": NoArguments;
  "days.stretch": { first: string; last: string };

  // reasons why a section of an answer is not known
  "unavailable.failed": { reason: string };
  "unavailable.notInfra": NoArguments;
  "unavailable.history": { reason: string };
  "unavailable.historyUntrusted": NoArguments;
  "unavailable.noCommits": NoArguments;
  "unavailable.noRepository": NoArguments;
  "unavailable.shallowHistory": NoArguments;
}

import type { NoArguments } from "./noArguments";

/** A branch, compared with where it left another. */
export interface BranchReviewMessages {
  "review.baseUnread": { files: number };
  "review.blocksLeftOut": { files: number };
  "review.ended": NoArguments;
  "review.filesLeftOut": { files: number };
  "review.findingsLeftOut": NoArguments;
  "review.noBase": NoArguments;
  "review.noCommit": NoArguments;
  "review.noGit": NoArguments;
  "review.notRoot": NoArguments;
  "review.parentsMissing": { name: string };
  "review.shallow": NoArguments;
  "review.tooLong": { seconds: number };
  "review.unknownBase": { name: string };
  "review.unrelated": { name: string };
  "review.untrusted": NoArguments;
  "review.title": { branch: string | null; base: string; commit: string };
  "review.asked": { base: string };
  "review.askedAbout": { owners: readonly string[]; others: number; files: number };
  "review.askedBy": { path: string; base: string; lines: readonly number[]; section: string; optional: boolean; approvals: number };
  "review.askedNobody": { files: number };
  "review.askedTouched": { base: string };
  "review.blockChange": { change: "added" | "removed" | "changed" | "moved"; from: string | null };
  "review.copied": NoArguments;
  "review.fileChange": { change: "added" | "removed" | "changed" | "renamed"; from: string | null };
  "review.files": { files: number };
  "review.findings": NoArguments;
  "review.findingsAdded": { findings: number };
  "review.findingsNotCompared": { reason: string };
  "review.findingsRemoved": { findings: number };
  "review.moreFiles": { files: number };
  "review.noFiles": NoArguments;
  "review.noOwnersFile": { base: string };
  "review.notAsked": { reason: string };
  "review.notCompared": NoArguments;
  "review.otherFiles": { files: number };
  "review.progress": NoArguments;
  "review.runbook": { reviewed: string | null };
  "review.runbooks": { runbooks: number };
  "review.whomToAsk": { owners: readonly string[]; others: number };
}

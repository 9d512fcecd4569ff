import type { NoArguments } from "./noArguments";

/** Who owns what by the repository's files, and how these are changed. */
export interface OwnershipMessages {
  // problems in CODEOWNERS files
  "codeowners.directive": NoArguments;
  "codeowners.encoding": NoArguments;
  "codeowners.entryWithoutOwner": NoArguments;
  "codeowners.escapedHash": NoArguments;
  "codeowners.expression": { mistake: string };
  "codeowners.expressionTooCostly": NoArguments;
  "codeowners.expressionsTooCostly": NoArguments;
  "codeowners.hashInPattern": NoArguments;
  "codeowners.inlineComment": { column: number };
  "codeowners.moreProblems": { more: number };
  "codeowners.negation": NoArguments;
  "codeowners.nul": NoArguments;
  "codeowners.openEscape": NoArguments;
  "codeowners.optionalApprovals": NoArguments;
  "codeowners.ownerIgnored": { column: number };
  "codeowners.ownerSkipsLine": { column: number };
  "codeowners.patternTooLong": { length: number; max: number };
  "codeowners.patternTooWild": { wildcards: number; max: number };
  "codeowners.ruleWithoutOwner": NoArguments;
  "codeowners.sectionOwners": NoArguments;
  "codeowners.sectionTail": { column: number };
  "codeowners.sectionUnclosed": NoArguments;
  "codeowners.sectionWithoutName": NoArguments;
  "codeowners.threeStars": NoArguments;
  "codeowners.tooManyLines": { max: number };

  // problems in service catalogs, and in comments that name an owner or a runbook
  "annotation.unattached": { name: string };
  "catalog.address": NoArguments;
  "catalog.boolean": { name: string };
  "catalog.invisible": { name: string };
  "catalog.noEntity": { format: string };
  "catalog.notText": { name: string };
  "catalog.repeated": NoArguments;
  "catalog.tooMany": { max: number };
  "catalog.withoutName": { name: string };

  // changing the ownership file
  "claim.already": NoArguments;
  "claim.apply": NoArguments;
  "claim.askOwner": NoArguments;
  "claim.askTarget": NoArguments;
  "claim.counts": { changed: number; taken: number; others: number };
  "claim.leave": NoArguments;
  "claim.newOwner": NoArguments;
  "claim.noPlace": NoArguments;
  "claim.preview": { path: string };
  "claim.title": { target: string };
  "difference.lines": { line: string; more: number };
  "edit.stale": NoArguments;
  "rule.effect": { covered: number; decided: number; shadowedBy: number | null };
  "rule.excludes": { covered: number; decided: number };
  "rule.none": NoArguments;
  "rule.uncounted": NoArguments;

  // why an edit of an ownership file is not made
  "claim.excluded": { line: number };
  "claim.noFiles": { path: string };
  "claim.noPattern": { path: string };
  "claim.notAnOwner": { owner: string };
  "claim.notProven": NoArguments;
  "claim.tooLarge": NoArguments;
  "removal.noRule": { line: number };
  "removal.notDead": { line: number; paths: number };
}

import type { ChangeAction, DriftTool } from "../drift";
import type { ComparedKind } from "../environmentDrift";
import type { IgnoreRefusal } from "../ignore";
import type { NoArguments } from "./noArguments";

/** What is found. */
export interface FindingMessages {
  "finding.brokenCondition": { address: string; isError: boolean; tool: DriftTool; day: string | null; isKept: boolean };
  "finding.certificateEnds": { name: string; on: string; daysLeft: number; isOver: boolean };
  "finding.liveDrift": { action: ChangeAction; attributes: readonly string[] | null; missing: string | null; tool: DriftTool; day: string | null; isKept: boolean };
  "finding.manyDrifts": { what: "live" | "pending"; places: number; root: string; tool: DriftTool; day: string | null };
  "finding.manyScans": { more: number; files: number; here: number };
  "finding.noPipeline": { root: string };
  "finding.pendingDrift": { action: ChangeAction; attributes: readonly string[] | null; missing: string | null; tool: DriftTool; day: string | null; newer: string | null };
  "finding.ignoreExpired": { code: string; until: string };
  "finding.ignoreRefused": { code: string; why: IgnoreRefusal };
  "finding.ignoreUnused": { code: string };
  "finding.scanResult": { tool: string; rule: string; text: string };
  "finding.uncheckedDrift": { root: string; day: string; days: number; allowed: number };
  "finding.due": { name: string; on: string; daysLeft: number; last: string; owner: string | null };
  "finding.expires": { name: string; on: string; daysLeft: number; owner: string | null };
  "finding.neverDone": { name: string; owner: string | null };
  "finding.environmentDrift": { key: string; kind: ComparedKind; isNeeded: boolean; here: string | null; there: string | null; environment: string; at: string; since: string; wereEqual: boolean };
  "finding.versionDisagrees": { subject: string; version: string; other: string; at: string };
  "finding.versionFloats": { reference: string };
  "finding.versionNotAllowed": { subject: string; version: string; other: string; at: string };
  "finding.undeclaredOwner": { folder: string };
  "finding.conflictingOwners": { asked: string; askedAt: string; reviewer: string; reviewerAt: string };
  "finding.inactiveOwner": { folder: string; path: string; line: number; days: number };
  "finding.singlePerson": { folder: string; authorDays: number; spanDays: number };
  "finding.unknownOwner": { owner: string };
  "finding.missingRunbook": { place: string };
  "finding.brokenAddress": { address: string };
  "finding.brokenHeading": { heading: string; path: string | null };
  "finding.brokenPattern": { pattern: string };
  "finding.brokenPath": { path: string; moved: string | null };
  "finding.changedSinceReview": { address: string; change: "added" | "removed"; commit: string; day: string; reviewed: string; more: number; isComplete: boolean };
  "finding.noRollback": NoArguments;
  "finding.notAllCompared": NoArguments;
  "finding.pastReview": { reviewed: string; days: number; staleAfterDays: number };
  "finding.exclusionIdle": NoArguments;
  "finding.ruleMatchesNothing": NoArguments;
  "finding.ruleShadowed": { line: number | null };
}

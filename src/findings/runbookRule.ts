import type { BrokenReference } from "../model/brokenReference";
import type { Finding, FindingCode } from "../model/finding";
import type { Message } from "../model/message";
import type { Runbook } from "../model/runbook";
import type { ChangesSinceReview } from "../model/runbookHealth";
import type { Section } from "../model/section";

/** What a rule about runbooks may look at: one of them, and what was looked up in its repository. */
export interface RunbookFacts {
  readonly runbook: Runbook;
  /** POSIX, relative to the git root. */
  readonly path: string;
  /** Who owns the file, as handles. */
  readonly owners: readonly string[];
  readonly broken: readonly BrokenReference[];
  /** Whether it says itself of which kind it is, so that nobody had to guess by its words. */
  readonly saysKind: boolean;
  /** Whether any of its text, and not only its outline, speaks of going back, or that of another runbook that it names. */
  readonly mentionsWayBack: boolean;
  readonly review: ReviewFacts;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface ReviewFacts {
  /** 1-based line that says when it was reviewed; null where none does. */
  readonly line: number | null;
  readonly staleAfterDays: number;
  /** null where the runbook covers nothing that could be compared, or was never reviewed. */
  readonly changes: Section<ChangesSinceReview> | null;
}

/** One rule about runbooks, pure. */
export interface RunbookRule {
  readonly code: FindingCode;
  check(facts: RunbookFacts): readonly Finding[];
}

/** A finding on a line of the runbook that says so itself, where `change` does not say otherwise. */
export function onLine(facts: RunbookFacts, line: number, message: Message, change: Pick<Finding, "code" | "severity"> & Partial<Finding>): Finding {
  const { path, owners } = facts;
  return { message, path, line, endLine: line, address: null, source: { kind: "runbook", path, line, tool: null, at: null }, owners, remedies: [], ...change };
}

import type { Reviewers, ReviewSection } from "../../../model/ownership";
import type { CodeownersRule } from "./rule";

/** No rule says anything. */
export const undeclaredReviewers: Reviewers = { status: "undeclared", owners: [], source: null, sections: [], catchAll: false };

/** A rule that decides about a path, and what its section asks. */
export interface Ask {
  readonly rule: CodeownersRule;
  readonly optional: boolean;
  readonly approvals: number;
}

/**
 * The answer that deciding rules give together. The rule shown as its source is the first that names somebody and is no
 * catch-all, else the first that names somebody, else the first that says nobody.
 * @param file the CODEOWNERS file.
 * @param asks the rules that decide, one a section, in the order of the sections.
 * @param exclusions rules that take the path out of a section; they say nobody where no other section names somebody.
 */
export function reviewersOf(file: string, asks: readonly Ask[], exclusions: readonly CodeownersRule[] = []): Reviewers {
  const naming = asks.filter((ask) => ask.rule.owners.length > 0);
  const source = (naming.find((ask) => !ask.rule.catchAll) ?? naming[0] ?? asks[0])?.rule ?? exclusions[0];
  if (source === undefined) return undeclaredReviewers;
  return {
    status: naming.length > 0 ? "owned" : "unowned",
    owners: [...new Set(naming.flatMap((ask) => ask.rule.owners))],
    source: { kind: "codeowners", path: file, line: source.line },
    sections: asks.map(sectionOf),
    catchAll: source.catchAll,
  };
}

function sectionOf({ rule, optional, approvals }: Ask): ReviewSection {
  return { name: rule.section, owners: rule.owners, line: rule.line, optional, approvals };
}

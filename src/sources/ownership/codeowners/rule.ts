import type { Reviewers } from "../../../model/ownership";

/** One line of a CODEOWNERS file that says something about paths. */
export interface CodeownersRule {
  /** As written, without the `!` of a negated rule. */
  readonly pattern: string;
  /** Distinct, in the order of the line; in GitLab a section's defaults where the line names none. Empty is "nobody". */
  readonly owners: readonly string[];
  /** 1-based. */
  readonly line: number;
  /** GitLab's section, in the case of its first header; "" outside of sections and in all other dialects. */
  readonly section: string;
  /** GitLab: takes its paths out of the section. Gitea: speaks about the paths that the expression does not match. */
  readonly negated: boolean;
  /** Whether it covers nearly everything. */
  readonly catchAll: boolean;
  /** Bitbucket: how many members of a group are asked, and by which choice; empty elsewhere. */
  readonly picks: readonly Pick[];
}

/** Bitbucket asks only some members of a group: `@acme/platform:random(2)`. */
export interface Pick {
  readonly owner: string;
  readonly choice: "all" | "random" | "least_busy";
  /** null when it does not say. */
  readonly count: number | null;
}

/** A rule that covers a path, and whether it has a say: the others are overruled by a rule that decides. */
export interface RuleMatch {
  readonly rule: CodeownersRule;
  readonly decides: boolean;
}

/** The rules of one file, with what its dialect makes of them. */
export interface Ruleset {
  /** In the order of the file. */
  readonly rules: readonly CodeownersRule[];
  /** Whom the rules ask to review a path (POSIX, relative to the git root; it need not exist). */
  reviewers(path: string): Reviewers;
  /** Every rule that covers a path, in the order of the file. */
  matches(path: string): readonly RuleMatch[];
}

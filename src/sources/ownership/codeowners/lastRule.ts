import type { Reviewers } from "../../../model/ownership";
import { Matcher } from "./matcher";
import type { PathPattern } from "./pathPattern";
import { reviewersOf, undeclaredReviewers } from "./reviewers";
import type { CodeownersRule, RuleMatch, Ruleset } from "./rule";

export interface PatternRule {
  readonly rule: CodeownersRule;
  /** null covers nothing. */
  readonly pattern: PathPattern | null;
}

/**
 * The rules of a platform where the last rule that covers a path decides alone: its owners replace all earlier ones, and a rule
 * without owners leaves a hole (GitHub documentation, About code owners).
 */
export class LastRuleWins implements Ruleset {
  readonly rules: readonly CodeownersRule[];
  readonly #file: string;
  readonly #patterns: readonly (PathPattern | null)[];
  readonly #matcher: Matcher;
  /** Made when a hover or a finding first asks for more than the deciding rule. */
  #everyMatch: Matcher | undefined;
  /** One answer a rule, made when it first decides. */
  readonly #answers: (Reviewers | undefined)[];

  constructor(file: string, rules: readonly PatternRule[]) {
    this.#file = file;
    this.rules = rules.map(({ rule }) => rule);
    this.#patterns = rules.map(({ pattern }) => pattern);
    this.#matcher = new Matcher(this.#patterns.map((pattern) => ({ pattern, group: 0 })));
    this.#answers = new Array<Reviewers | undefined>(rules.length).fill(undefined);
  }

  reviewers(path: string): Reviewers {
    const index = this.#matcher.lastMatches(path)[0];
    const rule = index === undefined ? undefined : this.rules[index];
    if (index === undefined || rule === undefined) return undeclaredReviewers;
    return (this.#answers[index] ??= reviewersOf(this.#file, [{ rule, optional: false, approvals: 1 }]));
  }

  matches(path: string): readonly RuleMatch[] {
    this.#everyMatch ??= new Matcher(this.#patterns.map((pattern, group) => ({ pattern, group })));
    const indices = this.#everyMatch.lastMatches(path).toSorted((a, b) => a - b);
    return indices.flatMap((index) => {
      const rule = this.rules[index];
      return rule === undefined ? [] : [{ rule, decides: index === indices.at(-1) }];
    });
  }
}

import type { Reviewers } from "../../../model/ownership";
import { Matcher } from "./matcher";
import type { Ask } from "./reviewers";
import { reviewersOf } from "./reviewers";
import type { CodeownersRule, RuleMatch, Ruleset } from "./rule";
import type { Section, SectionEntry } from "./sectionTable";

/** What one section has to say about a path. */
interface Say {
  readonly section: number;
  readonly owning: SectionEntry | null;
  readonly excluding: SectionEntry | null;
}

/**
 * GitLab's rules: every section is asked, and in each the last rule that covers the path decides, unless any exclusion of the
 * section covers it too: then the section asks for nothing, whatever the order (GitLab documentation, CODEOWNERS syntax).
 */
export class SectionRules implements Ruleset {
  readonly rules: readonly CodeownersRule[];
  readonly #file: string;
  readonly #all: readonly SectionEntry[];
  /** The entries that count, section by section; each section is two groups of the matcher, its rules and its exclusions. */
  readonly #counting: readonly SectionEntry[];
  readonly #sectionOf: readonly number[];
  readonly #optional: readonly boolean[];
  readonly #matcher: Matcher;
  /** Made when a hover or a finding first asks for more than the deciding rules. */
  #everyMatch: Matcher | undefined;

  /** @param entries every entry, in the order of the file. */
  constructor(file: string, entries: readonly SectionEntry[], sections: readonly Section[]) {
    this.#file = file;
    this.#all = entries;
    this.rules = entries.map(({ rule }) => rule);
    this.#counting = sections.flatMap((section) => section.entries());
    this.#sectionOf = sections.flatMap((section, index) => section.entries().map(() => index));
    this.#optional = sections.map((section) => section.optional());
    this.#matcher = new Matcher(
      this.#counting.map(({ pattern, rule }, index) => ({ pattern, group: 2 * (this.#sectionOf[index] ?? 0) + (rule.negated ? 1 : 0) })),
    );
  }

  reviewers(path: string): Reviewers {
    const asks: Ask[] = [];
    const exclusions: CodeownersRule[] = [];
    for (const { section, owning, excluding } of this.#says(path)) {
      if (excluding !== null) exclusions.push(excluding.rule);
      else if (owning !== null) {
        asks.push({ rule: owning.rule, optional: this.#optional[section] ?? false, approvals: owning.approvals });
      }
    }
    return reviewersOf(this.#file, asks, exclusions);
  }

  matches(path: string): readonly RuleMatch[] {
    this.#everyMatch ??= new Matcher(this.#all.map(({ pattern }, group) => ({ pattern, group })));
    const deciding = new Set<CodeownersRule>();
    // An exclusion has a say only where there is something to exclude.
    for (const { owning, excluding } of this.#says(path)) {
      if (owning !== null) deciding.add((excluding ?? owning).rule);
    }
    const indices = this.#everyMatch.lastMatches(path).toSorted((a, b) => a - b);
    return indices.flatMap((index) => {
      const rule = this.rules[index];
      return rule === undefined ? [] : [{ rule, decides: deciding.has(rule) }];
    });
  }

  /** What each section that covers the path has to say, in the order of the sections. */
  #says(path: string): readonly Say[] {
    const says: Say[] = [];
    for (const index of this.#matcher.lastMatches(path).toSorted((a, b) => a - b)) {
      const entry = this.#counting[index];
      const section = this.#sectionOf[index];
      if (entry === undefined || section === undefined) continue;
      const last = says.at(-1);
      const same = last?.section === section ? (says.pop() ?? null) : null;
      says.push({
        section,
        owning: entry.rule.negated ? (same?.owning ?? null) : entry,
        excluding: entry.rule.negated ? entry : (same?.excluding ?? null),
      });
    }
    return says;
  }
}

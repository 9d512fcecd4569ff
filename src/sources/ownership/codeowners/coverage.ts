import type { CodeownersRule, RuleMatch } from "./rule";

/** What one rule does in a repository. A rule that covers no path, or decides about none, is dead. */
export interface RuleCoverage {
  readonly rule: CodeownersRule;
  /** How many paths it covers. */
  readonly covered: number;
  /** For how many of them it has a say. */
  readonly decided: number;
  /** 1-based line of the rule that has the say instead for most of the others, the earlier of two; null when there is none. */
  readonly shadowedBy: number | null;
}

interface Tally {
  covered: number;
  decided: number;
  readonly shadows: Map<number, number>;
}

/** Counts for every rule of a file, in its order, what it does for `paths`. */
export function ruleCoverage(
  file: { readonly rules: readonly CodeownersRule[]; matches(path: string): readonly RuleMatch[] },
  paths: Iterable<string>,
): readonly RuleCoverage[] {
  const tallies = new Map(file.rules.map((rule): [CodeownersRule, Tally] => [rule, { covered: 0, decided: 0, shadows: new Map() }]));
  for (const path of paths) {
    const matches = file.matches(path);
    const deciders = decidersOf(matches);
    for (const { rule, decides } of matches) {
      const tally = tallies.get(rule);
      if (tally === undefined) continue;
      tally.covered += 1;
      if (decides) tally.decided += 1;
      else countShadow(tally, deciders.get(rule.section));
    }
  }
  return [...tallies].map(([rule, { covered, decided, shadows }]) => ({ rule, covered, decided, shadowedBy: mostOften(shadows) }));
}

/** The first rule of each section that has a say. Looked up and not searched for, because a path may have very many matches. */
function decidersOf(matches: readonly RuleMatch[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { rule, decides } of matches) if (decides && !lines.has(rule.section)) lines.set(rule.section, rule.line);
  return lines;
}

function countShadow(tally: Tally, decider: number | undefined): void {
  if (decider !== undefined) tally.shadows.set(decider, (tally.shadows.get(decider) ?? 0) + 1);
}

function mostOften(shadows: ReadonlyMap<number, number>): number | null {
  let line: number | null = null;
  let most = 0;
  for (const [candidate, count] of shadows) {
    if (count > most || (count === most && line !== null && candidate < line)) [line, most] = [candidate, count];
  }
  return line;
}

import type { CodeownersFile, CodeownersRule } from "../sources/ownership/codeowners/codeowners";
import { ruleCoverage } from "../sources/ownership/codeowners/codeowners";

/** How many paths a rule covers, about how many it decides, and the 1-based line of the rule that decides about most others. */
export interface RuleCount {
  readonly covered: number;
  readonly decided: number;
  readonly shadowedBy: number | null;
}

/** A file with more rules is left uncounted: nobody reads hints in it, and rules that all match would fill the memory. */
const maxRules = 20_000;

type Counts = ReadonlyMap<CodeownersRule, RuleCount>;

/** What each rule of a file does, counted when it is first asked for and kept until the file or the paths are others. */
export class RuleCounts {
  #file: CodeownersFile | undefined;
  #paths: readonly string[] | undefined;
  #counts: Counts | null = null;
  readonly #patienceMs: number;

  /** @param patienceMs counting asks every rule about every path; a file made to be slow is left uncounted after this long. */
  constructor(patienceMs = 2000) {
    this.#patienceMs = patienceMs;
  }

  /** @returns null while the paths are not known, and when counting takes too long: then nothing is said about any rule. */
  of(file: CodeownersFile, paths: readonly string[] | undefined): Counts | null {
    if (paths === undefined) return null;
    if (file !== this.#file || paths !== this.#paths) {
      this.#counts = count(file, paths, performance.now() + this.#patienceMs);
      this.#file = file;
      this.#paths = paths;
    }
    return this.#counts;
  }
}

function count(file: CodeownersFile, paths: readonly string[], deadline: number): Counts | null {
  if (file.rules.length > maxRules) return null;
  const watch = { late: false };
  function* inTime(): Generator<string> {
    for (const path of paths) {
      watch.late = performance.now() > deadline;
      if (watch.late) return;
      yield path;
    }
  }
  const coverage = ruleCoverage(file, inTime());
  return watch.late ? null : new Map(coverage.map(({ rule, covered, decided, shadowedBy }) => [rule, { covered, decided, shadowedBy }]));
}

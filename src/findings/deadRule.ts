import type { Finding, Remedy } from "../model/finding";
import type { Message } from "../model/message";
import { goToRule } from "./goToRule";

/** What a rule of the ownership file does in this repository. */
export interface RuleUse {
  /** 1-based. */
  readonly line: number;
  readonly negated: boolean;
  readonly catchAll: boolean;
  /** How many paths it covers, and about how many of them it decides. */
  readonly covered: number;
  readonly decided: number;
  /** The rule that decides about most of the rest; null when there is none. */
  readonly shadow: { readonly line: number; readonly catchAll: boolean } | null;
}

/**
 * `ownership/dead-rule`: a rule that matches nothing, or about whose files others decide. A hint and no warning, because the
 * files may be on another branch. A catch-all under other rules is none: it waits for files that nobody has named yet.
 */
function deadRule(path: string, use: RuleUse): Finding | null {
  const { line, covered, decided, catchAll, shadow } = use;
  if (decided > 0 || (covered > 0 && catchAll && shadow?.catchAll !== true)) return null;
  return {
    code: "ownership/dead-rule",
    severity: "information",
    message: messageOf(use),
    path,
    line,
    endLine: line,
    address: null,
    source: { kind: "codeowners", path, line: shadow?.line ?? line, tool: null, at: null },
    owners: [],
    remedies: [remove(line), ...(shadow === null ? [] : goToRule({ path, line: shadow.line }))],
  };
}

/** So many are told in Problems; a file with more of them is out of date as a whole, and each is told beside its line. */
const mostInProblems = 7;

/** The rules that do nothing, in the order of the file. */
export function deadRules(path: string, uses: readonly RuleUse[]): Finding[] {
  return uses.flatMap((use) => deadRule(path, use) ?? []).map((found, index) => (index < mostInProblems ? found : { ...found, severity: "view" }));
}

function messageOf({ covered, negated, shadow }: RuleUse): Message {
  if (covered === 0) return { key: "finding.ruleMatchesNothing", args: {} };
  if (negated && shadow === null) return { key: "finding.exclusionIdle", args: {} };
  return { key: "finding.ruleShadowed", args: { line: shadow?.line ?? null } };
}

function remove(line: number): Remedy {
  return { title: { key: "remedy.removeRule", args: {} }, command: "removeRule", args: [line] };
}

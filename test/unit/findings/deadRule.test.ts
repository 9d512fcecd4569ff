import assert from "node:assert/strict";
import type { RuleUse } from "../../../src/findings/deadRule";
import { deadRules } from "../../../src/findings/deadRule";

const alive: RuleUse = { line: 4, negated: false, catchAll: false, covered: 3, decided: 1, shadow: { line: 9, catchAll: false } };

/** @param expected key of the message, line of the evidence, and the commands of the remedies; null for no finding. */
function check(change: Partial<RuleUse>, expected: readonly [key: string, evidence: number, ...commands: string[]] | null): void {
  const [finding] = deadRules("CODEOWNERS", [{ ...alive, ...change }]);
  if (finding === undefined) return assert.equal(expected, null);
  assert.deepEqual([finding.message.key, finding.source.line, ...finding.remedies.map(({ command, args }) => `${command} ${args.join(":")}`)], expected);
  assert.deepEqual([finding.code, finding.severity, finding.path, finding.line], ["ownership/dead-rule", "information", "CODEOWNERS", 4]);
}

describe("a dead rule", () => {
  it("is none that decides about one file", () => check({}, null));
  it("matches nothing", () => check({ covered: 0, decided: 0, shadow: null }, ["finding.ruleMatchesNothing", 4, "removeRule 4"]));
  it("is overruled everywhere, and leads to the rule that does it", () =>
    check({ decided: 0 }, ["finding.ruleShadowed", 9, "removeRule 4", "goToRule CODEOWNERS:9"]));
  it("is no catch-all that other rules leave nothing to today", () => check({ decided: 0, catchAll: true }, null));
  it("is a catch-all under another one", () =>
    check({ decided: 0, catchAll: true, shadow: { line: 9, catchAll: true } }, ["finding.ruleShadowed", 9, "removeRule 4", "goToRule CODEOWNERS:9"]));
  it("is told in Problems with six others, and beside its line where there are more", () => {
    const many = deadRules("CODEOWNERS", Array.from({ length: 40 }, (_, at) => ({ ...alive, line: at + 1, decided: at % 4 === 0 ? 1 : 0 })));
    assert.deepEqual([many.length, many.filter(({ severity }) => severity === "information").length, many[6]?.line, many[7]?.severity], [30, 7, 10, "view"]);
  });
  it("is an exclusion with nothing to exclude", () => check({ decided: 0, negated: true, shadow: null }, ["finding.exclusionIdle", 4, "removeRule 4"]));
});

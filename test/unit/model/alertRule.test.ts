import assert from "node:assert/strict";
import type { AlertRule } from "../../../src/model/alertRule";
import { alertsBetween } from "../../../src/model/alertRule";

const rule = (name: string, startLine: number, endLine: number): AlertRule => ({ name, path: "a.yml", startLine, endLine, runbook: null });
const rules = [rule("A", 3, 6), rule("B", 7, 9), rule("A", 12, 14)];

describe("the alerts at a place", () => {
  const cases: readonly (readonly [number, number, ...string[]])[] = [[4, 4, "A"], [6, 7, "A", "B"], [1, 99, "A", "B"], [10, 11], [14, 14, "A"]];
  for (const [from, to, ...names] of cases) it(`${String(from)} to ${String(to)}: ${names.join(", ") || "none"}`, () => assert.deepEqual(alertsBetween(rules, from, to), names));
});

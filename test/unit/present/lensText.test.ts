import assert from "node:assert/strict";
import type { Answer } from "../../../src/model/answer";
import { known, pending } from "../../../src/model/section";
import { lensText } from "../../../src/present/lensText";
import { editingText } from "../../../src/present/statusText";
import { missingRunbook, productionAnswer, undeclared } from "./productionAnswer";

const example = known({ file: { path: "examples/rds.tf", system: "terraform", standing: "example", environment: null }, block: null, environment: { name: "production", production: true, reason: { key: "unavailable.notInfra", args: {} } } } as const);
const undeclaredFinding = { ...missingRunbook, code: "ownership/undeclared" } as const;

describe("the few words above a block", () => {
  const cases: readonly [string, Partial<Answer>, string][] = [
    ["owner and runbook", {}, "@acme/platform · Restore orders DB"],
    ["one warning", { findings: known([missingRunbook]), runbooks: known([]) }, "@acme/platform · 1 warning"],
    ["several", { findings: known([missingRunbook, missingRunbook]) }, "@acme/platform · Restore orders DB · 2 warnings"],
    ["what the owner says already is no warning", { ownership: known(undeclared), findings: known([undeclaredFinding]), runbooks: known([]) }, "not declared"],
    ["while it is read", { ownership: pending, runbooks: pending, findings: pending }, "reading…"],
  ];
  for (const [title, change, expected] of cases) it(title, () => assert.equal(lensText({ ...productionAnswer, ...change }), expected));
});

describe("the status bar while production is edited", () => {
  const cases: readonly [string, Partial<Answer>, string | null][] = [
    ["whose it is", {}, "Editing PRODUCTION · @acme/platform"],
    ["nobody's", { ownership: known(undeclared) }, "Editing PRODUCTION · not declared"],
    ["an example is not production", { place: example }, null],
    ["product code", { place: known(null) }, null],
    ["nobody can say yet", { place: pending }, null],
  ];
  for (const [title, change, expected] of cases) it(title, () => assert.equal(editingText({ ...productionAnswer, ...change }), expected));
});

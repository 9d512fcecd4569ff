import assert from "node:assert/strict";
import type { RunbookKind } from "../../../../src/model/runbook";
import { kindInWords, kindNamed } from "../../../../src/sources/runbooks/kind";

describe("the kind that words tell", () => {
  const cases: readonly (readonly [string, RunbookKind | null])[] = [
    ["Deploy infra/prod", "deploy"],
    ["Releasing the storefront", "deploy"],
    ["Rolling back", "deploy"],
    ["roll-out of a new version", "deploy"],
    ["Restore orders DB", "incident"],
    ["Disaster recovery", "incident"],
    ["On-call handover", "incident"],
    ["Respond to a failed deploy", "incident"],
    ["Deploy after an outage", "deploy"],
    ["Where secrets live", "configuration"],
    ["Rotate the credentials", "configuration"],
    ["How this repository is laid out", "layout"],
    ["Architecture overview", "layout"],
    ["What ails the worker", null],
    ["Lunch", null],
    ["", null],
  ];
  for (const [phrase, kind] of cases) it(`"${phrase}": ${kind ?? "none"}`, () => assert.equal(kindInWords(phrase), kind));

  it("a kind's own name is that kind", () => {
    assert.equal(kindNamed("Incident"), "incident");
    assert.equal(kindNamed("other"), "other");
    assert.equal(kindNamed("constructor"), null);
  });
});

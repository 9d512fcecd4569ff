import assert from "node:assert/strict";
import type { Claim, Ownership, Reviewers } from "../../../src/model/ownership";
import { noReviewers, resolveOwnership } from "../../../src/model/ownership";

const platform: Reviewers = {
  status: "owned",
  owners: ["@acme/platform", "@acme/data"],
  source: { kind: "codeowners", path: ".github/CODEOWNERS", line: 12 },
  sections: [{ name: "", owners: ["@acme/platform", "@acme/data"], line: 12, optional: false, approvals: 1 }],
  catchAll: false,
};
const everybody: Reviewers = { ...platform, owners: ["@acme/everyone"], sections: [{ ...section(), owners: ["@acme/everyone"] }], catchAll: true };
const nobody: Reviewers = { status: "unowned", owners: [], source: { kind: "codeowners", path: "CODEOWNERS", line: 3 }, sections: [], catchAll: false };

function section() {
  return { name: "", owners: [] as readonly string[], line: 1, optional: false, approvals: 1 };
}

function ask(owner: string, catchAll = false): Claim {
  return { owner, basis: "declared", answers: "ask", source: { kind: "settings", path: ".infra-steward.yaml", line: 7 }, catchAll };
}

describe("who owns a place", () => {
  const cases: readonly [name: string, reviewers: Reviewers, asks: readonly Claim[], expected: Partial<Ownership>][] = [
    ["reviewers alone", platform, [], { status: "owned", owners: ["@acme/platform", "@acme/data"], catchAll: false }],
    ["an ask-claim goes before the reviewers", platform, [ask("@acme/shop")], { status: "owned", owners: ["@acme/shop"] }],
    ["a catch-all ask-claim does not", platform, [ask("@acme/shop", true)], { status: "owned", owners: ["@acme/platform", "@acme/data"] }],
    ["a later ask-claim that is no catch-all does", platform, [ask("@acme/all", true), ask("@acme/shop")], { owners: ["@acme/shop"] }],
    ["a catch-all is said to be one", everybody, [], { status: "owned", owners: ["@acme/everyone"], catchAll: true }],
    ["nobody by a rule is not nothing said", nobody, [], { status: "unowned", owners: [], source: nobody.source }],
    ["nothing said", noReviewers, [], { status: "undeclared", owners: [], source: null }],
    ["a catch-all ask-claim is better than nothing", noReviewers, [ask("@acme/all", true)], { status: "owned", owners: ["@acme/all"], catchAll: true }],
  ];
  for (const [name, reviewers, asks, expected] of cases) {
    it(name, () => {
      const actual = resolveOwnership(reviewers, asks, []);
      assert.deepEqual({ ...actual, ...expected }, actual);
    });
  }

  it("keeps every claim, the reviewers' with their lines", () => {
    const { declared } = resolveOwnership(platform, [ask("@acme/shop")], []);
    assert.deepEqual(declared.map(({ owner, answers, source }) => [owner, answers, source.line]), [
      ["@acme/platform", "review", 12],
      ["@acme/data", "review", 12],
      ["@acme/shop", "ask", 7],
    ]);
  });
});

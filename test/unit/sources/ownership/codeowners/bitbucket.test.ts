import assert from "node:assert/strict";
import { readCodeowners } from "../../../../../src/sources/ownership/codeowners/codeowners";
import { checkOwners, checkPattern, checkProblems } from "./reading";

describe("Bitbucket's CODEOWNERS", () => {
  const patterns: readonly (readonly [pattern: string, covered: readonly string[], others: readonly string[]])[] = [
    ["*", ["a", "a/b"], []],
    ["*.js", ["a.js", "x/a.js"], ["a.ts"]],
    ["/src/", ["src/a/b"], ["x/src/a"]],
    ["[ab]", ["[ab]"], ["a"]],
  ];
  for (const [pattern, covered, others] of patterns) {
    it(`${pattern} covers ${covered.join(", ")}`, () => checkPattern("bitbucket", pattern, covered, others));
  }

  it("takes addresses, users, groups of a workspace and teams, with and without a choice", () =>
    checkOwners(
      "bitbucket",
      ["* alisha@acme.test fred@acme.test # the default", "*.js @acme/front:all @dana", "*.py @acme/back:least_busy(2)", "*.tf @teams/sre-leads:random(2)", "*.go @acme/back:random"],
      { a: ["alisha@acme.test", "fred@acme.test"], "a.js": ["@acme/front", "@dana"], "a.py": ["@acme/back"], "a.tf": ["@teams/sre-leads"], "x/a.go": ["@acme/back"] },
    ));

  it("lets the last rule decide, and a rule without owners leave a hole", () =>
    checkOwners("bitbucket", ["* @all", "/docs/", "/docs/a @a"], { x: ["@all"], "docs/b": "nobody", "docs/a": ["@a"] }));

  it("keeps how many of a group are asked, and the file's default for groups that do not say", () => {
    const text = "*.js @acme/front:least_busy(3) @dana\n*.py @acme/back dana@acme.test\nCODEOWNERS.toplevel.assignment_routing random 2 # all of them";
    const { value, problems } = readCodeowners(".bitbucket/CODEOWNERS", text, "bitbucket");
    assert.deepEqual(problems, []);
    assert.deepEqual(value.rules.map(({ picks }) => picks), [
      [{ owner: "@acme/front", choice: "least_busy", count: 3 }],
      [{ owner: "@acme/back", choice: "random", count: 2 }],
    ]);
  });

  const problems: readonly (readonly [name: string, line: string, ...problems: Parameters<typeof checkProblems>[2]])[] = [
    ["an unknown directive", "CODEOWNERS.toplevel.something on", "2 codeowners.directive"],
    ["a directive with an unknown choice", "CODEOWNERS.toplevel.assignment_routing fastest 2", "2 codeowners.directive"],
    ["an unknown choice", "/a @acme/front:fastest(2)", "2 codeowners.ownerSkipsLine"],
    ["a group of another app", "@@@Devs @dana @\"Lee Ray\"", "2 codeowners.ownerSkipsLine"],
    ["a check of another app", "Check(@@Seniors >= 1)", "2 codeowners.ownerSkipsLine"],
    ["a negation", "!/a @x", "2 codeowners.negation"],
    ["an escaped hash", "\\#a @x", "2 codeowners.escapedHash"],
  ];
  for (const [name, line, ...expected] of problems) {
    it(`says so of ${name}`, () => checkProblems("bitbucket", `* @all\n${line}\n/b @b`, expected, { a: ["@all"], b: ["@b"] }));
  }
});

import assert from "node:assert/strict";
import { readCodeowners } from "../../../../../src/sources/ownership/codeowners/codeowners";
import { checkOwners, checkPattern, checkProblems } from "./reading";
import { processorTime } from "../../../processorTime";

describe("Gitea's CODEOWNERS", () => {
  describe("expressions, as they stand in the file", () => {
    const cases: readonly (readonly [pattern: string, covered: readonly string[], others: readonly string[]])[] = [
      // The documentation's examples.
      [".*\\\\.go", ["a.go", "x/y/a.go"], ["ago", "a.gox"]],
      ["frontend/src/.*\\\\.js", ["frontend/src/x/a.js"], ["x/frontend/src/a.js", "frontend/src/a.jsx"]],
      ["!frontend/src/.*", ["a", "frontend/a"], ["frontend/src/a"]],
      ["docs/(aws|google|azure)/[^/]*\\\\.(md|txt)", ["docs/aws/a.md", "docs/azure/b.txt"], ["docs/aws/x/a.md", "docs/other/a.md"]],
      ["!/assets/.*\\\\.(bin|exe|msi)", ["a", "assets/a.bin"], []],
      ["dir/with\\#hashtag", ["dir/with#hashtag"], ["dir/with"]],
      ["path\\ with\\ space", ["path with space"], ["path"]],
      ["path/with\\\\\\\\backslash", ["path/with\\backslash"], ["path/withbackslash"]],
      ["path/\\\\.with\\\\.dots", ["path/.with.dots"], ["path/xwithxdots"]],
      ["path/with\\\\+plus", ["path/with+plus"], ["path/withhplus"]],

      // The whole path, from its start to its end.
      ["infra", ["infra"], ["infra/a", "x/infra"]],
      ["infra/.*", ["infra/a", "infra/a/b", "infra/"], ["infra", "x/infra/a"]],
      // One backslash is eaten, so the dot stays wild.
      ["a\\.go", ["a.go", "axgo"], ["a.gox"]],
      // Not grouped: each alternative is bound on its own side only.
      ["docs/.*|.*\\\\.md", ["docs/a", "x/a.md"], ["x/docs/a"]],
      ["a|b", ["ax", "xb"], ["xax"]],
      // What Go's syntax has and JavaScript's has not.
      ["(?i)readme\\\\.md", ["README.md", "readme.MD"], ["xreadme.md"]],
      ["(?P<name>a+)b\\\\z", ["aab"], ["aabc"]],
      ["\\\\Qa.b\\\\E", ["a.b"], ["axb"]],
      ["\\\\pL+", ["größe"], ["a1"]],
    ];
    for (const [pattern, covered, others] of cases) {
      it(`${pattern} covers ${covered.join(", ") || "nothing"}`, () => checkPattern("gitea", pattern, covered, others));
    }
  });

  it("adds up the owners of every rule that matches, each with its line", () => {
    const lines = [".* @all", "infra/.* @acme/platform @all # why", "infra/prod/.*\\\\.tf @dana"];
    checkOwners("gitea", lines, { a: ["@all"], "infra/a": ["@all", "@acme/platform"], "infra/prod/a.tf": ["@all", "@acme/platform", "@dana"] });
    const { value } = readCodeowners("CODEOWNERS", lines.join("\n"), "gitea");
    const { sections, source, catchAll } = value.reviewers("infra/prod/a.tf");
    assert.deepEqual(sections.map(({ owners, line }) => [line, owners]), [[1, ["@all"]], [2, ["@acme/platform", "@all"]], [3, ["@dana"]]]);
    assert.deepEqual([source?.line, catchAll], [2, false]);
    assert.equal(value.reviewers("a").catchAll, true);
  });

  it("takes owners with and without @", () => checkOwners("gitea", ["a dana @lee acme/platform"], { a: ["@dana", "@lee", "@acme/platform"] }));

  it("never calls a path unowned", () => checkProblems("gitea", ".* @all\n/a", ["2 codeowners.ruleWithoutOwner"], { a: ["@all"], "/a": ["@all"] }));

  it("reads a byte-order mark, tabs, carriage returns and comments", () =>
    checkOwners("gitea", ["\uFEFFa\t@a\r", "", "  # .* @x", "b @b #c\r"], { a: ["@a"], b: ["@b"], c: "nothing" }));

  describe("problems, while the rest counts", () => {
    const nested = "(".repeat(2000) + ")".repeat(2000);
    const cases: readonly (readonly [name: string, line: string, ...problems: Parameters<typeof checkProblems>[2]])[] = [
      ["an open group", "(a @x", "2 codeowners.expression"],
      ["looking ahead", "(?=a)a @x", "2 codeowners.expression"],
      ["a reference back", "(a)\\\\1 @x", "2 codeowners.expression"],
      ["a range that runs backwards", "[z-a] @x", "2 codeowners.expression"],
      ["more repetitions than Go allows", "a{1001} @x", "2 codeowners.expressionTooCostly"],
      ["groups too deep", `${nested} @x`, "2 codeowners.expression"],
      ["an expression that takes too long to compile", `(?i)${"[é-\\\\x{10fffe}]".repeat(50)} @x`, "2 codeowners.expressionTooCostly"],
      ["repetitions of repetitions", "((a{100}){100}){100} @x", "2 codeowners.expressionTooCostly"],
      ["an expression longer than any path", `${"a".repeat(5000)} @x`, "2 codeowners.patternTooLong"],
      ["10,000 stars", `${".*".repeat(10_000)} @x`, "2 codeowners.patternTooLong"],
      ["no owner", "a", "2 codeowners.ruleWithoutOwner"],
      ["only owners that name nobody", "a dana@acme.test", "2 codeowners.ownerIgnored", "2 codeowners.ruleWithoutOwner"],
      ["a team of a team", "a @acme/platform/core", "2 codeowners.ownerIgnored", "2 codeowners.ruleWithoutOwner"],
      ["a NUL byte", "a\0 @x", "2 codeowners.nul"],
    ];
    for (const [name, line, ...problems] of cases) {
      it(name, () => checkProblems("gitea", `.* @all\n${line}\nb @b`, problems, { a: ["@all"], b: ["@all", "@b"] }));
    }

    it("keeps the owners that name somebody", () => checkProblems("gitea", "a dana@acme.test @lee", ["1 codeowners.ownerIgnored"], { a: ["@lee"] }));
  });

  it("needs no more time for an expression that makes others backtrack", () => {
    const { value } = readCodeowners("CODEOWNERS", "(a+)+b @x\n(a|a)*c @y\n(.*a){20}d @z", "gitea");
    const spentMs = processorTime();
    assert.equal(value.reviewers("a".repeat(3000)).status, "undeclared");
    // A backtracking engine would need longer than the universe has had.
    assert.ok(spentMs() < 2000);
  });

  const catchAlls: readonly (readonly [pattern: string, catchAll: boolean])[] = [
    [".*", true], [".+", true], ["(.*)", true], ["(?s).*", true], [".*/.*", true], ["!docs/.*", true],
    [".*\\\\.go", false], ["infra/.*", false], ["[^.]*", false], ["!.*", false],
  ];
  for (const [pattern, catchAll] of catchAlls) {
    it(`${pattern} is ${catchAll ? "a" : "no"} catch-all`, () =>
      assert.equal(readCodeowners("CODEOWNERS", `${pattern} @o`, "gitea").value.rules[0]?.catchAll, catchAll));
  }
});

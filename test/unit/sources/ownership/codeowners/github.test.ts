import assert from "node:assert/strict";
import { readCodeowners } from "../../../../../src/sources/ownership/codeowners/codeowners";
import { checkOwners, checkPattern, checkProblems } from "./reading";

describe("GitHub's CODEOWNERS", () => {
  describe("patterns", () => {
    const cases: readonly (readonly [pattern: string, covered: readonly string[], others: readonly string[]])[] = [
      // The documentation's examples.
      ["*", ["a", ".x", "a/b/c"], []],
      ["*.js", ["a.js", "web/src/a.js"], ["a.jsx", "js"]],
      ["/build/logs/", ["build/logs/a.log", "build/logs/old/a.log"], ["build/logs", "x/build/logs/a.log"]],
      ["docs/*", ["docs/start.md"], ["docs/app/trouble.md", "x/docs/start.md", "docs"]],
      ["apps/", ["apps/a", "x/apps/a", "x/apps/y/z"], ["apps", "x/apps"]],
      ["/docs/", ["docs/a", "docs/b/c"], ["x/docs/a"]],
      ["/scripts/", ["scripts/a"], ["x/scripts/a"]],
      ["**/logs", ["logs/a", "build/logs/a", "deeply/nested/logs/a", "logs"], ["logs2/a"]],
      ["/apps/github", ["apps/github", "apps/github/a"], ["apps/githubber", "x/apps/github"]],

      // No slash but a trailing one: any depth.
      ["infra", ["infra", "infra/a", "x/infra", "x/infra/y"], ["infra.tf", "xinfra"]],
      ["mod*/", ["modules/a", "x/mod/a"], ["mod", "modules", "x/y"]],
      ["f*", ["foo", "x/foo", "foo/bar/baz"], ["xfoo"]],
      // A slash at the start or in the middle: from the root.
      ["/infra", ["infra", "infra/a"], ["x/infra", "infra2"]],
      ["infra/prod", ["infra/prod", "infra/prod/a/b"], ["x/infra/prod", "infra/production"]],
      ["infra/prod/", ["infra/prod/a"], ["infra/prod", "x/infra/prod/a"]],
      ["/f*", ["foo", "foo/bar/baz"], ["x/foo", "xfoo"]],
      ["/f*/", ["foo/bar"], ["foo", "x/foo/bar"]],
      // A last star of its own is one level; any other last segment covers what is below.
      ["/*", ["a", ".gitignore"], ["a/b"]],
      ["infra/*.tf", ["infra/a.tf", "infra/a.tf/below"], ["infra/x/a.tf", "infra"]],
      ["infra/*/main.tf", ["infra/x/main.tf", "infra/x/main.tf/y"], ["infra/main.tf", "infra/x/y/main.tf"]],
      ["infra/**/*", ["infra/a", "infra/a/b"], ["infra", "x/infra/a"]],
      ["/*/", ["a/b", "a/b/c"], ["a"]],
      // Two stars.
      ["**", ["a", "a/b"], []],
      ["/**", ["a", "a/b"], []],
      ["**/", ["a", "a/b"], []],
      ["**/infra/prod", ["infra/prod", "x/infra/prod/a"], ["infra/x/prod"]],
      ["**/*bar*", ["bar", "x/rebar", "x/barrio/y"], ["x/ba"]],
      ["infra/**", ["infra/a", "infra/a/b"], ["infra", "x/infra/a"]],
      ["infra/**/", ["infra/a", "infra/a/b"], ["infra"]],
      ["infra/**/prod", ["infra/prod", "infra/x/y/prod", "infra/x/prod/a"], ["x/infra/prod", "infraprod"]],
      ["infra/**/prod/b*", ["infra/prod/b", "infra/x/prod/bc/d"], ["infra/prod", "infra/prod/c"]],
      ["infra/a**z", ["infra/az", "infra/abcz/y"], ["infra/a/z"]],
      // Nothing at all.
      ["/", [], ["a", "a/b", ""]],
      ["infra//prod", [], ["infra/prod", "infra/x/prod"]],

      // One character, and escapes.
      ["ab*ba", ["abba", "abxba"], ["aba"]],
      ["a*b*c*d", ["abcd", "axbbxccxd"], ["acbd", "abc", "abcdx"]],
      ["*a*", ["a", "xay"], ["x"]],
      ["f?o", ["foo", "fxo", "f😀o"], ["fo", "fooo", "f/o"]],
      ["f\\?o", ["f?o"], ["foo"]],
      ["f\\*o", ["f*o"], ["foo", "fo"]],
      ["a\\ b/", ["a b/c"], ["a/c", "b/c"]],
      ["\\!important", ["!important"], ["important"]],
      ["a\\/b", ["a/b"], ["x/a/b"]],
      // Brackets are ordinary, and so are the signs of other languages.
      ["/apps/[param]/a.ts", ["apps/[param]/a.ts"], ["apps/p/a.ts", "apps/param/a.ts"]],
      ["/{a,b}", ["{a,b}"], ["a", "b"]],
      ["svc:api/**/*", ["svc:api/a/b.json"], ["svc-api/a"]],
      ["v1/^cpu(x)|y~", ["v1/^cpu(x)|y~"], ["v1/cpux"]],
      ["größe/", ["größe/a"], ["grosse/a"]],
      // Case counts.
      ["README", ["README"], ["readme"]],
      [".", [], ["a", "a/b"]],
    ];
    for (const [pattern, covered, others] of cases) {
      it(`${pattern} covers ${covered.join(", ") || "nothing"}`, () => checkPattern("github", pattern, covered, others));
    }
  });

  describe("lines", () => {
    it("lets the last rule decide alone, and a rule without owners leave a hole", () =>
      checkOwners("github", ["* @g1 @g2", "*.js @js #only these", "/apps/ @apps", "/apps/github", "*.go docs@acme.test"], {
        "a.txt": ["@g1", "@g2"],
        "web/a.js": ["@js"],
        "apps/a": ["@apps"],
        "apps/github/a": "nobody",
        "apps/github/a.go": ["docs@acme.test"],
      }));

    it("covers nothing that no rule names", () => checkOwners("github", ["/infra/ @p"], { "web/a": "nothing", "infra/a": ["@p"] }));

    it("separates by spaces and tabs, and keeps each owner once", () =>
      checkOwners("github", ["  /infra/\t@acme/platform   dana@acme.test @acme/platform\t# note @nobody", "", "   # @nobody"], {
        "infra/a": ["@acme/platform", "dana@acme.test"],
      }));

    it("takes a comment right behind a pattern's space or an owner", () =>
      checkOwners("github", ["/a #none", "/b @o#x @y"], { a: "nobody", b: ["@o"] }));

    it("reads a byte-order mark and carriage returns as no part of a line", () =>
      checkOwners("github", ["\uFEFF# owners\r", "* @a\r", "/b @b\r"], { a: ["@a"], b: ["@b"] }));

    it("reads an empty file", () => checkOwners("github", [""], { a: "nothing" }));
  });

  describe("lines that are skipped, while the rest counts", () => {
    const cases: readonly (readonly [name: string, line: string, ...problems: Parameters<typeof checkProblems>[2]])[] = [
      ["an escaped hash", "\\#a @x", "2 codeowners.escapedHash"],
      ["a negation", "!/a @x", "2 codeowners.negation"],
      ["three stars", "/a/***/b @x", "2 codeowners.threeStars"],
      ["10,000 stars", `/${"*".repeat(10_000)} @x`, "2 codeowners.threeStars"],
      ["10,000 stars, one at a time", `/${"*a".repeat(10_000)} @x`, "2 codeowners.patternTooLong"],
      ["101 wildcards", `/${"?a".repeat(101)} @x`, "2 codeowners.patternTooWild"],
      ["a backslash with nothing behind it", "/a\\", "2 codeowners.openEscape"],
      ["a word that is no owner", "/a @x platform", "2 codeowners.ownerSkipsLine"],
      ["a team of a team", "/a @acme/platform/core", "2 codeowners.ownerSkipsLine"],
      ["a lone @", "/a @", "2 codeowners.ownerSkipsLine"],
      ["a domain without a dot", "/a dana@acme", "2 codeowners.ownerSkipsLine"],
      ["a NUL byte", "/a @x\0", "2 codeowners.nul"],
    ];
    for (const [name, line, ...problems] of cases) {
      it(name, () => checkProblems("github", `* @all\n${line}\n/b @b`, problems, { a: ["@all"], b: ["@b"] }));
    }
  });

  it("says when a hash inside a pattern hides its owners", () =>
    checkProblems("github", "/a#b @x", ["1 codeowners.hashInPattern"], { a: "nobody", "a#b": "nothing" }));

  it("says when a line was not UTF-8, unless it is a comment, and keeps the rule", () =>
    checkProblems("github", "# gr\uFFFDn\n/gr\uFFFDn @x\n/b @b", ["2 codeowners.encoding"], { b: ["@b"], "gr\uFFFDn": ["@x"] }));

  it("tells each problem's column, counted from 1", () => {
    const [problem] = readCodeowners("CODEOWNERS", "  /a @x nobody", "github").problems;
    assert.deepEqual(problem, { path: "CODEOWNERS", line: 1, message: { key: "codeowners.ownerSkipsLine", args: { column: 9 } } });
  });

  it("lists 500 problems and counts the rest", () => {
    const { problems } = readCodeowners("CODEOWNERS", "!a\n".repeat(1234), "github");
    assert.equal(problems.length, 501);
    assert.deepEqual(problems.at(-1), { path: "CODEOWNERS", line: null, message: { key: "codeowners.moreProblems", args: { more: 734 } } });
  });

  it("reads 200,000 lines and says where it stopped", () =>
    checkProblems("github", `* @all\n${"\n".repeat(199_998)}/a @a\n/b @b\n/c @c`, ["200001 codeowners.tooManyLines"], { a: ["@a"], b: ["@all"], c: ["@all"] }));

  it("gives every answer its line, and says when only a catch-all decides", () => {
    const { value } = readCodeowners(".github/CODEOWNERS", "# head\n* @all\n/infra/ @p @q\n", "github");
    assert.deepEqual(value.reviewers("infra/a"), {
      status: "owned",
      owners: ["@p", "@q"],
      source: { kind: "codeowners", path: ".github/CODEOWNERS", line: 3 },
      sections: [{ name: "", owners: ["@p", "@q"], line: 3, optional: false, approvals: 1 }],
      catchAll: false,
    });
    assert.equal(value.reviewers("a").catchAll, true);
    assert.equal(value.reviewers("a").source?.line, 2);
  });

  const catchAlls: readonly (readonly [pattern: string, catchAll: boolean])[] = [
    ["*", true], ["**", true], ["/**", true], ["**/*", true], ["/**/*", true], ["**/", true], ["*/", true], ["/*/", true],
    ["/*", false], ["*.*", false], ["**/a", false], ["/a/**", false], ["/", false], ["*/*", false],
  ];
  for (const [pattern, catchAll] of catchAlls) {
    it(`${pattern} is ${catchAll ? "a" : "no"} catch-all`, () =>
      assert.equal(readCodeowners("CODEOWNERS", `${pattern} @o`, "github").value.rules[0]?.catchAll, catchAll));
  }
});

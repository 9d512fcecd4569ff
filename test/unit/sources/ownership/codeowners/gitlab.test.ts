import assert from "node:assert/strict";
import { readCodeowners } from "../../../../../src/sources/ownership/codeowners/codeowners";
import { checkOwners, checkPattern, checkProblems } from "./reading";

describe("GitLab's CODEOWNERS", () => {
  describe("patterns", () => {
    const cases: readonly (readonly [pattern: string, covered: readonly string[], others: readonly string[]])[] = [
      // The documentation's examples.
      ["*", ["a", ".a", "x/.y/a"], []],
      ["/README.md", ["README.md"], ["docs/README.md"]],
      ["README.md", ["README.md", "app/lib/README.md"], ["README.md.txt"]],
      ["internal/README.md", ["internal/README.md", "docs/api/internal/README.md"], ["README.md", "internal/x/README.md"]],
      ["/docs/", ["docs/a", "docs/a/b"], ["docs", "x/docs/a"]],
      ["/docs/*", ["docs/a", "docs/.a"], ["docs/a/b"]],
      ["/docs/*.md", ["docs/a.md", "docs/.md"], ["docs/a/b.md", "x/docs/a.md"]],
      ["/docs/index.*", ["docs/index.md", "docs/index."], ["docs/index"]],
      ["/docs/*spec*", ["docs/qa_specs.rb", "docs/spec"], ["docs/spec/a"]],
      ["/docs/*/README.md", ["docs/api/README.md"], ["docs/README.md", "docs/a/b/README.md"]],
      ["/docs/**/index.md", ["docs/index.md", "docs/api/index.md", "docs/api/x/index.md"], ["index.md", "docs/index.md/x"]],
      ["/docs/**/*.md", ["docs/a.md", "docs/b/a.md"], ["a.md"]],
      ["path\\ with\\ spaces/*.md", ["path with spaces/a.md", "x/path with spaces/a.md"], ["path/a.md"]],
      ["\\#pound.rb", ["#pound.rb", "x/#pound.rb"], ["pound.rb"]],

      // Unlike GitHub: a slash in the middle does not bind to the root, and a name does not cover what is below it.
      ["foo/bar", ["foo/bar", "x/foo/bar"], ["foo/bar/a"]],
      ["docs", ["docs", "x/docs"], ["docs/a"]],
      ["foo/", ["foo/a", "foo/b/c", "x/foo/a"], ["foo", "fufoo/a"]],
      // Two stars are only special as a folder.
      ["**", ["a", "a/b"], []],
      ["/**", ["a"], ["a/b"]],
      ["/a/**", ["a/b"], ["a/b/c", "a"]],
      ["/a/**/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a"]],
      ["/a**/b", ["a/b", "ax/b"], ["a/x/b"]],
      ["/", ["a", "a/b"], []],
      // Classes are live, braces and other signs are not.
      ["/[a-c]x", ["ax", "cx"], ["dx", "x"]],
      ["/[!a-c]x", ["dx"], ["ax"]],
      ["/[^a]x", ["bx"], ["ax", "/x"]],
      ["/x[a\\]-]", ["xa", "x]", "x-"], ["xb", "x\\"]],
      ["/x[c-a]", ["xa", "xc"], ["xb"]],
      ["/x[]a]", [], ["xa]", "x]", "x]a]", "xa"]],
      ["/x[!]", ["xa", "x😀"], ["x"]],
      ["/x[a/b]y", ["xay", "xby"], ["x/y"]],
      ["/x[ab", [], ["x[ab", "xa"]],
      ["/{a,b}", ["{a,b}"], ["a"]],
      ["/f?o", ["foo", "f😀o"], ["f/o", "fo"]],
      ["/f\\?o", ["f?o"], ["foo"]],
      ["/a\\/b", ["a/b"], ["a\\/b"]],
      ["/x*y*z", ["xyz", "xayybz"], ["xzy", "x/yz"]],
    ];
    for (const [pattern, covered, others] of cases) {
      it(`${pattern} covers ${covered.join(", ") || "nothing"}`, () => checkPattern("gitlab", pattern, covered, others));
    }

    it("keeps what looks like owners inside an escaped path", () =>
      checkOwners("gitlab", ["a/weird\\ path\\ with/\\ @user\\ /\\ and-mail@acme.test\\ / @u1 dana@acme.test"], {
        "a/weird path with/ @user / and-mail@acme.test /a.rb": ["@u1", "dana@acme.test"],
      }));
  });

  describe("sections", () => {
    it("asks every section, and in each the last rule", () =>
      checkOwners(
        "gitlab",
        ["* @admin", "", "[README Owners]", "README.md @u1 @u2", "internal/README.md @u4", "", "[README other owners]", "README.md @u3"],
        { "README.md": ["@admin", "@u1", "@u2", "@u3"], "internal/README.md": ["@admin", "@u4", "@u3"], x: ["@admin"] },
      ));

    it("lets rules without owners inherit, also over an optional header", () =>
      checkOwners(
        "gitlab",
        ["* @general", "[Documentation][2] @docs", "docs/", "*.txt", "^[Database] @db @agarcia", "model/db/", "config/db/setup.md @docs"],
        {
          "docs/a": ["@general", "@docs"],
          "model/db/CHANGELOG.txt": ["@general", "@docs", "@db", "@agarcia"],
          "config/db/setup.md": ["@general", "@docs"],
        },
      ));

    it("merges sections whose names differ in case, under the first name", () => {
      const lines = ["[Documentation]", "ee/docs/ @docs", "docs/ @docs", "[Database]", "README.md @db", "[DOCUMENTATION]", "README.md @late"];
      checkOwners("gitlab", lines, { "README.md": ["@late", "@db"] });
      const { value } = readCodeowners("CODEOWNERS", lines.join("\n"), "gitlab");
      assert.deepEqual(value.reviewers("README.md").sections.map(({ name, line }) => [name, line]), [["Documentation", 7], ["Database", 5]]);
    });

    it("is optional only if all of a section's rules are, and asks for at least one approval", () => {
      const text = "^[A]\n*.a @a\n[B]\n*.b @b\n^[b]\n*.c @c\n[D][3]\n*.d @d\n[D][0]\n*.e @d\n[F][q]\n*.f @f";
      const { value } = readCodeowners("CODEOWNERS", text, "gitlab");
      const asked = (path: string): unknown => value.reviewers(path).sections.map(({ name, optional, approvals }) => [name, optional, approvals]);
      assert.deepEqual(["x.a", "x.b", "x.c", "x.d", "x.e", "x.f"].map(asked), [
        [["A", true, 1]], [["B", false, 1]], [["B", false, 1]], [["D", false, 3]], [["D", false, 1]], [["F", false, 1]],
      ]);
    });

    it("takes excluded paths out of their section, whatever comes later", () => {
      const lines = ["* @default", "!pom.xml", "[Ruby]", "*.rb @ruby", "!/config/**/*.rb", "/config/routes.rb @ops", "[Config]", "/config/**/* @config"];
      checkOwners("gitlab", lines, {
        "pom.xml": "nobody",
        "a.rb": ["@default", "@ruby"],
        "config/routes.rb": ["@default", "@config"],
        "config/a": ["@default", "@config"],
      });
    });

    it("names the exclusion as the source where nobody else is asked", () => {
      const { value } = readCodeowners("CODEOWNERS", "* @default\n!pom.xml", "gitlab");
      assert.deepEqual(value.reviewers("pom.xml"), {
        status: "unowned",
        owners: [],
        source: { kind: "codeowners", path: "CODEOWNERS", line: 2 },
        sections: [],
        catchAll: false,
      });
    });

    it("gives a repeated pattern its new owners at its first position", () =>
      checkOwners("gitlab", ["*.rb @first", "/lib/* @lib", "*.rb @again"], { "a.rb": ["@again"], "lib/a.rb": ["@lib"] }));

    it("lets a rule take the place of an exclusion of the same pattern, and the other way round", () =>
      checkOwners("gitlab", ["* @all", "!*.rb", "*.rb @back", "*.py @py", "!*.py"], { "a.rb": ["@back"], "a.py": "nobody" }));

    it("counts the section that is called codeowners as the unnamed one", () => {
      checkOwners("gitlab", ["/a @a", "[codeowners]", "/a @b"], { a: ["@b"] });
      checkOwners("gitlab", ["/a @a", "[CodeOwners]", "/a @b"], { a: ["@a", "@b"] });
      checkOwners("gitlab", ["/a @a", "[X]", "/a @x", "[CodeOwners]", "/a @b"], { a: ["@b", "@x"] });
    });

    it("knows a header only at the start of a line", () =>
      checkProblems("gitlab", "    [Required]\n*_spec.rb @t\nSomething [Not one]\n*.md @docs", ["3 codeowners.ownerIgnored", "3 codeowners.entryWithoutOwner"], {
        "a_spec.rb": ["@t"],
        "a.md": ["@docs"],
      }));

    it("shows an unowned section, and the source that names somebody first", () => {
      const { value } = readCodeowners("CODEOWNERS", "* @all\n[A]\n/a\n[B]\n/a @b", "gitlab");
      const { status, owners, source, sections, catchAll } = value.reviewers("a");
      assert.deepEqual({ status, owners, line: source?.line, catchAll }, { status: "owned", owners: ["@all", "@b"], line: 5, catchAll: false });
      assert.deepEqual(sections.map(({ name, owners: asked, line }) => [name, asked, line]), [["", ["@all"], 1], ["A", [], 3], ["B", ["@b"], 5]]);
    });
  });

  it("takes users, groups below groups, roles and addresses as owners, once each", () =>
    checkOwners("gitlab", ["/a @user @group/with-nested/sub.group dana@acme.test @@developer @@Maintainers @user (@also),"], {
      a: ["@user", "@group/with-nested/sub.group", "dana@acme.test", "@@developer", "@@Maintainers", "@also"],
    }));

  describe("problems, while the rest counts", () => {
    const cases: readonly (readonly [name: string, text: string, problems: Parameters<typeof checkProblems>[2], expected: Parameters<typeof checkProblems>[3]])[] = [
      ["no owner and no default", "/a", ["1 codeowners.entryWithoutOwner"], { a: "nobody" }],
      ["only words that name nobody keep the defaults away", "[S] @d\n/a nobody\n/b", ["2 codeowners.ownerIgnored", "2 codeowners.entryWithoutOwner"], { a: "nobody", b: ["@d"] }],
      ["an owner without @", "/a @g user @u", ["1 codeowners.ownerIgnored"], { a: ["@g", "@u"] }],
      ["a role that does not exist", "/a @@reporter @u", ["1 codeowners.ownerIgnored"], { a: ["@u"] }],
      ["a comment behind a rule, with the owner it names", "/a @u # ask @v", ["1 codeowners.inlineComment"], { a: ["@u", "@v"] }],
      ["a section without a name", "[]\n/a @u", ["1 codeowners.sectionWithoutName"], { a: ["@u"] }],
      ["approvals of an optional section", "^[S][5]\n/a @u", ["1 codeowners.optionalApprovals"], { a: ["@u"] }],
      ["what stands behind a header", "[X][q] @a\n/a", ["1 codeowners.sectionTail", "2 codeowners.entryWithoutOwner"], { a: "nobody" }],
      ["default owners that name nobody", "[X] nobody\n/a @u", ["1 codeowners.sectionOwners"], { a: ["@u"] }],
      ["a header that is not closed", "* @group\n[Section name\ndocs/ @docs", ["2 codeowners.sectionUnclosed", "2 codeowners.ownerIgnored", "2 codeowners.entryWithoutOwner"], { "docs/a": ["@docs"], "[Section": ["@group"] }],
      ["a class at the start is a header", "[a-z]*.rb @u\n/a @v", ["1 codeowners.sectionTail"], { "a.rb": "nothing", a: ["@v"] }],
      ["10,000 stars", `* @all\n/${"*".repeat(10_000)} @x`, ["2 codeowners.patternTooLong"], { a: ["@all"] }],
      ["101 wildcards", `* @all\n/${"[a]".repeat(101)} @x`, ["2 codeowners.patternTooWild"], { a: ["@all"] }],
      ["a NUL byte", "* @all\n/a\0 @x", ["2 codeowners.nul"], { a: ["@all"] }],
    ];
    for (const [name, text, problems, expected] of cases) it(name, () => checkProblems("gitlab", text, problems, expected));
  });

  it("reads a byte-order mark and carriage returns as no part of a line", () =>
    checkOwners("gitlab", ["\uFEFF[S] @d\r", "/a\r", "/b @b\r"], { a: ["@d"], b: ["@b"] }));

  const catchAlls: readonly (readonly [pattern: string, catchAll: boolean])[] = [
    ["*", true], ["**", true], ["/**/*", true], ["/", true], ["*/", true], ["!*", true], ["/**", false], ["/*", false], ["*.rb", false],
  ];
  for (const [pattern, catchAll] of catchAlls) {
    it(`${pattern} is ${catchAll ? "a" : "no"} catch-all`, () =>
      assert.equal(readCodeowners("CODEOWNERS", `${pattern} @o`, "gitlab").value.rules[0]?.catchAll, catchAll));
  }
});

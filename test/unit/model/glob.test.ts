import assert from "node:assert/strict";
import fc from "fast-check";
import { compileGlob, literalPrefix, maxGlobLength } from "../../../src/model/glob";
import { processorTime } from "../processorTime";

function check(pattern: string, cases: { yes: readonly string[]; no: readonly string[] }): void {
  it(`${pattern} matches ${cases.yes.join(", ") || "nothing"}`, () => {
    const glob = compileGlob(pattern);
    for (const path of cases.yes) assert.equal(glob(path), true, `${pattern} should match ${path}`);
    for (const path of cases.no) assert.equal(glob(path), false, `${pattern} should not match ${path}`);
  });
}

describe("globs", () => {
  check("*.tf", { yes: ["a.tf", "infra/prod/rds.tf", ".tf"], no: ["a.tfvars", "a.tf/b"] });
  check("infra/*.tf", { yes: ["infra/a.tf"], no: ["a.tf", "x/infra/a.tf", "infra/prod/a.tf"] });
  check("infra/prod/**", { yes: ["infra/prod/a.tf", "infra/prod/x/y"], no: ["infra/prod", "infra/production/a.tf", "x/infra/prod/a"] });
  check("infra/prod", { yes: ["infra/prod", "infra/prod/a.tf", "infra/prod/x/y"], no: ["infra/production/a.tf", "x/infra/prod/a"] });
  check("infra/prod/", { yes: ["infra/prod/a.tf", "infra/prod/x/y"], no: ["infra/prod", "infra/prod2/a"] });
  check("infra/*", { yes: ["infra/a", "infra/.b"], no: ["infra/a/b", "infra"] });
  check("monitoring/", { yes: ["monitoring/a", "x/y/monitoring/z/a"], no: ["monitoring", "monitoring2/a"] });
  check("monitoring", { yes: ["monitoring", "x/monitoring", "x/monitoring/a/b"], no: ["my-monitoring/a"] });
  check("/monitoring", { yes: ["monitoring", "monitoring/a"], no: ["x/monitoring"] });
  check("./monitoring", { yes: ["monitoring/a"], no: ["x/monitoring"] });
  check("**/monitoring/**", { yes: ["monitoring/a", "x/monitoring/a/b"], no: ["monitoring", "x/monitor/a"] });
  check("**/*.tfplan.json", { yes: ["drift.tfplan.json", "infra/prod/drift.tfplan.json"], no: ["tfplan.json/a", "a.tfplan.jsonx"] });
  check("a/**/b", { yes: ["a/b", "a/x/b", "a/x/y/b", "a/x/b/c"], no: ["b", "ab", "xa/b"] });
  check("a/**/b/**/c.tf", { yes: ["a/b/c.tf", "a/b/x/b/y/c.tf"], no: ["a/c.tf", "a/b/c.tfx"] });
  check("a/*/c.tf", { yes: ["a/b/c.tf"], no: ["a/c.tf", "a/b/b/c.tf"] });
  check("v?.txt", { yes: ["v1.txt", "x/v2.txt"], no: ["v.txt", "v12.txt", "v/.txt"] });
  check("a*b*c", { yes: ["abc", "a-b-bc", "x/axbxbxc"], no: ["ab", "abcd", "a/bc"] });
  check("**", { yes: ["a", "a/b/c", ".hidden"], no: [] });
  check("*", { yes: ["a", "a/b/c"], no: [] });
  check("/*", { yes: ["a"], no: ["a/b"] });
  check("/", { yes: ["a", "a/b"], no: [] });
  check(".", { yes: ["a", "a/b"], no: [] });
  check("", { yes: [], no: ["", "a"] });
  check("Infra", { yes: ["Infra/a"], no: ["infra/a"] });
  check("{a,b}", { yes: ["{a,b}"], no: ["a", "b"] });
  check("[ab]", { yes: ["[ab]"], no: ["a"] });
  check("+(a|b)", { yes: ["+(a|b)"], no: ["a"] });
  check("!a", { yes: ["!a"], no: ["a", "b"] });

  it("longer than the limit match nothing, not even themselves", () => {
    const longest = "a".repeat(maxGlobLength);
    assert.equal(compileGlob(longest)(longest), true);
    assert.equal(compileGlob(`${longest}a`)(`${longest}a`), false);
  });

  it("agree with a plain recursive matcher on everything", () => {
    const part = fc.oneof(fc.constantFrom("**", "*", "a", "b", "a*", "*b", "?", "a?*"), fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 5 }));
    const pattern = fc.tuple(fc.constantFrom("", "/"), fc.array(part, { minLength: 1, maxLength: 5 }), fc.constantFrom("", "", "/"))
      .map(([start, parts, end]) => start + parts.join("/") + end);
    const path = fc.array(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));
    fc.assert(fc.property(pattern, path, (glob, subject) => compileGlob(glob)(subject) === plainMatch(glob, subject)), { numRuns: 3000 });
  });

  it("take time in proportion to pattern and path, whatever the pattern", () => {
    const path = `${"a/".repeat(200)}${"a".repeat(400)}`;
    const hostile = ["**/a/".repeat(150), `${"*a".repeat(400)}X`, `${"**/*a*a*a*a/".repeat(60)}X`, "?*".repeat(400), "(*a)".repeat(200)];
    const spentMs = processorTime();
    for (const pattern of hostile) compileGlob(pattern)(path);
    assert.ok(spentMs() < 500);
  });
});

describe("the literal prefix of a glob", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["infra/prod/**", "infra/prod/"],
    ["infra/prod", "infra/prod"],
    ["infra/prod/*.tf", "infra/prod/"],
    ["infra/prod-*/x", "infra/prod-"],
    ["/infra/", "infra/"],
    ["*.tf", ""],
    ["**/prod", ""],
    ["monitoring", ""],
    ["a/**/b", "a/"],
  ];
  for (const [pattern, prefix] of cases) it(`${pattern} has "${prefix}"`, () => assert.equal(literalPrefix(pattern), prefix));

  it("starts every path that matches", () => {
    const pattern = fc.array(fc.constantFrom("**", "*", "a", "b", "a*"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    const path = fc.array(fc.constantFrom("a", "b", "ab"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(fc.property(pattern, path, (glob, subject) => !compileGlob(glob)(subject) || subject.startsWith(literalPrefix(glob))));
  });
});

/** The definition, written as plainly as it can be: slow, and right at a glance. */
function plainMatch(pattern: string, path: string): boolean {
  const inner = pattern.replace(/^\//, "").replace(/\/$/, "");
  const rooted = pattern.startsWith("/") || inner.includes("/");
  const names = path.split("/");
  const starts = rooted ? [0] : names.map((_, index) => index);
  const wanted = inner.split("/");
  // "Everything below any folder" is everything, for the root is one.
  const below = pattern.endsWith("/") && wanted.at(-1) !== "**";
  const folder = below || !/[*?]/.test(wanted.at(-1) ?? "");
  return starts.some((start) => {
    const rest = names.slice(start);
    const whole = below ? false : plainParts(wanted, rest);
    return whole || (folder && rest.some((_, index) => index > 0 && plainParts(wanted, rest.slice(0, index))));
  });
}

function plainParts(wanted: readonly string[], names: readonly string[]): boolean {
  const [part, ...others] = wanted;
  const [name, ...rest] = names;
  if (part === undefined) return name === undefined;
  if (part === "**") return others.length === 0 ? names.length > 0 : plainParts(others, names) || (name !== undefined && plainParts(wanted, rest));
  return name !== undefined && plainLetters(part, name) && plainParts(others, rest);
}

function plainLetters(part: string, name: string): boolean {
  if (part === "") return name === "";
  if (part.startsWith("*")) return plainLetters(part.slice(1), name) || (name !== "" && plainLetters(part, name.slice(1)));
  return name !== "" && (part.startsWith("?") || part[0] === name[0]) && plainLetters(part.slice(1), name.slice(1));
}

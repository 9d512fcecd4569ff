import assert from "node:assert/strict";
import fc from "fast-check";
import { expressionEnds } from "../../../../../src/sources/ownership/codeowners/expressionEnds";

describe("expressionEnds", () => {
  const cases: readonly (readonly [expression: string, start: string, end: string])[] = [
    ["infra/prod/.*", "infra/prod/", ""],
    [".*\\.go", "", ".go"],
    ["a/.*\\.go", "a/", ".go"],
    ["a/b", "a/b", "a/b"],
    ["a/bc*", "a/b", ""],
    ["ab{2}c", "a", "c"],
    ["a/(x|y)/z", "a/", "/z"],
    ["a/x|b/y", "", ""],
    ["a/[^/]*\\.tf", "a/", ".tf"],
    ["a[]x]b", "a", "b"],
    ["a[[:alpha:]]b", "a", "b"],
    ["a[\\]]b", "a", "b"],
    ["a[b", "", ""],
    ["(?i)abc", "", ""],
    ["abc(?i)d", "", ""],
    ["\\Qa*b\\E", "", ""],
    ["a\\d", "a", ""],
    ["a\\/b", "a/b", "a/b"],
    ["^a$", "", ""],
    ["(a", "", ""],
    ["😀*b", "", "b"],
    ["", "", ""],
  ];
  for (const [expression, start, end] of cases) {
    it(`${expression || "nothing"} starts with "${start}" and ends with "${end}"`, () =>
      assert.deepEqual(expressionEnds(expression), { start, end }));
  }

  it("is never wrong about a path that matches", () => {
    const piece = fc.constantFrom("a", "b", "/", ".", ".*", "a+", "b?", "[ab]", "[^/]*", "(a|b)", "(/a)*", "|", "a{2}", "\\.", "\\w", "^", "$");
    const path = fc.array(fc.constantFrom("a", "b", "/", "."), { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.array(path, { maxLength: 8 }), (pieces, paths) => {
        const expression = pieces.join("");
        const { start, end } = expressionEnds(expression);
        let compiled: RegExp;
        try {
          compiled = new RegExp(`^${expression}$`);
        } catch {
          return; // Not an expression: there is nothing to be wrong about.
        }
        for (const text of paths) {
          if (compiled.test(text)) assert.ok(text.startsWith(start) && text.endsWith(end), `${expression} on ${text}`);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

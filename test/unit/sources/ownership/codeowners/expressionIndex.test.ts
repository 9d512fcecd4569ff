import assert from "node:assert/strict";
import fc from "fast-check";
import { RE2JS } from "re2js";
import { ExpressionIndex } from "../../../../../src/sources/ownership/codeowners/expressionIndex";

describe("ExpressionIndex", () => {
  it("finds what trying every expression finds", () => {
    const texts = ["", ".*", "a/.*", "a/b/.*", "a/b/c", ".*b", "/a/.*", ".*\\.c", "a/b|c", "(a/)+b", "[ab]/c", "a/b?/c", "(?i)A/B", "a{2}/b", "b/\\.c"];
    const rule = fc.tuple(fc.constantFrom(...texts), fc.boolean());
    const path = fc.array(fc.constantFrom("a", "b", "c", "/", "/", "."), { maxLength: 6 }).map((parts) => parts.join(""));
    const compiled = new Map(texts.map((text) => [text, RE2JS.compile(`^${text}$`)]));
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), fc.array(path, { maxLength: 4 }), (rules, paths) => {
        const expressions = rules.flatMap(([text, negated]) => {
          const expression = compiled.get(text);
          return expression === undefined ? [] : [{ text, negated, compiled: expression }];
        });
        const index = new ExpressionIndex(expressions);
        for (const one of paths) {
          const expected = expressions.flatMap(({ compiled: expression, negated }, at) => (expression.matcher(one).find() === negated ? [] : [at]));
          assert.deepEqual(index.matches(one), expected, one);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

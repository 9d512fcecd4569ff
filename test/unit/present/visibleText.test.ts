import assert from "node:assert/strict";
import fc from "fast-check";
import { row, visible } from "../../../src/present/visibleText";

describe("text as a terminal may have it", () => {
  const cases: readonly [text: string, shown: string][] = [
    ["infra/prod/main.tf", "infra/prod/main.tf"],
    ["infra/ünïcode/数据库 ✓.tf", "infra/ünïcode/数据库 ✓.tf"],
    ["back\\slash.tf", "back\\slash.tf"],
    ["two\nlines\r\n", "two\\nlines\\r\\n"],
    ["a\tb", "a\\tb"],
    ["\u001b[31mred", "\\x1b[31mred"],
    ["bell\u0007nul\0", "bell\\x07nul\\x00"],
    ["delete\u007f", "delete\\x7f"],
    ["\u009b31m", "\\x9b31m"],
  ];
  for (const [text, shown] of cases) it(JSON.stringify(text), () => assert.equal(visible(text), shown));

  it("a row is one line with a tab between its columns and nowhere else", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "é", "\\", "\t", "\n", "\0", "\u001b", "\u007f", "\u0085") }), { minLength: 1 }), (columns) => {
      const line = row(...columns);
      assert.equal(line.split("\t").length, columns.length);
      assert.ok(!/[^\P{Cc}\t]/u.test(line));
    }));
  });
});

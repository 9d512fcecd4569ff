import assert from "node:assert/strict";
import fc from "fast-check";
import type { LineEdit } from "../../../src/edits/lineEdit";
import { applyLineEdit, fits, linesOf } from "../../../src/edits/lineEdit";

function check(text: string, line: number, removed: readonly string[], inserted: readonly string[], expected: string): void {
  const edit: LineEdit = { line, removed, inserted };
  assert.ok(fits(text, edit));
  assert.equal(applyLineEdit(text, edit), expected);
}

describe("an edit of lines", () => {
  it("inserts before a line", () => check("a\nb\n", 2, [], ["x"], "a\nx\nb\n"));
  it("appends behind the last line end", () => check("a\nb\n", 3, [], ["x"], "a\nb\nx\n"));
  it("appends to a text whose last line has no end, and gives it none", () => check("a\nb", 3, [], ["x"], "a\nb\nx"));
  it("writes into an empty text", () => check("", 1, [], ["x"], "x\n"));
  it("replaces a line", () => check("a\nb\nc\n", 2, ["b"], ["x", "y"], "a\nx\ny\nc\n"));
  it("replaces a last line without an end", () => check("a\nb", 2, ["b"], ["x"], "a\nx"));
  it("removes a line", () => check("a\nb\nc\n", 2, ["b"], [], "a\nc\n"));
  it("removes the last line, and the end of the one before where there was none at the end", () => check("a\nb", 2, ["b"], [], "a"));
  it("removes the only line", () => check("a\n", 1, ["a"], [], ""));
  it("keeps line ends of Windows", () => check("a\r\nb\r\n", 2, [], ["x"], "a\r\nx\r\nb\r\n"));
  it("keeps them where the last line has no end", () => check("a\r\nb", 3, [], ["x"], "a\r\nb\r\nx"));
  it("ends a new line as the line above it does", () => check("a\r\nb\nc\n", 3, [], ["x"], "a\r\nb\nx\nc\n"));
  it("keeps a byte-order mark in front", () => check("\uFEFFa\n", 1, [], ["x"], "\uFEFFx\na\n"));

  it("replaces a first line behind a byte-order mark", () => check("\uFEFFa\nb", 1, ["a"], ["x"], "\uFEFFx\nb"));

  it("does not fit a text that has changed", () => {
    assert.ok(!fits("a\nc\n", { line: 2, removed: ["b"], inserted: [] }));
    assert.ok(!fits("a", { line: 3, removed: [], inserted: ["x"] }));
    assert.ok(!fits("a", { line: 1, removed: ["a", ""], inserted: [] }));
  });

  it("changes those lines and no others", () => {
    const lines = fc.array(fc.constantFrom("", "a", "b c", "#"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n"), lines, fc.nat(), fc.nat(), (old, end, inserted, start, count) => {
        const line = 1 + (start % (old.length + 1));
        const removed = old.slice(line - 1, line - 1 + (count % 3));
        const text = applyLineEdit(old.join(end), { line, removed, inserted });
        const expected = [...old.slice(0, line - 1), ...inserted, ...old.slice(line - 1 + removed.length)];
        assert.deepEqual(linesOf(text), expected);
        if (old.length > 1) assert.equal(text, expected.join(end));
      }),
      { numRuns: 2000 },
    );
  });
});

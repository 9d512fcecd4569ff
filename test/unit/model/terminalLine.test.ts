import assert from "node:assert/strict";
import fc from "fast-check";
import { hiddenIn, terminalLine } from "../../../src/model/terminalLine";

function check(name: string, written: string, expected: string | { readonly refused: string; readonly character?: string }): void {
  it(name, () => {
    const line = terminalLine(written);
    if (typeof expected === "string") {
      assert.deepEqual(line, { text: expected });
    } else {
      assert.ok("refused" in line);
      assert.equal(line.refused.key, expected.refused);
      if (expected.character !== undefined) assert.deepEqual(line.refused.args, { character: expected.character });
    }
  });
}

describe("a line for a terminal", () => {
  check("is the command as it is written", "kubectl -n shop get pods", "kubectl -n shop get pods");
  check("may speak any language", "echo \"größer als 東京 🚀\"", "echo \"größer als 東京 🚀\"");
  check("keeps what only looks like markup", "echo '$(rm) `x` <b>' | tee \"a b\"", "echo '$(rm) `x` <b>' | tee \"a b\"");
  check("loses blanks and tabs around it", "\t  make plan \t", "make plan");

  check("is no blank line", " \t ", { refused: "terminal.empty" });
  check("is never two", "make plan\nmake apply", { refused: "terminal.severalLines" });
  check("ends in no line feed", "make apply\n", { refused: "terminal.severalLines" });
  check("ends in no carriage return", "make apply\r", { refused: "terminal.severalLines" });
  check("is no script", "x".repeat(1_001), { refused: "terminal.tooLong" });
  check("completes nothing", "cat a\tb", { refused: "terminal.invisible", character: "U+0009" });
  check("presses no key", "ls \u001b[A", { refused: "terminal.invisible", character: "U+001B" });
  check("rubs nothing out", "echo safe\u007f", { refused: "terminal.invisible", character: "U+007F" });
  check("holds no control character of the second set", "ls \u009b31m", { refused: "terminal.invisible", character: "U+009B" });
  check("never turns the reading direction", "rm \u202egnp.x", { refused: "terminal.invisible", character: "U+202E" });
  check("never isolates a part of it", "rm \u2066x\u2069", { refused: "terminal.invisible", character: "U+2066" });
  check("holds nothing without a width", "kube\u200bctl get", { refused: "terminal.invisible", character: "U+200B" });
  check("holds no byte order mark", "\ufeffls", { refused: "terminal.invisible", character: "U+FEFF" });
  check("holds no line separator", "ls\u2028rm", { refused: "terminal.invisible", character: "U+2028" });
  check("holds no blank that a shell takes for a letter", "ls\u00a0-l", { refused: "terminal.invisible", character: "U+00A0" });
  check("holds no tag letters", "ls \u{e0041}", { refused: "terminal.invisible", character: "U+E0041" });
  check("holds no half of a character", "ls \ud800", { refused: "terminal.invisible", character: "U+D800" });
  check("holds no filler that is a letter by name", "ls \u3164", { refused: "terminal.invisible", character: "U+3164" });

  it("never lets a control character, a line end or a change of direction through, wherever it stands", () => {
    const refused = fc.oneof(
      fc.integer({ min: 0, max: 0x1f }), fc.integer({ min: 0x7f, max: 0x9f }), fc.integer({ min: 0x202a, max: 0x202e }), fc.integer({ min: 0x2066, max: 0x2069 }),
      fc.integer({ min: 0x200b, max: 0x200f }), fc.constantFrom(0x2028, 0x2029, 0x2060, 0xfeff, 0x61c, 0xad),
    ).map((code) => String.fromCodePoint(code));
    fc.assert(fc.property(fc.string({ unit: "binary" }), refused, fc.string({ unit: "binary" }), (before, hidden, after) => {
      assert.ok("refused" in terminalLine(`a${before}${hidden}${after}z`));
    }));
  });

  it("of any text is either refused or a part of it on one line, with nothing hidden", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (written) => {
      const line = terminalLine(written);
      if ("refused" in line) return;
      assert.ok(written.includes(line.text));
      assert.equal(hiddenIn(line.text), null);
      assert.doesNotMatch(line.text, /^\s|\s$|[^\P{C}]/u);
    }));
  });
});

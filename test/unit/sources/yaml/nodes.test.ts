import assert from "node:assert/strict";
import { openYaml } from "../../../../src/sources/yaml/document";
import { entriesOf, itemsOf, linesOfEntry, linesOfNode, textOf, valueAt } from "../../../../src/sources/yaml/nodes";

/** `key start-end` of every entry at the top. */
function entries(text: string): string[] {
  const { value } = openYaml("a.yaml", text);
  return entriesOf(value.documents[0]?.contents).map((entry) => {
    const { startLine, endLine } = linesOfEntry(value, entry);
    return `${entry.key} ${startLine}-${endLine}`;
  });
}

describe("lines of an entry", () => {
  const texts: [name: string, text: string, expected: string[]][] = [
    ["one line each", "a: 1\nb: 2\n", ["a 1-1", "b 2-2"]],
    ["comments and blank lines around are left out", "# a\na:\n  b: 1\n\n  # of a\n\n# c\nc:\n  - 1\n  - 2\n\n", ["a 2-3", "c 8-10"]],
    ["a comment inside a block scalar is text", "a:\n  run: |\n    x\n    # y\n\n# z\nb: 1\n", ["a 1-4", "b 7-7"]],
    ["folded and kept blank lines end at the text", "a: >+\n  x\n\n\nb: 1\n", ["a 1-2", "b 5-5"]],
    ["no value", "a:\nb: # later\n\nc: ~\n", ["a 1-1", "b 2-2", "c 4-4"]],
    ["no value at the end of a nested mapping", "a:\n  b:\n    c:\n\nd: 1\n", ["a 1-3", "d 5-5"]],
    ["flow collections end at their bracket", "a: {\n  b: 1\n  }\nc: [\n  1\n]\n", ["a 1-3", "c 4-6"]],
    ["several lines of plain and quoted text", "a: x\n  y\nb: 'x\n\n  y'\n", ["a 1-2", "b 3-5"]],
    ["a tag, an anchor, an alias", "a: &x !t\n  - 1\nb: *x\nc: 1\n", ["a 1-2", "b 3-3", "c 4-4"]],
    ["an empty list inside", "a:\n  b: []\n\nc: 1\n", ["a 1-2", "c 4-4"]],
    ["a dash with nothing behind it", "a:\n  - 1\n  -\n\nc: 1\n", ["a 1-2", "c 5-5"]],
    ["JSON", '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}\n', ["a 2-4", "c 5-5"]],
    ["Windows line ends", "a:\r\n  b: 1\r\n\r\nc: 1\r\n", ["a 1-2", "c 4-4"]],
  ];
  for (const [name, text, expected] of texts) it(name, () => assert.deepEqual(entries(text), expected));

  it("an item on its own starts behind its dash", () => {
    const { value } = openYaml("a.yaml", "- a: 1\n  b: 2\n\n- c: 3\n");
    const items = itemsOf(value.documents[0]?.contents);
    assert.deepEqual(items.map((item) => linesOfNode(value, item)), [{ startLine: 1, endLine: 2 }, { startLine: 4, endLine: 4 }]);
  });
});

describe("reading nodes", () => {
  it("takes plain values as they are written", () => {
    const { value } = openYaml("a.yaml", "- on\n- true\n- 1.10\n- ~\n- [x]\n- ''\n");
    assert.deepEqual(itemsOf(value.documents[0]?.contents).map(textOf), ["on", "true", "1.10", null, null, ""]);
  });

  it("takes the last of a repeated key, as programs do", () => {
    const { value } = openYaml("a.yaml", "a: 1\na: 2\n");
    assert.equal(textOf(valueAt(value.documents[0]?.contents, "a")), "2");
  });
});

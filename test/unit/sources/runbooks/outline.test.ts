import assert from "node:assert/strict";
import fc from "fast-check";
import { outlineMarkdown } from "../../../../src/sources/runbooks/outline";

const check = (text: string) => {
  const { headings, codeSpans, codeBlocks, links } = outlineMarkdown(text, 1);
  return {
    headings: headings.map(({ text, depth, line }) => `${String(line)} ${"#".repeat(depth)} ${text}`),
    spans: codeSpans.map(({ text, line }) => `${String(line)} ${text}`),
    blocks: codeBlocks.map(({ text, line, language }) => `${String(line)} ${language}: ${text}`),
    links: links.map(({ target, image, line }) => `${String(line)} ${image ? "!" : ""}${target}`),
  };
};

describe("the outline of a Markdown text", () => {
  it("has headings of either style, with depth and line", () => {
    assert.deepEqual(check("# One `two` *three*\n\ntext\n\nFour\n----\n\n  ###### Five ######\n").headings, ["1 # One two three", "5 ## Four", "8 ###### Five"]);
  });

  it("counts lines from where the text begins in its file, whatever ends them", () => {
    assert.deepEqual(outlineMarkdown("a\r\n\r\n# One\r# Two\n", 10).headings.map(({ line }) => line), [12, 13]);
  });

  it("leaves out empty headings, and cuts endless ones", () => {
    const [only, ...others] = outlineMarkdown(`#\n# ${"x".repeat(500)}\n`, 1).headings;
    assert.equal(only?.text.length, 200);
    assert.deepEqual(others, []);
  });

  it("takes no comment in a shell block for a heading", () => {
    assert.deepEqual(check("```sh\n# stop\n\n# start\n```\n# Real\n"), { headings: ["6 # Real"], spans: [], blocks: ["2 sh: # stop\n\n# start"], links: [] });
    assert.deepEqual(check("1. Do\n\n   ```\n   # stop\n   ```\n\n2. Done `x`\n"), { headings: [], spans: ["7 x"], blocks: ["4 : # stop"], links: [] });
  });

  it("knows an indented fence that lies in no list", () => {
    assert.deepEqual(check("Text\n\n  ```\n# no\n  ```\n# Yes\n"), { headings: ["6 # Yes"], spans: [], blocks: ["4 : # no"], links: [] });
  });

  it("takes nothing from comments and raw HTML", () => {
    assert.deepEqual(check("<!--\n# No\n\n`no`\n-->\n# Yes\n\n<details>\n# No\n\n# Yes\n").headings, ["6 # Yes", "11 # Yes"]);
  });

  it("knows where links point, in the text or below it", () => {
    assert.deepEqual(check("[a](b.md) and [c][d] and <https://acme.test>\n\n[d]: ../e.md\n").links, ["1 b.md", "1 ../e.md", "1 https://acme.test"]);
  });

  it("finds the lines of indented code", () => {
    assert.deepEqual(check("text\n\n    kubectl get pods\n    kubectl get nodes\n").blocks, ["3 : kubectl get pods\nkubectl get nodes"]);
  });

  it("reads a table without blank lines whole, however long", () => {
    const rows = Array.from({ length: 250 }, (_, index) => `| row | \`value${String(index)}\` | [link](file${String(index)}.md) |`);
    const outline = outlineMarkdown(rows.join("\n"), 1);
    assert.equal(outline.codeSpans.length, 250);
    assert.equal(outline.links.length, 250);
    assert.equal(outline.codeSpans.at(-1)?.line, 250);
    assert.equal(outline.leftOutAt, null);
  });

  it("counts lines within a paragraph, a list and a table", () => {
    const text = "one `a` two\n`b\nc` [d](e.md) and\n`f` ![g](h.png)\n\n- x\n  y `i`\n\n| j |\n|---|\n| k |\n| `l` |\n";
    assert.deepEqual(check(text).spans, ["1 a", "2 b c", "4 f", "7 i", "12 l"]);
    assert.deepEqual(check(text).links, ["3 e.md", "4 !h.png"]);
  });

  it("has the first paragraph of each list item, and whether its list counts", () => {
    const text = "1. One `a`\n   and more\n\n   not this\n2. Two\n   - [ ] inner *box*\n   - [link](x.md)\n3.\n   ```\n   code\n   ```\n4. # heading\n";
    const items = outlineMarkdown(text, 1).items.map(({ text: shown, line, ordered }) => `${String(line)} ${ordered ? "1." : "-"} ${shown}`);
    assert.deepEqual(items, ["1 1. One a and more", "5 1. Two", "6 - [ ] inner box", "7 - link"]);
  });

  const slugs: readonly (readonly [string, readonly string[]])[] = [
    ["# Switch over\n## Switch over\n# Switch over 1\n", ["switch-over", "switch-over-1", "switch-over-1-1"]],
    ["# What's *new* in `v1.2`?\n", ["whats-new-in-v12"]],
    ["# Ärger & Übermut\n", ["ärger--übermut"]],
    ["# [Linked](x.md) — heading\n", ["linked--heading"]],
    ['# Steps <a name="do"></a>\n\n<a id="more"></a>\n\n<div id=\'third\'>\n', ["do", "steps", "more", "third"]],
    ["<!-- <a id=\"no\"> -->\n", []],
  ];
  for (const [text, wanted] of slugs) it(`leads fragments to ${wanted.join(", ") || "nothing"}`, () => assert.deepEqual(outlineMarkdown(text, 1).anchors, wanted));

  it("says where a block begins that lies too deep, or is too long", () => {
    assert.equal(outlineMarkdown(`a\n\n${"> ".repeat(50)}b\n`, 1).leftOutAt, 3);
    assert.equal(outlineMarkdown(`${"- ".repeat(50)}b\n`, 5).leftOutAt, 5);
    assert.equal(outlineMarkdown(`a\n\n${"`b` ".repeat(10_000)}\n`, 1).leftOutAt, 3);
    assert.equal(outlineMarkdown(`a\n\n${"b ".repeat(20_000)}\n`, 1).leftOutAt, null);
  });

  it("reads on to its limit and says in which line that lies", () => {
    const { headings, leftOutAt } = outlineMarkdown("# Ten of us\n".repeat(100_000), 1);
    assert.equal(headings.length, leftOutAt === null ? 0 : leftOutAt - 1);
    assert.equal(leftOutAt, Math.floor((1024 * 1024) / 12) + 1);
  });

  it("finds everything in the line where it stands", () => {
    const block = fc.constantFrom(
      "# H", "Two `c`\nmore `c`", "plain words", "Three\n---", "H\n===", "***", "- one\n- `c`\n\n  more `c`\n\n  ```\n  # no\n  ```", "1. one\n   ```sh\n   F\n   ```\n2. `c`",
      "```sh\nF\n\nls\n```", "~~~\nF\n~~~", "> # H\n> `c`\nlazy `c`", "    F\n\n    # code", "<!-- a\n\n# no\n-->", "<div>\n# no\n</div>", "[L](b.md) `c`", "text\n# H\ntext", "| `c` |\n|---|\n| `c` |\n| [L](x) |",
    );
    const text = fc.array(fc.tuple(block, fc.constantFrom("\n\n", "\r\n\r\n", "\n \n")), { maxLength: 8 }).map((pairs) => pairs.map(([one, gap]) => one + gap).join(""));
    fc.assert(fc.property(text, fc.nat(50), (given, above) => {
      const lines = given.split(/\r\n|\n/);
      const { headings, codeSpans, codeBlocks, links } = outlineMarkdown(given, above + 1);
      const at = (line: number): string => lines[line - above - 1] ?? "";
      for (const { text: title, line } of headings) assert.ok(at(line).includes(title));
      for (const { line } of codeSpans) assert.match(at(line), /`c`/);
      for (const code of codeBlocks) assert.ok(at(code.line).includes(code.text.split("\n")[0] ?? "?"));
      for (const { line } of links) assert.match(at(line), /\[L\]/);
    }), { numRuns: 200 });
  });
});

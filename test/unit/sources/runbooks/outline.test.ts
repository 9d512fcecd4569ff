import assert from "node:assert/strict";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import type { Nodes } from "mdast";
import { outlineMarkdown } from "../../../../src/sources/runbooks/outline";

const check = (text: string) => {
  const { headings, codeSpans, codeBlocks, links } = outlineMarkdown(text, 1);
  return {
    headings: headings.map(({ text, depth, line }) => `${String(line)} ${"#".repeat(depth)} ${text}`),
    spans: codeSpans.map(({ text, line }) => `${String(line)} ${text}`),
    blocks: codeBlocks.map(({ text, line, language }) => `${String(line)} ${language}: ${text}`),
    links,
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
    assert.deepEqual(check("[a](b.md) and [c][d] and <https://acme.test>\n\n[d]: ../e.md\n").links, ["b.md", "https://acme.test", "../e.md"]);
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

  it("is what the parser says of the whole text, though it reads in parts", () => {
    const block = fc.constantFrom(
      "# One", "## Two `a`", "plain words", "words with `code` in them", "Three\n---", "Four\n===", "---", "***",
      "- one\n- two `b`\n\n  more `c`\n\n  ```\n  # no\n\n  -\n  ```", "1. one\n   ```sh\n   # no\n   ```\n2. two\n\n       indented `d`", "* x\n\n    # y\n",
      "```sh\n# no\n\nls\n```", "~~~\n```\n# no\n~~~", "````\n```\n# no\n````", "``` a`b\n# yes",
      "> # quoted\n> `e`\nlazy\n\n> ```\n> # no\n", "    indented\n\n    # code", "\tindented `f`", "<!-- a\n\n# no\n-->", "<!-- a -->", "<div>\n# no\n</div>", "<pre>\n# no\n\n`no`\n</pre>",
      "[a](b.md)", "[ref]: c.md", "<https://acme.test/x>", "+ - 1. # deep", "text\n    # not code", "text\n# yes\ntext",
    );
    const text = fc.array(fc.tuple(block, fc.constantFrom("\n", "\n\n", "\n \n")), { maxLength: 6 }).map((pairs) => pairs.map(([one, gap]) => one + gap).join(""));
    fc.assert(fc.property(text, (given) => {
      const { headings, codeSpans, codeBlocks } = outlineMarkdown(given, 1);
      const whole = wholeOutline(given);
      assert.deepEqual(headings.map(({ text: title, line }) => `${String(line)} ${title}`), whole.headings);
      assert.deepEqual(codeSpans.map((span) => span.text), whole.spans);
      assert.deepEqual(codeBlocks.map((code) => code.text), whole.blocks);
    }), { numRuns: 100 });
  });
});

function wholeOutline(text: string): { headings: string[]; spans: string[]; blocks: string[] } {
  const found = { headings: [] as string[], spans: [] as string[], blocks: [] as string[] };
  const visit = (node: Nodes): void => {
    const title = toString(node).replace(/\s+/g, " ");
    if (node.type === "heading" && title !== "") found.headings.push(`${String(node.position?.start.line)} ${title}`);
    if (node.type === "inlineCode") found.spans.push(node.value);
    if (node.type === "code") found.blocks.push(node.value);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(text));
  return found;
}

import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import { readFiles, sampleWorkspace } from "../../../fixtures/workspace";
import type { Block } from "../../../../src/model/place";
import type { TerraformReader } from "../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../src/sources/terraform/blocks";

/** As somebody types: every file is a prefix of itself at some keystroke, and a mistake in the middle at another. */
describe("while somebody types", () => {
  let reader: TerraformReader;
  let texts: string[] = [];
  before(async () => {
    reader = await openTerraformReader(path.join(__dirname, "..", ".."));
    const files = [...(await readFiles(sampleWorkspace()))].filter(([file]) => file.endsWith(".tf"));
    texts = [...new Set(files.map(([, text]) => text))];
  });
  after(() => reader.dispose());

  function blocksOf(text: string): readonly Block[] {
    return reader.outline("main.tf", text).value.blocks;
  }

  const keystroke = fc.tuple(fc.nat(), fc.nat());

  it("blocks before the caret keep their lines, at every keystroke of every file", () => {
    for (const text of texts) {
      const blocks = blocksOf(text);
      const open = reader.open("main.tf");
      let line = 1;
      for (let length = 1; length <= text.length; length += 1) {
        const { value } = open.outline(text.slice(0, length));
        const finished = blocks.filter(({ endLine }) => endLine < line);
        assert.deepEqual(value.blocks.slice(0, finished.length), finished, JSON.stringify(text.slice(0, length)));
        for (const { startLine, endLine } of value.blocks) assert.ok(startLine >= 1 && endLine >= startLine && endLine <= line);
        if (text[length - 1] === "\n") line += 1;
      }
      open.dispose();
    }
  });

  it("a mistake inside one block leaves all others as they are", () => {
    const mistakes = fc.constantFrom("{", "[", "(", '"', "= ", "x =", "${", "/*", "<<EOT\n", "@", "}", 'a = "b', "\n\n");
    fc.assert(fc.property(keystroke, mistakes, ([file, at], mistake) => {
      const text = texts[file % texts.length] ?? "";
      const blocks = blocksOf(text);
      const lines = text.split("\n");
      const inner = blocks.filter(({ startLine, endLine }) => endLine - startLine > 1);
      const hurt = inner[at % Math.max(1, inner.length)];
      if (hurt === undefined) return;
      const line = hurt.startLine + 1 + (at % (hurt.endLine - hurt.startLine - 1));
      const before = lines.slice(0, line - 1);
      const typed = [...before, `${lines[line - 1] ?? ""}${mistake}`, ...lines.slice(line)].join("\n");
      const shift = mistake.split("\n").length - 1;
      const expected = blocks.map((block) =>
        block.startLine > line ? { ...block, startLine: block.startLine + shift, endLine: block.endLine + shift } : block,
      );
      const found = blocksOf(typed);
      assert.deepEqual(found.map(({ address }) => address), expected.map(({ address }) => address), typed);
      for (const [index, block] of expected.entries()) {
        if (block.address !== hurt.address || block.startLine !== hurt.startLine) assert.deepEqual(found[index], block, typed);
      }
    }), { numRuns: 250 });
  });

  it("no text at all makes it throw", () => {
    const piece = fc.constantFrom("resource", " ", '"a"', '"', "{", "}", "\n", "=", "x", "[", "${", "<<E\n", "E\n", "#", "/*", "*/", "1", ",", "locals", "\\", "\r\n", "é");
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { blocks } = reader.read("main.tf", pieces.join("")).value;
      for (const { startLine, endLine } of blocks) assert.ok(startLine >= 1 && endLine >= startLine);
    }), { numRuns: 300 });
  });
});

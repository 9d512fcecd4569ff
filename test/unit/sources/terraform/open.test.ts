import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import { readFiles, sampleWorkspace } from "../../../fixtures/workspace";
import type { TerraformReader } from "../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../src/sources/terraform/blocks";

describe("a Terraform file that is open", () => {
  let reader: TerraformReader;
  let texts: string[] = [];
  before(async () => {
    reader = await openTerraformReader(path.join(__dirname, "..", ".."));
    texts = [...(await readFiles(sampleWorkspace()))].flatMap(([file, text]) => (file.endsWith(".tf") ? [text] : []));
  });
  after(() => reader.dispose());

  function sameAfter(versions: readonly string[]): void {
    const open = reader.open("infra/main.tf");
    try {
      for (const [place, text] of versions.entries()) {
        assert.deepEqual(open.outline(text), reader.outline("infra/main.tf", text), JSON.stringify(versions.slice(0, place + 1)));
      }
    } finally {
      open.dispose();
    }
  }

  const piece = fc.constantFrom("", "x", " ", "\n", "\r\n", '"', "{", "}", "=", "a = 1\n", "[", "]", "(", "${", "<<EOT\n", "EOT\n", "#", "/*", "*/", "🙂", "\ud83d", "\ude42", "é", 'module "m" {\n  source = "./m"\n}\n', "\0", "\uFEFF");
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 40 }), insert: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join("")) });

  function versionsOf(text: string, edits: readonly { at: number; remove: number; insert: string }[]): string[] {
    const versions = [text];
    for (const { at, remove, insert } of edits) {
      const before = versions.at(-1) ?? "";
      const start = at % (before.length + 1);
      versions.push(before.slice(0, start) + insert + before.slice(start + remove));
    }
    return versions;
  }

  it("says after every edit what is said of the text alone", () => {
    fc.assert(fc.property(fc.nat(), fc.boolean(), fc.array(edit, { minLength: 1, maxLength: 6 }), (file, windows, edits) => {
      const text = texts[file % texts.length] ?? "";
      sameAfter(versionsOf(windows ? text.replaceAll("\n", "\r\n") : text, edits));
    }), { numRuns: 60 });
  });

  it("takes halves of characters, and a character exchanged for another with the same half", () => {
    sameAfter(['locals {\n  a = "🙂"\n}\n', 'locals {\n  a = "🙃"\n}\n', 'locals {\n  a = "\ud83d"\n}\n', 'locals {\n  a = "\ude42\ud83d"\n}\n', 'locals {\n  a = "🙂🙂"\n}\n']);
  });

  it("takes a text that is emptied, filled, exchanged, and the same again", () => {
    sameAfter(["", "locals {}\n", "locals {}\n", "", 'module "a" { source = "./a" }\n', "\r\n\r\nlocals {}\r\n", " ".repeat(2 ** 20 + 1), "locals {}\n"]);
  });

  it("in JSON", () => {
    const open = reader.open("a.tf.json");
    assert.deepEqual(open.outline('{"module": {"a": {"source": "./a"}}}').value.uses.map(({ target }) => target), ["a"]);
    open.dispose();
  });

  it("goes on from the beginning after it was disposed of", () => {
    const open = reader.open("main.tf");
    open.outline("locals {\n}\n");
    open.dispose();
    open.dispose();
    assert.deepEqual(open.outline("\nlocals {\n}\n").value.blocks.map(({ startLine }) => startLine), [2]);
    open.dispose();
  });
});

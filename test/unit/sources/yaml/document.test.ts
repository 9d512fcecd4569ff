import assert from "node:assert/strict";
import fc from "fast-check";
import type { MessageKey } from "../../../../src/model/message";
import { openYaml, plainValue } from "../../../../src/sources/yaml/document";
import { processorTime } from "../../processorTime";

function problems(text: string): [MessageKey, number | null][] {
  return openYaml("a.yaml", text).problems.map(({ message, line }) => [message.key, line]);
}

describe("opening YAML", () => {
  const texts: [name: string, text: string, documents: number, problems: [MessageKey, number | null][]][] = [
    ["nothing", "", 0, []],
    ["one document", "a: 1\n", 1, []],
    ["several documents", "a: 1\n---\nb: 2\n", 2, []],
    ["JSON", '{"a": [1, 2]}', 1, []],
    ["Windows line ends and a byte order mark", "\uFEFFa: 1\r\nb: 2\r\n", 1, []],
    ["unknown tags", "a: !reference [b, c]\nd: !Sub x\n", 1, []],
    ["merged defaults", "x: &d {a: 1}\ny:\n  <<: *d\n  <<: *d\n", 1, []],
    ["a repeated key", "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n", 1, [["yaml.repeatedKey", 4], ["yaml.repeatedKey", 5]]],
    ["a mistake", "a: 1\nb: [1, 2\nc: 3\n", 1, [["yaml.syntax", 3]]],
    ["a Helm template", "a: 1\n{{- if .Values.x }}\nb: 2\n{{- end }}\n", 1, [["yaml.template", 2]]],
    ["template expressions inside strings", 'a: "{{ $labels.job }}"\n', 1, []],
  ];
  for (const [name, text, documents, expected] of texts) {
    it(name, () => {
      assert.deepEqual(problems(text), expected);
      assert.equal(openYaml("a.yaml", text).value.documents.length, documents);
    });
  }

  it("counts lines from 1", () => {
    const { value } = openYaml("a.yaml", "a: 1\r\nb: 2\nc: 3");
    assert.deepEqual([0, 5, 6, 11, 15].map((offset) => value.lineAt(offset)), [1, 1, 2, 3, 3]);
  });

  it("refuses what is longer than its limit", () => {
    const { value, problems: [problem] } = openYaml("a.yaml", "a: 12345", { maxLength: 5 });
    assert.equal(value.documents.length, 0);
    assert.deepEqual(problem?.message, { key: "file.tooLarge", args: { path: "a.yaml", bytes: 8, maxBytes: 5 } });
  });

  it("says no more than a few sentences about a broken file", () => {
    assert.ok(problems("] ".repeat(1000)).length <= 10);
  });

  it("never throws", () => {
    const piece = fc.constantFrom("a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "&a ", "*a", "!t ", "|\n", "#", '"', "'", "---\n", "<<", "%", "\t", "é");
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { value } = openYaml("a.yaml", pieces.join(""));
      for (const document of value.documents) plainValue(value, document);
    }), { numRuns: 500 });
  });
});

describe("hostile YAML ends soon", () => {
  const nested: [name: string, unit: string][] = [["sequences", "["], ["mappings", "{a: "], ["dashes", "- "], ["keys", "? "]];
  for (const [name, unit] of nested) {
    it(`nested ${name}`, () => assert.equal(problems(unit.repeat(250_000))[0]?.[0], "yaml.tooComplex"));
  }

  it("more tokens than allowed", () => {
    const { value, problems: [problem] } = openYaml("a.yaml", `[\n${"1,".repeat(1000)}]`, { maxTokens: 500 });
    assert.deepEqual([value.documents.length, problem?.message.key, problem?.line], [0, "yaml.tooComplex", 2]);
  });

  it("a quarter of a megabyte of mistakes takes less than two seconds", () => {
    const spentMs = processorTime();
    assert.equal(problems('"'.repeat(256 * 1024))[0]?.[0], "yaml.syntax");
    assert.ok(spentMs() < 2000);
  });

  it("aliases that multiply", () => {
    const levels = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 9 }, () => `*a${level}`).join(", ")}]`);
    const { value } = openYaml("a.yaml", ["a0: &a0 x", ...levels].join("\n"));
    const [document] = value.documents;
    assert.ok(document);
    const spentMs = processorTime();
    assert.deepEqual(plainValue(value, document).problems.map(({ message }) => message.key), ["yaml.aliases"]);
    assert.ok(spentMs() < 2000);
  });
});

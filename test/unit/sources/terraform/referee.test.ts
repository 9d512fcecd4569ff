import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import * as hcl2Parser from "hcl2-parser";
import * as v from "valibot";
import { readFiles, sampleWorkspace } from "../../../fixtures/workspace";
import type { TerraformReader } from "../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../src/sources/terraform/blocks";
import type { TerraformBody, TerraformValue } from "../../../../src/sources/terraform/file";

// The package types itself as `any`.
const referee = v.parse(v.object({ parseToString: v.function() }), hcl2Parser satisfies unknown);

/** hcl2-parser's reading of a text: HashiCorp's own parser, compiled to JavaScript. Expressions come as text with `${`. */
function refereeReads(text: string): unknown {
  const [output] = v.parse(v.looseTuple([v.string()]), referee.parseToString(text));
  assert.notEqual(output, "", "the referee does not accept the text");
  return JSON.parse(output);
}

/** Stands for everything that would have to be evaluated. */
const evaluated = Symbol("evaluated");

type Plain = string | number | boolean | null | typeof evaluated | Plain[] | { [key: string]: Plain };

function plain(value: TerraformValue): Plain {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "list":
      return value.items.map(plain);
    case "object":
      return Object.fromEntries(value.entries.map((entry) => [entry.key ?? "${", plain(entry.value)]));
    case "expression":
      return evaluated;
  }
}

/** A body in the referee's shape: blocks below their type and labels, always in lists. */
function plainBody(body: TerraformBody): Plain {
  const result: { [key: string]: Plain } = {};
  for (const { name, value } of body.attributes) result[name] = plain(value);
  for (const block of body.blocks) addBlock(result, [block.type, ...block.labels], plainBody(block));
  return result;
}

function addBlock(into: { [key: string]: Plain }, [first = "", ...rest]: readonly string[], body: Plain): void {
  if (rest.length === 0) {
    const list = into[first];
    into[first] = [...(Array.isArray(list) ? list : []), body];
    return;
  }
  const next = into[first];
  const nested = typeof next === "object" && next !== null && !Array.isArray(next) ? next : {};
  into[first] = nested;
  addBlock(nested, rest, body);
}

function agree(ours: Plain, theirs: unknown, where: string): void {
  if (ours === evaluated) assert.match(String(theirs), /[$%]\{/, where);
  else if (Array.isArray(ours)) {
    const list = v.parse(v.array(v.unknown()), theirs, { abortEarly: true });
    assert.equal(ours.length, list.length, where);
    ours.forEach((item, index) => agree(item, list[index], `${where}[${index}]`));
  } else if (typeof ours === "object" && ours !== null) {
    const record = v.parse(v.record(v.string(), v.unknown()), theirs);
    // A key that must be evaluated has no name of its own to compare.
    const keys = Object.keys(record).map((key) => (key.includes("${") ? "${" : key));
    assert.deepEqual(Object.keys(ours).sort(), [...new Set(keys)].sort(), where);
    for (const [key, value] of Object.entries(ours)) if (key !== "${") agree(value, record[key], `${where}.${key}`);
  } else assert.equal(ours, theirs, where);
}

describe("hcl2-parser is the referee", () => {

  let reader: TerraformReader;
  before(async () => {
    reader = await openTerraformReader(path.join(__dirname, "..", ".."));
  });
  after(() => reader.dispose());

  function check(text: string, where: string): void {
    const { value, problems } = reader.read("main.tf", text);
    assert.deepEqual(problems, [], where);
    const blocks = value.blocks.map(({ kind, ...block }) => ({ ...block, type: kind }));
    agree(plainBody({ attributes: [], blocks }), refereeReads(text), where);
  }

  it("names and literal values of every sample file are the same", async () => {
    const files = [...(await readFiles(sampleWorkspace()))].filter(([file]) => file.endsWith(".tf"));
    assert.ok(files.length > 10);
    for (const [file, text] of files) check(text, file);
  });

  it("of every way to write a value, too", () => {
    const values = [
      "-1", "1.50", "1.5e3", "0.1", "007", "true", "null", "!true", '""', '"a\\n\\"b\\"\\t\\\\"', '"$${z} %%{ if }"', '"$z %d $"', '"<&>é \\u00e9 \\U0001F600"', '"e\u0301"',
      '"${x}"', '"a${x}b"', '"%{ if x }a%{ endif }"', '["a", 1, var.x, [true]]', "[]", "[\n  1,\n  2, # two\n]", "{}", '{ a = 1, "b" = 2, c : 3 }', "{ (x) = 1, b = 2 }", "{ 1 = 2, true = 3 }",
      "{\n  a = 1\n  b = { c = [] }\n}", "a.b", "a[0].b", "a[*].b", "foo(1)", "x ? 1 : 2", "[for a in b : a]", "{ for k, v in b : k => v }", "(1)", "1 + 1", "-a",
      "<<EOT\nabc\n  d\nEOT", "<<-EOT\n    abc\n      d\n    EOT", "<<-EOT\n    abc\n\n      d\n  EOT", "<<EOT\na${b}c\nEOT", "<<EOT\nEOT", "<<EOT\na\\nb $${c}\nEOT", "<<-EOT\n\t\n    a\n  \nEOT", "1.5e-3",
    ];
    for (const value of values) check(`resource "a" "b" {\n  x = ${value}\n}\n`, value);
  });

  it("but for exponents without a fraction, which the grammar takes for a mistake: the block keeps its place, the value is not known", () => {
    for (const value of ["1e5", "3e-2", "7E+1"]) {
      const text = `locals {\n  a = ${value}\n}\nlocals {\n  b = 1\n}\n`;
      const theirs = v.parse(v.object({ locals: v.array(v.record(v.string(), v.number())) }), refereeReads(text));
      assert.deepEqual(theirs.locals, [{ a: Number(value) }, { b: 1 }]);
      const { value: { blocks } } = reader.read("main.tf", text);
      assert.deepEqual(blocks.map(({ startLine, endLine }) => [startLine, endLine]), [[1, 3], [4, 6]]);
      assert.ok(blocks[0]?.attributes.every((attribute) => attribute.value.kind === "expression"));
    }
  });

  it("of generated files, too", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/).filter((word) => !["true", "false", "null", "for", "if"].includes(word));
    const text = fc.array(fc.constantFrom("a", " ", "é", "\\n", '\\"', "\\\\", "$", "$${", "%", "#", "//", "{", "}", "[", "=", "<<E", "/*", "\u4e2d", "🙂"), { maxLength: 8 })
      .map((parts) => parts.join(""))
      // `$` and `{` that meet would be an interpolation, and `$${` needs a `$` of its own before it.
      .filter((joined) => !/[$%]\{|[$%]{2,}/.test(joined.replaceAll("$${", "")) && !/[$%]\$\$\{/.test(joined));
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 2 },
        text.map((joined) => `"${joined}"`),
        fc.integer().map(String),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }).map((number) => (Math.abs(number) < 1e-6 ? "0" : String(number))),
        fc.constantFrom("true", "false", "null", "var.a", "local.b[0]", 'f("x", 1)', '"x${var.y}"', "1.25"),
        fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
        fc.uniqueArray(fc.tuple(name, tie("value")), { maxLength: 3, selector: ([key]) => key }).map((entries) => `{\n${entries.map(([key, item]) => `${key} = ${item}`).join("\n")}\n}`),
      ),
    }));
    const line = fc.constantFrom("abc", "  d", "\t", "", "é 中 🙂 e\u0301", "$${x} %%{ if }", 'a \\n "q"', "# no comment", "}", "<<EOT", "${var.x}", " EOT.");
    const heredoc = fc.tuple(fc.constantFrom("<<EOT", "<<-EOT"), fc.array(line, { maxLength: 4 })).map(([mark, lines]) => [mark, ...lines, "EOT"].join("\n"));
    const attribute = fc.tuple(name, fc.oneof({ arbitrary: value.map((item) => `${item} # then`), weight: 4 }, { arbitrary: heredoc, weight: 1 }));
    const body = fc.uniqueArray(attribute, { maxLength: 4, selector: ([key]) => key })
      .map((entries) => entries.map(([key, item]) => `  ${key} = ${item}\n`).join(""));
    const nestedBody = fc.tuple(body, fc.array(fc.tuple(name, body), { maxLength: 2 })).map(([inner, deeper]) => inner + deeper.map(([type, deepest]) => `  D${type} "l" {\n${deepest}  }\n`).join(""));
    const nested = fc.tuple(name, nestedBody).map(([type, inner]) => `  N${type} {\n${inner}  }\n`);
    const block = fc.tuple(fc.constantFrom("resource T", "data D", "module", "variable", "locals", "terraform"), name, body, fc.array(nested, { maxLength: 2 })).map(
      ([type, label, inner, blocks]) => {
        const header = type === "resource T" ? `resource "t" "${label}"` : type === "data D" ? `data d ${label}` : type === "module" || type === "variable" ? `${type} "${label}"` : type;
        return `# ${label}\n${header} {\n${inner}${blocks.join("")}}\n`;
      },
    );
    fc.assert(fc.property(fc.array(block, { maxLength: 4 }), (blocks) => check(blocks.join("\n"), "generated")), { numRuns: 30 });
  });
});

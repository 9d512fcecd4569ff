import assert from "node:assert/strict";
import path from "node:path";
import type { MessageKey } from "../../../../src/model/message";
import type { TerraformReader } from "../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../src/sources/terraform/blocks";
import { processorTime } from "../../processorTime";

let reader: TerraformReader;
before(async () => {
  reader = await openTerraformReader(path.join(__dirname, "..", ".."));
});
after(() => reader.dispose());

interface Case {
  readonly name: string;
  readonly text: string;
  /** `address start-end` of each. */
  readonly blocks: readonly string[];
  readonly problems?: readonly [MessageKey, number | null][];
  readonly path?: string;
}

function check({ name, text, blocks, problems = [], path: file = "main.tf" }: Case): void {
  it(name, () => {
    const read = reader.outline(file, text);
    assert.deepEqual(read.value.blocks.map(({ address, startLine, endLine }) => `${address} ${startLine}-${endLine}`), blocks);
    assert.deepEqual(read.problems.map(({ message, line }) => [message.key, line]), problems);
    assert.deepEqual(reader.read(file, text).value.blocks.map(({ address, startLine, endLine }) => `${address} ${startLine}-${endLine}`), blocks);
  });
}

describe("Terraform blocks", () => {
  const cases: Case[] = [
    { name: "nothing", text: "", blocks: [] },
    { name: "only a comment", text: "# x\n", blocks: [] },
    {
      name: "every kind has its address",
      text: [
        'resource "aws_instance" "web" {}', 'data "aws_ami" "x" {}', 'module "zone" {}', 'variable "size" {}', 'output "url" {}', 'provider "aws" {}',
        "terraform {}", "locals {}", 'check "up" {}', "moved {}", "import {}", "removed {}",
      ].join("\n"),
      blocks: [
        "aws_instance.web 1-1", "data.aws_ami.x 2-2", "module.zone 3-3", "var.size 4-4", "output.url 5-5", "provider.aws 6-6",
        "terraform 7-7", "locals 8-8", "check.up 9-9", "moved 10-10", "import 11-11", "removed 12-12",
      ],
    },
    { name: "comments above and blank lines after are left out", text: "# a\n\n# b\nlocals {\n  # c\n}\n\n# d\n", blocks: ["locals 4-6"] },
    { name: "labels without quotes", text: "resource aws_instance web {\n}\n", blocks: ["aws_instance.web 1-2"] },
    { name: "labels with dots and escapes", text: 'resource "a.b" "c\\"d" {\n}\n', blocks: ['a.b.c"d 1-2'] },
    { name: "braces in strings, comments and heredocs", text: 'locals {\n  a = "}"\n  # }\n  b = <<EOT\n}\nresource "x" "y" {\nEOT\n}\noutput "o" {\n}\n', blocks: ["locals 1-8", "output.o 9-10"] },
    { name: "Windows line ends and a byte order mark", text: '\uFEFFlocals {\r\n  a = 1\r\n}\r\n\r\nmodule "m" {\r\n}\r\n', blocks: ["locals 1-3", "module.m 5-6"] },
    { name: "indented blocks", text: "  locals {\n  a = 1\n  }\n", blocks: ["locals 1-3"] },
    { name: "blocks that are nobody's here", text: 'ephemeral "a" "b" {\n}\nfoo {}\nlocals {}\n', blocks: ["locals 4-4"] },
    { name: "non-Latin names", text: 'variable "größe" {\n}\nvariable "大小" {\n}\n', blocks: ["var.größe 1-2", "var.大小 3-4"] },
    { name: "a header without its labels", text: 'resource "a" {\n}\nlocals {\n}\n', blocks: ["locals 3-4"], problems: [["terraform.header", 1]] },
    { name: "other labels in a stack", path: "a.tfstack.hcl", text: 'provider "aws" "main" {\n}\n', blocks: [] },
  ];
  cases.forEach(check);
});

describe("half-typed Terraform: a mistake costs its own block and no other", () => {
  const sound = 'resource "a" "first" {\n  x = 1\n}\n\n';
  const next = '\n# about the last\nresource "c" "last" {\n  y = 2\n}\n';
  const cases: Case[] = [
    { name: "a value is missing", text: `${sound}locals {\n  z =\n}\n${next}`, blocks: ["a.first 1-3", "locals 5-7", "c.last 10-12"], problems: [["terraform.syntax", 6]] },
    { name: "a brace is missing", text: `${sound}locals {\n  z = 1\n${next}`, blocks: ["a.first 1-3", "locals 5-6", "c.last 9-11"], problems: [["terraform.syntax", 6]] },
    { name: "a quote is missing", text: `${sound}locals {\n  z = "a\n}\n${next}`, blocks: ["a.first 1-3", "locals 5-7", "c.last 10-12"], problems: [["terraform.syntax", 7]] },
    { name: "a heredoc has no end", text: `${sound}locals {\n  z = <<EOT\n  b\n}\n${next}`, blocks: ["a.first 1-3", "locals 5-8", "c.last 11-13"], problems: [["terraform.syntax", 8]] },
    { name: "a comment has no end", text: `${sound}locals {\n  /* b\n}\n${next}`, blocks: ["a.first 1-3", "locals 5-7", "c.last 10-12"], problems: [["terraform.syntax", 5]] },
    { name: "a header is begun", text: `${sound}resource "b"\n${next}`, blocks: ["a.first 1-3", "c.last 8-10"], problems: [["terraform.syntax", 5]] },
    { name: "a label is begun", text: `${sound}resource "b\n${next}`, blocks: ["a.first 1-3", "c.last 8-10"], problems: [["terraform.syntax", 5]] },
    { name: "a brace too many", text: `${sound}locals {\n}\n}\n${next}`, blocks: ["a.first 1-3", "locals 5-6", "c.last 10-12"], problems: [["terraform.syntax", 7]] },
    { name: "two mistakes", text: `locals {\n  a =\n}\n\nlocals {\n  b = [\n}\n${next}`, blocks: ["locals 1-3", "locals 5-7", "c.last 10-12"], problems: [["terraform.syntax", 2], ["terraform.syntax", 6]] },
    { name: "no Terraform at all", text: "hello, world\n", blocks: [], problems: [["terraform.syntax", 1]] },
  ];
  cases.forEach(check);
});

describe("Terraform in JSON", () => {
  const cases: Case[] = [
    {
      name: "labels are keys, several blocks are a list",
      path: "main.tf.json",
      text: '{\n  "resource": {\n    "aws_instance": {\n      "web": {\n        "ami": "x"\n      },\n      "db": [{\n        "ami": "y"\n      }]\n    }\n  },\n  "locals": [{"a": 1}, {"b": 2}],\n  "//": "x",\n  "variable": {"size": {}}\n}\n',
      blocks: ["aws_instance.web 4-6", "aws_instance.db 7-9", "locals 12-12", "locals 12-12", "var.size 14-14"],
    },
    { name: "a list at the top and between labels", path: "a.tofu.json", text: '[{"module": [{"m": {}}, {"n": {}}]}]', blocks: ["module.m 1-1", "module.n 1-1"] },
    { name: "half-typed", path: "a.tf.json", text: '{"module": {"m": {}, "n": ', blocks: ["module.m 1-1"], problems: [["yaml.syntax", 1], ["yaml.syntax", 1]] },
    { name: "no object", path: "a.tf.json", text: "12", blocks: [] },
  ];
  cases.forEach(check);
});

describe("what a Terraform block holds", () => {
  it("attributes, nested blocks and their lines", () => {
    const { value } = reader.read("main.tf", 'terraform {\n  required_version = "~> 1.9"\n  backend "s3" {\n    bucket = "b"\n  }\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n');
    assert.deepEqual(value.blocks, [{
      kind: "terraform", address: "terraform", startLine: 1, endLine: 9, labels: [],
      attributes: [{ name: "required_version", line: 2, value: { kind: "literal", value: "~> 1.9" } }],
      blocks: [
        { type: "backend", labels: ["s3"], startLine: 3, endLine: 5, blocks: [], attributes: [{ name: "bucket", line: 4, value: { kind: "literal", value: "b" } }] },
        {
          type: "required_providers", labels: [], startLine: 6, endLine: 8, blocks: [],
          attributes: [{ name: "aws", line: 7, value: { kind: "object", entries: [{ key: "source", value: { kind: "literal", value: "hashicorp/aws" } }] } }],
        },
      ],
    }]);
  });

  it("keeps what can be read of a half-typed block", () => {
    const { value } = reader.read("main.tf", 'locals {}\n\nmodule "m" {\n  source = "../m"\n  size =\n}\n\nlocals {}\n');
    assert.deepEqual(value.blocks[1]?.attributes[0], { name: "source", line: 4, value: { kind: "literal", value: "../m" } });
  });

  it("reads the same of the JSON syntax", () => {
    const { value } = reader.read("a.tf.json", '{"module": {"m": {\n"source": "./m", "n": 2, "//": "x", "v": "${var.x}", "w": "$${y}", "l": [true, null]}}}');
    assert.deepEqual(value.blocks[0]?.attributes, [
      { name: "source", line: 2, value: { kind: "literal", value: "./m" } },
      { name: "n", line: 2, value: { kind: "literal", value: 2 } },
      { name: "v", line: 2, value: { kind: "expression" } },
      { name: "w", line: 2, value: { kind: "literal", value: "${y}" } },
      { name: "l", line: 2, value: { kind: "list", items: [{ kind: "literal", value: true }, { kind: "literal", value: null }] } },
    ]);
  });
});

describe("hostile Terraform", () => {
  it("is refused unread when it is too large", () => {
    for (const bytes of [2 ** 20 + 1, 50_000_000]) {
      const { value, problems } = reader.outline("main.tf", " ".repeat(bytes));
      assert.deepEqual([value.blocks, problems.map(({ message }) => message.key)], [[], ["file.tooLarge"]]);
    }
  });

  const units = ["{", "[", "x = [", 'x = "${"', '"', "a {\n", "x = <<E\n", "= ", 'resource "a" "b" {\n', "\0"];
  it("never throws and never takes long", () => {
    for (const unit of units) {
      const spentMs = processorTime();
      reader.read("main.tf", unit.repeat(800));
      assert.ok(spentMs() < 2000, unit);
    }
  });
});

describe("the grammar", () => {
  it("that is not there is a broken installation", async () => {
    await assert.rejects(openTerraformReader(path.join(__dirname, "nowhere")), /grammar could not be loaded/);
  });
});

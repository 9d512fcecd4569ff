import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { System } from "../../../../../src/model/place";
import { readOutline } from "../../../../../src/sources/outline";
import { readAnnotations } from "../../../../../src/sources/ownership/annotations/annotations";
import type { TerraformReader } from "../../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../../src/sources/terraform/blocks";
import { processorTime } from "../../../processorTime";

let terraform: TerraformReader;
before(async () => {
  terraform = await openTerraformReader(path.join(__dirname, "..", "..", ".."));
});
after(() => terraform.dispose());

interface Case {
  readonly name: string;
  readonly system?: System;
  readonly path?: string;
  readonly text: string;
  /** `what about :line`; the file is `-`. */
  readonly says: readonly string[];
  readonly problems?: readonly string[];
}

const cases: readonly Case[] = [
  { name: "directly above a block", text: "x = 1\n\n# owner: @a\nresource \"t\" \"n\" {\n}\n", says: ["@a t.n :3"] },
  { name: "among other comments above a block", text: "locals {}\n# One.\n# owner: @a\n// runbook: a.md\n# Two.\nresource \"t\" \"n\" {}\n", says: ["@a t.n :3", "a.md t.n :4"] },
  { name: "in a comment of several lines", text: "locals {}\n/*\n * owner: @a\n */\nresource \"t\" \"n\" {}\n", says: ["@a t.n :3"] },
  { name: "inside a block", text: "resource \"t\" \"n\" {\n  a = 1\n  # owner: @a\n\n  b = 2\n}\n", says: ["@a t.n :3"] },
  { name: "not inside a block's strings", text: "resource \"t\" \"n\" {\n  a = <<-EOT\n    # owner: root2\n  EOT\n}\n", says: [] },
  { name: "at the top, with a blank line after it", text: "# Everything here.\n# owner: @a\n\nresource \"t\" \"n\" {}\n", says: ["@a - :2"] },
  { name: "at the top, after a licence", text: "# Licence.\n\n# owner: @a\n\nresource \"t\" \"n\" {}\n", says: ["@a - :3"] },
  { name: "at the top, right above a block, it is about the block", text: "# owner: @a\nresource \"t\" \"n\" {}\n", says: ["@a t.n :1"] },
  { name: "for the file and for a block", text: "# owner: @a\n\n# owner: @b\nresource \"t\" \"n\" {}\n", says: ["@a - :1", "@b t.n :3"] },
  { name: "a blank line away from every block", text: "locals {}\n\n# owner: @a\n\nresource \"t\" \"n\" {}\n", says: [], problems: ["3 annotation.unattached"] },
  { name: "in half-typed code", text: "# owner: @a\nresource \"t\" \"n\" {\n  a =\n", says: ["@a t.n :1"] },
  { name: "in a file of variables, which is never read", path: "a.tfvars", text: "# owner: @a\n\nx = 1\n", says: [] },
  {
    name: "on a job, and in it",
    system: "github-actions",
    path: "ci.yml",
    text: "name: ci\non: push\njobs:\n  # owner: @a\n  build:\n    steps:\n      # runbook: Rebuild\n      - run: |\n          # owner: @no\n  test:\n    # owner: @b\n    steps: []\n",
    says: ["@a jobs.build :4", "Rebuild jobs.build :7", "@b jobs.test :11"],
  },
  {
    name: "at the end of a job it is not about the next one",
    system: "github-actions",
    path: "ci.yml",
    text: "on: push\njobs:\n  a:\n    steps: []\n    # owner: @a\n  b:\n    steps: []\n",
    says: [],
    problems: ["5 annotation.unattached"],
  },
  { name: "at the top of a pipeline, right above its name", system: "github-actions", path: "ci.yml", text: "# owner: @a\nname: ci\njobs:\n  a: {}\n", says: ["@a - :1"] },
  {
    name: "on objects of several documents",
    system: "kubernetes",
    path: "a.yaml",
    text: "# owner: @file\n---\n# owner: @a\napiVersion: v1\nkind: Service\nmetadata:\n  name: a\n---\n# owner: @b\napiVersion: v1\nkind: Service\nmetadata:\n  # owner: @c\n  name: b\n",
    says: ["@file - :1", "@a Service/a :3", "@b Service/b :9", "@c Service/b :13"],
  },
  {
    name: "on the stages of a Dockerfile",
    system: "docker",
    path: "Dockerfile",
    text: "# syntax=docker/dockerfile:1\n# owner: @file\n\nFROM a AS build\nRUN x\n# owner: @b\nFROM b\nCOPY x y\n",
    says: ["@file - :2", "@b stages.1 :6"],
  },
  { name: "with Windows line ends and a byte order mark", text: "\uFEFF# owner: @a\r\n\r\n# owner: @b\r\nresource \"t\" \"n\" {\r\n}\r\n", says: ["@a - :1", "@b t.n :3"] },
  { name: "of nobody", text: "# Ask the owner: somebody in operations knows.\nresource \"t\" \"n\" {}\n", says: [] },
];

function check({ system = "terraform", path: file = "infra/main.tf", text }: Pick<Case, "system" | "path" | "text">): { says: string[]; problems: string[] } {
  const blocks = readOutline(file, system, text, { terraform, words: [] }).value.blocks;
  const { value, problems } = readAnnotations(file, system, text, blocks);
  return {
    says: value.map((annotation) => {
      const what = annotation.says === "owner" ? annotation.owners.join(" ") : "url" in annotation.runbook ? annotation.runbook.url : "title" in annotation.runbook ? annotation.runbook.title : (annotation.runbook.paths.at(-1) ?? "");
      return `${what} ${annotation.block?.address ?? "-"} :${annotation.source.line ?? "-"}`;
    }),
    problems: problems.map(({ line, message }) => `${line ?? "-"} ${message.key}`),
  };
}

describe("what comments name an owner or a runbook for", () => {
  for (const one of cases) {
    it(one.name, () => assert.deepEqual(check(one), { says: one.says, problems: one.problems ?? [] }));
  }

  it("the sample company names nobody in comments, and its prose is not taken for it", () => {
    const folder = "test/fixtures/acme-shop/infra/prod";
    const files = readdirSync(folder).filter((name) => name.endsWith(".tf"));
    assert.ok(files.length > 3);
    for (const name of files) assert.deepEqual(check({ path: `infra/prod/${name}`, text: readFileSync(path.join(folder, name), "utf8") }), { says: [], problems: [] });
  });
});

describe("hostile comments end soon", () => {
  const texts: readonly (readonly [name: string, file: string, system: System, text: string])[] = [
    ["20,000 owners", "a.tf", "terraform", "# owner: @a\n\n".repeat(20_000)],
    ["20,000 owners in one block", "a.yaml", "kubernetes", `kind: A\nmetadata:\n  name: a\napiVersion: v1\nspec:\n${"  # owner: @a\n".repeat(20_000)}  x: 1\n`],
    ["one long line", "a.tf", "terraform", `# owner: ${"a".repeat(300_000)}`],
    ["heredocs without end", "Dockerfile", "docker", `# owner: @a\n${"RUN <<A <<B <<C\n".repeat(20_000)}`],
    ["brackets", "a.yaml", "kubernetes", `# owner: @a\n${"[".repeat(300_000)}`],
  ];
  for (const [name, file, system, text] of texts) {
    it(name, () => {
      const spentMs = processorTime();
      const { value, problems } = readAnnotations(file, system, text, [{ kind: "object", address: "A/a", startLine: 1, endLine: 70_000 }]);
      const spent = spentMs();
      assert.ok(spent < 2000, `took ${spent} ms`);
      assert.ok(value.length + problems.length <= 1001);
      if (name.startsWith("20,000")) assert.equal(problems.at(-1)?.message.key, "catalog.tooMany");
    });
  }

  it("and a text that is too long is a problem", () => {
    const { value, problems } = readAnnotations("a.tf", "terraform", `# owner: @a\n${" ".repeat(1024 * 1024)}`, []);
    assert.deepEqual([value, problems.map(({ message }) => message.key)], [[], ["file.tooLarge"]]);
  });
});

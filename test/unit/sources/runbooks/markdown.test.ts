import assert from "node:assert/strict";
import fc from "fast-check";
import { readRunbook } from "../../../../src/sources/runbooks/markdown";
import { processorTime } from "../../processorTime";

const restore = `---
title: Restore orders DB
kind: incident
owner: "@acme/platform"
reviewed: 2026-10-10
tags: [postgres]
appliesTo:
  resources: [aws_db_instance.main]
---

# Restoring the orders database

See [the database](../../infra/prod/rds.tf).

## Restore

\`\`\`sh
# newest first
$ aws rds describe-db-snapshots
aws rds restore-db-instance-to-point-in-time
\`\`\`

\`\`\`yaml
not: a command
\`\`\`

## Check

Run \`terraform plan\`; \`aws_db_instance.main\` must not change.
`;

describe("reading a runbook", () => {
  it("takes what the front matter says, and the rest from the text", () => {
    assert.deepEqual(readRunbook("docs/runbooks/restore.md", restore), {
      value: {
        title: "Restore orders DB",
        kind: "incident",
        location: { path: "docs/runbooks/restore.md" },
        line: 11,
        declaredIn: "docs/runbooks/restore.md",
        reviewed: "2026-10-10",
        owner: "@acme/platform",
        appliesTo: { paths: [], systems: [], resources: ["aws_db_instance.main"], services: [], alerts: [] },
        headings: [
          { text: "Restoring the orders database", depth: 1, line: 11, slug: "restoring-the-orders-database" },
          { text: "Restore", depth: 2, line: 15, slug: "restore" },
          { text: "Check", depth: 2, line: 27, slug: "check" },
        ],
        anchors: ["restoring-the-orders-database", "restore", "check"],
        tags: ["postgres"],
        links: [{ kind: "path", path: "infra/prod/rds.tf", heading: null, line: 13 }],
        mentions: [{ text: "aws_db_instance.main", kind: "address", line: 29 }],
        steps: [],
        blocks: [{ line: 18, endLine: 20, lines: ["", "aws rds describe-db-snapshots", ""] }],
        commands: [
          { text: "aws rds describe-db-snapshots", line: 19 },
          { text: "aws rds restore-db-instance-to-point-in-time", line: 20 },
          { text: "terraform plan", line: 29 },
        ],
        rollback: false,
      },
      problems: [],
    });
  });

  const lineEnds: readonly (readonly [string, string])[] = [["CRLF", "\r\n"], ["CR", "\r"]];
  for (const [name, end] of lineEnds) {
    it(`reads the same with ${name} at the end of lines, and a byte order mark`, () => {
      const { value } = readRunbook("docs/runbooks/restore.md", `\uFEFF${restore.replaceAll("\n", end)}`);
      assert.deepEqual(value, readRunbook("docs/runbooks/restore.md", restore).value);
    });
  }

  it("reports front matter that is no YAML, and still counts the text", () => {
    const { value, problems } = readRunbook("docs/runbooks/x.md", "---\nowner: '@a\n---\n\n# Restore it\n");
    assert.equal(value.title, "Restore it");
    assert.equal(value.line, 5);
    assert.deepEqual(problems.map(({ message }) => message.key), ["yaml.syntax"]);
  });

  it("takes a rule across the page for no front matter", () => {
    assert.equal(readRunbook("docs/runbooks/x.md", "---\n\nWords: and words\n").problems.length, 0);
    assert.equal(readRunbook("docs/runbooks/x.md", "# T\n\n---\ntitle: No\n---\n").value.title, "T");
    assert.equal(readRunbook("docs/runbooks/x.md", "----\ntitle: No\n----\n").value.title === "No", false);
  });

  it("reads empty front matter and an empty file", () => {
    assert.deepEqual(readRunbook("docs/runbooks/on-call.md", "---\n---\n# T\n").value.line, 3);
    assert.deepEqual(readRunbook("docs/runbooks/on-call.md", "").problems, []);
  });
});

describe("a runbook that says nothing about itself", () => {
  const titles: readonly (readonly [string, string, string])[] = [
    ["docs/runbooks/x.md", "text\n\n## Restore *it*\n\n# Later\n", "Restore it"],
    ["docs/runbooks/restore-orders_db.md", "no heading\n", "Restore orders db"],
    ["services/orders/RUNBOOK.md", "no heading\n", "Runbook orders"],
    ["RUNBOOK.md", "no heading\n", "Runbook"],
  ];
  for (const [path, text, title] of titles) it(`${path} is called "${title}"`, () => assert.equal(readRunbook(path, text).value.title, title));

  const kinds: readonly (readonly [string, string, string])[] = [
    ["docs/runbooks/x.md", "# Deploy\n\n## If there is an incident\n", "deploy"],
    ["docs/runbooks/incidents/worker.md", "# The worker\n\n## Deploy\n", "incident"],
    ["docs/runbooks/release-notes.md", "# The worker\n\n## Secrets\n", "deploy"],
    ["docs/runbooks/worker.md", "# The worker\n\n## Alerts\n", "incident"],
    ["docs/runbooks/checkout.md", "# HighLatency checkout\n\nThe alert `HighLatency` says so.\n", "incident"],
    ["docs/runbooks/x.md", "# PostgreSQL\n", "other"],
    ["infra/config/runbooks/x.md", "# The worker\n", "other"],
  ];
  for (const [path, text, kind] of kinds) it(`${path} with "${text.split("\n")[0] ?? ""}" is of kind ${kind}`, () => assert.equal(readRunbook(path, text).value.kind, kind));

  const places: readonly (readonly [string, string, readonly string[]])[] = [
    ["docs/runbooks/x.md", "# Restore\n\n`infra/prod/rds.tf`\n", []],
    ["infra/prod/runbooks/x.md", "# Restore\n", ["infra/prod/**"]],
    ["services/orders/RUNBOOK.md", "# Restore\n", ["services/orders/**"]],
    ["services/orders/RUNBOOK.md", "# Deploy infra/prod\n", ["infra/prod"]],
    ["services/orders/RUNBOOK.md", "---\nappliesTo: { alerts: [A] }\n---\n# Restore\n", []],
  ];
  for (const [path, text, paths] of places) it(`${path} applies to ${paths.join(", ") || "no path"}`, () => assert.deepEqual(readRunbook(path, text).value.appliesTo.paths, paths));
});

describe("a hostile runbook", () => {
  const size = 16 * 1024;
  const fill = (text: string): string => text.repeat(Math.ceil(size / text.length));
  const texts: Readonly<Record<string, string>> = {
    "of brackets": fill("["),
    "of brackets on many lines": fill("[[[[[[[[\n"),
    "of quotations": fill("> > > > > > > > > >"),
    "of lists in lists": fill("1. "),
    "of indented lists": Array.from({ length: 120 }, (_, index) => `${" ".repeat(index * 2)}- \`a\``).join("\n"),
    "of stars": fill("*a **b "),
    "of link definitions": fill("[a]: b\n"),
    "of headings in the older style": fill("a\n-\n"),
    "of one fence": `\`\`\`\n${fill("a/b `c` ")}`,
    "of a fence that opens too long": `\`\`\`${"x".repeat(20_000)}\n${fill("a\n-\n")}`,
    "of backticks": fill("` `` ``` "),
    "of one long word": fill("a"),
    "of blanks": `a${fill(" ")}b`,
    "of links in pictures": `${"![".repeat(4_000)}${"](a)".repeat(4_000)}`,
    "of tags that do not end": fill("<a "),
    "of comments that do not end": fill("a <!-- "),
    "of cells": `|${"a|".repeat(4_000)}\n|${"-|".repeat(4_000)}\n${"|\n".repeat(400)}`,
    "of ten megabytes": `# One\n\n1. Do \`a/b\` ${"and words ".repeat(20)}\n\n`.repeat(45_000),
    "of front matter without an end": `---\n${fill("a: b\n")}`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} is read in a moment`, () => {
      const spentMs = processorTime();
      readRunbook("docs/runbooks/x.md", text);
      assert.ok(spentMs() < 1_500);
    });
  }

  it("of ten megabytes says in which line its end lies", () => {
    const { value, problems } = readRunbook("docs/runbooks/x.md", `# Title\n\n${"words and words\n".repeat(700_000)}`);
    assert.equal(value.title, "Title");
    assert.deepEqual(problems.map(({ line, message }) => [line, message.key]), [[65538, "runbookFile.partlyRead"]]);
  });

  it("of HTML and script is text without a meaning", () => {
    const { value } = readRunbook("docs/runbooks/x.md", '# A <b onclick="x()">B</b><img src=x onerror=alert(1)>\n\n<script>\nalert("a/b")\n</script>\n\n<iframe src="file:///etc/passwd"></iframe>\n\n1. <a href="command:x">Do</a> [it](command:y)\n');
    assert.equal(value.title, "A B");
    assert.deepEqual(value.steps.map(({ text }) => text), ["Do it"]);
    assert.deepEqual(value.links, [{ kind: "refused", scheme: "command", line: 9 }]);
    assert.deepEqual([value.mentions, value.commands], [[], []]);
  });

  it("says from where on it was not read", () => {
    const { value, problems } = readRunbook("docs/runbooks/x.md", `# Good\n\n${"> ".repeat(50)}\`deep\`\n\n\`after\` \`a/b\`\n`);
    assert.equal(value.title, "Good");
    assert.deepEqual(value.mentions.map(({ text }) => text), ["a/b"]);
    assert.equal(value.anchors, null);
    assert.deepEqual(problems, [{ path: "docs/runbooks/x.md", line: 3, message: { key: "runbookFile.partlyRead", args: {} } }]);
  });

  it("never makes the reader throw", () => {
    const piece = fc.oneof(fc.constantFrom("---\n", "# ", "```", "- ", "> ", "[a](", "]", "`", "\n", "\r", "\u0000", "<!--", "appliesTo:", " {", "&a *a", "\t", "\uFEFF", "\ud800"), fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)));
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { value } = readRunbook("docs/runbooks/x.md", pieces.join(""));
      const lines = pieces.join("").split(/\r\n|\n|\r/).length;
      assert.ok(value.title.length > 0);
      assert.ok(value.headings.every(({ line }) => line >= 1 && line <= lines));
    }), { numRuns: 50 });
  });
});

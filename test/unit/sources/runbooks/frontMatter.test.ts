import assert from "node:assert/strict";
import { emptyAppliesTo } from "../../../../src/model/runbook";
import type { FrontMatter } from "../../../../src/sources/runbooks/frontMatter";
import { emptyFrontMatter, readFrontMatter } from "../../../../src/sources/runbooks/frontMatter";
import { processorTime } from "../../processorTime";

/** @param problems as `line key`, with the argument where there is one. */
function check(name: string, yaml: string, expected: Partial<FrontMatter>, problems: readonly string[] = []): void {
  it(name, () => {
    const read = readFrontMatter("docs/runbooks/x.md", yaml);
    assert.deepEqual(read.value, { ...emptyFrontMatter, ...expected });
    assert.deepEqual(read.problems.map(({ line, message }) => `${String(line)} ${message.key}${"name" in message.args ? ` ${message.args.name}` : ""}`), problems);
  });
}

describe("the front matter of a runbook", () => {
  check("says everything there is to say", `title: Restore orders DB
kind: incident
owner: "@acme/platform"
reviewed: 2026-10-10
tags: [postgres]
aliases: orders are gone
appliesTo:
  paths: [infra/prod/**, "*.sql"]
  systems: [Terraform, GitHub Actions]
  resources: [aws_db_instance.main]
  services: [orders]
  alerts: [OrdersDatabaseGone]
`, {
    title: "Restore orders DB",
    kind: "incident",
    owner: "@acme/platform",
    reviewed: "2026-10-10",
    tags: ["postgres", "orders are gone"],
    appliesTo: { paths: ["infra/prod/**", "*.sql"], systems: ["terraform", "github-actions"], resources: ["aws_db_instance.main"], services: ["orders"], alerts: ["OrdersDatabaseGone"] },
  });

  for (const key of ["appliesTo", "applies_to", "applies to", "applies-to", "Applies To"]) {
    check(`accepts "${key}"`, `${key}:\n  alerts: HighLatency\n  resource types: [aws_db_instance]\n`, { appliesTo: { ...emptyAppliesTo, alerts: ["HighLatency"], resources: ["aws_db_instance"] } });
  }
  check("takes a bare list for paths", "appliesTo: [infra/prod]\n", { appliesTo: { ...emptyAppliesTo, paths: ["infra/prod"] } });
  check("takes a bare text for one path", "appliesTo: infra/prod\n", { appliesTo: { ...emptyAppliesTo, paths: ["infra/prod"] } });
  check("resolves aliases", "owner: &who '@acme/platform'\ntitle: *who\n", { owner: "@acme/platform", title: "@acme/platform" });
  check("knows a kind by its words", "kind: Incident response\n", { kind: "incident" });
  check("takes the day of a moment", "reviewed: 2026-10-10T08:00:00+02:00\n", { reviewed: "2026-10-10" });
  check("says that there is a way back", "rollback: true\n", { rollback: true });
  check("says where the way back is written", "rollback: docs/runbooks/undo.md\n", { rollback: true });
  check("says that there is none", "rollback: false\n", {});
  check("names a way back that is none", "rollback: [a]\n", {}, ["2 runbookFile.notText rollback"]);
  check("says nothing where nothing is said", "", {});
  check("says nothing where a value is missing", "title:\nkind: ~\nappliesTo:\n", {});
  check("leaves other people's keys alone", "layout: page\n__proto__: { title: x }\nconstructor: y\n", {});

  check("names a kind that is none", "title: T\nkind: lunch\n", { title: "T" }, ["3 runbookFile.unknownKind"]);
  check("names a date that is none", "reviewed: last week\n", {}, ["2 runbookFile.notDate reviewed"]);
  check("names a day that does not exist", "reviewed: 2026-02-30\n", {}, ["2 runbookFile.notDate reviewed"]);
  check("names a title that is a list", "title: [a]\nowner: '@a'\n", { owner: "@a" }, ["2 runbookFile.notText title"]);
  check("names a list that is none, and keeps the others", "appliesTo:\n  paths: infra\n  services: { a: b }\n  alerts: [A]\n", { appliesTo: { ...emptyAppliesTo, paths: ["infra"], alerts: ["A"] } }, ["4 runbookFile.notList services"]);
  check("names a list with something else in it", "tags: [a, [b]]\n", {}, ["2 runbookFile.notList tags"]);
  check("names a text that is no front matter", "just words\n", {}, ["2 runbookFile.noKeys"]);
  check("names a list that is no front matter", "- a\n- b\n", {}, ["2 runbookFile.noKeys"]);
  check("keeps what it can of broken YAML", "title: T\nowner: [a\n", { title: "T" }, ["3 yaml.syntax", "3 runbookFile.notText owner"]);
  check("is not read when it is too large", `title: ${"x".repeat(70_000)}\n`, {}, ["1 runbookFile.frontMatterTooLarge"]);

  for (const [name, yaml] of Object.entries({
    "an alias bomb": `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij".split("").map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${"abcdefghij"[index] ?? "a"}`).join(",")}]`).join("\n")}\ntitle: T\n`,
    "deep nesting": `appliesTo: ${"[".repeat(30_000)}`,
    "deep dashes": `appliesTo:\n  ${"- ".repeat(30_000)}`,
    "very many keys": Array.from({ length: 1_500 }, (_, index) => `key${String(index)}: 1`).join("\n"),
    "very many mistakes": "]\n".repeat(4_000),
  })) {
    it(`is through with ${name} at once`, () => {
      const spentMs = processorTime();
      const { value } = readFrontMatter("x.md", yaml);
      assert.deepEqual(value.appliesTo, emptyAppliesTo);
      assert.ok(spentMs() < 1_500);
    });
  }
});

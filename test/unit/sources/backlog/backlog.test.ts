import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { BacklogItem } from "../../../../src/model/backlog";
import { readBacklog } from "../../../../src/sources/backlog/backlog";

const nothing = { place: null, address: null, owner: null, code: null, source: null, url: null };

function items(text: string, path = "INFRA_BACKLOG.md"): readonly BacklogItem[] {
  const { value, problems } = readBacklog(path, text);
  assert.deepEqual(problems, []);
  return value.items;
}

describe("reading a backlog", () => {
  const headings: readonly [string, BacklogItem["section"]][] = [
    ["## Now", "now"],
    ["# NEXT: security", "next"],
    ["### Later (scale)", "later"],
    ["Do it now!\n---", "now"],
    ["## Stability", "now"],
    ["## Security of backups, later", "later"],
    ["## Scaling", "later"],
    ["## Known issues", null],
    ["## Nowhere", null],
    ["no heading: now", null],
  ];
  for (const [heading, section] of headings) {
    it(`a task below ${JSON.stringify(heading)} is ${section ?? "in no section"}`, () => {
      assert.deepEqual(items(`${heading}\n\n- [ ] Back up\n`).map((item) => item.section), [section]);
    });
  }

  it("headings inside a section divide it, and one beside it ends it", () => {
    const text = "## Now\n### Databases\n- [ ] one\n## Done\n- [x] two\n## Next\n- [ ] three\n";
    assert.deepEqual(items(text).map((item) => [item.text, item.section]), [["one", "now"], ["two", null], ["three", "next"]]);
  });

  const tasks: readonly [string, Partial<BacklogItem>][] = [
    ["- [ ] Back up", { text: "Back up", done: false }],
    ["* [X] Back up", { text: "Back up", done: true }],
    ["1. [x] Back up", { text: "Back up", done: true }],
    ["> - [ ] Back\n>   up", { text: "Back up" }],
    ["- [ ] Shield `infra/prod/rds.tf:12`", { text: "Shield infra/prod/rds.tf:12", place: { path: "infra/prod/rds.tf", line: 12 } }],
    ["- [ ] Shield infra/prod/rds.tf:12, soon", { text: "Shield infra/prod/rds.tf:12, soon", place: { path: "infra/prod/rds.tf", line: 12 } }],
    ["- [ ] Apply `infra/prod/edge` from CI/CD", { text: "Apply infra/prod/edge from CI/CD", place: { path: "infra/prod/edge", line: null } }],
    ["- [ ] [The module](../infra/main.tf#L3-L9) · @acme/platform", { text: "The module", place: { path: "infra/main.tf", line: 3 }, owner: "@acme/platform" }],
    ["- [ ] Grow `aws_db_instance.main[0]`", { text: "Grow aws_db_instance.main[0]", address: "aws_db_instance.main[0]" }],
    ["- [ ] Grow `shop/Deployment/worker`", { text: "Grow shop/Deployment/worker", address: "shop/Deployment/worker" }],
    ["- [ ] Write to dana@acme.test", { text: "Write to dana@acme.test" }],
    ["- [ ] Ask · owner platform", { text: "Ask", owner: "platform" }],
    ["- [ ] Pin · `a/b.tf:1` · `module.zone` · `drift/version` from `a/.lock:4`", {
      text: "Pin", place: { path: "a/b.tf", line: 1 }, address: "module.zone", code: "drift/version", source: { path: "a/.lock", line: 4 },
    }],
    ["- [ ] Mend · `a/b.tf:1` · `scan/trivy/AVD-1` from `trivy.sarif`", { text: "Mend", place: { path: "a/b.tf", line: 1 }, code: "scan/trivy/AVD-1", source: { path: "trivy.sarif", line: null } }],
    ["- [ ] Look · <https://ci.acme.test/1>", { text: "Look", url: "https://ci.acme.test/1" }],
    ["- [ ] Leave `../../etc/passwd:1` alone", { text: "Leave ../../etc/passwd:1 alone" }],
    ["- [ ] Use `docker compose up` and `postgres:16`", { text: "Use docker compose up and postgres:16" }],
  ];
  for (const [text, wanted] of tasks) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(items(text, "docs/INFRA_BACKLOG.md"), [{ ...nothing, line: 1, done: false, section: null, ...wanted }]);
    });
  }

  const none = ["- Back up", "- [ ]", "- [y] Back up", "[ ] Back up", "```\n- [ ] Back up\n```", "<!--\n- [ ] Back up\n-->", "", "- [ ](x) Back up"];
  for (const text of none) {
    it(`finds no task in ${JSON.stringify(text)}`, () => assert.deepEqual(items(text), []));
  }

  it("counts lines with any line end, behind a byte-order mark", () => {
    assert.deepEqual(items("\uFEFF## Now\r\n\r\n- [ ] one\r\n- [ ] two\r\n").map(({ line, text }) => [line, text]), [[3, "one"], [4, "two"]]);
  });

  it("says where it stopped when there is too much", () => {
    const { value, problems } = readBacklog("INFRA_BACKLOG.md", "- [ ] one\n".repeat(1_001));
    assert.equal(value.items.length, 1_000);
    assert.deepEqual(problems, [{ path: "INFRA_BACKLOG.md", line: 1_001, message: { key: "backlog.partlyRead", args: {} } }]);
    assert.equal(readBacklog("INFRA_BACKLOG.md", `- [ ] ${"x".repeat(5_000)}`).problems.length, 1);
  });

  it("reads all that the sample company writes down", () => {
    const text = readFileSync("test/fixtures/acme-shop/INFRA_BACKLOG.md", "utf8");
    assert.equal(items(text).length, text.match(/^- \[/gm)?.length);
  });
});

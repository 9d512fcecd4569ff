import assert from "node:assert/strict";
import { linksOf } from "../../../../src/sources/runbooks/links";
import { outlineMarkdown } from "../../../../src/sources/runbooks/outline";

const links = (text: string) => linksOf(outlineMarkdown(text, 1), "docs/runbooks/restore.md");

describe("where the links of a runbook lead", () => {
  const path = (to: string, heading: string | null = null) => ({ kind: "path", path: to, heading }) as const;
  const refused = (scheme: string) => ({ kind: "refused", scheme }) as const;
  const cases: readonly (readonly [string, object | null])[] = [
    ["layout.md", path("docs/runbooks/layout.md")],
    ["./layout.md#Where%20things-are", path("docs/runbooks/layout.md", "Where things-are")],
    ["../ops/x%20y.md?plain=1", path("docs/ops/x y.md")],
    ["../../infra/prod/rds.tf#L12", path("infra/prod/rds.tf")],
    ["layout.md#L12-L14", path("docs/runbooks/layout.md")],
    ["/infra/prod/", path("infra/prod")],
    ["../..", path("")],
    ["%E0%A4%A.md", path("docs/runbooks/%E0%A4%A.md")],
    ["#switch-over", { kind: "heading", heading: "switch-over" }],
    ["#", null],
    ["", null],
    ["https://wiki.acme.test/a#b", { kind: "url", url: "https://wiki.acme.test/a#b" }],
    ["HTTP://wiki.acme.test/", { kind: "url", url: "HTTP://wiki.acme.test/" }],
    ["https://dana:hunter2@wiki.acme.test/a?token=1", { kind: "url", url: "https://wiki.acme.test/a" }],
    ["https://hooks.slack.com/services/T0/B0/x", null],
    ["mailto:dana@acme.test", null],
    ["../../../etc/passwd", { kind: "outside", path: "../../../etc/passwd" }],
    ["/../../etc/passwd", { kind: "outside", path: "/../../etc/passwd" }],
    ["%2e%2e/%2e%2e/%2e%2e/out.md", { kind: "outside", path: "%2e%2e/%2e%2e/%2e%2e/out.md" }],
    ["command:workbench.action.terminal.new", refused("command")],
    ["Command:x", refused("command")],
    ["file:///etc/passwd", refused("file")],
    ["javascript:alert(1)", refused("javascript")],
    ["vscode://acme.thing/x", refused("vscode")],
    ["vscode-remote://x/y", refused("vscode-remote")],
    ["data:text/html,x", refused("data")],
    ["C:/Windows/x.md", refused("c")],
    ["//host/share/x.md", refused("unc")],
    ["<\\\\\\\\host\\\\share\\\\x.md>", refused("unc")],
    ["/\\\\host/share", refused("unc")],
  ];
  for (const [target, wanted] of cases) {
    it(target === "" ? "nothing" : target, () => assert.deepEqual(links(`# R\n\nSee [it](${target}).\n`), wanted === null ? [] : [{ ...wanted, line: 3 }]));
  }

  it("counts definitions where they are used, and pictures of the repository", () => {
    assert.deepEqual(links("[a][x]\n\n![p](p.png) ![q](data:image/png;base64,AA) ![r](https://acme.test/r.png) <https://acme.test>\n\n[x]: y.md\n").map(({ line, ...link }) => [line, Object.values(link)[1]]), [
      [1, "docs/runbooks/y.md"],
      [3, "docs/runbooks/p.png"],
      [3, "https://acme.test"],
    ]);
  });

  it("takes nothing from raw HTML", () => {
    assert.deepEqual(links('<a href="command:x">x</a>\n\n<script>\n[a](b.md)\n</script>\n\ntext <img src="file:///x"> text\n'), []);
  });

  it("has an end", () => {
    assert.equal(links("[a](b.md)\n".repeat(600)).length, 500);
  });
});

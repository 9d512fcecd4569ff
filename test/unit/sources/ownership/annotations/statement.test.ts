import assert from "node:assert/strict";
import type { RunbookTarget } from "../../../../../src/model/annotation";
import { readStatement } from "../../../../../src/sources/ownership/annotations/statement";

describe("comments that name an owner", () => {
  const cases: readonly (readonly [comment: string, owners: readonly string[] | null])[] = [
    ["owner: @acme/platform", ["@acme/platform"]],
    ["Owner:@acme/platform", ["@acme/platform"]],
    ["OWNERS : @acme/platform, @dana dana@acme.test", ["@acme/platform", "@dana", "dana@acme.test"]],
    ["owner: @dana @dana", ["@dana"]],
    ["owner: group:default/platform", ["group:default/platform"]],
    ["owner: user:dana", ["user:dana"]],
    ["owner: @acme/platform (ask before you touch this)", ["@acme/platform"]],
    ["owner: @acme/platform - ask first", ["@acme/platform"]],
    ["owner: platform", ["platform"]],
    ["owners: platform, data-team", ["platform", "data-team"]],
    ["owner: the platform team", null],
    ["owner: root", null],
    ["owner: root:root", null],
    ["owner: TODO", null],
    ["owner: {{ owner }}", null],
    ["owner:", null],
    ["the owner: @acme/platform", null],
    ["ownership: @acme/platform", null],
    ["owner = @acme/platform", null],
    [`owner: ${"@a ".repeat(1000)}`, null],
  ];
  for (const [comment, owners] of cases) {
    it(comment.slice(0, 60), () => assert.deepEqual(readStatement(comment, "infra/a.tf"), owners === null ? null : { says: "owner", owners }));
  }
});

describe("comments that name a runbook", () => {
  const path = (heading: string | null, ...paths: readonly string[]): RunbookTarget => ({ kind: "path", paths, heading });
  const cases: readonly (readonly [comment: string, runbook: RunbookTarget | null])[] = [
    ["runbook: https://wiki.acme.test/restore", { kind: "url", url: "https://wiki.acme.test/restore" }],
    ["Runbook: <https://wiki.acme.test/restore> for everything", { kind: "url", url: "https://wiki.acme.test/restore" }],
    ["runbook: https://dana:not-a-real-secret@wiki.acme.test/", { kind: "url", url: "https://wiki.acme.test/" }],
    ["runbook: ftp://wiki.acme.test/", null],
    ["runbook: docs/runbooks/restore.md", path(null, "infra/docs/runbooks/restore.md", "docs/runbooks/restore.md")],
    ["runbook: /docs/runbooks/restore.md#steps (read it all)", path("steps", "docs/runbooks/restore.md")],
    ["runbook: ../docs/restore.md", path(null, "docs/restore.md")],
    ["runbook: ../../restore.md", null],
    ["runbook: [Restore](../docs/restore.md#roll-back)", path("roll-back", "docs/restore.md")],
    ["runbooks: restore.md", path(null, "infra/restore.md", "restore.md")],
    ["runbook: Restore orders DB", { kind: "title", title: "Restore orders DB" }],
    ["runbook:", null],
    ["see the runbook: a.md", null],
  ];
  for (const [comment, runbook] of cases) {
    it(comment, () => assert.deepEqual(readStatement(comment, "infra/a.tf"), runbook === null ? null : { says: "runbook", runbook }));
  }
});

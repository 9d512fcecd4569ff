import assert from "node:assert/strict";
import { findingsInRunbook } from "../../../src/findings/rules";
import type { RunbookFacts } from "../../../src/findings/runbookRule";
import type { Runbook } from "../../../src/model/runbook";
import { emptyAppliesTo, unknownContents } from "../../../src/model/runbook";
import type { BlockChange } from "../../../src/model/runbookHealth";
import { known, pending, unavailable } from "../../../src/model/section";
import { phrase } from "../../../src/present/phrase";

const path = "docs/runbooks/deploy.md";
const runbook: Runbook = {
  title: "Deploy infra/prod", kind: "deploy", location: { path }, line: 7, declaredIn: path, reviewed: "2026-11-01", owner: null,
  appliesTo: emptyAppliesTo, ...unknownContents, rollback: true,
};
const healthy: RunbookFacts = {
  runbook, path, owners: ["@acme/platform"], broken: [], saysKind: true, mentionsWayBack: false, review: { line: 4, staleAfterDays: 180, changes: null },
  now: Date.parse("2026-11-21T12:00:00Z"),
};
const added: BlockChange = { address: "aws_db_instance.replica", change: "added", path: "infra/prod/rds.tf", commit: "0123456789".repeat(4), day: "2026-11-12" };

/** @param expected `code severity line` and the commands of the remedies. */
function check(facts: Partial<RunbookFacts>, expected: readonly string[]): void {
  const found = findingsInRunbook({ ...healthy, ...facts }, {});
  assert.deepEqual(found.map(({ code, severity, line, remedies }) => [code.replace("runbook/", ""), severity, line, ...remedies.map(({ command, args }) => `${command}(${args.join(",")})`)].join(" ")), expected);
}

describe("findings in a runbook", () => {
  const cases: readonly [name: string, facts: Partial<RunbookFacts>, expected: readonly string[]][] = [
    ["none where all is well", {}, []],
    ["a path that is gone", { broken: [{ kind: "path", path: "a.tf", moved: null, line: 9 }] }, ["broken-link warning 9"]],
    ["a path that moved", { broken: [{ kind: "path", path: "a.tf", moved: "b/a.tf", line: 9 }] }, [`broken-link warning 9 fixPath(${path},9,a.tf,b/a.tf)`]],
    ["a heading", { broken: [{ kind: "heading", path: null, heading: "gone", line: 9 }] }, ["broken-link warning 9"]],
    ["an address and a workflow", { broken: [{ kind: "address", address: "a_b.c", line: 9 }, { kind: "workflow", path: ".github/workflows/x.yml", line: 8 }] }, ["broken-link information 8", "broken-link information 9"]],
    ["a pattern that matches nothing", { broken: [{ kind: "pattern", pattern: "gone/**", line: 3 }] }, ["broken-link warning 3"]],
    ["a link that is never opened", { broken: [{ kind: "refused", scheme: "file", line: 9 }] }, ["broken-link information 9"]],
    ["no way back", { runbook: { ...runbook, rollback: false } }, ["no-rollback information 7"]],
    ["a way back in a sentence", { runbook: { ...runbook, rollback: false }, mentionsWayBack: true }, []],
    ["no way back, in what is no deploy runbook", { runbook: { ...runbook, kind: "incident", rollback: false } }, []],
    ["no way back, by the title's words", { saysKind: false, runbook: { ...runbook, rollback: false } }, ["no-rollback information 7"]],
    ["no way back, of an alert about a deploy", { saysKind: false, runbook: { ...runbook, title: "DaemonSet rollout is stuck", rollback: false } }, []],
    ["no way back, of a list of what to look at before", { saysKind: false, runbook: { ...runbook, title: "Release Checklist", rollback: false } }, []],
    ["past its review", { runbook: { ...runbook, reviewed: "2026-02-03" } }, [`stale information 4 markReviewed(${path})`]],
    ["never reviewed", { runbook: { ...runbook, reviewed: null }, review: { line: null, staleAfterDays: 180, changes: null } }, []],
    ["changed since", { review: { ...healthy.review, changes: known({ changes: [added], isComplete: true }) } }, [`stale information 4 markReviewed(${path})`]],
    ["compared, and the same", { review: { ...healthy.review, changes: known({ changes: [], isComplete: true }) } }, []],
    ["still comparing", { review: { ...healthy.review, changes: pending } }, []],
    ["not compared", { review: { ...healthy.review, changes: unavailable({ key: "unavailable.historyUntrusted", args: {} }) } }, ["stale view 4"]],
    ["not wholly compared", { review: { ...healthy.review, changes: known({ changes: [], isComplete: false }) } }, ["stale view 4"]],
  ];
  for (const [name, facts, expected] of cases) it(name, () => check(facts, expected));

  it("a change since the review names the block, the commit and the day, and rests on git", () => {
    const renamed: BlockChange = { ...added, address: "aws_db_instance.old", change: "removed", day: "2026-11-10" };
    const [found] = findingsInRunbook({ ...healthy, review: { ...healthy.review, changes: known({ changes: [added, renamed], isComplete: true }) } }, {});
    assert.ok(found !== undefined);
    assert.equal(phrase(found.message), "aws_db_instance.replica was added on 2026-11-12 (01234567), after the review of 2026-11-01; so was 1 more block added or removed.");
    assert.deepEqual(found.source, { kind: "history", path: "infra/prod/rds.tf", line: null, tool: "git", at: "2026-11-12" });
    assert.deepEqual(found.owners, ["@acme/platform"]);
  });

  it("takes the level that the repository asks for", () => {
    assert.deepEqual(findingsInRunbook({ ...healthy, runbook: { ...runbook, rollback: false } }, { "runbook/no-rollback": "off" }), []);
  });
});

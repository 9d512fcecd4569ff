import assert from "node:assert/strict";
import type { Finding, FindingCode } from "../../../src/model/finding";
import { findingChanges } from "../../../src/model/findingChanges";

function finding(code: FindingCode, path: string, { line = 1, address = null, at = "main.tf:1" }: { readonly line?: number; readonly address?: string | null; readonly at?: string } = {}): Finding {
  const message = { key: "finding.versionDisagrees", args: { subject: "terraform", version: "1.9", other: "1.8", at } } as const;
  return { code, severity: "information", message, path, line, endLine: line, address, source: { kind: "code", path, line, tool: null, at: null }, owners: [], remedies: [] };
}

const none: ReadonlyMap<string, string> = new Map();
const said = (before: readonly Finding[], after: readonly Finding[], renamed = none): { added: string[]; removed: string[] } => {
  const { added, removed } = findingChanges(before, after, renamed);
  const words = ({ code, path }: Finding): string => `${code} ${path}`;
  return { added: added.map(words), removed: removed.map(words) };
};

describe("what is found on two sides", () => {
  it("is added or removed where only one side has it", () => {
    assert.deepEqual(said([finding("runbook/missing", "a/x.tf")], [finding("runbook/missing", "b/x.tf")]), { added: ["runbook/missing b/x.tf"], removed: ["runbook/missing a/x.tf"] });
  });

  const same: readonly (readonly [string, Finding, Finding, ReadonlyMap<string, string>])[] = [
    ["stands on another line", finding("drift/version", "a.tf"), finding("drift/version", "a.tf", { line: 9 }), none],
    ["names a place that moved down", finding("drift/version", "a.tf"), finding("drift/version", "a.tf", { at: "main.tf:7" }), none],
    ["moved with its file", finding("drift/version", "a/x.tf"), finding("drift/version", "b/y.tf"), new Map([["a/x.tf", "b/y.tf"]])],
    ["says something else of the same block", finding("drift/version", "a.tf", { address: "m.a" }), finding("drift/version", "a.tf", { address: "m.a", at: "other.tf:1" }), none],
    ["is said at another file of its folder", finding("ownership/undeclared", "a/b.tf"), finding("ownership/undeclared", "a/a.tf"), none],
  ];
  for (const [title, before, after, renamed] of same) it(`is the same where it ${title}`, () => assert.deepEqual(said([before], [after], renamed), { added: [], removed: [] }));

  it("counts twins, each for itself", () => {
    const twin = finding("runbook/broken-link", "r.md");
    assert.deepEqual(said([twin], [twin, { ...twin, line: 4 }]), { added: ["runbook/broken-link r.md"], removed: [] });
  });

  it("is left out where more than files tells it", () => {
    const told: readonly FindingCode[] = ["drift/live", "drift/pending", "drift/environment", "ownership/single-person", "ownership/inactive-owner", "scan/trivy/x", "ignore/unused"];
    assert.deepEqual(said([], told.map((code) => finding(code, "a.tf"))), { added: [], removed: [] });
  });
});

import assert from "node:assert/strict";
import type { Finding } from "../../../src/model/finding";
import type { IgnoreComment } from "../../../src/model/ignore";
import { ignoreRemedies, withoutIgnored } from "../../../src/model/ignore";

const finding: Finding = {
  code: "drift/version",
  severity: "warning",
  message: { key: "finding.noRollback", args: {} },
  path: "infra/main.tf",
  line: 4,
  endLine: 4,
  address: null,
  source: { kind: "code", path: null, line: null, tool: null, at: null },
  owners: [],
  remedies: [],
};
const comment: IgnoreComment = { code: "drift/version", until: null, refused: null, line: 3, lines: { start: 3, end: 6 } };
const now = Date.parse("2026-11-21T23:59:00Z");

/** @param isShown whether the finding is still there. */
function check(name: string, change: Partial<IgnoreComment>, isShown: boolean, other: Partial<Finding> = {}, path = "infra/main.tf"): void {
  it(name, () => assert.equal(withoutIgnored([{ ...finding, ...other }], path, [{ ...comment, ...change }], now).length, isShown ? 1 : 0));
}

describe("a finding that somebody ignores", () => {
  check("by its code", {}, false);
  check("by the kind of its code", { code: "drift/*" }, false);
  check("in the whole file", { lines: null }, false);
  check("on the last day", { until: "2026-11-21" }, false);
  check("not after it", { until: "2026-11-20" }, true);
  check("not by another code", { code: "drift/live" }, true);
  check("not by the beginning of its name", { code: "drift/vers" }, true);
  check("not above the comment", {}, true, { line: 2 });
  check("not below what the comment is about", {}, true, { line: 7 });
  check("not in another file", {}, true, {}, "infra/other.tf");
  check("not by a comment that does not count", { refused: "noReason" }, true);
  check("not where it is about ignoring", { code: "ignore/*", lines: null }, true, { code: "ignore/expired" });
});

describe("the offer to ignore a finding", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["infra/main.tf", true], ["a.tofu", true], ["terragrunt.hcl", true], [".github/workflows/ci.yml", true], ["Dockerfile", true], ["Dockerfile.oncall", true],
    ["a/app.Dockerfile", true], [".github/CODEOWNERS", true], ["docs/runbooks/a.md", true], ["infra/main.tf.json", false], ["template.json", false],
    ["Dockerfile.json", false], ["infra/.terraform.lock.hcl", false], ["prod.tfvars", false], [".terraform-version", false], ["edge.pem", false],
  ];
  for (const [path, isOffered] of cases) {
    it(`${isOffered ? "is" : "is not"} made in ${path}`, () => {
      assert.deepEqual(ignoreRemedies({ ...finding, path }).map(({ command, args }) => [command, ...args]), isOffered ? [["ignoreHere", path, 4, "drift/version", ""]] : []);
    });
  }
  it("is not made for what is said about ignoring", () => assert.deepEqual(ignoreRemedies({ ...finding, code: "ignore/unused" }), []));
});

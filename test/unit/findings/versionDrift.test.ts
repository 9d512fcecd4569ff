import assert from "node:assert/strict";
import { versionFindings } from "../../../src/findings/versionDrift";
import type { VersionFact, VersionStatement } from "../../../src/model/versionDrift";
import { phrase } from "../../../src/present/phrase";

const lock: VersionStatement = { subject: "provider hashicorp/aws", says: { kind: "pinned", version: "5.61.0" }, from: "lock", folder: "infra", path: "infra/.terraform.lock.hcl", line: 5 };
const limit: VersionStatement = { ...lock, says: { kind: "constraint", constraint: "~> 5.70" }, from: "code", path: "infra/versions.tf", line: 7 };
const job: VersionStatement = { subject: "terraform", says: { kind: "pinned", version: "1.8.5" }, from: "ci", folder: "", path: ".gitlab-ci.yml", line: 10 };
const file: VersionStatement = { ...job, says: { kind: "pinned", version: "1.9.8" }, from: "file", path: ".terraform-version", line: 1 };
const action: VersionStatement = { subject: "docker/login-action", says: { kind: "floating", reference: "docker/login-action@v3" }, from: "ci", folder: "", path: "deploy.yml", line: 26 };

/** @param expected place, severity, words, and the other side's place. */
function check(name: string, fact: VersionFact, expected: readonly [string, string, string, string]): void {
  it(name, () => {
    const [found, ...more] = versionFindings([fact], (path) => (path === ".gitlab-ci.yml" ? ["@acme/platform"] : []));
    assert.ok(found !== undefined && more.length === 0);
    const { code, path, line, endLine, severity, message, source, owners } = found;
    assert.deepEqual([`${path}:${line}`, severity, phrase(message), `${source.path ?? ""}:${source.line ?? 0}`], expected);
    assert.deepEqual([code, endLine, owners], ["drift/version", line, path === ".gitlab-ci.yml" ? ["@acme/platform"] : []]);
  });
}

describe("findings about versions", () => {
  check("a lock outside of the limits", { kind: "violates", statement: lock, other: limit }, [
    "infra/.terraform.lock.hcl:5", "warning", "provider hashicorp/aws 5.61.0 is outside of what versions.tf:7 allows (~> 5.70).", "infra/versions.tf:7",
  ]);
  check("two that disagree", { kind: "disagrees", statement: job, other: file }, [".gitlab-ci.yml:10", "information", "terraform 1.8.5, where .terraform-version:1 says 1.9.8.", ".terraform-version:1"]);
  check("a job outside of all limits", { kind: "disagrees", statement: job, other: { ...limit, subject: "terraform", says: { kind: "constraint", constraint: "~> 1.9" } } }, [
    ".gitlab-ci.yml:10", "information", "terraform 1.8.5 is outside of what versions.tf:7 allows (~> 1.9).", "infra/versions.tf:7",
  ]);
  check("what floats", { kind: "floats", statement: action }, ["deploy.yml:26", "view", "docker/login-action@v3 may be another version tomorrow: it names none that stays.", "deploy.yml:26"]);
});

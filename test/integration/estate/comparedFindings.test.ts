import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import { silentLogger } from "../../../src/base/logger";
import { openRepository } from "../../../src/estate/openRepository";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import type { FindingCode } from "../../../src/model/finding";
import { valueOf } from "../../../src/model/section";
import { phrase } from "../../../src/present/phrase";
import { buildSampleCompany } from "../../fixtures/build";

const grammars = path.resolve("dist", "test", "integration");

describe("what comparing files finds in the sample company", function () {
  this.timeout(30_000);
  let parent = "";
  let root = "";
  let estate: RepositoryEstate;

  before(async () => {
    parent = await mkdtemp(path.join(tmpdir(), "infra-steward-"));
    root = path.join(parent, "acme-shop");
    await buildSampleCompany(root);
    const settings = () => ({ trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} });
    estate = await openRepository({ root, grammars, settings, cacheFolder: null, log: silentLogger });
    await estate.historySettled();
  });
  after(async () => {
    estate.dispose();
    await rm(parent, { recursive: true, force: true });
  });

  /** Every finding of these kinds, as `path:line code severity`. */
  async function found(isAsked: (code: FindingCode) => boolean): Promise<string[]> {
    const paths = valueOf(await estate.paths()) ?? [];
    const all = await Promise.all(paths.map((file) => estate.findingsIn(file)));
    return all.flat().filter(({ code }) => isAsked(code)).map(({ code, severity, path: file, line }) => `${file}:${line} ${code} ${severity}`);
  }

  it("three versions, and nothing else", async () => {
    assert.deepEqual(await found((code) => code === "drift/version"), [
      ".github/workflows/deploy.yml:22 drift/version view",
      ".gitlab-ci.yml:10 drift/version information",
      "infra/prod/.terraform.lock.hcl:5 drift/version warning",
    ]);
  });

  it("two environments that lag behind, since the day on which the other went on", async () => {
    assert.deepEqual(await found((code) => code === "drift/environment"), ["deploy/k8s/overlays/production/replicas.yaml:17 drift/environment information", "infra/prod/rds.tf:16 drift/environment information"]);
    const [probe] = (await estate.findingsIn("deploy/k8s/overlays/production/replicas.yaml")).filter(({ code }) => code === "drift/environment");
    assert.ok(probe !== undefined);
    assert.equal(phrase(probe.message), "containers.worker.livenessProbe is not set, and set in staging (replicas.yaml:28); they were equal until 2026-10-27.");
    assert.deepEqual([probe.address, probe.source.path], ["shop/Deployment/worker", "deploy/k8s/overlays/staging/replicas.yaml"]);
    const [drift] = (await estate.findingsIn("infra/prod/rds.tf")).filter(({ code }) => code === "drift/environment");
    assert.ok(drift !== undefined);
    assert.equal(phrase(drift.message), "engine_version is 15.8, and 16.4 in staging (rds.tf:16); they were equal until 2026-09-15.");
    assert.deepEqual([drift.address, drift.source.path, drift.source.line], ["aws_db_instance.main", "infra/staging/rds.tf", 16]);
  });

  it("which is not told once the settings expect it", async () => {
    const intent = { kind: "expectDrift", drift: { path: "infra/prod/rds.tf", address: "aws_db_instance.main", key: "engine_version", reason: "Waits for the vendor", until: null } } as const;
    const proposal = valueOf(await estate.proposeSettings(intent));
    assert.ok(proposal?.kind === "edit" && proposal.exists);
    const settings = await readFile(path.join(root, proposal.path), "utf8");
    estate.textChanged(proposal.path, applyLineEdit(settings, proposal.edit));
    await estate.historySettled();
    assert.deepEqual(await found((code) => code === "drift/environment"), ["deploy/k8s/overlays/production/replicas.yaml:17 drift/environment information"]);
    estate.textChanged(proposal.path, null);
    await estate.historySettled();
    assert.equal((await found((code) => code === "drift/environment")).length, 2);
  });

  it("of which nothing is said where git may not be run: nobody knows then what was meant", async () => {
    const settings = () => ({ trusted: false, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} });
    const untrusted = await openRepository({ root, grammars, settings, cacheFolder: null, log: silentLogger });
    await untrusted.historySettled();
    const codes = (await untrusted.findingsIn("infra/prod/rds.tf")).map(({ code }) => code);
    const versions = await untrusted.findingsIn("infra/prod/.terraform.lock.hcl");
    untrusted.dispose();
    assert.ok(!codes.includes("drift/environment"));
    assert.ok(versions.some(({ code }) => code === "drift/version"));
  });

  it("one review that is overdue, on its line", async () => {
    const due = await found((code) => code.startsWith("due/"));
    assert.deepEqual(due, [".infra-steward.yaml:10 due/restore-test warning"]);
  });

  it("and the same where the review applies, to be seen there", async () => {
    for (const root of ["infra/prod", "infra/staging"]) {
      const { findings } = await estate.about(`${root}/rds.tf`, 13);
      assert.deepEqual((valueOf(findings) ?? []).filter(({ code }) => code.startsWith("due/")).map(({ severity, address }) => [severity, address]), [["view", "aws_db_instance.main"]]);
    }
  });

  it("is gone when the text says otherwise, before it is saved", async () => {
    const lock = "infra/prod/.terraform.lock.hcl";
    const text = await readFile(path.join(root, lock), "utf8");
    estate.textChanged(lock, text.replace("5.61.0", "5.76.0"));
    await estate.historySettled();
    assert.deepEqual((await estate.findingsIn(lock)).filter(({ code }) => code === "drift/version"), []);
    estate.textChanged(lock, null);
    await estate.historySettled();
    assert.equal((await estate.findingsIn(lock)).filter(({ code }) => code === "drift/version").length, 1);
  });
});

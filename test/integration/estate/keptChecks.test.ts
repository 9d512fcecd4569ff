import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import { DriftCheck } from "../../../src/estate/driftCheck/driftCheck";
import { givenFiles } from "../../../src/estate/driftCheck/givenFiles";
import { KeptChecks } from "../../../src/estate/driftCheck/keptChecks";
import { deleteKeptChecks, keptChecksFolder } from "../../../src/estate/driftCheck/keptChecksFolder";
import { lookAtRoot } from "../../../src/estate/driftCheck/rootFolder";
import { openRepository } from "../../../src/estate/openRepository";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import type { DriftReport } from "../../../src/model/drift";
import { valueOf } from "../../../src/model/section";
import { writeFakeTerraform } from "../../host/fakeTerraform";
import { commitAll, describePosix, temporaryFolder, writeFiles } from "../git/temporary";
import { needsTerraform, terraformIn } from "./ownTerraform";

const grammars = path.resolve("dist", "test", "integration");
const settings = () => ({ trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} });
const secret = "not-a-real-password";

/** A plan with secrets in every place that plans have for values. */
const plan = (timestamp: string) => JSON.stringify({
  format_version: "1.2", terraform_version: "1.9.8", timestamp,
  variables: { password: { value: secret } },
  planned_values: { outputs: { password: { sensitive: true, value: secret } }, root_module: { resources: [{ address: "aws_db_instance.main", values: { password: secret } }] } },
  prior_state: { values: { root_module: { resources: [{ address: "aws_db_instance.main", values: { password: secret } }] } } },
  configuration: { root_module: { resources: [{ address: "aws_db_instance.main", expressions: { password: { constant_value: secret } } }] } },
  output_changes: { password: { actions: ["update"], before: "old", after: secret } },
  checks: [{ address: { to_display: "check.health" }, status: "fail", instances: [{ problems: [{ message: secret }] }] }],
  resource_drift: [{
    address: "aws_db_instance.main", mode: "managed", type: "aws_db_instance", name: "main",
    change: { actions: ["update"], before: { password: "old", tags: { note: "" } }, after: { password: secret, tags: { note: secret } }, before_sensitive: { password: true }, after_sensitive: { password: true } },
  }],
});

function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8")).join("\n");
}

describePosix("a check that was made from here", () => {
  const root = temporaryFolder();
  const storage = path.join(root, "storage");
  const repository = path.join(root, "shop");
  const folder = path.join(repository, "infra", "prod");
  const fake = writeFakeTerraform(path.join(root, "bin"));
  const opened: RepositoryEstate[] = [];

  before(() => {
    writeFiles(repository, {
      "infra/prod/main.tf": 'provider "aws" {\n}\n\nresource "aws_db_instance" "main" {\n}\n',
      // The condition that does not hold has a block of its own, so that it is not among what is found in main.tf.
      "infra/prod/watch.tf": 'check "health" {\n}\n',
      // Older than what is checked here: the newer one counts.
      "infra/prod/old.tfplan.json": plan("2026-01-02T00:00:00Z").replaceAll("aws_db_instance.main", "aws_db_instance.gone").replaceAll('"main"', '"gone"'),
      "infra/other/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n',
    });
    commitAll(repository);
  });
  afterEach(() => opened.splice(0).forEach((estate) => estate.dispose()));

  async function open(): Promise<RepositoryEstate> {
    const estate = await openRepository({ root: repository, grammars, settings, cacheFolder: storage, log: silentLogger });
    opened.push(estate);
    await estate.historySettled();
    return estate;
  }

  async function live(estate: RepositoryEstate): Promise<string[]> {
    await estate.historySettled();
    return (await estate.findingsIn("infra/prod/main.tf")).filter(({ code }) => code === "drift/live")
      .map(({ severity, line, address, source: { kind, path: file, tool } }) => `${severity} ${line} ${address ?? "-"} ${kind} ${file ?? "-"} ${tool ?? "-"}`);
  }

  async function check(estate: RepositoryEstate, shown: string) {
    fake.tell("drift", shown);
    const drift = new DriftCheck({ folder, program: path.join(fake.folder, "terraform"), variableFiles: [], environment: process.env, isTrusted: () => true, show: () => undefined, cut: () => undefined });
    const end = await drift.plan("refresh", (planFile) => estate.keepCheck({ root: "infra/prod", tool: "terraform", toolVersion: "1.9.8", at: new Date().toISOString(), planFile }));
    assert.equal(end.kind, "planned");
    return end.value;
  }

  it("is on its block like a plan of the repository, and the newest counts", async () => {
    const estate = await open();
    assert.deepEqual(await live(estate), ["information 1 - plan infra/prod/old.tfplan.json terraform"]);
    const now = new Date().toISOString();
    assert.deepEqual(await check(estate, plan(now)), { state: "known", value: { live: 1, pending: 0, complete: true } });
    assert.deepEqual(await live(estate), ["warning 4 aws_db_instance.main plan - terraform"]);
    assert.deepEqual(valueOf((await estate.about("infra/prod/main.tf", 4)).drift), { at: now, tool: "terraform" });
  });

  it("is there again at the next start", async () => {
    assert.deepEqual(await live(await open()), ["warning 4 aws_db_instance.main plan - terraform"]);
  });

  it("stays what it was when the next one cannot be read", async () => {
    const estate = await open();
    const refused = await check(estate, '{"format_version": "1.2", "resource_dr');
    assert.ok(refused.state === "unavailable" && refused.reason.key === "plan.notJson");
    assert.deepEqual(await live(estate), ["warning 4 aws_db_instance.main plan - terraform"]);
  });

  it("is kept for this person alone, and without a single value", async () => {
    const estate = await open();
    const shown = JSON.stringify([await estate.findingsIn("infra/prod/main.tf"), await estate.about("infra/prod/main.tf", 4), await estate.problems()]);
    const kept = everythingIn(storage);
    assert.match(kept, /"attributes":\["password","tags"\]/);
    for (const text of [kept, shown]) assert.doesNotMatch(text, new RegExp(secret));
    const files = readdirSync(keptChecksFolder(storage), { recursive: true, encoding: "utf8" });
    assert.ok(files.every((name) => (statSync(path.join(keptChecksFolder(storage), name)).mode & 0o077) === 0));
    assert.doesNotMatch(files.join(), /shop|infra|prod/);
  });

  it("is gone when everything is deleted", async () => {
    const estate = await open();
    assert.deepEqual(await deleteKeptChecks(storage), { files: 1, left: 0 });
    estate.filesChanged([]);
    await estate.historySettled();
    assert.deepEqual(await live(estate), ["information 1 - plan infra/prod/old.tfplan.json terraform"]);
    assert.deepEqual(await deleteKeptChecks(storage), { files: 0, left: 0 });
  });

  it("can be made of the roots that there are", async () => {
    const estate = await open();
    assert.deepEqual(await estate.checkRoots("infra/prod/main.tf"), { state: "known", value: { here: ["infra/prod"], all: ["infra/other", "infra/prod"], more: 0 } });
    assert.deepEqual(valueOf(await estate.checkRoots(null))?.here, []);
    assert.deepEqual(valueOf(await estate.checkRoots("README.md"))?.here, []);
  });
});

describe("kept checks", () => {
  const storage = temporaryFolder();
  const report: DriftReport = { tool: "opentofu", toolVersion: "1.8.2", at: "2026-11-20T12:00:00.000Z", kind: "plan", changes: [], checks: [], unmanaged: 0, complete: true };

  it("are one of each root, and none of another repository", async () => {
    const shop = new KeptChecks(storage, "/srv/shop");
    await shop.keep("infra", report);
    await shop.keep("infra", { ...report, toolVersion: "1.8.3" });
    await shop.keep("", report);
    assert.deepEqual((await shop.read()).map(({ root, path: file, report: { toolVersion } }) => [root, file, toolVersion]).sort(), [["", null, "1.8.2"], ["infra", null, "1.8.3"]]);
    assert.deepEqual(await new KeptChecks(storage, "/srv/other").read(), []);
    assert.equal((await new KeptChecks(storage, "/srv/shop").read()).length, 2);
  });

  it("say nothing where they are damaged, or hold more than is ours", async () => {
    const [repository = ""] = readdirSync(storage);
    const files = readdirSync(path.join(storage, repository));
    const [first = "", second = ""] = files.map((name) => path.join(storage, repository, name));
    writeFileSync(first, '{"version": 1, "root"');
    writeFileSync(second, JSON.stringify({ version: 1, root: "infra", report: { ...report, values: { password: "x" } } }));
    assert.deepEqual(await new KeptChecks(storage, "/srv/shop").read(), []);
  });
});

describe("a check by Terraform itself", function () {
  this.timeout(120_000);
  const root = temporaryFolder();
  const folder = path.join(root, "infra");

  before(function () {
    needsTerraform(this, "checks by itself are not tried; a program that stands for it covers the same");
    // Built in: no provider is fetched, and no account is needed.
    writeFiles(root, { "infra/main.tf": 'resource "terraform_data" "kept" {\n  input = "same"\n}\n' });
    const terraform = (...args: string[]) => terraformIn(folder, ...args);
    terraform("init", "-input=false");
    terraform("workspace", "new", "staging");
    terraform("apply", "-auto-approve", "-input=false");
    writeFiles(root, { "infra/main.tf": 'resource "terraform_data" "kept" {\n  input = "another"\n}\n' });
    commitAll(root);
  });

  it("finds what is not applied, and nothing in reality", async () => {
    const estate = await openRepository({ root, grammars, settings, cacheFolder: path.join(root, "storage"), log: silentLogger });
    await estate.historySettled();
    const { chosen, isInitialised } = await lookAtRoot(folder, [root], process.env);
    assert.ok(chosen !== null && isInitialised);
    const check = new DriftCheck({ folder, program: chosen.program, variableFiles: [], environment: process.env, isTrusted: () => true, show: () => undefined, cut: () => undefined });
    const { version, workspace } = await check.facts();
    assert.match(version ?? "", /^1\./);
    assert.equal(workspace, "staging");
    const keep = (planFile: string) => estate.keepCheck({ root: "infra", tool: "terraform", toolVersion: version, at: new Date().toISOString(), planFile });
    const refreshed = await check.plan("refresh", keep);
    assert.ok(refreshed.kind === "planned" && refreshed.left === null);
    assert.deepEqual(refreshed.value, { state: "known", value: { live: 0, pending: 0, complete: true } });
    const planned = await check.plan("plan", keep);
    assert.ok(planned.kind === "planned");
    assert.deepEqual(planned.value, { state: "known", value: { live: 0, pending: 1, complete: true } });
    await estate.historySettled();
    const found = (await estate.findingsIn("infra/main.tf")).filter(({ code }) => code.startsWith("drift/"));
    assert.deepEqual(found.map(({ code, line, address }) => `${code} ${line} ${address ?? "-"}`), ["drift/pending 1 terraform_data.kept"]);
    estate.dispose();
  });

  it("needs the variable files that its root is applied with, and takes them", async () => {
    writeFiles(root, {
      "sized/main.tf": 'variable "size" {\n}\n\nresource "terraform_data" "box" {\n  input = var.size\n}\n',
      "sized/envs/prod.tfvars": 'size = "large"\n',
      ".github/workflows/infra.yml": "on: push\njobs:\n  apply:\n    steps:\n      - run: terraform -chdir=sized apply -auto-approve -var-file=envs/prod.tfvars\n",
    });
    commitAll(root);
    const sized = path.join(root, "sized");
    const terraform = (...args: string[]) => execFileSync("terraform", args, { cwd: sized, env: { ...process.env, CHECKPOINT_DISABLE: "1" }, stdio: "ignore" });
    terraform("init", "-input=false");
    terraform("apply", "-auto-approve", "-input=false", "-var-file=envs/prod.tfvars");
    const estate = await openRepository({ root, grammars, settings, cacheFolder: path.join(root, "storage"), log: silentLogger });
    await estate.historySettled();
    const { files, usual } = valueOf(await estate.offeredVariables("sized")) ?? assert.fail("not read");
    assert.deepEqual([files.map(({ path: file, givenBy }) => `${file} ${givenBy?.job ?? "-"}`), usual], [["sized/envs/prod.tfvars jobs.apply"], ["sized/envs/prod.tfvars"]]);
    const given = await givenFiles(root, "sized", usual);
    assert.ok("files" in given);
    const { chosen } = await lookAtRoot(sized, [root], process.env);
    const said: string[] = [];
    const check = (variableFiles: readonly string[]) =>
      new DriftCheck({ folder: sized, program: chosen?.program ?? "", variableFiles, environment: process.env, isTrusted: () => true, show: (text) => said.push(text), cut: () => undefined })
        .plan("plan", (planFile) => estate.keepCheck({ root: "sized", tool: "terraform", toolVersion: null, at: new Date().toISOString(), planFile }));
    assert.deepEqual(await check([]), { kind: "failed", code: 1, left: null });
    assert.match(said.join(""), /No value for required variable/);
    assert.deepEqual(await check(given.files), { kind: "planned", value: { state: "known", value: { live: 0, pending: 0, complete: true } }, left: null });
    estate.dispose();
  });
});

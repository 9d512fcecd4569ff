import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import type { EstateDelta } from "../../../src/estate/estate";
import { WorkerEstate } from "../../../src/estate/workerEstate";
import { valueOf } from "../../../src/model/section";
import { buildSampleCompany } from "../../fixtures/build";

const workerFile = path.resolve("dist", "test", "integration", "worker.js");
const settings = { trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} };

describe("the estate in its worker", () => {
  let parent: string;
  let root: string;
  const open: WorkerEstate[] = [];

  before(async () => {
    parent = await mkdtemp(path.join(os.tmpdir(), "infra-steward-"));
    root = path.join(parent, "acme-shop");
    await buildSampleCompany(root);
  });

  afterEach(() => open.splice(0).forEach((estate) => estate.dispose()));
  after(() => rm(parent, { recursive: true, force: true }));

  function start(file: string, deadlineMs?: number): WorkerEstate {
    const estate = new WorkerEstate({ root, settings, workerFile: file, cacheFolder: null, log: silentLogger, ...(deadlineMs === undefined ? {} : { deadlineMs }) });
    open.push(estate);
    return estate;
  }

  /** Resolves with the first delta that is as wanted. */
  function heard(estate: WorkerEstate, wanted: (delta: EstateDelta) => boolean): Promise<EstateDelta> {
    return new Promise((resolve) => {
      const subscription = estate.onDidChange((delta) => {
        if (!wanted(delta)) return;
        subscription.dispose();
        resolve(delta);
      });
    });
  }

  it("answers as the same estate in this thread does, and tells when it is ready", async () => {
    const estate = start(workerFile);
    const { summary } = await heard(estate, ({ summary: { state } }) => state.kind === "ready");
    assert.ok(summary.infraFiles > 30 && summary.runbooks === 6);
    const answer = await estate.about("infra/prod/rds.tf", 13);
    assert.equal(valueOf(answer.place)?.block?.address, "aws_db_instance.main");
    assert.deepEqual(valueOf(answer.ownership)?.owners, ["@acme/platform"]);
    assert.equal(valueOf(answer.runbooks)?.[0]?.runbook.title, "Restore orders DB");
  });

  it("follows unsaved text", async () => {
    const estate = start(workerFile);
    await heard(estate, ({ summary: { state } }) => state.kind === "ready");
    estate.textChanged("infra/prod/rds.tf", 'resource "null_resource" "typed" {}\n');
    assert.equal(valueOf((await estate.about("infra/prod/rds.tf", 1)).place)?.block?.address, "null_resource.typed");
  });

  it("no delta is larger than a few hundred bytes, whatever the repository holds", async () => {
    const estate = start(workerFile);
    const sizes: number[] = [];
    estate.onDidChange((delta) => sizes.push(JSON.stringify(delta).length));
    await heard(estate, ({ summary: { state } }) => state.kind === "ready");
    assert.ok(Math.max(...sizes) < 1_000, `the largest had ${Math.max(...sizes)} characters`);
  });

  it("a worker that never answers is replaced, and what was asked says why it has no answer", async () => {
    const stuck = path.join(parent, "stuck.js");
    await writeFile(stuck, "setInterval(() => undefined, 1000);\n");
    const estate = start(stuck, 50);
    const answer = await estate.about("infra/prod/rds.tf", 1);
    assert.equal(answer.place.state, "unavailable");
    assert.equal((await estate.reviewers(["a"])).state, "unavailable");
  });

  it("a worker that cannot load its grammar says that the estate failed, and why", async () => {
    const withoutGrammar = path.join(parent, "worker.js");
    await copyFile(workerFile, withoutGrammar);
    // Packages stay outside of this bundle, and are looked for in the folders above it.
    await symlink(path.resolve("node_modules"), path.join(parent, "node_modules"), "junction");
    const { summary } = await heard(start(withoutGrammar), ({ summary: { state } }) => state.kind === "failed");
    assert.match(JSON.stringify(summary.state), /grammar could not be loaded/);
  });

  it("a worker that keeps dying is left alone, and the estate says that it failed", async () => {
    const dying = path.join(parent, "dying.js");
    await writeFile(dying, "process.exit(3);\n");
    const estate = start(dying);
    const { summary } = await heard(estate, ({ summary: { state } }) => state.kind === "failed");
    assert.equal(summary.infraFiles, 0);
    assert.equal((await estate.summary()).state.kind, "failed");
    assert.equal((await estate.about("a.tf", 1)).place.state, "unavailable");
  });
});

import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { FollowedBlocks } from "../../../src/estate/blockChanges";
import { blockChangesReader } from "../../../src/estate/blockChanges";
import { openGit } from "../../../src/git/git";
import { emptyAppliesTo } from "../../../src/model/runbook";
import { CoveredBlocks } from "../../../src/model/runbookHealth";
import { noAssociations } from "../../../src/sources/infra/associations";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";
import { commitOn, describePosix, runGit, temporaryFolder, writeFiles, writeProgram } from "../git/temporary";

const grammars = path.resolve("dist", "test", "integration");
const database = 'resource "aws_db_instance" "main" {\n  size = 1\n}\n';
const replica = 'resource "aws_db_instance" "replica" {\n}\n';

describePosix("what became of blocks since a day", () => {
  const root = temporaryFolder();
  const git = openGit(root, { isTrusted: () => true });
  let terraform: TerraformReader;
  let began = "";

  before(async () => {
    terraform = await openTerraformReader(grammars);
    runGit(root, "init", "-q", "-b", "main", "--template=");
    commit("2026-01-01", { "README.md": "# Shop\n" });
    began = commit("2026-01-02", { "infra/prod/rds.tf": database, "infra/staging/rds.tf": database });
  });
  after(() => terraform.dispose());
  beforeEach(() => runGit(root, "reset", "-q", "--hard", began));

  const commit = (day: string, files: Readonly<Record<string, string | null>>): string => commitOn(day, root, files);

  /** @param expected `address change day`, the latest first. */
  async function check(expected: readonly string[], change: Partial<FollowedBlocks> = {}, isComplete = true): Promise<void> {
    const followed: FollowedBlocks = {
      since: "2026-02-01", covered: new CoveredBlocks({ ...emptyAppliesTo, paths: ["infra/**"] }), roots: ["infra"], associations: noAssociations, ...change,
    };
    const found = await blockChangesReader(git, terraform)(followed, runGit(root, "rev-parse", "HEAD"), new AbortController().signal);
    assert.deepEqual(found.changes.map((one) => `${one.address} ${one.change} ${one.day}`), expected);
    assert.equal(found.isComplete, isComplete);
  }

  it("is nothing where nothing was committed since, and what was committed on the day itself is seen by its review", async () => {
    commit("2026-01-20", { "infra/prod/rds.tf": database + replica });
    commit("2026-02-01", { "infra/prod/rds.tf": database });
    await check([]);
  });

  it("is told with the file and the commit that did it", async () => {
    const id = commit("2026-03-01", { "infra/prod/rds.tf": database + replica });
    commit("2026-03-02", { "infra/prod/rds.tf": `# the databases\n${database}${replica}` });
    const followed = { since: "2026-02-01", covered: new CoveredBlocks({ ...emptyAppliesTo, paths: ["infra/**"] }), roots: ["infra"], associations: noAssociations };
    const { changes } = await blockChangesReader(git, terraform)(followed, runGit(root, "rev-parse", "HEAD"), new AbortController().signal);
    assert.deepEqual(changes, [{ address: "aws_db_instance.replica", change: "added", path: "infra/prod/rds.tf", commit: id, day: "2026-03-01" }]);
  });

  it("is both for a block that was renamed, and nothing for one that came and went", async () => {
    commit("2026-03-01", { "infra/prod/rds.tf": database.replace('"main"', '"orders"') });
    commit("2026-03-02", { "infra/staging/rds.tf": database + replica });
    commit("2026-03-03", { "infra/staging/rds.tf": database });
    await check(["aws_db_instance.main removed 2026-03-01", "aws_db_instance.orders added 2026-03-01"]);
  });

  it("is nothing after formatting, versions, variables, and a move to another file or folder", async () => {
    commit("2026-03-01", { "infra/prod/rds.tf": database.replace("size = 1", "size=2 # twice") });
    commit("2026-03-02", { "infra/prod/variables.tf": 'variable "size" {}\n', "infra/prod/versions.tf": 'terraform {\n  required_version = "1.9.8"\n}\n' });
    commit("2026-03-03", { "infra/prod/database.tf": database, "infra/prod/rds.tf": null });
    commit("2026-03-04", { "infra/live/rds.tf": database, "infra/staging/rds.tf": null });
    await check([]);
  });

  it("follows only what is covered: the paths, and the addresses in them", async () => {
    commit("2026-03-01", { "infra/prod/rds.tf": `${database}${replica}resource "aws_sqs_queue" "jobs" {}\n`, "infra/staging/sqs.tf": 'resource "aws_sqs_queue" "jobs" {}\n' });
    const covered = new CoveredBlocks({ ...emptyAppliesTo, paths: ["infra/prod/**"], resources: ["aws_db_instance.*"] });
    await check(["aws_db_instance.replica added 2026-03-01"], { covered, roots: ["infra/prod"] });
  });

  it("follows jobs and objects as well, and never variable files", async () => {
    const workflow = "on: push\njobs:\n  apply:\n    runs-on: ubuntu-24.04\n    steps: []\n";
    commit("2026-03-01", { ".github/workflows/infra.yml": workflow, "infra/prod/terraform.tfvars": 'resource "a_b" "c" {}\n', "infra/k8s/a.yaml": "apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n" });
    await check(["jobs.apply added 2026-03-01", "Service/shop added 2026-03-01"], { covered: new CoveredBlocks({ ...emptyAppliesTo, paths: [".github/", "infra/"] }), roots: [] });
  });

  it("tells what a merge brought in at the merge", async () => {
    runGit(root, "checkout", "-q", "-b", "side");
    commit("2026-01-10", { "infra/prod/replica.tf": replica });
    runGit(root, "checkout", "-q", "main");
    commit("2026-01-11", { "README.md": "# The shop\n" });
    runGit(root, "merge", "-q", "--no-ff", "--no-commit", "side");
    commit("2026-03-05", {});
    runGit(root, "branch", "-q", "-D", "side");
    await check(["aws_db_instance.replica added 2026-03-05"]);
  });

  it("does not know it of what the repository began with", async () => {
    await check(["aws_db_instance.main added 2026-01-02"], { since: "2025-12-01", roots: [] }, false);
  });

  it("runs none of the programs that the repository names for its contents", async () => {
    const mark = path.join(root, ".git", "sung");
    const program = writeProgram(path.join(root, ".git", "canary"), `touch '${mark}'`, "cat");
    const keys = ["diff.canary.textconv", "diff.canary.command", "filter.canary.smudge", "diff.external"];
    writeFiles(root, { ".gitattributes": "*.tf diff=canary filter=canary\n" });
    for (const key of keys) runGit(root, "config", key, program);
    commit("2026-03-01", { "infra/prod/rds.tf": database + replica });
    runGit(root, "log", "-1", "-p", "--ext-diff");
    assert.equal(existsSync(mark), true, "the canary was never able to sing");
    rmSync(mark);
    await check(["aws_db_instance.replica added 2026-03-01"]);
    assert.equal(existsSync(mark), false);
    for (const key of keys) runGit(root, "config", "--unset", key);
  });
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import { openRepository } from "../../../src/estate/openRepository";
import type { HistorySigns } from "../../../src/model/historySigns";
import { defaultOwnerTags } from "../../../src/model/ownerTag";
import { phrase } from "../../../src/present/phrase";
import { runGit, temporaryFolder, writeFiles } from "../git/temporary";

const now = Date.parse("2026-11-21T12:00:00Z");

function envOf(day: string, name: string) {
  const when = `${day}T09:00:00Z`;
  const [person, email] = [name, name.endsWith("[bot]") ? "deploys[bot]@acme.test" : `${name.toLowerCase()}@acme.test`];
  return { ...process.env, GIT_AUTHOR_NAME: person, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: person, GIT_COMMITTER_EMAIL: email, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
}

function git(root: string, day: string, name: string, ...args: readonly string[]): void {
  execFileSync("git", args, { cwd: root, env: envOf(day, name), stdio: "ignore" });
}

function commit(root: string, day: string, name: string, files: Readonly<Record<string, string>>): void {
  writeFiles(root, files);
  git(root, day, name, "add", "-A");
  git(root, day, name, "commit", "-q", "-m", "Change");
}

async function signsOf(root: string, trusted = true): Promise<HistorySigns> {
  const estate = await openRepository({
    root,
    grammars: __dirname.replace(/dist.test.integration.*$/, path.join("dist", "test", "integration")),
    settings: () => ({ trusted, gitPath: null, dialect: null, runbookFolders: [], ownerTags: defaultOwnerTags, associations: {} }),
    cacheFolder: null,
    log: silentLogger,
    clock: { wall: () => now, monotonic: () => 0 },
  });
  await estate.historySettled();
  // The first question begins to look at git.
  assert.equal((await estate.historySigns()).deploys.state, "pending");
  await estate.historySettled();
  const signs = await estate.historySigns();
  estate.dispose();
  return signs;
}

const workflow = "on: push\njobs:\n  apply:\n    runs-on: ubuntu-latest\n    steps:\n      - run: terraform -chdir=infra/prod apply -auto-approve\n";
const manifest = (tag: string, replicas = 1): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\nspec:\n  replicas: ${replicas}\n  template:\n    spec:\n      containers:\n        - name: app\n          image: acme/app:${tag}\n`;

describe("what history says of a repository as a whole", () => {
  const root = temporaryFolder();

  before(() => {
    runGit(root, "init", "-q", "-b", "main", "--template=");
    commit(root, "2026-05-01", "Ana", {
      ".github/workflows/infra.yml": workflow, "infra/prod/main.tf": 'resource "aws_s3_bucket" "logs" {}\n', "deploy/app.yaml": manifest("1"), "app.ts": "",
    });
    git(root, "2026-05-01", "Ana", "tag", "v1.0.0");
    commit(root, "2026-11-01", "Lee", { "infra/prod/main.tf": 'resource "aws_s3_bucket" "logs" {\n}\n' });
    git(root, "2026-11-01", "Lee", "tag", "-a", "v1.1.0", "-m", "Release");
    commit(root, "2026-11-05", "deploys[bot]", { "deploy/app.yaml": manifest("2") });
    commit(root, "2026-11-06", "Sam", { "app.ts": "export {};\n" });
    git(root, "2026-11-06", "Sam", "tag", "v1.2.0-rc.1");
    commit(root, "2026-11-07", "Ana", { "deploy/app.yaml": manifest("2", 3) });
    // A branch with two commits is one merge, which applies once.
    git(root, "2026-11-08", "Lee", "switch", "-q", "-c", "feature");
    commit(root, "2026-11-08", "Lee", { "infra/prod/main.tf": 'resource "aws_s3_bucket" "logs" {\n  # one\n}\n' });
    commit(root, "2026-11-09", "Lee", { "infra/prod/main.tf": 'resource "aws_s3_bucket" "logs" {\n  # two\n}\n', "deploy/app.yaml": manifest("3", 3) });
    git(root, "2026-11-09", "Lee", "switch", "-q", "main");
    git(root, "2026-11-10", "Ana", "merge", "-q", "--no-ff", "-m", "Merge", "feature");
    commit(root, "2026-11-11", "Ana", { ".github/workflows/infra.yml": `# Applies.\n${workflow}` });
  });

  it("counts people without programs, and each kind of trace of deploys with its examples", async () => {
    const { committers, onePerson, deploys } = await signsOf(root);
    assert.deepEqual(committers, { state: "known", value: { people: 3, lately: 3, months: 36, latelyDays: 180 } });
    assert.deepEqual(deploys, {
      state: "known",
      value: {
        weeks: 12,
        releases: { count: 1, isWhole: true, examples: ["v1.1.0"] },
        applied: { count: 3, isWhole: true, examples: [".github/workflows/infra.yml"] },
        images: { count: 2, isWhole: true, examples: ["deploy/app.yaml"] },
      },
    });
    assert.deepEqual(onePerson, { state: "known", value: { places: 0, of: 0, untold: 3, examples: [] } });
  });

  it("counts a young repository over its own weeks, and what it began with not at all", async () => {
    const young = temporaryFolderBelow(root, "young");
    runGit(young, "init", "-q", "-b", "main", "--template=");
    commit(young, "2026-11-07", "Ana", { "deploy/app.yaml": manifest("1") });
    commit(young, "2026-11-14", "Ana", { "deploy/app.yaml": manifest("2") });
    const { deploys } = await signsOf(young);
    assert.deepEqual(deploys, { state: "known", value: { weeks: 2, releases: null, applied: null, images: { count: 1, isWhole: true, examples: ["deploy/app.yaml"] } } });
  });

  const sentenceOf = (section: HistorySigns[keyof HistorySigns]): string => (section.state === "unavailable" ? phrase(section.reason) : section.state);

  it("says of a shallow clone and of an untrusted folder that nothing was measured, and why", async () => {
    const shallow = path.join(root, "shallow");
    runGit(root, "clone", "-q", "--depth", "2", `file://${root}`, shallow);
    const part = "This clone has only a part of the history; git fetch --unshallow brings the rest.";
    assert.deepEqual(Object.values(await signsOf(shallow)).map(sentenceOf), [part, part, part]);
    const untrusted = "History is read once this folder is trusted.";
    assert.deepEqual(Object.values(await signsOf(root, false)).map(sentenceOf), [untrusted, untrusted, untrusted]);
  });

  it("says of a repository without a commit that there is none", async () => {
    const empty = temporaryFolderBelow(root, "empty");
    runGit(empty, "init", "-q", "-b", "main", "--template=");
    writeFiles(empty, { "deploy/app.yaml": manifest("1") });
    assert.deepEqual(Object.values(await signsOf(empty)).map(sentenceOf), ["There is no commit yet.", "There is no commit yet.", "There is no commit yet."]);
  });
});

/** A folder that goes with the one it lies in. */
function temporaryFolderBelow(parent: string, name: string): string {
  writeFiles(path.join(parent, name), { ".keep": "" });
  return path.join(parent, name);
}

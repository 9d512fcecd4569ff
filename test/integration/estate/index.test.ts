import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import { openRepository } from "../../../src/estate/openRepository";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { valueOf } from "../../../src/model/section";
import { phrase } from "../../../src/present/phrase";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles } from "../git/temporary";

const queue = (name: string): string => `resource "aws_sqs_queue" "${name}" {\n}\n`;

const opened: RepositoryEstate[] = [];
const closeAll = (): void => opened.splice(0).forEach((estate) => estate.dispose());

async function open(root: string): Promise<RepositoryEstate> {
  const estate = await openRepository({
    root,
    grammars: __dirname.replace(/dist.test.integration.*$/, path.join("dist", "test", "integration")),
    settings: () => ({ trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} }),
    cacheFolder: null,
    log: silentLogger,
  });
  opened.push(estate);
  await estate.settled();
  return estate;
}

async function addressAt(estate: RepositoryEstate, file: string): Promise<string | undefined> {
  return valueOf((await estate.about(file, 1)).place)?.block?.address;
}

async function filesOf(estate: RepositoryEstate): Promise<string[]> {
  return (valueOf(await estate.infraFiles()) ?? []).map(({ file }) => file.path);
}

describe("the index of a repository on disk", function () {
  // Taking away 100,000 files takes a busy machine minutes.
  this.timeout(5 * 60_000);
  afterEach(closeAll);
  const folder = temporaryFolder();
  it("follows a branch that changes, adds and takes away thousands of files at once", async () => {
    const root = path.join(folder, "branches");
    const name = (at: number): string => `infra/team-${at % 40}/part-${at}.tf`;
    writeFiles(root, Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [name(at), queue("main")])));
    commitAll(root);
    runGit(root, "checkout", "-q", "-b", "other");
    writeFiles(root, Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [name(at), queue("other")])));
    for (let at = 2_000; at < 2_500; at += 1) rmSync(path.join(root, name(at)));
    writeFiles(root, Object.fromEntries(Array.from({ length: 500 }, (_, at) => [name(at + 3_000), queue("new")])));
    runGit(root, "add", "-A");
    runGit(root, "commit", "-q", "-m", "Change much");
    const estate = await open(root);
    const other = await filesOf(estate);
    for (const branch of ["main", "other"] as const) {
      runGit(root, "checkout", "-q", branch);
      estate.filesChanged([]);
      // Whoever looks at a file need not wait until all others were looked at.
      assert.equal(await addressAt(estate, name(7)), `aws_sqs_queue.${branch}`);
      await estate.settled();
      assert.equal((await filesOf(estate)).length, 3_000);
      assert.equal(await addressAt(estate, name(2_999)), "aws_sqs_queue.main");
      assert.equal(await addressAt(estate, name(2_100)), branch === "main" ? "aws_sqs_queue.main" : undefined);
      assert.equal(await addressAt(estate, name(3_100)), branch === "main" ? undefined : "aws_sqs_queue.new");
    }
    assert.deepEqual(await filesOf(estate), other);
  });

  it("follows a folder that is renamed, told by the folder's name alone", async () => {
    const root = path.join(folder, "renamed");
    writeFiles(root, { "infra/prod/main.tf": queue("a"), "infra/prod/deep/er/main.tf": queue("b") });
    commitAll(root);
    const estate = await open(root);
    runGit(root, "mv", "infra", "platform");
    estate.filesChanged(["infra", "platform"]);
    await estate.settled();
    assert.deepEqual(await filesOf(estate), ["platform/prod/deep/er/main.tf", "platform/prod/main.tf"]);
  });

  it("follows what git is told to ignore", async () => {
    const root = path.join(folder, "ignored");
    writeFiles(root, { "infra/prod/main.tf": queue("a"), "infra/local/main.tf": queue("b") });
    commitAll(root);
    runGit(root, "rm", "-q", "--cached", "infra/local/main.tf");
    const estate = await open(root);
    assert.deepEqual(await filesOf(estate), ["infra/local/main.tf", "infra/prod/main.tf"]);
    writeFiles(root, { ".gitignore": "local/\n" });
    estate.filesChanged([".gitignore"]);
    await estate.settled();
    assert.deepEqual(await filesOf(estate), ["infra/prod/main.tf"]);
    assert.equal(valueOf((await estate.about("infra/local/main.tf", 1)).place), null);
  });

  for (const git of [true, false]) {
    it(`refuses a file of 50 MB with a sentence, and knows the others${git ? "" : ", in a folder without git"}`, async () => {
      const root = path.join(folder, git ? "huge" : "huge-without-git");
      writeFiles(root, { "infra/prod/huge.tf": queue("huge"), "infra/prod/main.tf": queue("a"), "docs/runbooks/huge.md": "# Huge\n" });
      for (const huge of ["infra/prod/huge.tf", "docs/runbooks/huge.md"]) truncateSync(path.join(root, huge), 50 * 1024 * 1024);
      if (git) runGit(root, "init", "-q");
      const estate = await open(root);
      assert.equal(await addressAt(estate, "infra/prod/main.tf"), "aws_sqs_queue.a");
      const { place } = await estate.about("infra/prod/huge.tf", 1);
      assert.equal(valueOf(place)?.file.system, "terraform");
      assert.equal(valueOf(place)?.block, null);
      assert.deepEqual((await estate.problems()).map(({ message }) => phrase(message)), ["docs/runbooks/huge.md has 50.0 MB and is not read: the limit is 1.0 MB."]);
    });
  }

  it("knows 100,000 files in one folder", async () => {
    const root = path.join(folder, "flat");
    mkdirSync(path.join(root, "infra"), { recursive: true });
    writeFiles(root, { ".github/CODEOWNERS": "/infra/ @acme/platform\n" });
    for (let at = 0; at < 100_000; at += 1) writeFileSync(path.join(root, "infra", `part-${at}.tf`), queue("jobs"));
    runGit(root, "init", "-q");
    const begun = performance.now();
    const estate = await open(root);
    const read = performance.now() - begun;
    const { state, infraFiles } = await estate.summary();
    assert.deepEqual([state, infraFiles], [{ kind: "ready" }, 100_000]);
    const asked = performance.now();
    assert.equal(await addressAt(estate, "infra/part-77777.tf"), "aws_sqs_queue.jobs");
    const answered = performance.now() - asked;
    writeFiles(root, { "infra/part-5.tf": queue("changed") });
    const changed = performance.now();
    estate.filesChanged(["infra/part-5.tf"]);
    await estate.settled();
    const seen = performance.now() - changed;
    assert.equal(await addressAt(estate, "infra/part-5.tf"), "aws_sqs_queue.changed");
    const megabytes = process.memoryUsage().heapUsed / 1024 / 1024;
    assert.ok(megabytes < 400, `${Math.round(megabytes)} MB are in use`);
    process.stdout.write(`      100,000 files in one folder: read in ${Math.round(read)} ms, an answer in ${Math.round(answered)} ms, a change in ${Math.round(seen)} ms, ${Math.round(megabytes)} MB\n`);
  }).timeout(180_000);
});

describePosix("the index of a repository with links and odd names", function () {
  this.timeout(20_000);
  afterEach(closeAll);
  const folder = temporaryFolder();

  for (const git of [true, false]) {
    it(`follows links to what is inside, and to nothing else${git ? "" : ", without git"}`, async () => {
      const root = path.join(folder, git ? "links" : "links-without-git");
      writeFiles(folder, { "outside.tf": queue("outside") });
      writeFiles(root, { "infra/real.txt": queue("first") });
      const links = { "link.tf": "real.txt", "out.tf": "../../outside.tf", "left.tf": "right.tf", "right.tf": "left.tf", "round": "..", "nowhere.tf": "gone", "folder.tf": "." };
      for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(root, "infra", name));
      if (git) commitAll(root);
      const estate = await open(root);
      assert.equal(await addressAt(estate, "infra/link.tf"), "aws_sqs_queue.first");
      for (const name of ["out.tf", "left.tf", "right.tf", "nowhere.tf", "folder.tf"]) assert.equal(await addressAt(estate, `infra/${name}`), undefined, name);
      // What a link leads to changed: nobody names the link.
      writeFiles(root, { "infra/real.txt": queue("again") });
      estate.filesChanged([]);
      await estate.settled();
      assert.equal(await addressAt(estate, "infra/link.tf"), "aws_sqs_queue.again");
    });

    it(`knows files by any name${git ? "" : ", without git"}`, async () => {
      const root = path.join(folder, git ? "names" : "names-without-git");
      const names = ["with space", "new\nline", "tab\t", "数据库", "ünï", "cafe\u0301", "\"quoted\"", "back\\slash", "--help", "[id]", "$(touch pwned)", "🙂", "\u001b[31m"];
      const files = names.map((name) => `infra/${name}/${name}.tf`);
      writeFiles(root, Object.fromEntries(files.map((file, at) => [file, queue(`q${at}`)])));
      if (git) commitAll(root);
      const estate = await open(root);
      for (const [at, file] of files.entries()) assert.equal(await addressAt(estate, file), `aws_sqs_queue.q${at}`, file);
      assert.deepEqual(await filesOf(estate), files.toSorted());
      for (const file of files) writeFiles(root, { [file]: queue("changed") });
      estate.filesChanged(files);
      await estate.settled();
      for (const file of files) assert.equal(await addressAt(estate, file), "aws_sqs_queue.changed", file);
    });
  }
});

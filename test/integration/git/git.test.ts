import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { streams } from "../../../src/git/commands";
import { openGit } from "../../../src/git/git";
import { GitError, UntrustedError } from "../../../src/git/gitError";
import { collect, everyRead, noObject } from "./everyRead";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles, writeProgram } from "./temporary";

describe("reading through git", () => {
  const root = temporaryFolder();
  const outside = temporaryFolder();
  const git = openGit(root, { isTrusted: () => true });
  let first = "";

  before(() => {
    writeFiles(root, { "infra/main.tf": "# main\n" });
    first = commitAll(root);
  });

  it("says where, which commit and which branch", async () => {
    assert.equal(await openGit(join(root, "infra"), { isTrusted: () => true }).topLevel(), root.replaceAll("\\", "/"));
    assert.equal(await git.headCommit(), first);
    assert.equal(await git.branchName(), "main");
  });

  it("says who would be named in a commit, and that nobody is", async () => {
    runGit(root, "config", "user.name", "Ana Ruiz");
    assert.equal(await git.personName(), "Ana Ruiz");
    runGit(root, "config", "user.name", "");
    assert.equal(await git.personName(), "");
  });

  it("says that there is no commit yet, and no branch", async () => {
    writeFiles(outside, { "young/a.tf": "" });
    const folder = join(outside, "young");
    runGit(folder, "init", "-q", "-b", "main", "--template=");
    const young = openGit(folder, { isTrusted: () => true });
    assert.deepEqual([await young.headCommit(), await young.branchName(), (await young.listFiles()).present], [null, "main", ["a.tf"]]);
    runGit(root, "checkout", "-q", "--detach");
    assert.equal(await git.branchName(), null);
  });

  it("fails with the reason outside a repository, for an object that is not there, and for one that is no file", async () => {
    const failed = (error: unknown) => error instanceof GitError && error.reason === "failed" && error.exitCode === 128;
    await assert.rejects(openGit(outside, { isTrusted: () => true }).listFiles(), failed);
    await assert.rejects(git.readBlob(noObject, 100), failed);
    await assert.rejects(git.readBlob(first, 100), failed);
    await assert.rejects(openGit(join(outside, "gone"), { isTrusted: () => true }).listFiles(), { reason: "failed" });
  });

  it("reads a file up to its limit and not beyond", async () => {
    const object = runGit(root, "rev-parse", "HEAD:infra/main.tf");
    assert.equal((await git.readBlob(object, 7)).toString(), "# main\n");
    await assert.rejects(git.readBlob(object, 6), { reason: "tooLarge" });
  });

  it("streams a history, newest first", async () => {
    runGit(root, "commit", "-q", "--allow-empty", "-m", "Second");
    const second = runGit(root, "rev-parse", "HEAD");
    assert.deepEqual(await collect(git.streamLines(streams.ancestors(second))), [second, first]);
  });
});

describePosix("trust", () => {
  const folder = temporaryFolder();
  const tools = temporaryFolder();
  const started = join(folder, "started");
  const binary = writeProgram(join(tools, "git"), `touch '${started}'`, "echo done");
  const ids = { object: noObject, commit: noObject };

  afterEach(() => rmSync(started, { force: true }));
  for (const [name, read] of Object.entries(everyRead)) {
    it(`is needed for ${name}, also at the last moment`, async () => {
      await assert.rejects(read(openGit(folder, { isTrusted: () => false, binary }), ids), UntrustedError);
      const answers = [true, false];
      await assert.rejects(read(openGit(folder, { isTrusted: () => answers.shift() ?? false, binary }), ids), UntrustedError);
      assert.equal(existsSync(started), false);
      await read(openGit(folder, { isTrusted: () => true, binary }), ids);
      assert.equal(existsSync(started), true, "the program that stands for git was never able to show that it ran");
    });
  }
});

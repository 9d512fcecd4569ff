import assert from "node:assert/strict";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { commitTree } from "../../../../src/estate/trees/commit";
import { openGit } from "../../../../src/git/git";
import { noObject } from "../../git/everyRead";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles } from "../../git/temporary";

describePosix("the files of a commit", () => {
  const root = temporaryFolder();
  const git = openGit(root, { isTrusted: () => true });
  let commit = "";

  before(() => {
    writeFiles(root, { "infra/a.tf": "committed\n", "latin1.md": new Uint8Array([0x63, 0x61, 0x66, 0xe9]) });
    const links = { "link.tf": "infra/a.tf", "infra/up.tf": "../infra/a.tf", twice: "link.tf", folder: "infra", out: "../a.tf", absolute: "/etc/hostname", broken: "nowhere", loop: "loop", git: ".git/config" };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
    commit = commitAll(root);
    runGit(root, "update-index", "--add", "--cacheinfo", `160000,${commit},module`);
    runGit(root, "commit", "-q", "-m", "Add a submodule");
    commit = runGit(root, "rev-parse", "HEAD");
    writeFiles(root, { "infra/a.tf": "changed since\n", "new.tf": "" });
    rmSync(join(root, "latin1.md"));
  });

  const cases: readonly [path: string, answer: string][] = [
    ["infra/a.tf", "committed\n"],
    ["latin1.md", "caf\uFFFD"],
    ["new.tf", "missing"],
    ["link.tf", "committed\n"],
    ["infra/up.tf", "committed\n"],
    ["twice", "committed\n"],
    ["folder", "directory"],
    ["module", "directory"],
    ["out", "outside"],
    ["absolute", "outside"],
    ["git", "missing"],
    ["broken", "missing"],
    ["loop", "unreadable"],
  ];
  it("are as they were then, with links that stay within it", async () => {
    const tree = commitTree(git, commit);
    for (const [path, answer] of cases) {
      const read = await tree.read(path);
      assert.equal(read.kind === "text" ? read.text : read.kind === "refused" ? read.reason : read.kind, answer, path);
    }
    assert.deepEqual((await tree.list()).paths, ["absolute", "broken", "folder", "git", "infra/a.tf", "infra/up.tf", "latin1.md", "link.tf", "loop", "out", "twice"]);
  });

  it("cannot be listed when the commit is not there or git may not run, and reading says so", async () => {
    for (const tree of [commitTree(git, noObject), commitTree(git, "HEAD"), commitTree(openGit(root, { isTrusted: () => false }), commit)]) {
      await assert.rejects(tree.list());
      assert.deepEqual(await tree.read("infra/a.tf"), { kind: "refused", reason: "unreadable" });
    }
  });

  it("are listed once, and again only after a failure", async () => {
    let calls = 0;
    const flaky = commitTree({ ...git, listCommit: (id) => ((calls += 1) === 1 ? Promise.reject(new Error("for the test")) : git.listCommit(id)) }, commit);
    await assert.rejects(flaky.list(), /for the test/);
    await flaky.list();
    await flaky.list();
    assert.equal((await flaky.read("infra/a.tf")).kind, "text");
    assert.equal(calls, 2);
  });
});

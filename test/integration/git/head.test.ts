import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { currentBranch } from "../../../src/git/head";
import { temporaryFolder } from "../../host/temporaryFolder";

describe("git/head: the branch, read as text", () => {
  it("is the one git is on, also before the first commit, with a slash, in a linked working tree; and none without", async () => {
    const temporary = await temporaryFolder();
    const root = path.join(temporary.path, "shop");
    const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=Dana", "-c", "user.email=dana@acme.test", ...args], { cwd: root, stdio: "ignore" });
    try {
      execFileSync("git", ["init", "-q", "-b", "infra/vpc", root]);
      assert.equal(await currentBranch(root), "infra/vpc");
      git("commit", "-q", "--allow-empty", "-m", "one");
      git("worktree", "add", "-q", "-b", "feature/checkout", "../linked");
      assert.equal(await currentBranch(path.join(temporary.path, "linked")), "feature/checkout");
      git("checkout", "-q", "--detach");
      assert.equal(await currentBranch(root), null);
      assert.equal(await currentBranch(temporary.path), null);
    } finally {
      await temporary.remove();
    }
  });
});

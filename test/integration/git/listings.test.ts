import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { openGit } from "../../../src/git/git";
import { readCommitListing, readFileListing } from "../../../src/git/listings";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles } from "./temporary";

describePosix("listing by git", () => {
  const root = temporaryFolder();
  // Names that a careless reader would take for an option, a second entry, or a different file.
  const awkward = ["--output=x", "-rf", " lead", "tab\there", "line\nbreak", 'quo"te', "back\\slash", "ünïcode.tf", "? looks untracked", "H 100644 abc 0\tx"];
  const git = openGit(root, { isTrusted: () => true });
  let commit = "";

  before(() => {
    writeFiles(root, Object.fromEntries(awkward.map((name) => [name, name])));
    writeFiles(root, { "infra/main.tf": "", "gone.tf": "", "sparse/left-out.tf": "", "kept.tf": "", ".gitignore": "ignored/\n" });
    symlinkSync("infra", join(root, "link"));
    commit = commitAll(root);
    runGit(root, "update-index", "--add", "--cacheinfo", `160000,${commit},module`);
    runGit(root, "update-index", "--skip-worktree", "sparse/left-out.tf", "kept.tf");
    runGit(root, "commit", "-q", "-m", "Add a submodule");
    commit = runGit(root, "rev-parse", "HEAD");
    rmSync(join(root, "gone.tf"));
    rmSync(join(root, "sparse"), { recursive: true });
    writeFiles(root, { "new.tf": "", "ignored/secret.tf": "" });
    mkdirSync(join(root, "other"));
    runGit(join(root, "other"), "init", "-q", "--template=");
  });

  it("gives the files of the working tree, tracked and new, and none that is deleted, ignored or another repository's", async () => {
    const { present, sparse } = await git.listFiles();
    assert.deepEqual([...present].sort(), [...awkward, "infra/main.tf", "new.tf", ".gitignore", "link"].sort());
    assert.deepEqual([...sparse].sort(), ["kept.tf", "sparse/left-out.tf"]);
  });

  it("gives the files below the folder it was opened in", async () => {
    const { present } = await openGit(join(root, "infra"), { isTrusted: () => true }).listFiles();
    assert.deepEqual(present, ["main.tf"]);
  });

  it("gives the files of a commit with what they are", async () => {
    const files = await git.listCommit(commit);
    const kinds = new Map(files.map(({ path, kind }) => [path, kind]));
    assert.deepEqual([...kinds.keys()].sort(), [...awkward, "infra/main.tf", "gone.tf", "sparse/left-out.tf", "kept.tf", ".gitignore", "link", "module"].sort());
    assert.deepEqual([kinds.get("link"), kinds.get("module"), kinds.get("gone.tf")], ["link", "submodule", "file"]);
    const file = files.find(({ path }) => path === "--output=x");
    assert.equal((await git.readBlob(file?.object ?? "", 100)).toString(), "--output=x");
  });

  it("counts an unmerged file once", () => {
    const stages = [1, 2, 3].map((stage) => `M 100644 abc ${stage}\ta.tf`).join("\0");
    assert.deepEqual(readFileListing(`${stages}\0H 100644 abc 0\tb.tf\0`), { present: ["a.tf", "b.tf"], sparse: [] });
  });

  it("passes over what it does not understand", () => {
    assert.deepEqual(readFileListing("\0nonsense\0"), { present: [], sparse: [] });
    assert.deepEqual(readCommitListing("\0nonsense\0"), []);
  });
});

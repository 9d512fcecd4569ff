import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { codeHistory } from "../../../src/estate/codeSince";
import { openGit } from "../../../src/git/git";
import { commitAll, runGit, temporaryFolder, writeFiles } from "../git/temporary";

const { signal } = new AbortController();

/** The first commit is of 2026-01-05, the ones that this makes of later days. */
function commitOn(root: string, day: string, files: Readonly<Record<string, string>>): string {
  writeFiles(root, files);
  runGit(root, "add", "-A");
  const when = `${day}T09:00:00Z`;
  const person = { GIT_AUTHOR_NAME: "Ana", GIT_AUTHOR_EMAIL: "ana@acme.test", GIT_COMMITTER_NAME: "Ana", GIT_COMMITTER_EMAIL: "ana@acme.test" };
  execFileSync("git", ["commit", "-q", "-m", "Change"], { cwd: root, env: { ...process.env, ...person, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when } });
  return runGit(root, "rev-parse", "HEAD");
}

describe("code since a moment", () => {
  const root = temporaryFolder();
  const history = codeHistory(openGit(root, { isTrusted: () => true }));
  const since = (day: string, folders: readonly string[]) => history.since(Date.parse(`${day}T12:00:00Z`), folders, signal);
  let changed = "";

  before(() => {
    writeFiles(root, { "infra/main.tf": "# one\n", "infra/edge/main.tf": "# edge\n", "app.ts": "" });
    commitAll(root);
    changed = commitOn(root, "2026-02-05", { "infra/main.tf": "# two\n" });
    commitOn(root, "2026-03-05", { "app.ts": "export {};\n", "infra/README.md": "# Read\n" });
  });

  it("names the newest commit that changed it, and the text before", async () => {
    const found = await since("2026-01-20", ["infra"]);
    assert.deepEqual([found?.newest, await found?.textThen("infra/main.tf"), await found?.textThen("infra/edge/main.tf")], [changed, "# one\n", "# edge\n"]);
  });

  it("has nothing to say of folders below", async () => assert.equal((await since("2026-01-20", ["infra/edge"]))?.newest, null));

  it("does not count what no plan reads", async () => {
    const found = await since("2026-02-20", ["infra", ""]);
    assert.deepEqual([found?.newest, await found?.textThen("infra/main.tf")], [null, "# two\n"]);
  });

  it("knows no text from before the first commit, nor of files that were not there", async () => {
    const found = await since("2026-01-01", ["infra"]);
    assert.deepEqual([found?.newest, await found?.textThen("infra/main.tf")], [changed, null]);
    assert.equal(await (await since("2026-02-20", ["infra"]))?.textThen("infra/none.tf"), null);
  });

  it("knows the branch", async () => {
    assert.equal(await history.onDefaultBranch(signal), true);
    runGit(root, "switch", "-q", "-c", "feature");
    assert.equal(await history.onDefaultBranch(signal), false);
  });

  it("is refused where git may not be run", async () => {
    const untrusted = codeHistory(openGit(root, { isTrusted: () => false }));
    await assert.rejects(untrusted.since(0, ["infra"], signal), /not run in an untrusted workspace/);
  });
});

import assert from "node:assert/strict";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { streams } from "../../../src/git/commands";
import type { ContentCommit } from "../../../src/git/contentChanges";
import { readContentCommits } from "../../../src/git/contentChanges";
import { openGit } from "../../../src/git/git";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles } from "./temporary";

describePosix("which contents files have had since a moment", () => {
  const root = temporaryFolder();
  const git = openGit(root, { isTrusted: () => true });
  /** The moment at which the tests' git commits. */
  const committedAt = Date.parse("2026-01-05T09:00:00Z") / 1000;

  const commit = (message: string): string => {
    runGit(root, "add", "-A");
    runGit(root, "commit", "-q", "-m", message);
    return runGit(root, "rev-parse", "HEAD");
  };
  const idOf = (path: string): string => runGit(root, "hash-object", path);

  async function read(head: string, seconds: number, paths: readonly string[]): Promise<ContentCommit[]> {
    const found: ContentCommit[] = [];
    for await (const one of readContentCommits(git.streamLines(streams.contentsSince(head, seconds, paths)))) found.push(one);
    return found;
  }

  before(() => {
    writeFiles(root, { "infra/a.tf": "one\n", "infra/*.tf": "star\n", "other.txt": "other\n" });
    commitAll(root);
  });

  it("tells contents before and after, newest commit first, and which commit has none before it", async () => {
    const one = idOf("infra/a.tf");
    writeFiles(root, { "infra/a.tf": "two\n" });
    const two = idOf("infra/a.tf");
    const second = commit("Change");
    rmSync(join(root, "infra/a.tf"));
    const third = commit("Remove");
    const found = await read(third, 0, ["infra/a.tf"]);
    assert.deepEqual(found.map(({ id, isFirst }) => [id, isFirst]), [[third, false], [second, false], [runGit(root, "rev-list", "--max-parents=0", "HEAD"), true]]);
    assert.deepEqual(found.map(({ files }) => files), [
      [{ path: "infra/a.tf", before: two, after: null }],
      [{ path: "infra/a.tf", before: one, after: two }],
      [{ path: "infra/a.tf", before: null, after: one }],
    ]);
    assert.deepEqual([...new Set(found.map(({ seconds }) => seconds))], [committedAt]);
  });

  it("leaves older commits out", async () => {
    const head = runGit(root, "rev-parse", "HEAD");
    assert.equal((await read(head, committedAt, [])).length, 3);
    assert.deepEqual(await read(head, committedAt + 1, []), []);
  });

  it("takes a path for itself, and a folder for all below", async () => {
    writeFiles(root, { "infra/*.tf": "star again\n", "infra/b.tf": "b\n" });
    const head = commit("Star");
    const touched = async (path: string) => (await read(head, 0, [path]))[0]?.files.map((file) => file.path);
    assert.deepEqual(await touched("infra/*.tf"), ["infra/*.tf"]);
    assert.deepEqual(await touched("infra"), ["infra/*.tf", "infra/b.tf"]);
    assert.equal(await touched(":(glob)**/b.tf"), undefined);
  });

  it("tells a merge as what it brought in, and a link as a file that is not there", async () => {
    const base = runGit(root, "rev-parse", "HEAD");
    runGit(root, "checkout", "-q", "-b", "side");
    writeFiles(root, { "infra/side.tf": "side\n" });
    symlinkSync("side.tf", join(root, "infra/link.tf"));
    commit("On the side");
    runGit(root, "checkout", "-q", "main");
    runGit(root, "merge", "-q", "--no-ff", "-m", "Merge", "side");
    const merge = runGit(root, "rev-parse", "HEAD");
    const [newest, next] = await read(merge, 0, []);
    assert.deepEqual([newest?.id, next?.id], [merge, base]);
    assert.deepEqual(newest?.files, [{ path: "infra/link.tf", before: null, after: null }, { path: "infra/side.tf", before: null, after: idOf("infra/side.tf") }]);
  });

  it("passes over what it does not understand", async () => {
    async function* entries() {
      yield await Promise.resolve(["nonsense", ":100644 nonsense", ""]);
    }
    const found: ContentCommit[] = [];
    for await (const one of readContentCommits(entries())) found.push(one);
    assert.deepEqual(found, []);
  });
});

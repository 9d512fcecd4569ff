import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { diskTree } from "../../../src/estate/trees/disk";
import { folderOf } from "../../../src/base/path";
import { isRunbookFolder, isRunbookPath } from "../../../src/sources/runbooks/folders";

/** Runbook folders and files that are links, on a real disk: what they lead to outside is neither listed nor read. */
describe("runbooks that are links", () => {
  let parent: string;
  let root: string;
  before(async () => {
    parent = await mkdtemp(path.join(os.tmpdir(), "infra-steward-"));
    root = path.join(parent, "repository");
    await write("outside/secret.md", "# Not ours\n");
    await write("repository/services/orders/runbooks/restore.md", "# Restore\n");
    await write("repository/handbook/deploy.md", "# Deploy\n");
    await mkdir(path.join(root, "docs"), { recursive: true });
    await symlink(path.parse(root).root, path.join(root, "docs", "runbooks"), "junction");
    await symlink(path.join(parent, "outside"), path.join(root, "playbooks"), "junction");
  });
  after(() => rm(parent, { recursive: true, force: true }));

  async function write(file: string, text: string): Promise<void> {
    await mkdir(path.join(parent, folderOf(file)), { recursive: true });
    await writeFile(path.join(parent, file), text);
  }

  it("to the root of the disk or out of the repository have nothing below them", async () => {
    const { paths } = await diskTree(root, { git: null }).list();
    assert.deepEqual(paths.filter((found) => isRunbookPath(found, [])), ["services/orders/runbooks/restore.md"]);
  });

  it("are known for what they are, and refused when they are read", async () => {
    const tree = diskTree(root, { git: null });
    const { paths } = await tree.list();
    const links = paths.filter((found) => isRunbookFolder(found, []));
    assert.deepEqual(links, ["docs/runbooks", "playbooks"]);
    for (const link of [...links, "playbooks/secret.md"]) assert.deepEqual(await tree.read(link), { kind: "refused", reason: "outside" });
  });
});

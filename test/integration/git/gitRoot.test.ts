import assert from "node:assert/strict";
import { join } from "node:path";
import { findGitRoot } from "../../../src/git/gitRoot";
import { commitAll, runGit, temporaryFolder, writeFiles } from "./temporary";

describe("the git root", () => {
  const folder = temporaryFolder();
  const shop = join(folder, "shop");

  before(() => {
    writeFiles(folder, {
      "shop/infra/prod/main.tf": "",
      "shop/empty/.git/description": "no repository",
      "shop/empty/below/a.tf": "",
      "shop/module/.git": "gitdir: ../.git/modules/module\n",
      "shop/module/a.tf": "",
      "shop/text/.git": "notes about git\n",
      "shop/share/.git": "gitdir: //server/share/repository\n",
      "shop/share-windows/.git": "gitdir: \\\\server\\share\\repository\n",
      "shop/large/.git": `gitdir: ${"x".repeat(2 * 1024 * 1024)}`,
      "elsewhere/a.tf": "",
    });
    commitAll(shop);
    runGit(shop, "worktree", "add", "-q", "-b", "side", join(folder, "side"));
  });

  const cases: readonly [what: string, from: string, root: string | null][] = [
    ["is the folder itself", "shop", "shop"],
    ["is found from far below", "shop/infra/prod", "shop"],
    ["is found from a folder that does not exist yet", "shop/infra/new", "shop"],
    ["is that of a linked working tree", "side/infra", "side"],
    ["is that of a submodule", "shop/module", "shop/module"],
    ["is not a folder with an empty .git", "shop/empty/below", "shop"],
    ["is not a folder with some file named .git", "shop/text", "shop"],
    ["is not a folder that points to a network share", "shop/share", "shop"],
    ["is not a folder that points to a network share of Windows", "shop/share-windows", "shop"],
    ["is not a folder with a huge .git", "shop/large", "shop"],
    ["is nothing outside git", "elsewhere", null],
  ];
  for (const [what, from, root] of cases) {
    it(what, async () => assert.equal(await findGitRoot(join(folder, from)), root === null ? null : join(folder, root)));
  }
});

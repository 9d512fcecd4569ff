import assert from "node:assert/strict";
import { join } from "node:path";
import { walkFiles } from "../../../../src/estate/trees/walk";
import { temporaryFolder, writeFiles } from "../../git/temporary";

describe("walking a folder", () => {
  const root = temporaryFolder();
  before(() =>
    writeFiles(root, {
      "a.tf": "", "infra/b.tf": "", "infra/deep/er/c.tf": "", ".github/workflows/ci.yml": "", ".gitignore": "",
      ".git/config": "", "node_modules/d.tf": "", "infra/.terraform/modules/e.tf": "", "infra/vendor/f.tf": "", "web/dist/g.js": "", "web/out/h.js": "",
      // Files may have any name; only folders are left out by theirs.
      "docs/vendor": "", "docs/dist.md": "",
      "other/.git/config": "", "other/i.tf": "", "module/.git": "gitdir: ../.git/modules/module\n", "module/j.tf": "",
    }),
  );

  it("finds the files of this repository, and none of git, of tools or of another repository", async () => {
    const found = await walkFiles(root);
    assert.deepEqual([...found].sort(), [".github/workflows/ci.yml", ".gitignore", "a.tf", "docs/dist.md", "docs/vendor", "infra/b.tf", "infra/deep/er/c.tf"]);
  });

  it("goes so deep and no deeper", async () => {
    const found = await walkFiles(root, undefined, { maxFiles: 100, maxDepth: 1 });
    assert.deepEqual(found.filter((path) => path.startsWith("infra/")), ["infra/b.tf"]);
  });

  it("fails rather than give a part for the whole", async () => {
    assert.equal((await walkFiles(root, undefined, { maxFiles: 7, maxDepth: 9 })).length, 7);
    await assert.rejects(walkFiles(root, undefined, { maxFiles: 6, maxDepth: 9 }), /more than 6 files/);
    await assert.rejects(walkFiles(join(root, "gone")), /cannot be listed/);
    await assert.rejects(walkFiles(join(root, "a.tf")), /cannot be listed/);
  });
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { commitAll, temporaryFolder, writeFiles } from "../git/temporary";
import { steward } from "./steward";

describe("a git that could not list the files", () => {
  const root = temporaryFolder();
  const gitPath = join(root, "no-git");
  const warning = "infra-steward: git could not list the files (There is no git that can be run), so ignored files are included.";
  before(() => {
    writeFiles(root, { "main.tf": "", "ignored.tf": "", ".gitignore": "ignored.tf\n" });
    commitAll(root);
  });

  for (const args of [["estate"], ["owners", "--all"], ["runbooks"], ["about", "main.tf"]]) {
    it(`is a line on standard error beside the answer: ${args.join(" ")}`, async () => {
      const without = await steward(args, { folder: root, gitPath });
      assert.deepEqual([without.code, without.err], [0, [warning]]);
      assert.deepEqual((await steward(args, { folder: root })).err, []);
    });
  }

  it("lists what git would have left out", async () => {
    const paths = async (git?: string) => (await steward(["owners", "--all"], { folder: root, ...(git === undefined ? {} : { gitPath: git }) })).out.map((line) => line.split("\t")[0]);
    assert.deepEqual([await paths(), await paths(gitPath)], [[".gitignore", "main.tf"], [".gitignore", "ignored.tf", "main.tf"]]);
  });

  it("matters to nobody who names the paths", async () => {
    assert.deepEqual((await steward(["owners", "main.tf"], { folder: root, gitPath })).err, []);
  });
});

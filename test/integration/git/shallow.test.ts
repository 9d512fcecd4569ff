import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readShallowCommits } from "../../../src/git/shallow";
import { commitAll, runGit, temporaryFolder, writeFiles } from "./temporary";

describe("the commits at which a clone was cut off", () => {
  const folder = temporaryFolder();
  const whole = join(folder, "whole");
  const cut = join(folder, "cut");
  let last = "";

  before(() => {
    writeFiles(whole, { "main.tf": "" });
    commitAll(whole);
    runGit(whole, "commit", "-q", "--allow-empty", "-m", "Second");
    last = runGit(whole, "rev-parse", "HEAD");
    runGit(folder, "clone", "-q", "--depth=1", pathToFileURL(whole).href, cut);
    runGit(cut, "worktree", "add", "-q", "-b", "side", join(folder, "side"));
  });

  const cases: readonly [what: string, of: string, isCut: boolean][] = [
    ["are none in a whole clone", "whole", false],
    ["are named in a shallow one", "cut", true],
    ["are shared by its linked working trees", "side", true],
    ["are none outside git", "elsewhere", false],
  ];
  for (const [what, of, isCut] of cases) {
    it(what, async () => assert.deepEqual(await readShallowCommits(join(folder, of)), isCut ? [last] : []));
  }
});

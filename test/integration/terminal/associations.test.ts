import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describePosix, temporaryFolder, writeFiles } from "../git/temporary";
import { steward } from "./steward";

const settings = ".vscode/settings.json";
const files = { "deploy/run.sh": "terraform apply\n", "infra/a.tf": 'resource "a" "b" {}\n' };

/** Path and system of each file that `estate` prints, with what was said on standard error. */
async function estateOf(root: string): Promise<{ systems: string[][]; err: readonly string[] }> {
  const { code, out, err } = await steward(["estate"], { folder: root });
  assert.equal(code, 0);
  return { systems: out.map((line) => line.split("\t").slice(0, 2)), err };
}

describe("the command line and the editor's settings of a repository", () => {
  const parent = temporaryFolder();

  it("agree on which files are infrastructure", async () => {
    const root = join(parent, "set");
    writeFiles(root, { ...files, [settings]: '{\n  // ours\n  "infraSteward.associations": { "deploy/*.sh": "shell", "infra/**": "none", "x": "y" },\n}\n' });
    assert.deepEqual(await estateOf(root), {
      systems: [["deploy/run.sh", "shell"]],
      err: ['infra-steward: "x" is left out: "y" is neither the name of a system nor "none".'],
    });
  });

  it("settings that are no JSON are told, and count as far as they go", async () => {
    const root = join(parent, "broken");
    writeFiles(root, { ...files, [settings]: '{\n  "infraSteward.associations": { "deploy/*.sh": "shell"\n' });
    assert.deepEqual(await estateOf(root), {
      systems: [["deploy/run.sh", "shell"], ["infra/a.tf", "terraform"]],
      err: [`infra-steward: ${settings}:2: This is not valid JSON; what could be understood of it counts.`],
    });
  });

  describePosix("where links are", () => {
    it("settings outside of the repository are not read", async () => {
      const root = join(parent, "linked");
      writeFiles(root, files);
      writeFiles(parent, { "mine.json": '{ "infraSteward.associations": { "**": "none" } }' });
      mkdirSync(dirname(join(root, settings)));
      symlinkSync(join(parent, "mine.json"), join(root, settings));
      assert.deepEqual(await estateOf(root), {
        systems: [["infra/a.tf", "terraform"]],
        err: [`infra-steward: ${settings} is a link that leaves the repository and is not followed.`],
      });
    });
  });
});

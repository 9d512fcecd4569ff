import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "../git/temporary";
import { steward } from "./steward";

describe("owners of paths that somebody lists", () => {
  const folder = temporaryFolder();
  const root = join(folder, "shop");
  before(() => writeFiles(root, { CODEOWNERS: "* @acme/engineering\n/infra/ @acme/platform\n", "infra/a.tf": "" }));

  /** The owner of each line that `owners --stdin` prints. */
  const owned = (lines: readonly string[]): string[][] => lines.map((line) => line.split("\t").slice(0, 2));

  it("knows a path under each of its spellings", async () => {
    const given = ["infra/a.tf", "./infra/a.tf", "infra//x/../a.tf", join(root, "infra", "a.tf"), "infra/..foo.tf", "..foo.tf"];
    const { code, out, err } = await steward(["owners", "--stdin"], { folder: root, input: given.join("\n") });
    assert.deepEqual([code, err], [0, []]);
    const platform = ["infra/a.tf", "@acme/platform"];
    assert.deepEqual(owned(out), [platform, platform, platform, platform, ["infra/..foo.tf", "@acme/platform"], ["..foo.tf", "@acme/engineering"]]);
    assert.deepEqual(owned((await steward(["owners", ...given], { folder: root })).out), owned(out));
  });

  it("answers the others where some are outside, line for line, and says once which", async () => {
    const one = await steward(["owners", "--stdin"], { folder: root, input: "../a.tf\ninfra/a.tf\n" });
    assert.deepEqual([one.code, one.err], [2, ["infra-steward: ../a.tf is outside the repository"]]);
    assert.deepEqual(owned(one.out), [["../a.tf", "(undeclared)"], ["infra/a.tf", "@acme/platform"]]);
    const more = await steward(["owners", "--stdin", "--json", "-z"], { folder: root, input: `infra/a.tf\0${folder}\0/etc/x\u001b\0` });
    assert.deepEqual([more.code, more.err], [2, [`infra-steward: ${folder} and 1 more path are outside the repository`]]);
    assert.deepEqual(more.out.slice(1).map((line): unknown => JSON.parse(line)), [folder, "/etc/x\u001b"].map((path) => ({ path, status: "undeclared", owners: [], source: null, sections: [] })));
  });

  it("refuses a whole command line with one of them outside", async () => {
    const { code, out, err } = await steward(["owners", "infra/a.tf", "../\u001b[2Ja.tf"], { folder: root });
    assert.deepEqual([code, out], [2, []]);
    assert.match(err.join("\n"), /^infra-steward: \.\.\/\\x1b\[2Ja\.tf is outside the repository\. Usage: infra-steward owners /);
  });
});

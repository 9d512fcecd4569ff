import assert from "node:assert/strict";
import { join } from "node:path";
import * as v from "valibot";
import { temporaryFolder, writeFiles } from "../git/temporary";
import { steward } from "./steward";

describe("about, in words", () => {
  const above = temporaryFolder();
  const root = join(above, "shop");
  before(() => writeFiles(root, { "README.md": "# Shop\n", "main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n', "..foo.tf": "" }));

  it("says of a file that is no infrastructure whose it is, and nothing of running it", async () => {
    const { code, out } = await steward(["about", "README.md"], { folder: root });
    assert.deepEqual([code, out], [0, ["README.md is not an infrastructure file.", "Owner: not declared (no CODEOWNERS)"]]);
  });

  it("says once that no owner is declared, which programs read as a finding", async () => {
    const { out } = await steward(["about", "main.tf:1"], { folder: root });
    assert.deepEqual(out.filter((line) => line.includes("declare")), ["Owner: not declared (no CODEOWNERS)"]);
    const json = await steward(["about", "main.tf:1", "--json"], { folder: root });
    const { findings } = v.parse(v.object({ findings: v.array(v.object({ code: v.string() })) }), JSON.parse(json.out.join("")));
    assert.ok(findings.some(({ code }) => code === "ownership/undeclared"));
  });

  it("knows a file whose name begins with two dots", async () => {
    const { code, out } = await steward(["about", "..foo.tf"], { folder: root });
    assert.deepEqual([code, out[0]], [0, "..foo.tf · environment: unknown"]);
  });

  it("says where paths start when nothing is there", async () => {
    const { code, out, err } = await steward(["about", "main.tf", "--root", ".."], { folder: root });
    assert.deepEqual([code, out, err.length], [2, [], 1]);
    assert.ok(err[0]?.startsWith(`infra-steward: main.tf does not exist (paths are relative to ${above}). Usage: `));
    assert.equal((await steward(["about", "shop/main.tf", "--root", ".."], { folder: root })).code, 0);
  });
});

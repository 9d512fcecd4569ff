import assert from "node:assert/strict";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import type { Answer } from "../../../src/model/answer";
import { valueOf } from "../../../src/model/section";
import { ChangingTree } from "./changingTree";
import { memoryEstate } from "./memoryEstate";

describe("an answer while the repository is read for the first time", () => {
  it("has the place and its owner at once, and says of the rest that it is not known yet", async () => {
    const tree = new ChangingTree({
      ".github/CODEOWNERS": "* @acme/everyone\n",
      "docs/runbooks/restore.md": "# Restore\n",
      "infra/prod/main.tf": "",
      "modules/net/main.tf": 'resource "aws_vpc" "net" {\n}\n',
    });
    let early: Promise<Answer> | undefined;
    tree.beforeRead = (path) => {
      if (path === "infra/prod/main.tf") early ??= estate.about("modules/net/main.tf", 1);
    };
    const estate = await memoryEstate({}, { tree: new OverlayTree(tree) });
    await estate.settled();
    const answer = (await early) ?? assert.fail("nobody asked");
    assert.equal(valueOf(answer.place)?.block?.address, "aws_vpc.net");
    assert.deepEqual(valueOf(answer.ownership)?.owners, ["@acme/everyone"]);
    assert.deepEqual([answer.runbooks.state, answer.findings.state], ["pending", "pending"]);
    const later = await estate.about("modules/net/main.tf", 1);
    assert.deepEqual([later.runbooks.state, later.findings.state], ["known", "known"]);
    estate.dispose();
  });
});

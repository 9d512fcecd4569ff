import assert from "node:assert/strict";
import { systemClock } from "../../../src/base/clock";
import { silentLogger } from "../../../src/base/logger";
import { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import type { Answer } from "../../../src/model/answer";
import { valueOf } from "../../../src/model/section";
import { ChangingTree } from "./changingTree";
import { noHistory } from "./noHistory";
import { plainContext, sharedTerraform } from "./openReading";

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
    const estate = new RepositoryEstate({
      root: "/repository", tree: new OverlayTree(tree), terraform: await sharedTerraform(), log: silentLogger, clock: systemClock, readHistory: noHistory, kept: null,
      context: () => Promise.resolve(plainContext),
    });
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

import assert from "node:assert/strict";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import { openRepository } from "../../../src/estate/openRepository";
import { commitAll, temporaryFolder, writeFiles } from "../git/temporary";

const grammars = path.resolve("dist", "test", "integration");

describe("who can help", () => {
  const parent = temporaryFolder();
  const files = { "infra/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n' };

  /** What is said of a place's history: the state, or the key of the reason. */
  async function history(root: string, place: string, trusted = true): Promise<string> {
    const settings = () => ({ trusted, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} });
    const estate = await openRepository({ root, grammars, settings, cacheFolder: null, log: silentLogger });
    await estate.historySettled();
    const { history: told } = await estate.about(place, 1);
    estate.dispose();
    return told.state === "unavailable" ? told.reason.key : told.state;
  }

  it("is told as nobody's to know in a folder without git, in words of ours", async () => {
    const root = path.join(parent, "plain");
    writeFiles(root, files);
    assert.equal(await history(root, "infra/main.tf"), "unavailable.noRepository");
    assert.equal(await history(root, "infra/main.tf", false), "unavailable.historyUntrusted");
  });

  it("is known in a repository, also from a folder of it", async () => {
    const root = path.join(parent, "shop");
    writeFiles(root, files);
    commitAll(root);
    assert.equal(await history(root, "infra/main.tf"), "known");
    assert.equal(await history(path.join(root, "infra"), "main.tf"), "known");
  });
});

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import { defaultOwnerTags } from "../../../src/model/ownerTag";
import { openRepository } from "../../../src/estate/openRepository";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { phrase } from "../../../src/present/phrase";
import { answerText, lineText } from "../../../src/present/answerText";
import * as broken from "../../fixtures/broken";
import type { BrokenWorkspace } from "../../fixtures/broken";

/** The sentence that a person gets, in the place where they look, and that everything else still works. */
describe("a repository with something broken in it", () => {
  let parent: string;
  before(async () => {
    parent = await mkdtemp(path.join(os.tmpdir(), "infra-steward-"));
  });
  after(() => rm(parent, { recursive: true, force: true }));

  async function open(workspace: BrokenWorkspace, trusted = true): Promise<RepositoryEstate> {
    const estate = await openRepository({
      root: await workspace(await mkdtemp(path.join(parent, "w-"))),
      grammars: __dirname.replace(/dist.test.integration.*$/, "dist/test/integration"),
      settings: () => ({ trusted, gitPath: null, dialect: null, runbookFolders: [], ownerTags: defaultOwnerTags, associations: {} }),
      cacheFolder: null,
      log: silentLogger,
    });
    await estate.settled();
    return estate;
  }

  async function ownerLine(estate: RepositoryEstate): Promise<string | undefined> {
    return answerText(await estate.about(broken.healthyPlace.path, 1), Date.now(), { people: false }).lines.slice(0, 1).map(lineText)[0];
  }

  const owners: readonly [name: string, workspace: BrokenWorkspace, owner: RegExp][] = [
    ["no git", broken.noGit, /^Reviews: @acme\/platform \(CODEOWNERS:2\)$/],
    ["nothing committed", broken.nothingCommitted, /^Reviews: @acme\/platform \(CODEOWNERS:2\)$/],
    [".git that points nowhere", broken.gitPointsNowhere, /^Reviews: @acme\/platform \(CODEOWNERS:2\)$/],
    ["CODEOWNERS is a folder", broken.codeownersIsDirectory, /^Owner: cannot be told \(\.github\/CODEOWNERS is a folder, not a file\.\)$/],
    ["CODEOWNERS is binary", broken.codeownersIsBinary, /^Owner: cannot be told \(\.github\/CODEOWNERS is not a text file\.\)$/],
    ["CODEOWNERS has 5 MB", broken.codeownersIsHuge, /^Owner: cannot be told \(\.github\/CODEOWNERS has 5\.0 MB and is not read: the limit is 3\.0 MB\.\)$/],
    ["links in circles", broken.linkLoop, /^Owner: not declared \(no CODEOWNERS\)$/],
    ["surprising names", broken.surprisingNames, /^Reviews: @acme\/platform \(CODEOWNERS:2\)$/],
  ];
  for (const [name, workspace, owner] of owners) {
    for (const trusted of [true, false]) {
      it(`${name}${trusted ? "" : ", not trusted"}: the owner line says it, the block is still found`, async () => {
        const estate = await open(workspace, trusted);
        assert.match((await ownerLine(estate)) ?? "", owner);
        const place = (await estate.about(broken.healthyPlace.path, 1)).place;
        assert.equal(place.state === "known" ? place.value?.block?.address : place.state, broken.healthyPlace.address);
      });
    }
  }

  it("an empty repository has nothing to say, and says so", async () => {
    const { state, infraFiles, problems } = await (await open(broken.emptyRepository)).summary();
    assert.deepEqual({ state, infraFiles, problems }, { state: { kind: "ready" }, infraFiles: 0, problems: 0 });
  });

  it("a runbook that is a pipe is a sentence, and the others are found", async function () {
    if (!broken.isPosix) return this.skip();
    const estate = await open(broken.runbookIsPipe);
    const problems = (await estate.problems()).map(({ message }) => phrase(message));
    assert.deepEqual(problems, ["docs/runbooks/restore.md is a pipe, socket or device and is not read."]);
    const found = await estate.findRunbooks("", null, 10);
    assert.deepEqual(found.state === "known" ? found.value.map(({ runbook }) => runbook.title) : found.state, ["Deploy"]);
  });

  for (const workspace of [broken.unfinishedFiles, broken.deepFolders, broken.namesWithNewlines] as const) {
    it(`${workspace.name}: every infra file has an answer`, async function () {
      if (!broken.isPosix && workspace === broken.namesWithNewlines) return this.skip();
      const estate = await open(workspace);
      const files = await estate.infraFiles();
      assert.ok(files.state === "known" && files.value.length > 0);
      for (const { file } of files.value) assert.equal((await estate.about(file.path, 1)).path, file.path);
    });
  }
});

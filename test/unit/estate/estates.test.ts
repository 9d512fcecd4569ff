import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { systemClock } from "../../../src/base/clock";
import { silentLogger } from "../../../src/base/logger";
import { defaultOwnerTags } from "../../../src/model/ownerTag";
import { noHistory } from "./noHistory";
import type { EstateChange } from "../../../src/estate/estates";
import { Estates } from "../../../src/estate/estates";
import { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { memoryTree } from "../../../src/estate/trees/memory";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";

const noTerraform: TerraformReader = {
  outline: () => ({ value: { blocks: [], uses: [], workspace: null, opened: [] }, problems: [] }),
  open: () => ({ outline: () => ({ value: { blocks: [], uses: [], workspace: null, opened: [] }, problems: [] }), dispose: () => undefined }),
  read: () => ({ value: { blocks: [], overrides: false }, problems: [] }) as never,
  dispose: () => undefined,
};

/** An estate that says which files it was told about. */
class ToldEstate extends RepositoryEstate {
  readonly told: (readonly string[])[] = [];
  readonly texts: (string | null)[] = [];
  disposed = false;

  constructor(root: string) {
    super({ root, tree: new OverlayTree(memoryTree({})), terraform: noTerraform, log: silentLogger, clock: systemClock, readHistory: noHistory, kept: null, context: () => Promise.resolve({ remoteHost: null, repository: null, dialect: null, runbookFolders: [], ownerTags: defaultOwnerTags, associations: {} }) });
  }

  override filesChanged(paths: readonly string[]): void {
    this.told.push(paths);
  }

  override textChanged(_path: string, text: string | null): void {
    this.texts.push(text);
  }

  override dispose(): void {
    this.disposed = true;
    super.dispose();
  }
}

describe("the repositories of a window", () => {
  let parent: string;
  let opened: ToldEstate[];
  let estates: Estates;

  beforeEach(async () => {
    parent = await mkdtemp(path.join(os.tmpdir(), "infra-steward-"));
    for (const repository of ["shop", "shop/vendor/inner", "elsewhere"]) {
      await mkdir(path.join(parent, repository, ".git"), { recursive: true });
      await writeFile(path.join(parent, repository, ".git", "HEAD"), "ref: refs/heads/main\n");
    }
    await mkdir(path.join(parent, "plain"));
    opened = [];
    estates = new Estates((root) => {
      const estate = new ToldEstate(root);
      opened.push(estate);
      return estate;
    });
  });

  afterEach(async () => {
    estates.dispose();
    await rm(parent, { recursive: true, force: true });
  });

  async function rootOf(file: string): Promise<string | null> {
    const located = await estates.locate(path.join(parent, file));
    return located === null ? null : `${path.relative(parent, located.estate.root)} ${located.path}`;
  }

  it("a file belongs to the git root around it, also when only a folder of it is open", async () => {
    await estates.setFolders([path.join(parent, "shop", "infra")]);
    assert.deepEqual(opened.map(({ root }) => path.relative(parent, root)), ["shop"]);
    assert.equal(await rootOf("shop/infra/main.tf"), "shop infra/main.tf");
    assert.equal(await rootOf("shop/README.md"), "shop README.md");
  });

  it("a repository inside an open folder is one of its own, one elsewhere is nobody's business", async () => {
    await estates.setFolders([path.join(parent, "shop")]);
    assert.equal(await rootOf("shop/vendor/inner/a.tf"), "shop/vendor/inner a.tf");
    assert.equal(await rootOf("elsewhere/a.tf"), null);
    assert.equal(opened.length, 2);
  });

  it("a folder without git is a root itself, and a name that begins with dots lies in it", async () => {
    await estates.setFolders([path.join(parent, "plain")]);
    assert.equal(await rootOf("plain/..hidden/a.tf"), "plain ..hidden/a.tf");
  });

  it("a closed folder lets its repository go, and says so", async () => {
    const closed: EstateChange[] = [];
    await estates.setFolders([path.join(parent, "shop"), path.join(parent, "plain")]);
    estates.onDidChange((change) => {
      if (change.closed) closed.push(change);
    });
    await estates.setFolders([path.join(parent, "plain")]);
    assert.deepEqual(opened.map(({ root, disposed }) => [path.relative(parent, root), disposed]).sort(), [["plain", false], ["shop", true]]);
    assert.deepEqual(closed.map(({ root }) => path.relative(parent, root)), ["shop"]);
  });

  it("changed files are told to the repository they lie in", async () => {
    await estates.setFolders([path.join(parent, "shop"), path.join(parent, "plain")]);
    estates.filesChanged([path.join(parent, "shop", "infra", "a.tf")]);
    estates.filesChanged([]);
    assert.deepEqual(opened.map(({ root, told }) => [path.relative(parent, root), told]).sort(), [["plain", [[]]], ["shop", [["infra/a.tf"], []]]]);
  });

  it("unsaved text is told in the order in which it was typed, however long it takes to find out where a file belongs", async () => {
    await estates.setFolders([path.join(parent, "shop")]);
    const file = path.join(parent, "shop", "main.tf");
    const located = await estates.locate(file);
    const delays = [20, 0, 5];
    const allTold = new Promise<void>((resolve) => {
      estates.locate = () => new Promise((found) => {
        const delay = delays.shift() ?? 0;
        setTimeout(() => {
          found(located);
          if (delays.length === 0) setTimeout(resolve, 30);
        }, delay);
      });
    });
    for (const text of ["a", "ab", null]) estates.textChanged(file, text);
    await allTold;
    assert.deepEqual(opened[0]?.texts, ["a", "ab", null]);
  });

  it("what is still being looked for when everything ends comes too late", async () => {
    const looking = estates.setFolders([path.join(parent, "shop")]);
    estates.dispose();
    await looking;
    assert.deepEqual(opened, []);
  });
});

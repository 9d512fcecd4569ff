import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { cached } from "../../host/cache";
import { temporaryFolder } from "../../host/temporaryFolder";
import type { TemporaryFolder } from "../../host/temporaryFolder";

describe("the cache of downloads", () => {
  let root: TemporaryFolder;
  let made = 0;
  const make = async (folder: string) => {
    made += 1;
    await writeFile(path.join(folder, "file"), "whole");
  };

  beforeEach(async () => {
    made = 0;
    root = await temporaryFolder();
  });
  afterEach(() => root.remove());

  it("makes a thing once", async () => {
    const first = await cached("thing", make, root.path);
    const second = await cached("thing", make, root.path);
    assert.equal(first, second);
    assert.equal(made, 1);
    assert.deepEqual(await readdir(first), ["file"]);
  });

  it("keeps nothing of a thing that could not be made, and makes it next time", async () => {
    const fail = async (folder: string) => {
      await make(folder);
      throw new Error("cut off");
    };
    await assert.rejects(cached("thing", fail, root.path), /cut off/u);
    assert.deepEqual(await readdir(root.path), []);
    await cached("thing", make, root.path);
    assert.deepEqual(await readdir(root.path), ["thing"]);
  });

  it("removes what a run that is gone left unfinished, and leaves that of a run that goes on", async () => {
    // No system hands out a process number this large.
    await mkdir(path.join(root.path, ".partial-999999999-thing-a"));
    await mkdir(path.join(root.path, `.partial-${process.ppid}-thing-b`));
    await cached("thing", make, root.path);
    assert.deepEqual((await readdir(root.path)).sort(), [`.partial-${process.ppid}-thing-b`, "thing"]);
  });

  it("takes what another run made meanwhile", async () => {
    const folder = await cached("thing", async (unfinished) => {
      await make(unfinished);
      await cached("thing", make, root.path);
    }, root.path);
    assert.ok(existsSync(path.join(folder, "file")));
    assert.deepEqual(await readdir(root.path), ["thing"]);
  });
});

import assert from "node:assert/strict";
import { silentLogger } from "../../../../src/base/logger";
import type { UpdateWatch } from "../../../../src/estate/index/fileIndex";
import { FileIndex } from "../../../../src/estate/index/fileIndex";
import { readIndexedFile } from "../../../../src/estate/index/readIndexedFile";
import { readingRules } from "../../../../src/estate/index/readingRules";
import type { ReadingThread, StartReadingThreads } from "../../../../src/estate/index/readingThreads";
import type { TerraformReader } from "../../../../src/sources/terraform/blocks";
import { ChangingTree } from "../changingTree";
import { plainContext, sharedTerraform } from "../openReading";

const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n';
const { rules } = readingRules(plainContext);

async function indexOf(tree: ChangingTree, parts: { readonly terraform?: TerraformReader; readonly startThreads?: StartReadingThreads; readonly complain?: (message: string) => void } = {}): Promise<FileIndex> {
  const index = new FileIndex({ tree, terraform: parts.terraform ?? (await sharedTerraform()), log: { ...silentLogger, error: parts.complain ?? (() => undefined) }, startThreads: parts.startThreads ?? (() => []) });
  index.setRules(rules);
  return index;
}

function watch(change: Partial<UpdateWatch> = {}): UpdateWatch {
  return { signal: new AbortController().signal, isTyped: () => false, progress: () => undefined, ...change };
}

describe("what is kept of every file", () => {
  it("an update says what changed, came and went, in its order", async () => {
    const tree = new ChangingTree({ "a.tf": queue, "b.tf": queue, "c.tf": queue });
    const index = await indexOf(tree);
    assert.deepEqual(await index.update(["c.tf", "a.tf", "b.tf", "never.tf"], watch()), ["c.tf", "a.tf", "b.tf"]);
    tree.write("a.tf", "");
    tree.remove("b.tf");
    tree.write("c.tf", queue);
    tree.write("d.tf", queue);
    assert.deepEqual(await index.update(["a.tf", "b.tf", "c.tf", "d.tf"], watch()), ["a.tf", "b.tf", "d.tf"]);
    assert.deepEqual([...index.contents.files.keys()].sort(), ["a.tf", "c.tf", "d.tf"]);
    assert.deepEqual([...index.contents.stamps.keys()].sort(), ["a.tf", "c.tf", "d.tf"]);
  });

  const doubts: readonly [name: string, doubt: (index: FileIndex, tree: ChangingTree) => void, reads: number][] = [
    ["a file whose stamp is the same is not read", () => undefined, 0],
    ["a file that is doubted is read, whatever its stamp", (index) => index.doubt(["a.tf"]), 1],
    ["a doubt about another file is none about this", (index) => index.doubt(["b.tf"]), 0],
    ["a file without a stamp is read each time", (_, tree) => void tree.young.add("a.tf"), 1],
    ["the same rules once more change nothing", (index) => index.setRules({ ...rules }), 0],
    ["other rules read everything again", (index) => index.setRules({ ...rules, key: "other" }), 1],
  ];
  for (const [name, doubt, reads] of doubts) {
    it(name, async () => {
      const tree = new ChangingTree({ "a.tf": queue });
      const index = await indexOf(tree);
      await index.look("a.tf");
      tree.takeReads();
      doubt(index, tree);
      await index.look("a.tf");
      assert.equal(tree.takeReads().length, reads);
    });
  }

  it("a file that is young has no stamp to be kept, and has one once it is old", async () => {
    const tree = new ChangingTree({ "a.tf": queue });
    tree.young.add("a.tf");
    const index = await indexOf(tree);
    await index.look("a.tf");
    assert.equal(index.contents.stamps.size, 0);
    tree.young.clear();
    assert.equal(await index.look("a.tf"), false);
    assert.equal(index.contents.stamps.size, 1);
  });

  it("a stamp is taken before the file is read: what changes in between is seen the next time", async () => {
    const tree = new ChangingTree({ "a.tf": "" });
    const index = await indexOf(tree);
    tree.afterRead = () => tree.write("a.tf", queue);
    await index.look("a.tf");
    tree.afterRead = () => undefined;
    assert.equal(index.get("a.tf")?.infra?.outline.blocks.length, 0);
    assert.equal(await index.look("a.tf"), true);
    assert.equal(index.get("a.tf")?.infra?.outline.blocks.length, 1);
  });

  it("under other rules what is known holds until it is read, and then counts as changed", async () => {
    const tree = new ChangingTree({ "a.tf": queue });
    const index = await indexOf(tree);
    await index.look("a.tf");
    index.setRules({ ...rules, key: "other" });
    assert.equal(index.get("a.tf")?.infra?.outline.blocks.length, 1);
    assert.deepEqual(await index.update(["a.tf"], watch()), ["a.tf"]);
  });

  it("files that are no longer listed are forgotten, and named", async () => {
    const index = await indexOf(new ChangingTree({ "a.tf": queue, "b.tf": queue }));
    await index.update(["a.tf", "b.tf"], watch());
    assert.deepEqual(index.retain(new Set(["b.tf", "c.tf"])), ["a.tf"]);
    assert.deepEqual([[...index.contents.files.keys()], [...index.contents.stamps.keys()]], [["b.tf"], ["b.tf"]]);
  });

  it("an update that is stopped says what it had found so far", async () => {
    const stop = new AbortController();
    const tree = new ChangingTree({ "a.tf": queue, "b.tf": queue, "c.tf": queue });
    tree.beforeRead = (path) => {
      if (path === "b.tf") stop.abort();
    };
    assert.deepEqual(await (await indexOf(tree)).update(["a.tf", "b.tf", "c.tf"], watch({ signal: stop.signal })), ["a.tf", "b.tf"]);
    assert.equal(tree.reads.includes("c.tf"), false);
  });

  it("whoever waits is let through while files are read, and hears how far it is", async () => {
    const paths = Array.from({ length: 40 }, (_, at) => `${at}.tf`);
    const tree = new ChangingTree(Object.fromEntries(paths.map((path) => [path, queue])));
    tree.beforeRead = () => {
      for (const end = performance.now() + 1; performance.now() < end;);
    };
    const told: number[] = [];
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    await (await indexOf(tree)).update(paths, watch({ progress: (done) => void told.push(done) }));
    isOver = true;
    assert.ok(turns >= 3, `${turns} turns in 40 ms`);
    assert.ok(told.length >= 3 && told.every((done, at) => done > (told[at - 1] ?? 0) && done <= 40), told.join());
  });

  it("a reader that fails costs the one file, and is complained about", async () => {
    const complaints: string[] = [];
    const terraform: TerraformReader = {
      ...(await sharedTerraform()),
      outline: () => {
        throw new Error("a fault");
      },
    };
    const index = await indexOf(new ChangingTree({ "a.tf": queue, "Dockerfile": "FROM scratch AS build\n" }), { terraform, complain: (message) => void complaints.push(message) });
    await index.update(["a.tf", "Dockerfile"], watch());
    assert.deepEqual(complaints, ["The file a.tf could not be understood"]);
    assert.equal(index.get("Dockerfile")?.infra?.outline.blocks.length, 1);
  });

  it("what an earlier run knew holds for as long as the stamps do", async () => {
    const tree = new ChangingTree({ "a.tf": queue, "b.tf": queue });
    const first = await indexOf(tree);
    await first.update(["a.tf", "b.tf"], watch());
    const second = await indexOf(tree);
    second.restore(first.contents);
    tree.write("b.tf", "");
    tree.takeReads();
    assert.deepEqual(await second.update(["a.tf", "b.tf"], watch()), ["b.tf"]);
    assert.deepEqual(tree.takeReads(), ["b.tf"]);
    assert.equal(second.get("a.tf"), first.get("a.tf"));
  });
});

describe("what of an earlier run is the same", () => {
  it("shows by the stamps, without a file being read", async () => {
    const tree = new ChangingTree({ "a.tf": queue, "b.tf": queue, "c.tf": queue, "d.tf": queue });
    const first = await indexOf(tree);
    tree.young.add("d.tf");
    await first.update(["a.tf", "b.tf", "c.tf", "d.tf"], watch());
    tree.young.clear();
    tree.write("b.tf", queue);
    tree.remove("c.tf");
    tree.takeReads();
    const second = await indexOf(tree);
    second.restore(first.contents);
    assert.deepEqual([...(await second.unchanged(new AbortController().signal))], ["a.tf"]);
    assert.deepEqual(tree.takeReads(), []);
  });

  it("is nothing under other rules", async () => {
    const index = await indexOf(new ChangingTree({ "a.tf": queue }));
    await index.look("a.tf");
    index.setRules({ ...rules, key: "other" });
    assert.equal((await index.unchanged(new AbortController().signal)).size, 0);
  });

  it("does not take the place of what has been read since", async () => {
    const tree = new ChangingTree({ "a.tf": "" });
    const first = await indexOf(tree);
    await first.look("a.tf");
    tree.write("a.tf", queue);
    const second = await indexOf(tree);
    await second.look("a.tf");
    second.restore(first.contents);
    assert.equal(second.get("a.tf")?.infra?.outline.blocks.length, 1);
    assert.equal((await second.unchanged(new AbortController().signal)).size, 1);
  });
});

describe("an index that others help to read", () => {
  const paths = Array.from({ length: 500 }, (_, index) => `infra/${index}.tf`);
  const texts = Object.fromEntries(paths.map((path) => [path, queue]));

  /** A thread that reads what the tree holds, and ends after so many tasks. */
  function helper(tree: ChangingTree, tasks: number, read: string[]): ReadingThread {
    let left = tasks;
    return {
      async read(_key, some) {
        left -= 1;
        if (left < 0) return null;
        read.push(...some);
        const terraform = await sharedTerraform();
        return Promise.all(some.map(async (path) => ({ path, stamp: await tree.stamp(path), file: await readIndexedFile(tree, path, rules, terraform) })));
      },
      end: () => undefined,
    };
  }

  for (const [name, tasks] of [["that stays", Infinity], ["that ends in the middle", 2], ["that never starts", 0]] as const) {
    it(`knows all files with a thread ${name}`, async () => {
      const tree = new ChangingTree(texts);
      const read: string[] = [];
      const index = await indexOf(tree, { startThreads: () => [helper(tree, tasks, read)] });
      const changed = await index.update(paths, watch());
      assert.deepEqual([changed.toSorted(), index.contents.files.size], [paths.toSorted(), paths.length]);
      assert.equal(read.length > 0, tasks > 0);
      const alone = await indexOf(tree);
      await alone.update(paths, watch());
      assert.deepEqual(new Map([...index.contents.files].sort()), new Map([...alone.contents.files].sort()));
    });
  }

  it("leaves to this thread what somebody is typing in", async () => {
    const tree = new ChangingTree(texts);
    const read: string[] = [];
    const index = await indexOf(tree, { startThreads: () => [helper(tree, Infinity, read)] });
    await index.update(paths, watch({ isTyped: (path) => path === "infra/7.tf" }));
    assert.ok(!read.includes("infra/7.tf") && index.get("infra/7.tf") !== undefined);
  });

  it("keeps the thread from one update to the next until it is sent away, and starts another when it is needed again", async () => {
    const tree = new ChangingTree(texts);
    let started = 0;
    let ended = 0;
    const start = (): readonly ReadingThread[] => {
      started += 1;
      return [{ ...helper(tree, Infinity, []), end: () => void (ended += 1) }];
    };
    const index = await indexOf(tree, { startThreads: start });
    const again = async (): Promise<void> => {
      index.doubt(paths);
      await index.update(paths, watch());
    };
    await again();
    await again();
    assert.deepEqual([started, ended], [1, 0]);
    index.dismissThreads();
    index.dismissThreads();
    assert.deepEqual([started, ended], [1, 1]);
    await again();
    assert.deepEqual([started, ended], [2, 1]);
  });

  it("starts nobody for a few files", async () => {
    let started = 0;
    const index = await indexOf(new ChangingTree(texts), { startThreads: () => [(started += 1)].flatMap(() => []) });
    await index.update(paths.slice(0, 100), watch());
    assert.equal(started, 0);
  });
});

import assert from "node:assert/strict";
import { setImmediate, setTimeout } from "node:timers/promises";
import { silentLogger } from "../../../src/base/logger";
import type { RepositoryContext } from "../../../src/estate/context";
import type { IndexContents } from "../../../src/estate/index/fileIndex";
import type { Reading } from "../../../src/estate/reading";
import type { ReaderParts } from "../../../src/estate/repositoryReader";
import type { Snapshot } from "../../../src/estate/snapshot";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import { valueOf } from "../../../src/model/section";
import { ChangingTree } from "./changingTree";
import { openReading, plainContext } from "./openReading";

const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n';
const component = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: orders }\nspec: { type: service, owner: data }\n";
const pipeline = "on: push\njobs:\n  go:\n    steps: [{ run: terraform apply }]\n";

const company = {
  ".github/CODEOWNERS": "* @acme/everyone\n",
  ".github/workflows/deploy.yml": pipeline,
  "docs/runbooks/restore.md": "# Restore\n",
  "examples/small/main.tf": queue,
  "infra/dev/main.tf": queue,
  "infra/prod/main.tf": queue,
  "infra/prod/prod.tfvars": 'password = "hunter2"\n',
  "modules/net/main.tf": queue,
  "services/orders/catalog-info.yaml": component,
  "src/app.ts": "export {};\n",
};
/** Those that are read for what they say. */
const indexed = Object.keys(company).filter((path) => !/CODEOWNERS|app\.ts/.test(path)).sort();

interface Opened {
  readonly tree: ChangingTree;
  readonly typed: OverlayTree;
  readonly reading: Reading;
  /** What has been published since the last time: who is told, or null for everybody. */
  readonly told: () => (readonly string[] | null)[];
}

async function begin(files: Record<string, string> = company, parts: Partial<ReaderParts> = {}): Promise<Opened> {
  const tree = new ChangingTree(files);
  const typed = new OverlayTree(tree);
  const { reading, published } = await openReading(typed, parts);
  return { tree, typed, reading, told: () => published.splice(0).map(({ paths }) => paths) };
}

async function opened(files: Record<string, string> = company, parts: Partial<ReaderParts> = {}): Promise<Opened> {
  const one = await begin(files, parts);
  await one.reading.settled();
  one.tree.takeReads();
  one.told();
  return one;
}

function infraOf({ listing }: Snapshot): string[] {
  return [...(valueOf(listing)?.infra.keys() ?? [])];
}

/** Every snapshot from now on, as it was published. */
function snapshotsOf(reading: Reading): Snapshot[] {
  const seen: Snapshot[] = [];
  reading.onDidPublish(() => seen.push(reading.snapshot));
  return seen;
}

describe("the first reading", () => {
  it("reads every file that may say something once, what owners are told from first, then production, then what runs", async () => {
    const { tree, reading } = await begin();
    await reading.settled();
    assert.deepEqual(tree.reads.filter((path) => indexed.includes(path)), [
      "services/orders/catalog-info.yaml",
      "infra/prod/main.tf", "infra/prod/prod.tfvars",
      ".github/workflows/deploy.yml", "infra/dev/main.tf", "modules/net/main.tf",
      "docs/runbooks/restore.md", "examples/small/main.tf",
    ]);
  });

  it("shows each part as it comes, says how far it is, and says of no runbook that there is none", async () => {
    const { reading } = await begin();
    const seen = snapshotsOf(reading);
    await reading.settled();
    assert.deepEqual(seen.map(({ progress }) => progress), [{ done: 0, total: 0 }, { done: 1, total: 8 }, { done: 3, total: 8 }, { done: 6, total: 8 }, null]);
    assert.deepEqual(seen.map((snapshot) => infraOf(snapshot).length), [0, 0, 2, 5, 6]);
    assert.deepEqual(seen.map(({ runbooks }) => runbooks.state), ["pending", "pending", "pending", "pending", "known"]);
    assert.equal(reading.snapshot, seen.at(-1));
  });

  it("answers for a file that somebody asks about before its turn", async () => {
    const { tree, reading } = await begin();
    assert.equal((await reading.infraFile("modules/net/main.tf")).state, "pending");
    let asked: ReturnType<Reading["infraFile"]> | undefined;
    tree.beforeList = async () => {
      asked = reading.infraFile("examples/small/main.tf");
      await asked;
    };
    await reading.settled();
    const file = await asked;
    assert.equal(file?.state === "known" ? file.value?.standing : file?.state, "example");
    assert.equal(tree.reads.filter((path) => path === "examples/small/main.tf").length, 1, "it is not read again when its turn comes");
  });

  it("takes a file that git ignores for none of ours, also when it is asked about while the others are read", async () => {
    const { tree, reading } = await begin({ ...company, "infra/prod/local.tf": queue });
    tree.ignored.add("infra/prod/local.tf");
    tree.beforeRead = async (path) => {
      if (path === "infra/dev/main.tf") assert.equal(await reading.file("infra/prod/local.tf"), null);
    };
    await reading.settled();
    assert.equal(infraOf(reading.snapshot).includes("infra/prod/local.tf"), false);
    assert.deepEqual(infraOf(reading.snapshot), infraOf(reading.snapshot).toSorted());
  });

  it("loses a file that vanishes while it is read, and sees one that changes meanwhile", async () => {
    const { tree, reading } = await begin();
    tree.beforeRead = (path) => {
      if (path === "infra/dev/main.tf") tree.remove(path);
      if (path !== "modules/net/main.tf" || tree.text("infra/prod/main.tf") !== queue) return;
      tree.write("infra/prod/main.tf", `${queue}${queue}`);
      reading.changed(["infra/prod/main.tf"]);
    };
    await reading.settled();
    assert.equal(infraOf(reading.snapshot).includes("infra/dev/main.tf"), false);
    assert.equal(reading.peek("infra/prod/main.tf")?.infra?.outline.blocks.length, 2);
  });

  it("never reads what is in a file of values, and sees that it goes", async () => {
    const { tree, typed, reading } = await begin();
    const limits: (number | undefined)[] = [];
    const read = typed.read.bind(typed);
    typed.read = (path, given) => {
      if (path.endsWith(".tfvars")) limits.push(given?.maxBytes);
      return read(path, given);
    };
    await reading.settled();
    assert.deepEqual(limits, [0]);
    tree.remove("infra/prod/prod.tfvars");
    reading.changed(["infra/prod/prod.tfvars"]);
    await reading.settled();
    assert.equal(infraOf(reading.snapshot).includes("infra/prod/prod.tfvars"), false);
  });

  it("ends when it is disposed of: nothing is read, told, kept or complained about any more", async () => {
    const said: string[] = [];
    const saved: IndexContents[] = [];
    const { tree, reading, told } = await begin(company, {
      log: { ...silentLogger, error: (message) => void said.push(message) },
      kept: { load: () => Promise.resolve(null), save: (_, contents) => Promise.resolve(void saved.push(contents)) },
    });
    tree.beforeRead = (path) => {
      if (path === "infra/prod/main.tf") reading.dispose();
    };
    await reading.settled();
    const before = told().length;
    reading.changed(["infra/dev/main.tf"]);
    await setImmediate();
    assert.equal(tree.reads.at(-1), "infra/prod/main.tf");
    assert.deepEqual([told().length, saved.length, said.length, before], [0, 0, 0, 2]);
  });
});

describe("what is read again", () => {
  const cases: readonly [name: string, change: (one: Opened) => readonly string[], read: readonly string[], told: number][] = [
    ["a file that changed", ({ tree }) => (tree.write("infra/dev/main.tf", "# nothing\n"), ["infra/dev/main.tf"]), ["infra/dev/main.tf"], 1],
    ["a file that was written as it was", ({ tree }) => (tree.write("infra/dev/main.tf", queue), ["infra/dev/main.tf"]), ["infra/dev/main.tf"], 0],
    ["product code", ({ tree }) => (tree.write("src/app.ts", "export const a = 1;\n"), ["src/app.ts"]), [], 0],
    ["the ownership file", ({ tree }) => (tree.write(".github/CODEOWNERS", "* @acme/web\n"), [".github/CODEOWNERS"]), [], 1],
    ["everything, where nothing changed", () => [], [], 1],
    ["everything, where two files changed", ({ tree }) => (tree.write("infra/dev/main.tf", ""), tree.write("infra/prod/main.tf", ""), []), ["infra/dev/main.tf", "infra/prod/main.tf"], 1],
    ["everything, where a file is too young to have a stamp", ({ tree }) => (tree.young.add("infra/dev/main.tf"), []), ["infra/dev/main.tf"], 1],
    ["settings that name environments", ({ tree }) => (tree.write(".infra-steward.yaml", "environments: [{ match: 'infra/dev/**', name: live }]\n"), [".infra-steward.yaml"]), [], 1],
    ["settings that name folders of runbooks", ({ tree }) => (tree.write(".infra-steward.yaml", "runbooks: { folders: [operations] }\n"), [".infra-steward.yaml"]), indexed, 1],
    ["a folder that was renamed", ({ tree }) => (tree.remove("infra/dev/main.tf"), tree.write("infra/test/main.tf", queue), ["infra/dev", "infra/test"]), ["infra/test/main.tf"], 1],
    ["what git ignores", ({ tree }) => (tree.ignored.add("infra/dev/main.tf"), ["infra/.gitignore"]), [], 1],
  ];
  for (const [name, change, expected, times] of cases) {
    it(name, async () => {
      const one = await opened();
      one.reading.changed(change(one));
      await one.reading.settled();
      assert.deepEqual(one.tree.takeReads().filter((path) => indexed.includes(path) || path.endsWith(".tf")).sort(), expected);
      assert.equal(one.told().length, times);
    });
  }

  it("nothing is listed for a file that is known, and itself alone for one that is new, until there is a pause", async () => {
    const { tree, reading } = await opened(company, { listAgainAfterMs: 1 });
    tree.lists = 0;
    tree.write("infra/dev/main.tf", "");
    reading.changed(["infra/dev/main.tf", "src/app.ts"]);
    await reading.settled();
    assert.equal(tree.lists, 0);
    tree.write("infra/dev/more.tf", queue);
    reading.changed(["infra/dev/more.tf"]);
    await reading.settled();
    assert.deepEqual([tree.partLists, tree.lists], [1, 0]);
    assert.ok(infraOf(reading.snapshot).includes("infra/dev/more.tf"));
    // Nobody names it.
    tree.write("infra/dev/other.tf", queue);
    const listed = new Promise<void>((resolve) => (tree.beforeList = resolve));
    await listed;
    await reading.settled();
    assert.ok(infraOf(reading.snapshot).includes("infra/dev/other.tf"));
  });

  for (const [name, change] of [["came", (tree: ChangingTree) => tree.write("src/new.ts", "")], ["went", (tree: ChangingTree) => tree.remove("src/app.ts")]] as const) {
    it(`which files there are, in the pause after one of the product ${name}: rules and runbooks may speak of it, so everybody is told`, async () => {
      const { tree, reading, told } = await opened(company, { listAgainAfterMs: 1 });
      const listed = new Promise<void>((resolve) => (tree.beforeList = resolve));
      change(tree);
      reading.changed(["src/app.ts", "src/new.ts"]);
      await listed;
      await reading.settled();
      assert.deepEqual(valueOf(reading.snapshot.listing)?.paths, tree.paths);
      assert.deepEqual(told(), [null]);
    });
  }

  it("nothing is listed again for a file that git ignores, nor for one of the product that is as it was", async () => {
    const { tree, reading } = await opened(company, { listAgainAfterMs: 1 });
    const listed = new Promise<void>((resolve) => (tree.beforeList = resolve));
    tree.ignored.add("dist/app.js");
    tree.write("dist/app.js", "");
    reading.changed(["dist/app.js"]);
    await listed;
    await reading.settled();
    const { lists } = tree;
    reading.changed(["dist/app.js", "src/app.ts"]);
    await reading.settled();
    await setTimeout(20);
    assert.equal(tree.lists, lists);
  });

  it("the same content again is the very same entry and infra file as before", async () => {
    const { tree, reading } = await opened();
    const path = "infra/dev/main.tf";
    const [entry, file] = [reading.peek(path), valueOf(reading.snapshot.listing)?.infra.get(path)];
    tree.write(path, queue);
    tree.write("infra/prod/main.tf", "");
    reading.changed([]);
    await reading.settled();
    assert.equal(reading.peek(path), entry);
    assert.equal(valueOf(reading.snapshot.listing)?.infra.get(path), file);
  });

  it("a change of the person's setting reads all files by the new one, and meanwhile nothing is pending or gone", async () => {
    let context: RepositoryContext = plainContext;
    const { tree, reading } = await opened(company, { context: () => Promise.resolve(context) });
    const seen = snapshotsOf(reading);
    context = { ...plainContext, associations: { "infra/dev/**": "none", "*.ts": "shell" } };
    tree.beforeRead = (path) => {
      if (indexed.includes(path)) assert.notEqual(reading.peek("modules/net/main.tf"), undefined, `while ${path} was read`);
    };
    reading.changed([]);
    await reading.settled();
    for (const { configuration, codeowners, catalogs, listing, runbooks, progress } of seen) {
      assert.deepEqual([configuration, codeowners, catalogs, listing, runbooks].map(({ state }) => state), Array(5).fill("known"));
      assert.equal(progress, null);
    }
    assert.deepEqual(infraOf(reading.snapshot).filter((path) => /dev|\.ts/.test(path)), ["src/app.ts"]);
  });

  it("after a listing that failed everything is looked at, whatever is told", async () => {
    const { tree, reading } = await begin();
    tree.beforeList = () => Promise.reject(new Error("git hangs"));
    await reading.settled();
    assert.equal(reading.snapshot.listing.state, "unavailable");
    tree.beforeList = () => undefined;
    const seen = snapshotsOf(reading);
    reading.changed(["infra/dev/main.tf"]);
    await reading.settled();
    assert.equal(infraOf(reading.snapshot).length, 6);
    assert.deepEqual(seen.filter(({ runbooks, progress }) => runbooks.state === "known" && progress !== null), [], "a part of the runbooks is not all of them");
  });

  it("after a listing that failed for a new file, too", async () => {
    const { tree, reading } = await opened();
    tree.write("infra/dev/more.tf", queue);
    tree.beforeList = () => Promise.reject(new Error("git hangs"));
    reading.changed(["infra/dev/more.tf"]);
    await reading.settled();
    tree.beforeList = () => undefined;
    reading.changed(["src/app.ts"]);
    await reading.settled();
    assert.ok(infraOf(reading.snapshot).includes("infra/dev/more.tf"));
  });

  it("a file that git no longer lists is gone, though only another was named", async () => {
    const { tree, reading } = await opened();
    tree.remove("infra/dev/main.tf");
    reading.changed(["infra/dev/never.tf", "infra/dev/main.tf"]);
    await reading.settled();
    assert.equal(infraOf(reading.snapshot).includes("infra/dev/main.tf"), false);
  });
});

describe("whom a change concerns", () => {
  const alone: readonly string[] = ["infra/prod/main.tf"];
  const provider = 'provider "aws" {\n  default_tags {\n    tags = { owner = "@acme/platform" }\n  }\n}\n';
  const cases: readonly [name: string, path: string, text: string | null, paths: readonly string[] | null][] = [
    ["another block, which a runbook may name", "infra/prod/main.tf", 'resource "aws_sns_topic" "news" {\n}\n', null],
    ["a comment that names an owner", "infra/prod/main.tf", `# owner: @acme/queues\n${queue}`, alone],
    ["a tag of the block's own", "infra/prod/main.tf", 'resource "aws_sqs_queue" "jobs" {\n  tags = { owner = "@acme/data" }\n}\n', alone],
    ["a tag that the provider gives to the folder", "infra/prod/main.tf", provider, null],
    ["a module call", "infra/prod/main.tf", `${queue}module "net" {\n  source = "../../modules/net"\n}\n`, null],
    ["the last block of a file", "infra/prod/main.tf", "# nothing\n", null],
    ["a file that went", "infra/prod/main.tf", null, null],
    ["a file that came", "infra/prod/more.tf", queue, null],
    ["a catalog", "services/orders/catalog-info.yaml", component.replace("data", "web"), null],
    ["a runbook", "docs/runbooks/restore.md", "# Restore the database\n", null],
    ["what a job runs", ".github/workflows/deploy.yml", pipeline.replace("terraform apply", "terraform -chdir=infra/prod apply"), null],
    ["a pipeline that delivers no more", ".github/workflows/deploy.yml", pipeline.replace("terraform apply", "npm test"), null],
  ];
  for (const [name, path, text, paths] of cases) {
    for (const asked of [false, true]) {
      it(`${name}${asked ? ", where the file was asked about before it was looked at" : ""}`, async () => {
        const { tree, reading, told } = await opened();
        if (text === null) tree.remove(path);
        else tree.write(path, text);
        reading.changed([path]);
        if (asked) await reading.infraFile(path);
        await reading.settled();
        assert.deepEqual(told(), [paths]);
      });
    }
  }

  it("a module call that was taken out again", async () => {
    const { tree, reading, told } = await opened({ ...company, "infra/prod/main.tf": 'module "net" {\n  source = "../../modules/net"\n}\n' });
    tree.write("infra/prod/main.tf", queue);
    reading.changed(["infra/prod/main.tf"]);
    await reading.settled();
    assert.deepEqual(told(), [null]);
  });
});

describe("a file that is asked about", () => {
  it("is read by what it is now, while everything else is still to be looked at", async () => {
    const { tree, reading } = await opened();
    tree.write("infra/prod/main.tf", `${queue}${queue}`);
    reading.changed([]);
    assert.equal((await reading.file("infra/prod/main.tf"))?.infra?.outline.blocks.length, 2);
  });

  it("is read by what it is now, while its change is being worked on", async () => {
    const { tree, reading } = await opened();
    let blocks: number | undefined;
    tree.beforeList = async () => {
      blocks = (await reading.file("infra/prod/main.tf"))?.infra?.outline.blocks.length;
    };
    tree.write("infra/prod/main.tf", `${queue}${queue}`);
    tree.write("infra/prod/new.tf", queue);
    reading.changed(["infra/prod/new.tf", "infra/prod/main.tf"]);
    await reading.settled();
    assert.equal(blocks, 2);
  });

  it("is not read again where nothing changed", async () => {
    const { tree, reading } = await opened();
    await reading.file("infra/prod/main.tf");
    await reading.file("src/app.ts");
    assert.deepEqual(tree.takeReads(), []);
  });

  it("follows text that is typed over it and taken away again", async () => {
    const { tree, typed, reading } = await opened();
    typed.set("infra/prod/main.tf", `${queue}${queue}`);
    reading.changed(["infra/prod/main.tf"]);
    assert.equal((await reading.file("infra/prod/main.tf"))?.infra?.outline.blocks.length, 2);
    await reading.settled();
    typed.delete("infra/prod/main.tf");
    reading.changed(["infra/prod/main.tf"]);
    await reading.settled();
    assert.equal(reading.peek("infra/prod/main.tf")?.infra?.outline.blocks.length, 1);
    tree.takeReads();
    reading.changed([]);
    await reading.settled();
    assert.deepEqual(tree.takeReads().filter((path) => indexed.includes(path)), [], "what it is on disk is known by its stamp again");
  });

  it("may be one that nobody has saved yet, until its text is thrown away", async () => {
    const { typed, reading } = await opened();
    typed.set("infra/prod/untitled.tf", queue);
    reading.changed(["infra/prod/untitled.tf"]);
    await reading.settled();
    assert.ok(infraOf(reading.snapshot).includes("infra/prod/untitled.tf"));
    typed.delete("infra/prod/untitled.tf");
    reading.changed(["infra/prod/untitled.tf"]);
    await reading.settled();
    assert.equal(infraOf(reading.snapshot).includes("infra/prod/untitled.tf"), false);
    assert.equal(valueOf(reading.snapshot.listing)?.paths.includes("infra/prod/untitled.tf"), false);
  });
});

describe("a change that is told", () => {
  it("is seen at whatever moment it comes", async () => {
    const { tree, reading } = await opened({ "infra/prod/main.tf": "" });
    for (let moment = 0; moment < 80; moment += 1) {
      tree.write("infra/prod/main.tf", `# ${moment}\n`);
      reading.changed(["infra/prod/main.tf"]);
      for (let turn = 0; turn < moment; turn += 1) await Promise.resolve();
      tree.write("infra/prod/main.tf", `resource "aws_sqs_queue" "q${moment}" {\n}\n`);
      reading.changed(["infra/prod/main.tf"]);
      await reading.settled();
      assert.equal(reading.peek("infra/prod/main.tf")?.infra?.outline.blocks[0]?.address, `aws_sqs_queue.q${moment}`);
    }
  });

  it("is not undone by somebody who asked before it and was answered after it", async () => {
    const { tree, reading } = await opened();
    let release: () => void = () => undefined;
    tree.write("infra/prod/main.tf", `${queue}${queue}`);
    tree.afterRead = (path) => (path === "infra/prod/main.tf" ? new Promise((resolve) => (release = resolve)) : undefined);
    reading.changed([]);
    const asked = reading.file("infra/prod/main.tf");
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    tree.afterRead = () => undefined;
    tree.write("infra/prod/main.tf", "");
    reading.changed(["infra/prod/main.tf"]);
    await setImmediate();
    release();
    await asked;
    await reading.settled();
    assert.equal(reading.peek("infra/prod/main.tf")?.infra?.outline.blocks.length, 0);
  });
});

describe("changes in quick succession", () => {
  const paths = ["infra/dev/main.tf", "infra/prod/main.tf"];

  it("are shown together after a pause, and each is answered for as soon as it was read", async () => {
    const { tree, reading, told } = await opened();
    const published = new Promise((resolve) => reading.onDidPublish(resolve));
    for (const path of paths) {
      tree.write(path, `\n${queue}`);
      reading.changed([path]);
      for (let turn = 0; turn < 100 && tree.takeReads().length === 0; turn += 1) await setImmediate();
      assert.equal((await reading.file(path))?.infra?.outline.blocks[0]?.startLine, 2);
    }
    assert.deepEqual(told(), []);
    await published;
    assert.deepEqual(told().map((one) => [...(one ?? [])].sort()), [paths]);
  });

  it("are shown from time to time, even if they never end", async () => {
    const { tree, reading, told } = await opened();
    for (let change = 0; change < 500 && told().length === 0; change += 1) {
      tree.write("infra/dev/main.tf", `${queue}# ${change}\n`);
      reading.changed(["infra/dev/main.tf"]);
      await setTimeout(10);
      assert.ok(change < 499, "nothing was ever shown");
    }
  });

  it("are in the snapshot for somebody who decides by it, who does not wait for everything to be read", async () => {
    const { tree, reading, told } = await opened();
    tree.write("infra/prod/new.tf", queue);
    reading.changed(["infra/prod/new.tf"]);
    await reading.caughtUp();
    assert.ok(infraOf(reading.snapshot).includes("infra/prod/new.tf"));
    told();
    reading.changed([]);
    await reading.caughtUp();
    assert.deepEqual(told(), []);
    await reading.settled();
  });

  it("are all shown to whoever waits for them", async () => {
    const { tree, reading, told } = await opened();
    for (const path of paths) {
      tree.write(path, `\n${queue}`);
      reading.changed([path]);
      await setImmediate();
    }
    await reading.settled();
    assert.deepEqual([...new Set(told().flatMap((one) => one ?? []))].sort(), paths);
  });
});

describe("what is kept from one start to the next", () => {
  function keeper(): { readonly kept: NonNullable<ReaderParts["kept"]>; saves: number } {
    let stored: IndexContents | null = null;
    const keeper = {
      saves: 0,
      kept: {
        load: () => Promise.resolve(stored),
        save: (_: unknown, { files, stamps }: IndexContents) => {
          keeper.saves += 1;
          stored = { files: new Map(files), stamps: new Map(stamps) };
          return Promise.resolve();
        },
      },
    };
    return keeper;
  }

  it("is not read again, and not written again where nothing changed", async () => {
    const store = keeper();
    const first = await opened(company, { kept: store.kept });
    const second = await begin(company, { kept: store.kept });
    await second.reading.settled();
    assert.deepEqual(second.tree.reads.filter((path) => indexed.includes(path)), []);
    assert.deepEqual(infraOf(second.reading.snapshot), infraOf(first.reading.snapshot));
    assert.equal(store.saves, 1);
  });

  it("is there as a whole at once, where nothing changed", async () => {
    const store = keeper();
    await opened(company, { kept: store.kept });
    const { reading } = await begin(company, { kept: store.kept });
    const seen = snapshotsOf(reading);
    await reading.settled();
    assert.deepEqual(seen.map((snapshot) => [infraOf(snapshot).length, snapshot.progress?.done]), [[0, 0], [6, undefined]]);
  });

  it("what changed since is read, also when somebody asks for it before its turn", async () => {
    const store = keeper();
    await opened(company, { kept: store.kept });
    const { tree, reading } = await begin(company, { kept: store.kept });
    tree.write("infra/dev/main.tf", `${queue}${queue}`);
    tree.beforeList = async () => {
      assert.equal((await reading.file("infra/dev/main.tf"))?.infra?.outline.blocks.length, 2);
    };
    await reading.settled();
    assert.deepEqual(tree.reads.filter((path) => indexed.includes(path)), ["infra/dev/main.tf"]);
  });

  it("what changes while the rest is compared with what was kept is seen all the same", async () => {
    const store = keeper();
    await opened(company, { kept: store.kept });
    const { tree, reading } = await begin(company, { kept: store.kept });
    tree.beforeList = async () => {
      tree.beforeList = () => undefined;
      for (let turn = 0; turn < 3; turn += 1) await setImmediate();
      tree.write("infra/dev/main.tf", `${queue}${queue}`);
      reading.changed(["infra/dev/main.tf"]);
      tree.remove("modules/net/main.tf");
      reading.changed(["modules/net/main.tf"]);
    };
    await reading.settled();
    assert.equal(reading.peek("infra/dev/main.tf")?.infra?.outline.blocks.length, 2);
    assert.equal(infraOf(reading.snapshot).includes("modules/net/main.tf"), false);
  });

  it("a store that fails costs a warning and nothing else", async () => {
    const warned: string[] = [];
    const fail = () => Promise.reject(new Error("the disk is full"));
    const { reading } = await opened(company, { kept: { load: fail, save: fail }, log: { ...silentLogger, warn: (message) => void warned.push(message) } });
    assert.equal(infraOf(reading.snapshot).length, 6);
    assert.deepEqual(warned, ["The index's cache: the disk is full", "The index's cache: the disk is full"]);
  });
});

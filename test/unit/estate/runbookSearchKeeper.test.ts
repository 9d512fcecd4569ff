import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { RunbookSearchKeeper } from "../../../src/estate/runbookSearchKeeper";
import { linkedRunbook } from "../../../src/model/linkedRunbook";
import type { Runbook } from "../../../src/model/runbook";
import { withoutContents } from "../../../src/model/runbook";
import { readRunbook } from "../../../src/sources/runbooks/markdown";
import { ChangingTree } from "./changingTree";

const restore = "# Restore\n\n## Look\n\n## Go back\n\n```sh\npgbackrest --delta restore\n```\n";
const deploy = "# Deploy\n\n```sh\nhelm upgrade shop\n```\n";

/** A runbook as the snapshot has it: without what it tells people to do. */
function kept(tree: ChangingTree, path: string): Runbook {
  return withoutContents(readRunbook(path, tree.text(path) ?? "").value);
}

function begin(files: Record<string, string>) {
  const tree = new ChangingTree(files);
  const keeper = new RunbookSearchKeeper((path, limits) => tree.read(path, limits));
  const runbooks = tree.paths.map((path) => kept(tree, path));
  keeper.setRunbooks(runbooks);
  const found = async (query: string): Promise<string[]> => (await keeper.search(query, 10)).map(({ runbook }) => runbook.title);
  return { tree, keeper, runbooks, found };
}

describe("the search that is kept true to the runbooks there are", () => {
  it("finds commands, which the index does not keep, and gives back what it was given", async () => {
    const { keeper, runbooks } = begin({ "docs/runbooks/deploy.md": deploy, "docs/runbooks/restore.md": restore });
    const [hit, ...others] = await keeper.search("pgbackrest", 10);
    assert.equal(hit?.runbook, runbooks[1]);
    assert.deepEqual([hit?.heading?.text, others], ["Go back", []]);
  });

  it("reads each runbook once, however often somebody searches meanwhile", async () => {
    const paths = Array.from({ length: 65 }, (_, at) => `docs/runbooks/r${at}.md`);
    const { tree, keeper, found } = begin(Object.fromEntries(paths.map((path, at) => [path, `# Part ${at}\n\n\`step${at}x --now\`\n`])));
    tree.afterRead = () => setImmediate();
    const early = [found("step64x"), found("step0x")];
    await setImmediate();
    assert.deepEqual(await Promise.all([...early, found("step31x")]), [["Part 64"], ["Part 0"], ["Part 31"]]);
    await keeper.settled();
    assert.deepEqual(tree.takeReads().sort(), paths.toSorted());
  });

  it("takes them in by itself while nobody searches", async () => {
    const { tree, keeper } = begin({ "docs/runbooks/restore.md": restore });
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
    assert.deepEqual(tree.takeReads(), ["docs/runbooks/restore.md"]);
    await keeper.search("restore", 1);
    assert.deepEqual(tree.takeReads(), []);
  });

  it("follows what changes, comes and goes, also while one is read", async () => {
    const { tree, keeper, found } = begin({ "docs/runbooks/deploy.md": deploy, "docs/runbooks/restore.md": restore });
    tree.afterRead = () => {
      tree.afterRead = () => undefined;
      tree.write("docs/runbooks/restore.md", restore.replace("pgbackrest", "barman"));
      tree.remove("docs/runbooks/deploy.md");
      keeper.setRunbooks([kept(tree, "docs/runbooks/restore.md")]);
    };
    assert.deepEqual([await found("barman"), await found("pgbackrest"), await found("helm")], [["Restore"], [], []]);
    tree.write("docs/runbooks/deploy.md", deploy);
    keeper.setRunbooks(tree.paths.map((path) => kept(tree, path)));
    assert.deepEqual(await found("helm"), ["Deploy"]);
  });

  it("knows by its names what cannot be read any more, and what is only a link", async () => {
    const { tree, keeper, runbooks, found } = begin({ "docs/runbooks/restore.md": restore });
    tree.remove("docs/runbooks/restore.md");
    keeper.setRunbooks([...runbooks, linkedRunbook({ url: "https://wiki.acme.test/paging", title: "Paging", declaredIn: "catalog-info.yaml", line: 1 })]);
    assert.deepEqual([await found("look"), await found("pgbackrest"), await found("paging")], [["Restore"], [], ["Paging"]]);
    assert.deepEqual(tree.takeReads(), ["docs/runbooks/restore.md"]);
  });

  it("ends when it is disposed of, also for who is waiting", async () => {
    const { tree, keeper, found } = begin(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`docs/runbooks/r${at}.md`, deploy])));
    tree.afterRead = () => keeper.dispose();
    assert.deepEqual(await found("helm"), []);
    assert.ok(tree.takeReads().length < 50);
  });
});

import assert from "node:assert/strict";
import type { Tree } from "../../../../src/base/tree";
import { memoryTree } from "../../../../src/estate/trees/memory";
import { OverlayTree } from "../../../../src/estate/trees/overlay";

describe("unsaved text over a tree", () => {
  const textOf = async (tree: Tree, path: string) => {
    const read = await tree.read(path);
    return read.kind === "text" ? read.text : read.kind;
  };

  it("shows while it is there, and the file again afterwards", async () => {
    const tree = new OverlayTree(memoryTree({ "a.tf": "saved", "b.tf": "other" }));
    tree.set("a.tf", "typed");
    assert.deepEqual([await textOf(tree, "a.tf"), await textOf(tree, "b.tf")], ["typed", "other"]);
    tree.set("a.tf", "");
    assert.equal(await textOf(tree, "a.tf"), "");
    tree.delete("a.tf");
    assert.equal(await textOf(tree, "a.tf"), "saved");
  });

  it("adds a file that is nowhere yet, in its place", async () => {
    const tree = new OverlayTree(memoryTree({ "a.tf": "", "c.tf": "" }));
    tree.set("b.tf", "typed");
    assert.deepEqual((await tree.list()).paths, ["a.tf", "b.tf", "c.tf"]);
    tree.delete("b.tf");
    assert.deepEqual([(await tree.list()).paths, await textOf(tree, "b.tf")], [["a.tf", "c.tf"], "missing"]);
  });

  it("does not list a file that the tree below leaves out", async () => {
    const ignoring: Tree = { ...memoryTree({ "ignored.tf": "saved" }), list: () => Promise.resolve({ paths: [], gitFailure: "for the test" }) };
    const tree = new OverlayTree(ignoring, new Map([["ignored.tf", "typed"]]));
    assert.deepEqual([await tree.list(), await textOf(tree, "ignored.tf")], [{ paths: [], gitFailure: "for the test" }, "typed"]);
    tree.set("new.tf", "");
    assert.deepEqual(await tree.list(), { paths: ["new.tf"], gitFailure: "for the test" });
  });

  it("holds no path that leads out", async () => {
    const tree = new OverlayTree(memoryTree({}), new Map([["../a.tf", "typed"], ["/etc/passwd", "typed"]]));
    assert.deepEqual([(await tree.list()).paths, await textOf(tree, "../a.tf")], [[], "refused"]);
  });

  it("keeps its own copy of what it was given", async () => {
    const texts = new Map([["a.tf", "typed"]]);
    const tree = new OverlayTree(memoryTree({}), texts);
    texts.clear();
    assert.equal(await textOf(tree, "a.tf"), "typed");
  });
});

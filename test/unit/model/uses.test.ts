import assert from "node:assert/strict";
import fc from "fast-check";
import { folderOf } from "../../../src/base/path";
import type { Use } from "../../../src/model/outline";
import type { UseGraph } from "../../../src/model/uses";
import { useGraph } from "../../../src/model/uses";
import { processorTime } from "../processorTime";

/** Written as `file: target target`; every use stands on a line of its own. */
function graphOf(files: Readonly<Record<string, string>>, alwaysRoots: readonly string[] = []): UseGraph {
  const uses = Object.entries(files).map(([path, targets]): [string, Use[]] => [
    path,
    targets.split(" ").filter((target) => target !== "").map((target, index) => ({ address: `module.m${String(index)}`, line: index + 1, target: target === "." ? "" : target })),
  ]);
  return useGraph({ files: new Map(uses), declaring: new Set(Object.keys(files).map(folderOf)), alwaysRoots: new Set(alwaysRoots) });
}

describe("who builds on a folder", () => {
  const shop = graphOf({
    "prod/main.tf": "modules/network modules/service modules/service",
    "staging/main.tf": "modules/service",
    "staging/dns.tf": "",
    "modules/service/main.tf": "modules/queue",
    "modules/queue/main.tf": "",
    "modules/network/main.tf": "",
    "modules/unused/main.tf": "",
  });

  it("its users stand with file, line and address", () => {
    assert.deepEqual(shop.usersOf("modules/service"), [
      { path: "prod/main.tf", line: 2, address: "module.m1" },
      { path: "prod/main.tf", line: 3, address: "module.m2" },
      { path: "staging/main.tf", line: 1, address: "module.m0" },
    ]);
    assert.deepEqual(shop.usersOf("prod"), []);
  });

  const roots: [folder: string, expected: readonly string[]][] = [
    ["modules/queue", ["prod", "staging"]], ["modules/service", ["prod", "staging"]], ["modules/network", ["prod"]],
    ["prod", ["prod"]], ["modules/unused", ["modules/unused"]], ["modules", []], ["nowhere", []],
  ];
  for (const [folder, expected] of roots) {
    it(`roots of ${folder}: ${expected.join(", ") || "none"}`, () => {
      assert.deepEqual(shop.rootsOf(folder), expected);
      assert.equal(shop.isRoot(folder), expected.length === 1 && expected[0] === folder);
    });
  }

  it("circles end, and only who calls into one is a root", () => {
    const circle = graphOf({ "a/a.tf": "b", "b/b.tf": "c", "c/c.tf": "a", "root/r.tf": "b", "self/s.tf": "self" });
    assert.deepEqual(["a", "b", "c", "root", "self"].map((folder) => circle.rootsOf(folder)), [["root"], ["root"], ["root"], ["root"], ["self"]]);
    const closed = graphOf({ "a/a.tf": "b", "b/b.tf": "a" });
    assert.deepEqual([closed.rootsOf("a"), closed.isRoot("a"), closed.isRoot("b")], [[], false, false]);
  });

  it("a file that is used counts for its folder, and what a folder uses of itself does not", () => {
    const graph = graphOf({ "base/kustomization.yaml": "base/deployment.yaml", "base/deployment.yaml": "", "prod/kustomization.yaml": "base/deployment.yaml" });
    assert.deepEqual(graph.usersOf("base").map(({ path }) => path), ["prod/kustomization.yaml"]);
    assert.deepEqual(graph.rootsOf("base"), ["prod"]);
  });

  it("a folder that is not there is still known by who names it", () => {
    assert.deepEqual(graphOf({ "prod/main.tf": "modules/gone" }).rootsOf("modules/gone"), ["prod"]);
  });

  it("the root of the repository is a folder like others", () => {
    assert.deepEqual(graphOf({ "main.tf": "modules/a", "modules/a/main.tf": "" }).rootsOf("modules/a"), [""]);
    assert.deepEqual(graphOf({ "main.tf": "", "examples/a/main.tf": "." }).rootsOf(""), ["examples/a"]);
  });

  it("a folder that is always a root stays one, and its users are not reached through it", () => {
    const live = graphOf({ "live/vpc/terragrunt.hcl": "modules/vpc", "live/app/terragrunt.hcl": "modules/app live/vpc", "modules/vpc/main.tf": "", "modules/app/main.tf": "" }, ["live/vpc", "live/app"]);
    assert.deepEqual(live.rootsOf("modules/vpc"), ["live/vpc"]);
    assert.deepEqual([live.isRoot("live/vpc"), live.usersOf("live/vpc").length], [true, 1]);
  });

  it("is what following every path by hand says", () => {
    const folders: readonly string[] = ["a", "b", "c", "d", "e", "f"];
    const name = fc.constantFrom(...folders);
    fc.assert(fc.property(fc.array(fc.tuple(name, name), { maxLength: 12 }), (edges) => {
      const graph = graphOf(Object.fromEntries(folders.map((from) => [`${from}/main.tf`, edges.filter(([source]) => source === from).map(([, target]) => target).join(" ")])));
      const reach = (folder: string, seen: readonly string[]): string[] =>
        seen.includes(folder) ? [] : [folder, ...edges.filter(([, target]) => target === folder).flatMap(([source]) => reach(source, [...seen, folder]))];
      const called = new Set(edges.filter(([source, target]) => source !== target).map(([, target]) => target));
      for (const folder of folders) {
        assert.deepEqual(graph.rootsOf(folder), [...new Set(reach(folder, []))].filter((reached) => !called.has(reached)).sort());
      }
    }));
  });

  it("12,000 files cost little, and so does a module that all of them use", () => {
    const files = Object.fromEntries(Array.from({ length: 12_000 }, (_, index) => [`infra/${String(index)}/main.tf`, `modules/shared modules/${String(index % 200)} infra/../x`]));
    const spentMs = processorTime();
    const graph = graphOf(files);
    const count = graph.rootsOf("modules/shared").length;
    const spent = spentMs();
    assert.equal(count, 12_000);
    assert.ok(spent < 250, `${String(spent)} ms`);
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { folderOf, isWithin, nameOf, resolveWithin, toPosix } from "../../../src/base/path";

describe("paths inside a repository", () => {
  const cases: readonly [folder: string, target: string, expected: string | undefined][] = [
    ["", "a.md", "a.md"],
    ["docs", "a.md", "docs/a.md"],
    ["docs/runbooks", "../a.md", "docs/a.md"],
    ["docs", "./x/./y", "docs/x/y"],
    ["docs", "x\\y", "docs/x/y"],
    ["docs", "../../a.md", undefined],
    ["", "..", undefined],
    ["docs", "/etc/passwd", undefined],
    ["docs", "\\\\host\\share", undefined],
    ["docs", "C:\\x", undefined],
    ["docs", "file:///etc/passwd", undefined],
    ["docs", "command:x", undefined],
    ["docs", "..x/y", "docs/..x/y"],
  ];
  for (const [folder, target, expected] of cases) {
    it(`${JSON.stringify(target)} from ${JSON.stringify(folder)} is ${expected ?? "outside"}`, () => assert.equal(resolveWithin(folder, target), expected));
  }

  it("nothing that resolves can leave the repository", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("..", ".", "a", "b", "", "\\", "/")), fc.constantFrom("", "a", "a/b"), (parts, folder) => {
      const resolved = resolveWithin(folder, parts.join("/"));
      assert.ok(resolved === undefined || (!resolved.startsWith("/") && !resolved.split("/").includes("..")));
    }));
  });

  it("folder and name put together are the path", () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]+$/), { minLength: 1 }), (parts) => {
      const path = parts.join("/");
      const folder = folderOf(path);
      assert.equal(folder === "" ? nameOf(path) : `${folder}/${nameOf(path)}`, path);
      assert.ok(isWithin(path, folder));
    }));
  });

  it("a sibling with the same beginning is not within", () => {
    assert.equal(isWithin("infra/production", "infra/prod"), false);
    assert.equal(isWithin("infra/prod", "infra/prod"), true);
    assert.equal(toPosix("a\\b"), "a/b");
  });
});

import assert from "node:assert/strict";
import { posix, win32 } from "node:path";
import fc from "fast-check";
import { folderOf, isWithin, nameOf, relativeWithin, resolveWithin, toPosix } from "../../../src/base/path";

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

describe("absolute paths as seen from a folder", () => {
  const cases: readonly [folder: string, absolute: string, expected: string | null][] = [
    ["/shop", "/shop/infra/a.tf", "infra/a.tf"],
    ["/shop/", "/shop//infra/./x/../a.tf", "infra/a.tf"],
    ["/shop", "/shop", ""],
    ["/", "/a.tf", "a.tf"],
    ["/shop", "/shop/..foo.tf", "..foo.tf"],
    ["/shop", "/shop/..x/a.tf", "..x/a.tf"],
    ["/shop", "/shop/...", "..."],
    ["/shop", "/shop/back\\slash.tf", "back\\slash.tf"],
    ["/shop", "/shop-2/a.tf", null],
    ["/shop", "/Shop/a.tf", null],
    ["/shop", "/shop/../a.tf", null],
    ["/shop", "/", null],
    ["/shop", "infra/a.tf", null],
    ["/shop", "C:\\shop\\a.tf", null],
    ["C:\\Shop", "c:\\shop\\infra\\A.tf", "infra/A.tf"],
    ["C:\\shop", "C:/shop/..foo.tf", "..foo.tf"],
    ["C:\\", "C:\\a.tf", "a.tf"],
    ["C:\\shop", "D:\\shop\\a.tf", null],
    ["C:\\shop", "C:\\shop\\..\\a.tf", null],
    ["C:\\shop", "/shop/a.tf", null],
    ["C:\\shop", "C:a.tf", null],
    ["\\\\server\\share\\shop", "\\\\SERVER\\share\\shop\\a.tf", "a.tf"],
    ["\\\\server\\share", "\\server\\share\\a.tf", null],
  ];
  for (const [folder, absolute, expected] of cases) {
    it(`${absolute} from ${folder} is ${expected === null ? "outside" : JSON.stringify(expected)}`, () => assert.equal(relativeWithin(folder, absolute), expected));
  }

  it("agrees with each system's own rules", () => {
    const parts = fc.array(fc.constantFrom("a", "B", "b", "..", ".", "..a", "c\\d"), { maxLength: 5 });
    for (const [system, top] of [[posix, "/"], [win32, "C:\\"]] as const) {
      fc.assert(fc.property(parts, parts, (folder, file) => {
        const from = top + folder.join("/");
        const to = top + file.join("/");
        const way = system.relative(from, to);
        const outside = way === ".." || way.startsWith(`..${system.sep}`);
        assert.equal(relativeWithin(from, to), outside ? null : system === win32 ? toPosix(way) : way);
      }));
    }
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { hasFile, hasFolder, soleNamesake } from "../../../src/model/pathList";

const paths = [
  "README.md", "docs/runbooks/a.md", "infra-old/x.tf", "infra/modules/network/main.tf", "infra/prod/main.tf", "infra/staging/main.tf", "src/Index.ts", "tools/backup.sh",
].sort();

describe("a sorted list of paths", () => {
  it("knows its files and every folder above them", () => {
    for (const path of paths) assert.ok(hasFile(paths, path));
    for (const folder of ["", "docs", "infra/modules", "infra-old"]) assert.ok(hasFolder(paths, folder), folder);
    for (const folder of ["inf", "infra/pro", "infra/prod/main.tf", "zoo"]) assert.equal(hasFolder(paths, folder), false, folder);
    assert.equal(hasFolder([], ""), false);
  });

  it("is searched as a set is", () => {
    const path = fc.array(fc.constantFrom("a", "b", "a-b", "ab"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    fc.assert(fc.property(fc.array(path), path, (some, wanted) => {
      const sorted = [...new Set(some)].sort();
      assert.equal(hasFile(sorted, wanted), sorted.includes(wanted));
      assert.equal(hasFolder(sorted, wanted), sorted.some((other) => other.startsWith(`${wanted}/`)));
    }));
  });

  const cases: readonly [name: string, path: string, expected: string | null][] = [
    ["the one of that name", "scripts/backup.sh", "tools/backup.sh"],
    ["the one with the longest same end", "infra/network/main.tf", "infra/modules/network/main.tf"],
    ["the same path in other letters", "SRC/index.ts", "src/Index.ts"],
    ["none of several that are as close", "old/main.tf", null],
    ["none", "gone.txt", null],
    ["no part of a name", "up.sh", null],
  ];
  for (const [name, path, expected] of cases) it(`finds where ${path} may be now: ${name}`, () => assert.equal(soleNamesake(paths, path), expected));
});

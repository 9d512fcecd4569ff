import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { findBinary } from "../../../src/git/binary";
import { describePosix, temporaryFolder, writeProgram } from "./temporary";

describePosix("finding git", () => {
  const folder = temporaryFolder();
  const root = join(folder, "repository");
  const outside = join(folder, "bin");
  const good = writeProgram(join(outside, "git"), "exit 0");
  const planted = writeProgram(join(root, "bin", "git"), "exit 0");
  const notProgram = join(folder, "text");
  mkdirSync(join(notProgram, "tool"), { recursive: true });
  writeFileSync(join(notProgram, "git"), "not a program", { mode: 0o644 });

  const cases: readonly [what: string, wanted: string, path: readonly string[] | undefined, found: string | null][] = [
    ["by name, in an absolute folder", "git", [outside], good],
    ["not in the repository, though it comes first", "git", [join(root, "bin"), outside], good],
    ["not by way of a relative or an empty folder", "git", ["", ".", relative(process.cwd(), outside), "bin"], null],
    ["not where it cannot be run", "git", [notProgram, outside], good],
    ["not a folder of that name", "tool", [notProgram], null],
    ["at an absolute path, whatever PATH says", good, [], good],
    ["not at an absolute path in the repository", planted, [outside], null],
    ["not at a relative path", "bin/git", [outside], null],
    ["not without a PATH", "git", undefined, null],
    ["not without a name", "", [outside], null],
  ];
  for (const [what, wanted, path, found] of cases) {
    it(what, async () => {
      assert.equal(await findBinary(wanted, root, path === undefined ? {} : { PATH: path.join(delimiter) }), found);
    });
  }
});

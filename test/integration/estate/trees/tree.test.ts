import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import type { FileRead, Tree } from "../../../../src/base/tree";
import { commitTree } from "../../../../src/estate/trees/commit";
import { diskTree } from "../../../../src/estate/trees/disk";
import { memoryTree } from "../../../../src/estate/trees/memory";
import { OverlayTree } from "../../../../src/estate/trees/overlay";
import { openGit } from "../../../../src/git/git";
import { commitAll, temporaryFolder, writeFiles } from "../../git/temporary";

/** What lies in every tree here. Names that a careless reader would misread are among them. */
const files = {
  "infra/prod/rds.tf": 'resource "aws_db_instance" "main" {}\n',
  "infra/prod.tf": "# beside a folder of the same name\n",
  "README.md": "\uFEFF# Shop\r\n",
  "docs/ünï côdé/läge.md": "# Läge €\n",
  "-rf.tf": "# no option\n",
  "B.tf": "# capital letters come first\n",
  constructor: "# no property\n",
  ".github/workflows/deploy.yml": "on: push\n",
  "empty.tf": "",
  "picture.png": "PNG\0\0",
  "large.txt": "x".repeat(2000),
};

/** The answer in one line; how large a refused file is may be left unsaid. */
function told(read: FileRead): string {
  if (read.kind === "refused") return `refused: ${read.reason}`;
  return read.kind === "text" ? `${read.bytes}: ${read.text}` : read.kind;
}

describe("a tree is a tree", () => {
  const root = temporaryFolder();
  const trusted = openGit(root, { isTrusted: () => true });
  let commit = "";
  before(() => {
    writeFiles(root, files);
    commit = commitAll(root);
  });

  /** The same files, from wherever a tree can have them. */
  const trees: Readonly<Record<string, () => Tree>> = {
    "the disk, listed by git": () => diskTree(root, { git: trusted }),
    "the disk without git": () => diskTree(root, { git: null }),
    "the disk without trust": () => diskTree(root, { git: openGit(root, { isTrusted: () => false }) }),
    "the disk where git is not installed": () => diskTree(root, { git: openGit(root, { isTrusted: () => true, binary: join(root, "..", "no-git") }) }),
    "a commit": () => commitTree(trusted, commit),
    memory: () => memoryTree(files),
    "unsaved text over others": () => {
      const { "-rf.tf": fresh, ...others } = files;
      return new OverlayTree(memoryTree({ ...others, "README.md": "saved" }), new Map([["README.md", files["README.md"]], ["-rf.tf", fresh]]));
    },
  };

  const reads: readonly [path: string, answer: string, maxBytes?: number][] = [
    ["infra/prod/rds.tf", `37: ${files["infra/prod/rds.tf"]}`],
    ["README.md", "11: # Shop\r\n"],
    ["docs/ünï côdé/läge.md", "12: # Läge €\n"],
    ["-rf.tf", "12: # no option\n"],
    ["constructor", "14: # no property\n"],
    ["empty.tf", "0: "],
    ["large.txt", `2000: ${files["large.txt"]}`, 2000],
    ["large.txt", "refused: tooLarge", 1999],
    ["picture.png", "refused: binary"],
    ["infra", "refused: directory"],
    ["infra/prod", "refused: directory"],
    ["", "refused: directory"],
    ["infra/", "missing"],
    ["./B.tf", "missing"],
    ["infra//prod.tf", "missing"],
    ["infra/prod.tf/x", "missing"],
    ["nothing.tf", "missing"],
    ["toString", "missing"],
    ["B.tf\0", "missing"],
    ["x".repeat(5000), "missing"],
    [".git/config", "missing"],
    [".GIT/config", "missing"],
    ["..", "refused: outside"],
    ["../README.md", "refused: outside"],
    ["infra/../B.tf", "refused: outside"],
    ["infra/../../README.md", "refused: outside"],
    ["infra\\..\\..\\README.md", "refused: outside"],
    ["/etc/hostname", "refused: outside"],
    ["\\\\server\\share\\x", "refused: outside"],
    ["C:\\Windows\\win.ini", "refused: outside"],
  ];

  for (const [name, make] of Object.entries(trees)) {
    it(`lists every file by code unit: ${name}`, async () => assert.deepEqual((await make().list()).paths, Object.keys(files).sort()));

    it(`answers for what lies at a path, and never throws: ${name}`, async () => {
      const tree = make();
      for (const [path, answer, maxBytes] of reads) {
        assert.equal(told(await tree.read(path, maxBytes === undefined ? {} : { maxBytes })), answer, JSON.stringify(path.slice(0, 50)));
      }
    });

    it(`tells what lies directly in a folder: ${name}`, async () => {
      const tree = make();
      assert.deepEqual(await tree.entries("infra"), { files: ["infra/prod.tf"], folders: ["infra/prod"] });
      const none = { files: [], folders: [] };
      for (const folder of ["nothing", "README.md", "..", "/etc", ".git"]) assert.deepEqual(await tree.entries(folder), none, folder);
      assert.deepEqual((await tree.entries("")).folders, [".github", "docs", "infra"]);
    });

    it(`stops listing when it is told to: ${name}`, async () => {
      await assert.rejects(make().list(AbortSignal.abort(new Error("closed"))), /closed/);
    });
  }

  it("gives the same answer everywhere, whatever is asked", async () => {
    const part = fc.constantFrom("..", ".", "", "infra", "prod", "prod.tf", "B.tf", "C:", "docs", ".git", "%2e%2e", "..\\..", "~", "x", "\0", "constructor");
    const path = fc.tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom("/", "\\")).map(([parts, separator]) => parts.join(separator));
    const all = Object.values(trees).map((make) => make());
    await fc.assert(
      fc.asyncProperty(path, async (asked) => {
        const answers = await Promise.all(all.map(async (tree) => told(await tree.read(asked))));
        assert.deepEqual(new Set(answers).size, 1, `${JSON.stringify(asked)}: ${answers.join(" | ")}`);
      }),
    );
  }).timeout(20_000);
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { diskTree } from "../../../../src/estate/trees/disk";
import type { Git } from "../../../../src/git/git";
import { openGit } from "../../../../src/git/git";
import { GitError } from "../../../../src/git/gitError";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles } from "../../git/temporary";

const secret = "nobody's business";

describePosix("what somebody else put on the disk", () => {
  const folder = temporaryFolder();
  const root = join(folder, "shop");
  const tree = diskTree(root, { git: null });
  const socket = createServer();

  before((done) => {
    writeFiles(folder, { "secret.txt": secret, "shop-2/secret.txt": secret, "shop/real/a.tf": "# a\n", "shop/.git/config": `password = ${secret}` });
    writeFiles(root, { "utf16.md": new Uint8Array([0xff, 0xfe, 0x41, 0x00]), "latin1.md": new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "huge.tf": "" });
    truncateSync(join(root, "huge.tf"), 5 * 1024 * 1024 * 1024);
    const links = {
      "link-in.tf": "real/a.tf", "link-absolute.tf": join(root, "real", "a.tf"), "link-folder": "real", "link-out": "../secret.txt", "link-out-absolute": join(folder, "secret.txt"),
      "link-neighbour": "../shop-2", "link-up": "..", "link-git": ".git/config", "link-git-folder": ".git", loop: "loop", "loop-a": "loop-b", "loop-b": "loop-a",
      broken: "nowhere", "link-device": "/dev/zero", "link-twice": "link-out", "link-pipe": "pipe.md",
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
    execFileSync("mkfifo", [join(root, "pipe.md")]);
    socket.listen(join(root, "socket"), done);
  });
  after((done) => void socket.close(done));

  const cases: readonly [path: string, answer: string][] = [
    ["link-in.tf", "# a\n"],
    ["link-absolute.tf", "# a\n"],
    ["link-folder/a.tf", "# a\n"],
    ["link-folder", "directory"],
    ["link-out", "outside"],
    ["link-out-absolute", "outside"],
    ["link-twice", "outside"],
    ["link-neighbour/secret.txt", "outside"],
    ["link-up", "outside"],
    ["link-up/secret.txt", "outside"],
    ["link-git", "outside"],
    ["link-git-folder/config", "outside"],
    ["link-device", "outside"],
    ["loop", "unreadable"],
    ["loop-a/x", "unreadable"],
    ["broken", "missing"],
    ["pipe.md", "special"],
    ["link-pipe", "special"],
    ["socket", "special"],
    ["huge.tf", "tooLarge"],
    ["utf16.md", "binary"],
    ["latin1.md", "caf\uFFFD"],
  ];
  for (const [path, answer] of cases) {
    it(`is read safely: ${path}`, async () => {
      const begun = performance.now();
      const read = await tree.read(path);
      assert.equal(read.kind === "text" ? read.text : read.kind === "refused" ? read.reason : read.kind, answer);
      assert.ok(performance.now() - begun < 500, "it took too long");
    });
  }

  it("says how large a file is that is too large", async () => {
    assert.deepEqual(await tree.read("huge.tf"), { kind: "refused", reason: "tooLarge", bytes: 5 * 1024 * 1024 * 1024 });
  });

  it("is listed without following a link, pipes and sockets too", async () => {
    const { paths: listed } = await tree.list();
    assert.deepEqual(listed.filter((path) => path.includes("/")), ["real/a.tf"]);
    assert.ok(["link-folder", "link-up", "pipe.md", "socket", "loop"].every((name) => listed.includes(name)));
  });

  it("gives nothing away that lies outside, by whatever path", async () => {
    const part = fc.constantFrom("..", ".", "", "real", "link-folder", "link-up", "link-neighbour", "link-git-folder", "shop", "secret.txt", "link-out", "loop", "config", "a.tf", folder);
    const path = fc.tuple(fc.constantFrom("", "/", "\\", "C:/", "file://", "~/"), fc.array(part, { maxLength: 6 }), fc.constantFrom("/", "\\"));
    await fc.assert(
      fc.asyncProperty(path, async ([start, parts, separator]) => {
        const asked = start + parts.join(separator);
        const read = await tree.read(asked);
        assert.ok(read.kind !== "text" || read.text === "# a\n", asked);
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);

  it("is nothing once the folder is gone", async () => {
    const gone = diskTree(join(folder, "gone"), { git: null });
    assert.deepEqual(await gone.read("a.tf"), { kind: "missing" });
    await assert.rejects(gone.list(), /cannot be listed/);
  });
});

describe("the disk listed by git", () => {
  const root = temporaryFolder();
  const other = temporaryFolder();
  const failing = (reason: GitError["reason"]): Git => ({
    ...openGit(root, { isTrusted: () => true }),
    listFiles: () => Promise.reject(new GitError(reason, "for the test")),
  });

  before(() => {
    writeFiles(root, { "a.tf": "", "kept.tf": "", "deleted.tf": "", "sparse/b.tf": "", "node_modules/c.tf": "", ".gitignore": "ignored.tf\n" });
    commitAll(root);
    runGit(root, "update-index", "--skip-worktree", "kept.tf", "sparse/b.tf");
    rmSync(join(root, "sparse"), { recursive: true });
    rmSync(join(root, "deleted.tf"));
    writeFiles(root, { "new.tf": "", "ignored.tf": "" });
  });

  it("is what is there and not ignored", async () => {
    const git = openGit(root, { isTrusted: () => true });
    assert.deepEqual(await diskTree(root, { git }).list(), { paths: [".gitignore", "a.tf", "kept.tf", "new.tf", "node_modules/c.tf"], gitFailure: null });
  });

  const walked = [".gitignore", "a.tf", "ignored.tf", "kept.tf", "new.tf"];
  for (const [reason, gitFailure] of [["missing", "for the test"], ["failed", "for the test"], ["untrusted", null]] as const) {
    it(`is found by walking when git is of no help, and says so unless git was not to be asked: ${reason}`, async () => {
      assert.deepEqual(await diskTree(root, { git: failing(reason) }).list(), { paths: walked, gitFailure });
    });
  }

  it("has nothing to say of a git that could not list where there is no repository, or where there is no git to ask", async () => {
    const plain = join(other, "plain");
    writeFiles(plain, { "a.tf": "" });
    assert.deepEqual(await diskTree(plain, { git: openGit(plain, { isTrusted: () => true }) }).list(), { paths: ["a.tf"], gitFailure: null });
    assert.deepEqual(await diskTree(root, { git: null }).list(), { paths: walked, gitFailure: null });
  });

  it("says of a repository that git does not read what git said, without the absolute path", async () => {
    const broken = join(other, "broken");
    writeFiles(broken, { "a.tf": "", ".git": "gitdir: ../no-such-folder/.git\n" });
    const { paths, gitFailure } = await diskTree(broken, { git: openGit(broken, { isTrusted: () => true }) }).list();
    assert.deepEqual(paths, ["a.tf"]);
    assert.match(gitFailure ?? "", /^git ended with exit code 128: fatal: not a git repository/);
    const missing = await diskTree(root, { git: openGit(root, { isTrusted: () => true, binary: join(other, "no-git") }) }).list();
    assert.deepEqual(missing, { paths: walked, gitFailure: "There is no git that can be run" });
  });

  for (const reason of ["timeout", "tooLarge"] as const) {
    it(`fails with git when walking would fare no better: ${reason}`, async () => {
      await assert.rejects(diskTree(root, { git: failing(reason) }).list(), { reason });
    });
  }

  it("offers to read only what it lists, whatever git says", async () => {
    const git: Git = { ...failing("failed"), listFiles: () => Promise.resolve({ present: ["../x", "/etc/passwd", "a.tf", ".git/config", "C:/x", ""], sparse: ["../y"] }) };
    assert.deepEqual((await diskTree(root, { git }).list()).paths, ["a.tf"]);
  });
});

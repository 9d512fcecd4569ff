import assert from "node:assert/strict";
import { appendFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commands, streams } from "../../../src/git/commands";
import { openGit } from "../../../src/git/git";
import { everyRead, noObject } from "./everyRead";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles, writeProgram } from "./temporary";

/** Programs that leave a file with their name when somebody runs them. */
function canaries(folder: string) {
  const marks = join(folder, "marks");
  writeFiles(folder, { "marks/.keep": "" });
  return {
    program: (name: string) => writeProgram(join(folder, name), `touch '${marks}/${name}'`),
    sung: () => readdirSync(marks).filter((name) => name !== ".keep").sort(),
    silence: () => {
      for (const name of readdirSync(marks)) rmSync(join(marks, name));
    },
  };
}

const hooks = ["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"];

describePosix("a repository that names programs to run", () => {
  const root = temporaryFolder();
  const { program, sung, silence } = canaries(temporaryFolder());
  let ids = { object: "", commit: "" };
  let left = "";

  before(() => {
    writeFiles(root, { ".gitattributes": "*.tf diff=canary filter=canary\n", "main.tf": "# main\n", "left-out.tf": "# left behind by a partial clone\n" });
    const commit = commitAll(root);
    ids = { object: runGit(root, "rev-parse", "HEAD:main.tf"), commit };
    left = runGit(root, "rev-parse", "HEAD:left-out.tf");
    rmSync(join(root, ".git", "objects", left.slice(0, 2), left.slice(2)));
    for (const hook of hooks) program(hook);
    const { contentsSince, ...otherStreams } = streams;
    const { listFiles, ...otherCommands } = commands;
    const ours = [listFiles(), contentsSince(commit, 0, []), ...[...Object.values(otherCommands), ...Object.values(otherStreams)].map((make) => make(commit, commit))].map(({ argv }) => argv[0] ?? "");
    const config = {
      "core.fsmonitor": program("fsmonitor"), "core.hooksPath": join(program("hook"), ".."), "core.pager": program("pager"), "core.askPass": program("askpass"),
      "core.sshCommand": program("ssh"), "core.editor": program("editor"), "core.alternateRefsCommand": program("refs"), "credential.helper": `!${program("credential")}`,
      "diff.external": program("external"), "diff.canary.textconv": program("textconv"), "diff.canary.command": program("driver"),
      "filter.canary.clean": program("clean"), "filter.canary.smudge": program("smudge"), "gpg.program": program("gpg"), "log.showSignature": "true",
      "alias.st": `!${program("alias")}`, ...Object.fromEntries([...new Set(ours)].map((name) => [`alias.${name}`, `!${program(`alias-${name}`)}`])),
      "core.repositoryFormatVersion": "1", "extensions.partialClone": "origin", "protocol.ext.allow": "always", "remote.origin.promisor": "true",
      "remote.origin.url": `ext::${program("transport")}`, "remote.origin.uploadpack": program("uploadpack"),
    };
    for (const [key, value] of Object.entries(config)) runGit(root, "config", key, value);
  });
  beforeEach(() => {
    silence();
    writeFiles(root, { "main.tf": "# changed since\n" });
  });

  it("does run them for a git without protection", () => {
    // The first program to be asked what changed says "nothing", so it is left out where another is to have its turn.
    const quiet = ["-c", "core.fsmonitor=false"];
    const careless = [["status"], [...quiet, "diff", "--no-ext-diff", "main.tf"], [...quiet, "diff", "main.tf"], ["st"], ["cat-file", "-p", left]];
    for (const args of careless) {
      try {
        runGit(root, ...args);
      } catch {
        // The canaries speak no protocol, so git complains; what counts is that they ran.
      }
    }
    const expected = ["alias", "clean", "driver", "fsmonitor", "post-index-change", "textconv", "transport"];
    assert.deepEqual(expected.filter((name) => !sung().includes(name)), []);
  });

  for (const [name, read] of Object.entries(everyRead)) {
    it(`gets none of them run by ${name}`, async () => {
      await read(openGit(root, { isTrusted: () => true }), ids);
      assert.deepEqual(sung(), []);
    });
  }

  it("gets nothing fetched that a partial clone left behind", async () => {
    await assert.rejects(openGit(root, { isTrusted: () => true }).readBlob(left, 1000), { reason: "failed" });
    assert.deepEqual(sung(), []);
  });
});

describePosix("a bare repository that came with a clone", () => {
  const root = temporaryFolder();
  const { program, sung, silence } = canaries(temporaryFolder());
  const inside = join(root, "docs", "bare");

  before(() => {
    writeFiles(root, { "a.tf": "", "docs/bare/objects/.keep": "", "docs/bare/refs/.keep": "", "docs/bare/HEAD": "ref: refs/heads/main\n" });
    appendFileSync(join(inside, "config"), `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${inside}\n\tfsmonitor = ${program("fsmonitor")}\n`);
    commitAll(root);
  });
  beforeEach(silence);

  it("does run its program for a git without protection", () => {
    runGit(inside, "status");
    assert.deepEqual(sung(), ["fsmonitor"]);
  });

  for (const [name, read] of Object.entries(everyRead)) {
    it(`is refused by ${name}`, async () => {
      await assert.rejects(read(openGit(inside, { isTrusted: () => true }), { object: noObject, commit: noObject }), { reason: "failed", exitCode: 128 });
      assert.deepEqual(sung(), []);
    });
  }

  it("is so many files to the repository around it", async () => {
    const { present } = await openGit(root, { isTrusted: () => true }).listFiles();
    assert.ok(present.includes("docs/bare/config") && existsSync(join(inside, "config")));
    assert.deepEqual(sung(), []);
  });
});

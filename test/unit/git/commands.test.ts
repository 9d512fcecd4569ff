import assert from "node:assert/strict";
import fc from "fast-check";
import { commands, streams } from "../../../src/git/commands";
import { GitError } from "../../../src/git/gitError";

const id = "0123456789abcdef0123456789abcdef01234567";

describe("everything git is asked", () => {
  it("is this and nothing else", () => {
    const table = {
      topLevel: commands.topLevel().argv,
      headCommit: commands.headCommit().argv,
      branchName: commands.branchName().argv,
      listFiles: commands.listFiles().argv,
      listCommit: commands.listCommit(id).argv,
      readBlob: commands.readBlob(id).argv,
      ancestors: streams.ancestors(id).argv,
    };
    assert.deepEqual(table, {
      topLevel: ["rev-parse", "--show-toplevel"],
      headCommit: ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"],
      branchName: ["symbolic-ref", "--quiet", "--short", "HEAD"],
      listFiles: ["ls-files", "-z", "-t", "-s", "--cached", "--others", "--deleted", "--exclude-standard"],
      listCommit: ["ls-tree", "-r", "-z", "--full-tree", id],
      readBlob: ["cat-file", "blob", id],
      ancestors: ["rev-list", id, "--"],
    });
    assert.deepEqual(Object.keys(table), [...Object.keys(commands), ...Object.keys(streams)], "an entry of the table is not shown here");
  });

  it("takes an object id of either length", () => {
    for (const digits of ["a".repeat(40), "0".repeat(64)]) assert.equal(commands.readBlob(digits).argv.at(-1), digits);
  });

  it("takes nothing else from outside", () => {
    const hostile = ["--output=x", "--upload-pack=x", "-u", "HEAD", "main", "", `${id}\n`, `${id}\0`, ` ${id}`, id.toUpperCase(), id.slice(1), `${id}^{tree}`, `-${id}`, `${id}:a`];
    const character = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const anything = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: character }), fc.string().map((text) => `-${text}`), fc.string().map((text) => id + text));
    const isId = (text: string) => text.length >= 40 && text.length <= 64 && text.replaceAll(/[0-9a-f]/g, "") === "";
    fc.assert(
      fc.property(anything.filter((text) => !isId(text)), (text) => {
        for (const make of [commands.listCommit, commands.readBlob, streams.ancestors]) {
          assert.throws(() => make(text), (error) => error instanceof GitError && error.reason === "failed");
        }
      }),
    );
  });
});

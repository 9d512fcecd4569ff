import assert from "node:assert/strict";
import fc from "fast-check";
import { commands, streams } from "../../../src/git/commands";
import { GitError } from "../../../src/git/gitError";

const id = "0123456789abcdef0123456789abcdef01234567";
const other = id.replaceAll("0", "9");

describe("everything git is asked", () => {
  it("is this and nothing else", () => {
    const table = {
      topLevel: commands.topLevel().argv,
      headCommit: commands.headCommit().argv,
      branchName: commands.branchName().argv,
      personName: commands.personName().argv,
      listFiles: commands.listFiles(["infra/prod", "-x*"]).argv,
      listCommit: commands.listCommit(id).argv,
      isAncestor: commands.isAncestor(id, other).argv,
      listTags: commands.listTags().argv,
      mergeBase: commands.mergeBase(id, other).argv,
      commitNamed: commands.commitNamed("origin/main").argv,
      defaultBranch: commands.defaultBranch().argv,
      readBlob: commands.readBlob(id).argv,
      ancestors: streams.ancestors(id).argv,
      changes: streams.changes(id, other).argv,
      contentsSince: streams.contentsSince(id, 1_780_000_000, ["infra/prod", "-x*"]).argv,
    };
    assert.deepEqual(table, {
      topLevel: ["rev-parse", "--show-toplevel"],
      headCommit: ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"],
      branchName: ["symbolic-ref", "--quiet", "--short", "HEAD"],
      personName: ["config", "--get", "user.name"],
      listFiles: ["ls-files", "-z", "-t", "-s", "--cached", "--others", "--deleted", "--exclude-standard", "--", ":(literal)infra/prod", ":(literal)-x*"],
      listCommit: ["ls-tree", "-r", "-z", "--full-tree", id],
      isAncestor: ["merge-base", "--is-ancestor", id, other],
      listTags: ["for-each-ref", "--format=%(creatordate:unix) %(refname:strip=2)", "refs/tags"],
      mergeBase: ["merge-base", id, other],
      commitNamed: ["rev-parse", "--verify", "--quiet", "origin/main^{commit}"],
      defaultBranch: ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"],
      readBlob: ["cat-file", "blob", id],
      ancestors: ["rev-list", id, "--"],
      changes: [
        "log", "-z", "--no-merges", "-M100%", "--name-status", "--root", "--no-relative", "--no-ext-diff", "--no-textconv", "--no-notes",
        "--no-show-signature", "--use-mailmap", "--encoding=UTF-8", "--date=raw",
        "--format=%H%n%ad%n%ct%n%aN%n%aE%n%(trailers:key=Co-authored-by,key=Reviewed-by,key=Approved-by,only,unfold)", id, `^${other}`, "--",
      ],
      contentsSince: [
        "log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--root", "--no-relative", "--no-ext-diff", "--no-textconv",
        "--no-notes", "--no-show-signature", "--encoding=UTF-8", "--format=%H%n%ct%n%P", "--max-age=1780000000", id, "--",
        ":(top,literal)infra/prod", ":(top,literal)-x*",
      ],
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
        const makers = [
          commands.listCommit, commands.readBlob, streams.ancestors,
          (given: string) => commands.mergeBase(given, id), (given: string) => commands.mergeBase(id, given),
          (given: string) => commands.isAncestor(given, id), (given: string) => commands.isAncestor(id, given),
          (given: string) => streams.changes(given, null), (given: string) => streams.changes(id, given),
          (given: string) => streams.contentsSince(given, 0, []),
        ];
        for (const make of makers) {
          assert.throws(() => make(text), (error) => error instanceof GitError && error.reason === "failed");
        }
      }),
    );
  });

  it("takes the name of a branch, a tag or a commit, and nothing that is an option, a range, a path or an expression", () => {
    for (const name of ["main", "origin/main", "release-1.2", "HEAD", "HEAD~2", "v1^", "größe", "überarbeitung", "fix/#12", id]) assert.equal(commands.commitNamed(name).argv.at(-1), `${name}^{commit}`);
    const hostile = ["", "-x", "--all", "a..b", "a...b", "^main", ":/text", "main:file", "main@{1}", "HEAD^{tree}", "a b", "a\nb", "main\n", "a\0", "*", "a?", "a[b", "..", "ü\n", "a\\b", "~1"];
    for (const name of hostile) assert.throws(() => commands.commitNamed(name), GitError, JSON.stringify(name));
  });

  it("takes a path letter by letter and behind the options, and only a whole number for a moment", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).filter((path) => !path.includes("\0")), (path) => {
        const { argv } = streams.contentsSince(id, 0, [path]);
        assert.deepEqual(argv.slice(argv.indexOf("--")), ["--", `:(top,literal)${path}`]);
      }),
    );
    for (const path of ["", "a\0b"]) assert.throws(() => streams.contentsSince(id, 0, [path]), GitError);
    for (const seconds of [-1, 0.5, Number.NaN, Infinity]) assert.throws(() => streams.contentsSince(id, seconds, []), GitError);
  });
});

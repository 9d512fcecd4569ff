import assert from "node:assert/strict";
import { appendFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildSampleCompany } from "../../../fixtures/build";
import { cleanGit } from "../../../fixtures/cleanGit";
import { packed } from "../../../../src/sources/history/authorDays";
import { observedFor } from "../../../../src/sources/history/history";
import type { Commit } from "./repository";
import { addCommits, now, read, repositories, told } from "./repository";

const lee = "Lee Chen <lee@acme.test>";
const many = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`);
const old = (count: number): readonly Commit[] => Array.from({ length: count }, () => ({ on: "2019-01-01" }));

describe("the history of a repository", () => {
  const at = repositories();

  const cases: readonly [what: string, oldestFirst: readonly Commit[], expected: readonly string[]][] = [
    ["counts one person on one day on one file once", [{ on: "2026-01-05", write: ["a", "b"] }, { on: "2026-01-05", write: ["a = x"] }, { on: "2026-01-06", write: ["a"] }], ["a: Ana Ruiz 2026-01-05", "a: Ana Ruiz 2026-01-06", "b: Ana Ruiz 2026-01-05"]],
    ["takes the day from where the author was", [{ on: "1767655800 +0100", write: ["a"] }, { on: "1767655800 -0100", write: ["b"] }], ["a: Ana Ruiz 2026-01-06", "b: Ana Ruiz 2026-01-05"]],
    ["counts co-authors in full and reviewers by half", [{ on: "2026-01-05", write: ["a"], trailers: ["Co-authored-by: Lee Chen <lee@acme.test>", "Reviewed-by: Sam <sam@acme.test>", "Reviewed-by: Lee Chen <lee@acme.test>", "Approved-by: Ana <ana@acme.test>"] }], ["a: Ana Ruiz 2026-01-05", "a: Lee Chen 2026-01-05", "a: Sam 2026-01-05 (half)"]],
    ["counts no programs, but whoever worked with them", [{ by: "acme-bot[bot] <bot@acme.test>", on: "2026-01-05", write: ["a"] }, { by: "renovate[bot] <r@acme.test>", on: "2026-01-06", write: ["a"], trailers: ["Co-authored-by: Lee Chen <lee@acme.test>"] }], ["a: Lee Chen 2026-01-06"]],
    ["knows people by the mailmap, in trailers too", [{ by: "ana <ana@laptop.acme.test>", on: "2026-01-05", write: [".mailmap = Ana Ruiz <ana@acme.test> <ana@laptop.acme.test>\n"] }, { by: lee, on: "2026-01-06", write: ["a"], trailers: ["Co-authored-by: ana <ana@laptop.acme.test>"] }], [".mailmap: Ana Ruiz 2026-01-05", "a: Ana Ruiz 2026-01-06", "a: Lee Chen 2026-01-06"]],
    ["follows files that moved unchanged, whoever moved them", [{ on: "2026-01-05", write: ["old/a", "old/b"] }, { by: "mover[bot] <m@acme.test>", on: "2026-01-06", move: [["old", "new"]] }], ["new/a: Ana Ruiz 2026-01-05", "new/b: Ana Ruiz 2026-01-05"]],
    ["takes files that changed while they moved for others", [{ on: "2026-01-05", write: ["a"] }, { on: "2026-01-06", remove: ["a"], write: ["b"] }], ["a: Ana Ruiz 2026-01-05", "a: Ana Ruiz 2026-01-06", "b: Ana Ruiz 2026-01-06"]],
    ["counts commits over 50 files nothing", [{ on: "2026-01-05", write: many(51, "x") }, { on: "2026-01-06", write: many(50, "x").map((file) => `${file} = y`) }, { on: "2026-01-07", write: ["a"] }], ["a: Ana Ruiz 2026-01-07", ...many(50, "x").map((file) => `${file}: Ana Ruiz 2026-01-06`).sort()]],
    ["follows the files that such a commit moved", [{ on: "2026-01-05", write: many(50, "o/") }, { by: lee, on: "2026-01-06", write: ["o/last"] }, { by: lee, on: "2026-01-07", move: [["o", "n"]] }], [...many(50, "n/").map((file) => `${file}: Ana Ruiz 2026-01-05`), "n/last: Lee Chen 2026-01-06"].sort()],
    ["leaves merges out, but not what they bring", [{ on: "2026-01-05", write: ["a"] }, { by: lee, on: "2026-01-06", branch: "side", write: ["b"] }, { on: "2026-01-07", write: ["a"] }, { on: "2026-01-08", merge: "side", write: ["b"] }], ["a: Ana Ruiz 2026-01-05", "a: Ana Ruiz 2026-01-07", "b: Lee Chen 2026-01-06"]],
    ["joins what a branch did to a file that main had renamed", [{ on: "2026-01-05", write: ["a"] }, { on: "2026-01-06", branch: "side", write: ["other"] }, { on: "2026-01-07", move: [["a", "b"]] }, { by: lee, on: "2026-01-08", branch: "side", write: ["a"] }, { on: "2026-01-09", merge: "side", write: ["b"] }], ["b: Ana Ruiz 2026-01-05", "b: Ana Ruiz 2026-01-07", "b: Lee Chen 2026-01-08", "other: Ana Ruiz 2026-01-06"]],
    ["ends after 36 months, and does not believe clocks that were ahead", [{ on: "2023-11-01", write: ["a"] }, { on: "2023-12-01", write: ["b"] }, { on: "2031-01-01", write: ["c"] }, { on: "9999999999 +0000", write: ["d"] }], ["b: Ana Ruiz 2023-12-01"]],
    ["passes by a commit that says it is old", [{ on: "2026-01-05", write: ["a"] }, { on: "0 +0000", write: ["a"] }, { on: "2026-01-07", write: ["a"] }], ["a: Ana Ruiz 2026-01-05", "a: Ana Ruiz 2026-01-07"]],
    ["stops after 1,000 old commits in a row, and not before", [{ on: "2026-01-05", write: ["a"] }, ...old(1), { on: "2026-01-06", write: ["a"] }, ...old(1000), { on: "2026-01-07", write: ["a"] }, ...old(999), { on: "2026-01-08", write: ["a"] }], ["a: Ana Ruiz 2026-01-07", "a: Ana Ruiz 2026-01-08"]],
    ["cleans names of what would harm a display", [{ by: "Ev\u001b[2J\u202eil\u0007 <evil@acme.test>", on: "2026-01-05", write: ["a"] }, { by: " <nameless@acme.test>", on: "2026-01-06", write: ["a"] }], ["a: ? 2026-01-06", "a: Ev [2J il 2026-01-05"]],
    ["reads any path", [{ on: "2026-01-05", write: ["é/__proto__", '"a\\tb\\nc"', "R100"] }], ["R100: Ana Ruiz 2026-01-05", "a\tb\nc: Ana Ruiz 2026-01-05", "é/__proto__: Ana Ruiz 2026-01-05"]],
  ];
  for (const [what, commits, expected] of cases) {
    it(what, async () => {
      const root = at(what.replaceAll(" ", "-"));
      await addCommits(root, commits);
      assert.deepEqual(told(await read(root)), expected);
    });
  }

  it("is empty before the first commit", async () => {
    await cleanGit(path.dirname(at("young")), ["init", "-q", "-b", "main", "--template=", at("young")]);
    const history = await read(at("young"));
    assert.deepEqual([history.commit, told(history), observedFor(history, history.files.keys(), now).restsOnOne], [null, [], null]);
  });

  it("leaves out the revisions that blame ignores, but follows what they moved", async () => {
    const root = at("ignored");
    await addCommits(root, [{ on: "2026-01-05", write: ["a", "b"] }, { by: lee, on: "2026-01-06", write: ["b = formatted"], move: [["a", "c"]] }]);
    await writeFile(path.join(root, ".git-blame-ignore-revs"), `# formatting\n${await cleanGit(root, ["rev-parse", "HEAD"])}`);
    assert.deepEqual(told(await read(root)), ["b: Ana Ruiz 2026-01-05", "c: Ana Ruiz 2026-01-05"]);
  });

  it("is the same whatever the repository's own configuration says about logs", async () => {
    const root = at("configured");
    await addCommits(root, [{ on: "2026-01-05", write: ["a"], trailers: ["Reviewed-by: Lee <lee@acme.test>"] }, { on: "2026-01-06", move: [["a", "b"]] }, { on: "2026-01-07", write: ["c"] }]);
    const plain = told(await read(root));
    assert.equal(plain.length, 4);
    const hostile = "[log]\n showRoot = false\n follow = true\n date = relative\n mailmap = false\n decorate = full\n diffMerges = on\n[diff]\n renames = copies\n relative = true\n noprefix = true\n[format]\n pretty = oneline\n notes = true\n[i18n]\n logOutputEncoding = UTF-16\n";
    await appendFile(path.join(root, ".git", "config"), hostile);
    assert.deepEqual(told(await read(root)), plain);
  });
});

describe("history that is continued", () => {
  const at = repositories();
  const first: readonly Commit[] = [{ on: "2026-01-05", write: ["a", "gone", "moved/x"] }, { by: lee, on: "2026-02-05", write: ["a", "z"] }];
  const later: readonly Commit[] = [{ by: lee, on: "2026-03-01", move: [["moved/x", "kept/x"], ["a", "b"]] }, { on: "2026-03-02", write: ["a"], remove: ["gone"] }, { by: "Sam <sam@acme.test>", on: "2026-03-03", write: ["b", "z"] }];

  it("reads new commits only, and comes to the same as from the start", async () => {
    const root = at("growing");
    await addCommits(root, first);
    const early = await read(root);
    const before = told(early);
    await addCommits(root, later);
    const head = (await cleanGit(root, ["rev-parse", "HEAD"])).trim();
    const marked = { ...early, files: new Map<string, readonly number[]>([...early.files, ["only/known/before", [packed(0, 20_500, 1)]]]) };
    const continued = await read(root, marked);
    const fresh = await read(root);
    const seen = told(continued).filter((line) => line.startsWith("only/"));
    assert.equal(seen.length, 1, "what was known was not used");
    assert.deepEqual(told(continued).filter((line) => !line.startsWith("only/")), told(fresh));
    assert.deepEqual([continued.commit, told(early)], [head, before]);
    assert.equal(await read(root, continued), continued, "nothing is new, and still it was read");
  });

  const restarts: readonly [what: string, change: (root: string) => Promise<unknown>][] = [
    ["when the old commit is on another branch now", async (root) => {
      await cleanGit(root, ["reset", "-q", "--hard", "HEAD^"]);
      await addCommits(root, [{ on: "2026-04-01", write: ["new"] }]);
    }],
    ["when the old commit is not there any more", async (root) => {
      await cleanGit(root, ["reset", "-q", "--hard", "HEAD^"]);
      await cleanGit(root, ["reflog", "expire", "--expire=all", "--all"]);
      await cleanGit(root, ["gc", "-q", "--prune=now"]);
    }],
    ["when the mailmap changed", (root) => writeFile(path.join(root, ".mailmap"), "Lee C <lee@acme.test>\n")],
    ["when revisions are ignored", async (root) => writeFile(path.join(root, ".git-blame-ignore-revs"), await cleanGit(root, ["rev-parse", "HEAD"]))],
  ];
  for (const [what, change] of restarts) {
    it(`starts over ${what}`, async () => {
      const root = at(what.replaceAll(" ", "-"));
      await addCommits(root, [...first, ...later]);
      const early = await read(root);
      await change(root);
      const again = await read(root, early);
      assert.notDeepEqual(told(again), told(early));
      assert.deepEqual(told(again), told(await read(root)));
    });
  }

  it("starts over when a shallow clone got the rest", async () => {
    await addCommits(at("whole"), [...first, ...later]);
    await cleanGit(at(""), ["clone", "-q", "--depth=2", pathToFileURL(at("whole")).href, at("cut")]);
    const cut = await read(at("cut"));
    assert.deepEqual(told(cut), ["b: Sam 2026-03-03", "z: Sam 2026-03-03"], "the commit at the end counts, as if it had added everything");
    assert.deepEqual([cut.isPartial, observedFor(cut, cut.files.keys(), now).reason], [true, "partialHistory"]);
    await cleanGit(at("cut"), ["fetch", "-q", "--unshallow"]);
    const whole = await read(at("cut"), cut);
    assert.deepEqual([whole.isPartial, told(whole)], [false, told(await read(at("whole")))]);
  });

  it("is whole in a shallow clone that ends before the window, and in a partial one without contents", async () => {
    await addCommits(at("long"), [{ on: "2019-01-05", write: ["a"] }, { on: "2020-01-05", write: ["a"] }, ...later.map((commit) => ({ ...commit, move: [], remove: [] }))]);
    const url = pathToFileURL(at("long")).href;
    const expected = told(await read(at("long")));
    await cleanGit(at(""), ["clone", "-q", "--depth=4", url, at("long-cut")]);
    await cleanGit(at("long"), ["config", "uploadpack.allowFilter", "true"]);
    await cleanGit(at(""), ["clone", "-q", "--no-checkout", "--filter=blob:none", url, at("long-partial")]);
    for (const clone of [at("long-cut"), at("long-partial")]) {
      const history = await read(clone);
      assert.deepEqual([history.isPartial, told(history)], [false, expected]);
    }
  });

  it("fails with the reason, and asks no network, where a clone left folders behind", async () => {
    await addCommits(at("full"), first);
    await cleanGit(at("full"), ["config", "uploadpack.allowFilter", "true"]);
    await cleanGit(at(""), ["clone", "-q", "--no-checkout", "--filter=tree:0", pathToFileURL(at("full")).href, at("without-folders")]);
    await rm(at("full"), { recursive: true });
    await assert.rejects(read(at("without-folders")), { name: "GitError", reason: "failed", exitCode: 128 });
  });
});

describe("who knows the sample company", () => {
  const at = repositories();
  let history: Awaited<ReturnType<typeof read>>;
  before(async () => {
    await buildSampleCompany(at("shop"));
    history = await read(at("shop"));
  });
  const observed = (covers: (file: string) => boolean) => observedFor(history, [...history.files.keys()].filter(covers), now);
  const isEdge = (file: string) => file.startsWith("infra/prod/edge/");

  it("infra/prod rests on Ana", () => {
    const { restsOnOne, authors, evidence } = observed((file) => file.startsWith("infra/prod/") && !isEdge(file));
    assert.deepEqual([restsOnOne, authors.map(({ author }) => author)], [true, ["Ana Ruiz", "Lee Chen"]]);
    assert.deepEqual([authors[0]?.lastCommit, evidence.activePeople], ["2026-11-12", 4]);
  });

  it("infra/prod/edge has not enough history", () => {
    const { restsOnOne, reason } = observed(isEdge);
    assert.deepEqual([restsOnOne, reason], [null, "shortSpan"]);
  });

  it("Kim, who left, knows the network best, also by its old path, and cannot help", () => {
    const { authors, restsOnOne } = observed((file) => file.startsWith("infra/modules/network/"));
    const kim = authors.find(({ author }) => author === "Kim Berg");
    assert.deepEqual([kim?.lastCommit, kim?.isActive, restsOnOne], ["2026-01-14", false, false]);
    assert.ok((kim?.authorDays ?? 0) > 4, "what she did in infra/network is not counted");
    assert.equal([...history.files.keys()].some((file) => file.startsWith("infra/network/")), false);
  });

  it("knows Sam and Ana by one name each, no program, and no address", () => {
    assert.deepEqual(history.people.map(({ name }) => name).sort(), ["Ana Ruiz", "Dana Novak", "Kim Berg", "Lee Chen", "Sam Okafor"]);
    assert.equal(JSON.stringify([observed(() => true), history.people]).includes("@"), false);
  });
});

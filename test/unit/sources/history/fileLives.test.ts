import assert from "node:assert/strict";
import fc from "fast-check";
import { packed, unpacked } from "../../../../src/sources/history/authorDays";
import { FileLives } from "../../../../src/sources/history/fileLives";

/** One commit: what it added, changed or deleted, and what it renamed. */
interface Step {
  readonly added?: readonly string[];
  readonly changed?: readonly string[];
  readonly renamed?: readonly (readonly [from: string, to: string])[];
}

/** Where each step's work ends up, as `path: steps`. Steps are numbered in the order given, which is newest first. */
function told(steps: readonly Step[]): Readonly<Record<string, readonly number[]>> {
  const lives = new FileLives();
  for (const [index, { added = [], changed = [], renamed = [] }] of steps.entries()) {
    for (const path of [...added, ...changed, ...renamed.map(([, to]) => to)]) lives.authorDaysOf(path).push(packed(index, 0, 1));
    lives.commit(renamed.map(([from, to]) => ({ from, to })), added);
  }
  return Object.fromEntries([...lives.files()].map(([path, days]) => [path, days.map((each) => unpacked(each).person)]));
}

describe("files and their names", () => {
  const cases: readonly [what: string, newestFirst: readonly Step[], expected: Readonly<Record<string, readonly number[]>>][] = [
    ["keep what was done before a rename", [{ renamed: [["a", "b"]] }, { changed: ["a"] }], { b: [0, 1] }],
    ["keep it through several", [{ renamed: [["b", "c"]] }, { renamed: [["a", "b"]] }, { added: ["a"] }], { c: [0, 1, 2] }],
    ["keep it when they come back", [{ renamed: [["b", "a"]] }, { renamed: [["a", "b"]] }, { added: ["a"] }], { a: [0, 1, 2] }],
    ["change names with each other", [{ renamed: [["a", "b"], ["b", "a"]] }, { changed: ["a"] }, { changed: ["b"] }], { a: [0, 2], b: [0, 1] }],
    ["are another file after the old one moved away", [{ changed: ["a"] }, { added: ["a"] }, { renamed: [["a", "b"]] }, { changed: ["a"] }], { a: [0, 1], b: [2, 3] }],
    ["are the same file when they were deleted and came back", [{ added: ["a"] }, { changed: ["a"] }], { a: [0, 1] }],
    ["are one file when a branch still used the old name", [{ changed: ["a"] }, { changed: ["b"] }, { renamed: [["a", "b"]] }, { changed: ["a"] }], { b: [0, 1, 2, 3] }],
    ["go with the newer of two renames on branches", [{ renamed: [["a", "c"]] }, { renamed: [["a", "b"]] }, { changed: ["a"] }], { b: [1], c: [0, 2] }],
    ["may be named as objects name things", [{ renamed: [["constructor", "__proto__"]] }, { changed: ["constructor"] }, { changed: ["toString"] }], JSON.parse('{"__proto__":[0,1],"toString":[2]}')],
  ];
  for (const [what, steps, expected] of cases) it(what, () => assert.deepEqual(told(steps), expected));

  it("are found as by following each change forwards through every later rename", () => {
    const path = fc.constantFrom("a", "b", "c", "d");
    const operation = fc.record({ kind: fc.constantFrom("add", "change", "rename", "swap"), path, other: path });
    fc.assert(
      fc.property(fc.array(fc.array(operation, { maxLength: 3 }), { maxLength: 12 }), (commits) => {
        const oldestFirst = possible(commits);
        const expected: Record<string, Set<number>> = {};
        for (const [index, { added = [], changed = [], renamed = [] }] of oldestFirst.entries()) {
          for (const start of [...added, ...changed, ...renamed.map(([, to]) => to)]) {
            const later = oldestFirst.slice(index + 1);
            const end = later.reduce((name, step) => step.renamed?.find(([from]) => from === name)?.[1] ?? name, start);
            (expected[end] ??= new Set()).add(oldestFirst.length - 1 - index);
          }
        }
        const sorted = Object.fromEntries(Object.entries(expected).map(([name, steps]) => [name, [...steps].sort((a, b) => a - b)]));
        assert.deepEqual(told([...oldestFirst].reverse()), sorted);
      }),
    );
  });
});

interface Operation {
  readonly kind: string;
  readonly path: string;
  readonly other: string;
}

/** The operations that a repository allows, one after the other: each path once a commit, and only files that are there. */
function possible(commits: readonly (readonly Operation[])[]): readonly Step[] {
  const files = new Set<string>();
  return commits.map((operations) => {
    const before = new Set(files);
    const used = new Set<string>();
    const step = { added: [] as string[], changed: [] as string[], renamed: [] as [string, string][] };
    for (const { kind, path, other } of operations) {
      const isFree = !used.has(path) && (kind === "add" || kind === "change" || (!used.has(other) && path !== other));
      if (!isFree) continue;
      if (kind === "add" && !before.has(path)) step.added.push(path);
      else if (kind === "change" && before.has(path)) step.changed.push(path);
      else if (kind === "rename" && before.has(path) && !before.has(other)) step.renamed.push([path, other]);
      else if (kind === "swap" && before.has(path) && before.has(other)) step.renamed.push([path, other], [other, path]);
      else continue;
      used.add(path);
      if (kind === "rename" || kind === "swap") used.add(other);
    }
    for (const path of step.added) files.add(path);
    for (const [from] of step.renamed) files.delete(from);
    for (const [, to] of step.renamed) files.add(to);
    return step;
  });
}

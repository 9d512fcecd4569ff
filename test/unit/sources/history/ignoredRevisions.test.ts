import assert from "node:assert/strict";
import { readIgnoredRevisions } from "../../../../src/sources/history/ignoredRevisions";

const one = "0123456789abcdef0123456789abcdef01234567";
const long = "f".repeat(64);

describe("revisions that are left out", () => {
  const cases: readonly [what: string, text: string, ids: readonly string[], badLines: readonly number[]][] = [
    ["none", "", [], []],
    ["ids, comments and empty lines", `# why\n${one}\n\n${long} # later\n`, [one, long], []],
    ["line ends of Windows, spaces and capitals", `  ${one.toUpperCase()}\r\n${long}\r\n`, [one, long], []],
    ["what is no full id", `${one.slice(0, 10)}\nHEAD\n${one}\n${one}0\n`, [one], [1, 2, 4]],
  ];
  for (const [what, text, ids, badLines] of cases) {
    it(`are read from ${what}`, () => {
      const { value, problems } = readIgnoredRevisions(text);
      assert.deepEqual([[...value], problems.map(({ line }) => line)], [ids, badLines]);
    });
  }
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "../git/temporary";
import { steward } from "./steward";

describe("switches, asked in a way that has no answer", () => {
  const folder = temporaryFolder();
  before(() => writeFiles(folder, { "journal/1/readme.txt": "", file: "" }));

  const cases: readonly [name: string, args: readonly string[], sentence: RegExp | null][] = [
    ["a journal with nothing in it", ["--journal", "journal"], null],
    ["a journal that is not there", ["--journal", "nowhere"], /nowhere is not a folder/],
    ["a journal that is a file", ["--journal", "file"], /file is not a folder/],
    ["days that the calendar has", ["--journal", "journal", "--from", "2024-02-29", "--to", "2026-12-31"], null],
    ["a month that no year has", ["--journal", "journal", "--from", "2026-13-45"], /--from takes a date, YYYY-MM-DD/],
    ["a day that this month does not have", ["--journal", "journal", "--to", "2026-02-30"], /--to takes a date, YYYY-MM-DD/],
    ["no day at all", ["--journal", "journal", "--to", "yesterday"], /--to takes a date, YYYY-MM-DD/],
    ["a word too many", ["--journal", "journal", "today"], /'today'.*Usage: infra-steward switches/],
  ];
  for (const [name, args, sentence] of cases) {
    it(name, async () => {
      const { code, out, err } = await steward(["switches", ...args], { folder });
      assert.deepEqual([code, out.length, err.length], sentence === null ? [0, 0, 0] : [2, 0, 1]);
      if (sentence !== null) assert.match(err[0] ?? "", sentence);
    });
  }

  it("the folder that VS Code names need not be there yet", async () => {
    assert.deepEqual(await steward(["switches"], { folder, journalFolder: join(folder, "nowhere") }), { code: 0, out: [], err: [] });
  });
});

import assert from "node:assert/strict";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { packed } from "../../../../src/sources/history/authorDays";
import { loadHistory, saveHistory } from "../../../../src/sources/history/cache";
import type { History } from "../../../../src/sources/history/history";
import { repositories } from "./repository";

const commit = "0123456789abcdef0123456789abcdef01234567";
const small: History = {
  commit,
  fingerprint: "rules",
  isPartial: true,
  people: [{ identity: "a1", name: "Ana", lastDay: 20_001 }],
  files: new Map([["infra/main.tf", [packed(0, 19_000, 0.5), packed(0, 20_000, 1)]]]),
};

describe("history that is saved", () => {
  const at = repositories();

  it("is read back as it was", async () => {
    const people = fc.array(fc.record({ identity: fc.string(), name: fc.string({ unit: "grapheme" }), lastDay: fc.nat(99_999) }, { noNullPrototype: true }), { minLength: 1, maxLength: 4 });
    const authorDay = fc.tuple(fc.nat(), fc.nat(99_999), fc.constantFrom(1, 0.5));
    const files = fc.array(fc.tuple(fc.oneof(fc.string(), fc.constant("__proto__")), fc.array(authorDay, { maxLength: 4 })), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(people, files, fc.boolean(), async (everybody, given, isPartial) => {
        const history: History = {
          commit, fingerprint: "rules", isPartial, people: everybody,
          files: new Map(given.map(([file, days]) => [file, days.map(([person, day, weight]) => packed(person % everybody.length, day, weight))])),
        };
        await saveHistory(at("any/history.json"), history);
        assert.deepEqual(await loadHistory(at("any/history.json")), history);
      }),
      { numRuns: 50 },
    );
  });

  it("replaces the file whole, for its owner alone, and leaves nothing beside it", async () => {
    await saveHistory(at("own/history.json"), small);
    await saveHistory(at("own/history.json"), { ...small, fingerprint: "others" });
    assert.equal((await loadHistory(at("own/history.json")))?.fingerprint, "others");
    assert.deepEqual(await readdir(at("own")), ["history.json"]);
    if (process.platform !== "win32") assert.equal((await stat(at("own/history.json"))).mode & 0o777, 0o600);
  });

  it("says so when it cannot be saved, and leaves nothing behind", async () => {
    await mkdir(at("taken/history.json/x"), { recursive: true });
    await assert.rejects(saveHistory(at("taken/history.json"), small), /could not be saved/);
    assert.deepEqual(await readdir(at("taken")), ["history.json"]);
  });

  const damage: readonly [what: string, change: (text: string) => string][] = [
    ["is empty", () => ""],
    ["ends half-way", (text) => text.slice(0, text.length / 2)],
    ["is of another version", (text) => text.replace('"version":1', '"version":2')],
    ["names no commit", (text) => text.replace(commit, "--output=x")],
    ["names a person who is not there", (text) => text.replace(String(packed(0, 20_000, 1)), String(packed(1, 20_000, 1)))],
    ["has a day that is no number", (text) => text.replace(String(packed(0, 20_000, 1)), '"2026"')],
    ["has a negative day", (text) => text.replace(String(packed(0, 20_000, 1)), "-1")],
    ["says something more", (text) => text.replace("{", '{"more":1,')],
    ["is something else", () => "[]"],
  ];
  for (const [what, change] of damage) {
    it(`is passed over when it ${what}`, async () => {
      const file = at("damaged.json");
      await saveHistory(file, small);
      assert.deepEqual(await loadHistory(file), small);
      const text = await readFile(file, "utf8");
      assert.notEqual(change(text), text);
      await writeFile(file, change(text));
      assert.equal(await loadHistory(file), null);
    });
  }

  it("is passed over when it is not there or no file", async () => {
    await mkdir(at("folder"), { recursive: true });
    for (const name of ["nowhere/history.json", "folder"]) assert.equal(await loadHistory(path.resolve(at(name))), null);
  });
});

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generationFolder, makeGeneration } from "../../../src/journal/generation";
import type { Journal } from "../../../src/journal/journal";
import { editsOf, Kit, kitStart, typesOf } from "./journalKit";

const dayMs = 86_400_000;

describe("journal", () => {
  let kit: Kit;
  beforeEach(() => (kit = new Kit()));
  afterEach(() => kit.dispose());

  const write = (journal: Journal, ...edits: number[]) => edits.map((number) => journal.append(kit.part(number)));

  it("reads back what it acknowledged, in order, with nothing to complain about", async () => {
    const journal = kit.window();
    assert.deepEqual(write(journal, 1, 2, 3).map((result) => result.acknowledged), [true, true, true]);
    const { entries, health } = await kit.read();
    assert.deepEqual(editsOf(entries), [1, 2, 3]);
    assert.deepEqual(entries.map(({ writer, sequence }) => [writer, sequence]), [0, 1, 2].map((sequence) => [journal.writer, sequence]));
    assert.deepEqual({ ...health, records: 0, segments: 0 }, {
      segments: 0, records: 0, duplicates: 0, tornTails: 0, corruptLines: 0, invalid: 0, newer: 0, missing: 0, lost: 0, unreadable: 0,
    });
  });

  it("is empty where nothing was ever recorded, and reading makes nothing", async () => {
    assert.deepEqual((await kit.read()).entries, []);
    assert.equal(existsSync(kit.folder), false);
  });

  it("keeps files for this person alone", function () {
    if (process.platform === "win32") this.skip();
    write(kit.window(), 1);
    assert.equal(statSync(generationFolder(kit.folder, 1)).mode & 0o777, 0o700);
    assert.deepEqual(kit.segments().map((file) => statSync(file).mode & 0o777), [0o600]);
  });

  it("merges windows by time", async () => {
    const [one, two] = [kit.window(), kit.window()];
    for (const [journal, edits] of [[one, 1], [two, 2], [one, 3], [two, 4]] as const) {
      write(journal, edits);
      kit.clock.pass(1_000);
    }
    assert.deepEqual(editsOf((await kit.read()).entries), [1, 2, 3, 4]);
  });

  it("begins a new segment after a megabyte, and on another day", async () => {
    const journal = kit.window();
    const long = { ...kit.part(0), path: "infra/".padEnd(3_500, "x") };
    for (let index = 0; index < 400; index += 1) assert.ok(journal.append(long).acknowledged);
    assert.equal(kit.segments().length, 2);
    kit.clock.pass(dayMs);
    write(journal, 1);
    assert.equal(kit.segments().length, 3);
    assert.ok(kit.segments().every((file) => statSync(file).size <= 1024 * 1024));
    assert.equal((await kit.read()).health.records, 401);
  });

  it("refuses a record over four kilobytes, and misses no number for it", async () => {
    const journal = kit.window();
    assert.deepEqual(journal.append({ ...kit.part(0), path: "x".repeat(5_000) }), { acknowledged: false, reason: "tooLarge" });
    write(journal, 1);
    const { entries, health } = await kit.read();
    assert.deepEqual([editsOf(entries), entries[0]?.sequence, health.missing], [[1], 0, 0]);
  });

  it("writes nothing after it was closed", async () => {
    const journal = kit.window();
    write(journal, 1);
    journal.close();
    journal.close();
    assert.deepEqual(write(journal, 2), [{ acknowledged: false, reason: "closed" }]);
    assert.equal(journal.state.kind, "closed");
    assert.deepEqual(editsOf((await kit.read()).entries), [1]);
  });

  it("tells its listeners of records", () => {
    const journal = kit.window();
    const heard: string[] = [];
    journal.onDidChange((what) => heard.push(what));
    write(journal, 1);
    assert.deepEqual(heard, ["records"]);
  });

  describe("paused", () => {
    it("records nothing in any window, also after a restart, until it is resumed", async () => {
      const [one, two] = [kit.window(), kit.window()];
      write(one, 1);
      assert.equal(one.pause(), true);
      assert.deepEqual([one, two, kit.window()].flatMap((journal) => write(journal, 2)), Array(3).fill({ acknowledged: false, reason: "paused" }));
      assert.deepEqual([one.state.kind, two.state.kind], ["paused", "paused"]);
      assert.equal(two.resume(), true);
      assert.ok(write(one, 3).every((result) => result.acknowledged));
      const { entries, health } = await kit.read();
      assert.deepEqual([typesOf(entries).sort(), editsOf(entries), health.missing], [["part", "part"], [1, 3], 0]);
    });

    it("takes what another window still has to say of the time before, and nothing of the time after", async () => {
      const [one, two] = [kit.window(), kit.window()];
      write(two, 1);
      const before = kit.part(2);
      kit.clock.pass(10_000);
      one.pause();
      kit.clock.pass(5_000);
      assert.deepEqual([before, kit.part(3)].map((record) => two.conclude(record).acknowledged), [true, false]);
      assert.deepEqual(two.append(before), { acknowledged: false, reason: "paused" });
      assert.deepEqual(editsOf((await kit.read()).entries).sort(), [1, 2]);
    });

    it("began with the first pause, whoever pauses again", () => {
      const [one, two] = [kit.window(), kit.window()];
      one.pause();
      kit.clock.pass(60_000);
      two.pause();
      assert.deepEqual(one.state, { kind: "paused", since: kitStart });
    });

    it("leaves no visit that another window could go on with", () => {
      const [one, two] = [kit.window(), kit.window()];
      one.announce({ area: "infra", visit: "one.1" });
      two.pause();
      two.resume();
      assert.equal(two.elsewhere(), null);
    });

    it("stays so when the file that says it is damaged, and takes nothing then, since nobody knows what was before", () => {
      mkdirSync(kit.folder);
      writeFileSync(path.join(kit.folder, "paused.json"), "\0\0");
      const journal = kit.window();
      assert.deepEqual(journal.state, { kind: "paused", since: null });
      assert.deepEqual(journal.conclude(kit.part(1)), { acknowledged: false, reason: "paused" });
    });

    it("holds in this window even when it cannot be written down", () => {
      writeFileSync(kit.folder, "a file where the folder should be");
      const journal = kit.window();
      assert.equal(journal.pause(), false);
      rmSync(kit.folder);
      assert.equal(journal.state.kind, "paused");
      assert.equal(journal.resume(), true);
      journal.flush();
      assert.equal(journal.state.kind, "recording");
    });
  });

  describe("when the disk refuses", () => {
    it("says so, keeps the records and writes them once it can", async () => {
      writeFileSync(kit.folder, "a file where the folder should be");
      const journal = kit.window();
      assert.deepEqual(write(journal, 2, 3), Array(2).fill({ acknowledged: false, reason: "kept" }));
      assert.ok(journal.state.kind === "failing" && journal.state.kept === 2 && journal.state.lost === 0 && journal.state.reason.includes("ENOTDIR"));
      assert.equal(journal.state.since, kitStart);
      rmSync(kit.folder);
      journal.flush();
      assert.equal(journal.state.kind, "recording");
      write(journal, 4);
      const { entries, health } = await kit.read();
      assert.deepEqual([editsOf(entries), health.missing, health.duplicates], [[2, 3, 4], 0, 0]);
    });

    it("tries again by itself with the next record, after a while", async () => {
      mkdirSync(kit.folder);
      writeFileSync(path.join(kit.folder, "1"), "");
      const journal = kit.window();
      write(journal, 1);
      rmSync(path.join(kit.folder, "1"));
      assert.deepEqual(write(journal, 2).map((result) => result.acknowledged), [false]);
      kit.clock.pass(1_500);
      assert.deepEqual(write(journal, 3).map((result) => result.acknowledged), [true]);
      assert.deepEqual(editsOf((await kit.read()).entries), [1, 2, 3]);
    });

    it("counts what it had to give up, in a record of its own", async () => {
      mkdirSync(kit.folder);
      writeFileSync(path.join(kit.folder, "1"), "");
      const journal = kit.window();
      const edits = Array.from({ length: 1_200 }, (_, index) => index);
      write(journal, ...edits);
      assert.ok(journal.state.kind === "failing" && journal.state.kept === 1_000 && journal.state.lost === 200);
      rmSync(path.join(kit.folder, "1"));
      journal.flush();
      write(journal, 5_000);
      const { entries, health } = await kit.read();
      assert.deepEqual(editsOf(entries), [...edits.slice(200), 5_000]);
      const gap = entries.find(({ record }) => record.type === "gap")?.record;
      assert.ok(gap?.type === "gap" && gap.first === 0 && gap.last === 199);
      assert.deepEqual([health.lost, health.missing], [200, 0]);
    });
  });

  describe("deleting everything", () => {
    it("leaves no byte, counts what went, and lets every window go on", async () => {
      const [one, two] = [kit.window(), kit.window()];
      write(one, 1, 2);
      write(two, 3);
      const deletion = await one.deleteAll();
      assert.deepEqual([deletion.files, deletion.left, deletion.bytes > 500], [2, 0, true]);
      assert.equal(existsSync(generationFolder(kit.folder, 1)), false);
      assert.deepEqual((await kit.read()).entries, []);
      assert.ok([...write(one, 4), ...write(two, 5)].every((result) => result.acknowledged));
      const { entries, health } = await kit.read();
      assert.deepEqual([editsOf(entries).sort(), health.missing, health.duplicates], [[4, 5], 0, 0]);
    });

    it("does not bring back what another window could not write before", async () => {
      const [one, two] = [kit.window(), kit.window()];
      write(one, 1);
      mkdirSync(path.join(kit.folder, "elsewhere"));
      write(two, 2);
      // The second window fails at its next segment, with records that wait.
      kit.clock.pass(dayMs);
      const blocked = kit.segments().find((file) => file.includes(two.writer));
      assert.ok(blocked !== undefined);
      writeFileSync(blocked.replace(".0.jsonl", ".1.jsonl"), "");
      assert.deepEqual(write(two, 3), [{ acknowledged: false, reason: "kept" }]);
      await one.deleteAll();
      two.flush();
      write(two, 4);
      assert.deepEqual(editsOf((await kit.read()).entries), [4]);
    });

    it("does not take with it what another window recorded afterwards, and could not write yet", async () => {
      const [one, two] = [kit.window(), kit.window()];
      write(two, 1);
      kit.clock.pass(dayMs);
      const [blocked = ""] = kit.segments();
      writeFileSync(blocked.replace(".0.jsonl", ".1.jsonl"), "");
      assert.deepEqual(write(two, 2), [{ acknowledged: false, reason: "kept" }]);
      await one.deleteAll();
      assert.deepEqual(write(two, 3), [{ acknowledged: false, reason: "kept" }]);
      two.flush();
      assert.deepEqual(editsOf((await kit.read()).entries), [3]);
    });

    it("is no failure of a window whose last records the disk had not confirmed", async () => {
      const [one, two] = [kit.window(), kit.window()];
      write(two, 1);
      await one.deleteAll();
      const told: string[] = [];
      two.onDidChange((what) => told.push(what));
      two.flush();
      assert.deepEqual([told, two.state], [[], { kind: "recording" }]);
      assert.ok(write(two, 2).every((result) => result.acknowledged));
      assert.deepEqual(editsOf((await kit.read()).entries), [2]);
    });

    it("stays done when it was interrupted after its first step, and the next start finishes it", async () => {
      write(kit.window(), 1);
      makeGeneration(kit.folder, 2);
      assert.deepEqual((await kit.read()).entries, []);
      await kit.window().maintain();
      assert.deepEqual(readdirSync(kit.folder).filter((name) => /^\d+$/.test(name)), ["2"]);
    });

    it("is noticed by a window whose file is still there, because it was interrupted", async () => {
      const journal = kit.window();
      write(journal, 1);
      makeGeneration(kit.folder, 2);
      assert.ok(write(journal, 2).every((result) => result.acknowledged));
      assert.deepEqual(editsOf((await kit.read()).entries), [2]);
    });

    it("shows in every window as another generation, also when nobody was told", async () => {
      const [one, two] = [kit.window(), kit.window()];
      const before = two.generation;
      write(one, 1);
      assert.equal(two.generation, before);
      await one.deleteAll();
      assert.deepEqual([one.generation === before, one.generation], [false, two.generation]);
    });

    it("can be done twice, and where nothing is", async () => {
      const journal = kit.window();
      assert.equal((await journal.deleteAll()).files, 0);
      assert.equal((await journal.deleteAll()).files, 0);
      write(journal, 1);
      assert.deepEqual(editsOf((await kit.read()).entries), [1]);
    });
  });

  it("goes on in a new place when somebody removes the folder", async () => {
    const journal = kit.window();
    write(journal, 1);
    rmSync(kit.folder, { recursive: true });
    assert.ok(write(journal, 2).every((result) => result.acknowledged));
    assert.deepEqual(editsOf((await kit.read()).entries), [2]);
  });

  describe("retention", () => {
    const age = (file: string | undefined, days: number) => {
      assert.ok(file !== undefined);
      utimesSync(file, new Date(kitStart - days * dayMs), new Date(kitStart - days * dayMs));
    };
    const three = () => {
      for (const [edits, days] of [[1, 500], [2, 399], [3, 0]] as const) {
        const journal = kit.window();
        write(journal, edits);
        journal.close();
        age(kit.segments().find((file) => file.includes(journal.writer)), days);
      }
    };

    it("removes whole segments that nobody touched for so long, and no other", async () => {
      three();
      await kit.window().maintain();
      assert.deepEqual(editsOf((await kit.read()).entries).sort(), [2, 3]);
    });

    it("keeps everything when it is off", async () => {
      three();
      await kit.window({ retentionDays: 0 }).maintain();
      assert.deepEqual(editsOf((await kit.read()).entries).sort(), [1, 2, 3]);
    });

    it("is not fooled by a clock that is a year ahead", async () => {
      three();
      kit.clock.setWall(kitStart + 365 * dayMs);
      await kit.window().maintain();
      assert.deepEqual(editsOf((await kit.read()).entries).sort(), [2, 3]);
    });

    it("leaves files that are none of its own", async () => {
      three();
      const foreign = path.join(generationFolder(kit.folder, 1), "notes.txt");
      writeFileSync(foreign, "keep me");
      age(foreign, 900);
      await kit.window().maintain();
      assert.equal(readFileSync(foreign, "utf8"), "keep me");
    });
  });

  describe("whereabouts", () => {
    it("tell a window what the others saw, and not what it said itself", () => {
      const [one, two] = [kit.window(), kit.window()];
      assert.equal(two.elsewhere(), null);
      one.announce({ area: "infra", visit: "one.1" });
      assert.deepEqual([one.elsewhere(), two.elsewhere()], [null, { area: "infra", visit: "one.1" }]);
      two.announce(null);
      assert.deepEqual(two.elsewhere(), { area: "infra", visit: "one.1" });
      two.announce({ area: "product" });
      assert.deepEqual([one.elsewhere(), two.elsewhere()], [{ area: "product" }, null]);
      two.announce(null);
      assert.equal(one.elsewhere(), null);
    });

    it("are forgotten after half an hour, when damaged, and with everything else", async () => {
      const [one, two] = [kit.window(), kit.window()];
      one.announce({ area: "product" });
      kit.clock.pass(31 * 60_000);
      assert.equal(two.elsewhere(), null);
      one.announce({ area: "product" });
      await two.deleteAll();
      assert.equal(two.elsewhere(), null);
      writeFileSync(path.join(kit.folder, "whereabouts.json"), "{");
      assert.equal(two.elsewhere(), null);
    });
  });
});

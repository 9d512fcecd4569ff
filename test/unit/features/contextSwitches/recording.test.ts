import assert from "node:assert/strict";
import { recordingStatus } from "../../../../src/features/contextSwitches/recording";
import type { JournalRecord, RecordOf, RecordType } from "../../../../src/model/visit";
import { Kit } from "../../journal/journalKit";
import { database, FakeWindow, network, off, on, product } from "./fakeWindow";

describe("recording in a window", () => {
  let kit: Kit;
  beforeEach(() => (kit = new Kit()));
  afterEach(() => kit.dispose());

  const open = (terms = on): FakeWindow => {
    const window = new FakeWindow(kit);
    window.recording.follow(terms);
    return window;
  };
  const records = async (): Promise<JournalRecord[]> => (await kit.read()).entries.map(({ record }) => record);
  const types = async (): Promise<RecordType[]> => (await records()).map(({ type }) => type);
  const of = async <T extends RecordType>(type: T): Promise<RecordOf<T>[]> =>
    (await records()).filter((record): record is RecordOf<T> => record.type === type);
  const seconds = (found: readonly { activeMs: number }[]): number => found.reduce((sum, { activeMs }) => sum + activeMs, 0) / 1_000;

  it("writes a visit, its switch and the time around it", async () => {
    const window = open();
    await window.work(product, 20);
    await window.work(database, 20);
    window.recording.dispose();
    assert.deepEqual((await types()).sort(), ["part", "switch", "time", "visit"]);
    assert.deepEqual([seconds(await of("time")), seconds(await of("visit"))], [20, 20]);
  });

  it("records whose it is seen from the person, and whether their branch means it, without its name", async () => {
    const window = open();
    window.myTeams = ["@acme/platform"];
    window.files.branch = "infra/vpc-peering";
    await window.work(product, 20);
    await window.work(database, 20);
    window.recording.dispose();
    const [found] = await of("switch");
    assert.deepEqual([found?.whose, found?.team, found?.planned], ["mine", "@acme/platform", "planned"]);
    assert.match(found?.branch ?? "", /^[0-9a-f]{16,}$/);
    assert.doesNotMatch(JSON.stringify(await records()), /peering/);
  });

  it("records how a visit began: by one of our links, or from a runbook", async () => {
    const window = open();
    await window.work(product, 20);
    await window.hear({ kind: "focus", file: database, how: "finding" });
    await window.stay(20);
    await window.work(product, 20);
    await window.hear({ kind: "focus", file: "/shop/docs/runbooks/restore.md", how: "opened" });
    await window.hear({ kind: "focus", file: network, how: "opened" });
    await window.stay(20);
    window.recording.dispose();
    assert.deepEqual((await of("switch")).map(({ how }) => how), ["finding", "runbook"]);
  });

  it("takes neither a claim in CODEOWNERS nor an entry in our settings for a return", async () => {
    const window = open();
    await window.work(product, 20);
    await window.work(database, 20);
    await window.work("/shop/.github/CODEOWNERS", 20);
    await window.work("/shop/.infra-steward.yaml", 20);
    await window.work(network, 20);
    window.recording.dispose();
    assert.deepEqual((await types()).filter((type) => type === "switch" || type === "visit" || type === "return"), ["switch", "visit"]);
    assert.deepEqual((await of("time")).map(({ area, activeMs }) => [area, activeMs / 1_000]), [["product", 20], ["neutral", 40]]);
  });

  it("counts sprints as it hears, also when it hears before it begins", async () => {
    const window = new FakeWindow(kit);
    window.recording.countSprints({ kind: "cadence", starts: "2026-01-05", lengthDays: 14, timeZone: "UTC" });
    window.recording.follow(on);
    await window.work(product, 20);
    await window.work(database, 20);
    window.recording.countSprints({ kind: "weeks", timeZone: "UTC" });
    await window.work(product, 20);
    await window.work(network, 20);
    window.recording.dispose();
    const [first = "", second = ""] = (await of("switch")).map(({ sprint }) => sprint);
    assert.match(first, /^\d{4}-\d{2}-\d{2}$/);
    assert.match(second, /^\d{4}-W\d{2}$/);
  });

  it("writes the reason that the person gives for the visit", async () => {
    const window = open();
    await window.work(product, 20);
    await window.work(database, 20);
    window.recording.giveReason("incident");
    window.recording.dispose();
    const [[visit], [reason]] = [await of("switch"), await of("reason")];
    assert.deepEqual([reason?.reason, reason?.visit], ["incident", visit?.visit]);
  });

  it("writes the name of a program that was started in a terminal, and connects it to the visit", async () => {
    const window = open();
    await window.work(product, 20);
    await window.work(database, 20);
    window.recording.startProgram("terraform");
    window.recording.pause();
    window.recording.startProgram("kubectl");
    window.recording.dispose();
    const [visit] = await of("visit");
    assert.deepEqual((await of("terminal")).map(({ program, visit: during }) => [program, during]), [["terraform", visit?.visit]]);
  });

  describe("while paused", () => {
    it("records nothing when it begins in the pause, nor after another setting changed", async () => {
      open(off).recording.pause();
      const window = open();
      await window.work(database, 30);
      window.recording.follow({ ...on, infraIsMyWork: true });
      await window.work(product, 400);
      await window.work(database, 30);
      window.recording.dispose();
      assert.deepEqual([await types(), window.recorded], [[], 0]);
    });

    it("has written the visit that went on before it, and records nothing but the resumption after it", async () => {
      const window = open();
      await window.work(product, 20);
      await window.work(database, 20);
      window.recording.pause();
      assert.deepEqual((await of("visit")).map(({ ended, activeMs }) => [ended, activeMs]), [["paused", 20_000]]);
      assert.deepEqual([seconds(await of("time")), seconds(await of("part"))], [20, 20]);
      assert.equal((await types()).at(-1), "pause");
      const before = await types();
      await window.work(network, 400);
      window.recording.pause();
      assert.deepEqual(await types(), before);
      window.recording.resume();
      window.recording.resume();
      await window.stay(15);
      window.recording.dispose();
      assert.deepEqual((await types()).slice(before.length).sort(), ["part", "resume", "switch", "visit"]);
      assert.deepEqual((await of("visit")).map(({ activeMs }) => activeMs), [20_000, 15_000]);
    });

    it("has written the visit even when nobody ever says what the file opened last is", async () => {
      const window = open();
      await window.work(database, 20);
      window.files.unknown.set("infra/vpc.tf", "stuck");
      await window.work(network, 30);
      window.recording.pause();
      assert.deepEqual((await of("visit")).map(({ ended, activeMs }) => [ended, activeMs]), [["paused", 20_000]]);
    });

    it("ends the visits of other windows, which still write down what was before", async () => {
      const [one, two] = [open(), open()];
      await two.work(product, 20);
      await two.work(database, 20);
      one.recording.pause();
      kit.clock.pass(3_000);
      await two.hear({ kind: "tick" });
      assert.deepEqual((await of("visit")).map(({ ended, activeMs }) => [ended, activeMs]), [["paused", 20_000]]);
      assert.deepEqual([seconds(await of("time")), seconds(await of("part"))], [20, 20]);
      const before = (await types()).length;
      await two.stay(60);
      two.recording.dispose();
      assert.equal((await types()).length, before);
    });

    it("ends the visit of a window that only notices as it closes", async () => {
      const [one, two] = [open(), open()];
      await two.work(database, 20);
      one.recording.pause();
      kit.clock.pass(3_000);
      two.recording.dispose();
      assert.deepEqual((await of("visit")).map(({ ended, activeMs }) => [ended, activeMs]), [["paused", 20_000]]);
    });

    it("counts nothing of the pause afterwards, not even what waited for the estate meanwhile", async () => {
      const window = open();
      await window.work(product, 20);
      window.files.unknown.set("infra/rds.tf", "stuck");
      await window.work(database, 5);
      window.recording.pause();
      await window.stay(60);
      window.recording.resume();
      window.files.release();
      await window.stay(15);
      window.recording.dispose();
      assert.deepEqual([seconds(await of("time")), seconds(await of("visit"))], [20, 15]);
    });
  });

  describe("after everything was deleted", () => {
    for (const where of ["this window", "another window"] as const) {
      it(`in ${where} nothing from before comes back`, async () => {
        const [window, other] = [open(), open()];
        await window.work(product, 100);
        await window.work(database, 100);
        await (where === "this window" ? window : other).journal.deleteAll();
        await window.stay(12);
        window.recording.dispose();
        assert.deepEqual([seconds(await of("visit")), seconds(await of("part")), await of("time")], [12, 12, []]);
        const began = (await of("switch")).map(({ at }) => at.wall);
        assert.deepEqual(began, [kit.clock.wall() - 12_000]);
      });

      it(`in ${where} a window that closes at once writes nothing`, async () => {
        const [window, other] = [open(), open()];
        await window.work(product, 100);
        await window.work(database, 100);
        await (where === "this window" ? window : other).journal.deleteAll();
        window.recording.dispose();
        assert.deepEqual(await types(), []);
      });
    }

    it("nothing counts that waited for the estate meanwhile", async () => {
      const window = open();
      window.files.unknown.set("infra/rds.tf", "stuck");
      await window.work(database, 60);
      await window.journal.deleteAll();
      window.files.release();
      await window.stay(15);
      window.recording.dispose();
      assert.equal(seconds(await of("visit")), 15);
    });

    it("no time counts before somebody shows up", async () => {
      const window = open();
      await window.work(database, 60);
      await window.journal.deleteAll();
      for (let tick = 0; tick < 12; tick += 1) {
        await window.hear({ kind: "tick" });
        kit.clock.pass(5_000);
      }
      window.recording.dispose();
      assert.deepEqual(await types(), []);
    });

    it("other windows hear again where the person is", async () => {
      const [first, second] = [open(), open()];
      await first.work(product, 20);
      await second.journal.deleteAll();
      assert.equal(second.journal.elsewhere(), null);
      await first.stay(1);
      assert.deepEqual(second.journal.elsewhere(), { area: "product" });
    });

    it("a pause right after it writes nothing from before", async () => {
      const window = open();
      await window.work(database, 100);
      await window.journal.deleteAll();
      window.recording.pause();
      assert.deepEqual(await types(), ["pause"]);
    });
  });

  describe("ids of visits", () => {
    it("do not repeat when recording begins again in the same window, or after a deletion", async () => {
      const window = open();
      const ids = new Set<string>();
      for (const terms of [{ ...on, infraIsMyWork: true }, on, off, on]) {
        await window.work(database, 15);
        await window.work(product, 15);
        for (const { visit } of await of("visit")) ids.add(visit);
        window.recording.follow(terms);
      }
      await window.journal.deleteAll();
      await window.work(database, 15);
      window.recording.dispose();
      for (const { visit } of await of("visit")) ids.add(visit);
      // Three before the deletion, none while recording was off, and one after it.
      assert.equal(ids.size, 4);
    });

    it("go on with a visit that nothing interrupted: other settings change nothing", async () => {
      const window = open();
      await window.work(database, 15);
      window.recording.follow({ ...on });
      await window.stay(15);
      window.recording.dispose();
      assert.deepEqual((await of("visit")).map(({ activeMs }) => activeMs), [30_000]);
    });
  });

  describe("a second window", () => {
    const endings: readonly [name: string, end: (first: FakeWindow) => Promise<void> | void][] = [
      ["closed", (first) => first.recording.dispose()],
      ["switched off", (first) => first.recording.follow(off)],
      ["paused and resumed", (first) => {
        first.recording.pause();
        first.recording.resume();
      }],
      ["deleted from", async (first) => {
        await first.journal.deleteAll();
      }],
      ["left alone for longer than half an hour", async (first) => {
        for (let minute = 0; minute < 35; minute += 1) {
          kit.clock.pass(60_000);
          await first.hear({ kind: "tick" });
        }
      }],
    ];

    it("goes on with the visit of the first", async () => {
      const [first, second] = [open(), open()];
      await first.work(database, 20);
      await first.hear({ kind: "windowBlurred" });
      await second.work(network, 20);
      second.recording.dispose();
      first.recording.dispose();
      assert.deepEqual([(await of("switch")).length, new Set((await of("visit")).map(({ visit }) => visit)).size], [1, 1]);
    });

    for (const [name, end] of endings) {
      it(`does not go on with a visit of the first once that is ${name}`, async () => {
        const [first, second] = [open(), open()];
        await first.work(database, 20);
        const ids = new Set((await of("switch")).map(({ visit }) => visit));
        await end(first);
        await second.work(network, 20);
        second.recording.dispose();
        const later = (await of("visit")).filter(({ activeMs }) => activeMs > 0).at(-1);
        assert.ok(later !== undefined && ids.size === 1 && !ids.has(later.visit));
      });

      it(`does not go on with it either when it had heard of the visit before that is ${name}`, async () => {
        const [first, second] = [open(), open()];
        await first.work(database, 20);
        const ids = new Set((await of("switch")).map(({ visit }) => visit));
        await second.hear({ kind: "windowFocused" });
        await second.hear({ kind: "windowBlurred" });
        await end(first);
        await second.work(network, 20);
        second.recording.dispose();
        assert.deepEqual((await of("visit")).map(({ visit }) => ids.has(visit)).at(-1), false);
      });
    }
  });

  describe("a file of which nobody can say what it is", () => {
    for (const why of ["pending", "unavailable", "rejected"] as const) {
      it(`is neither product code nor a visit, nor more of the file before (${why})`, async () => {
        const window = open();
        await window.work(product, 20);
        await window.work(database, 20);
        window.files.unknown.set("infra/vpc.tf", why);
        await window.work(network, 40);
        window.recording.dispose();
        assert.deepEqual([seconds(await of("time")), seconds(await of("visit")), seconds(await of("part"))], [20, 20, 20]);
      });
    }

    it("counts from the moment at which it is known and somebody is there", async () => {
      const window = open();
      window.files.unknown.set("infra/rds.tf", "unavailable");
      await window.work(database, 20);
      window.files.unknown.clear();
      window.files.changes.fire(undefined);
      await window.stay(15);
      window.recording.dispose();
      assert.equal(seconds(await of("visit")), 15);
    });

    it("stays what it was known to be when the estate fails while it is in view", async () => {
      const window = open();
      await window.work(database, 15);
      window.files.unknown.set("infra/rds.tf", "unavailable");
      window.files.changes.fire(undefined);
      await window.stay(15);
      window.recording.dispose();
      assert.equal(seconds(await of("visit")), 30);
    });
  });

  it("adds an owner that becomes known during the visit", async () => {
    const window = open();
    window.files.team = null;
    await window.work(database, 15);
    window.files.team = "@acme/platform";
    window.files.changes.fire(undefined);
    await window.stay(5);
    window.recording.dispose();
    assert.deepEqual((await of("switch")).map(({ whose }) => whose), ["unknown"]);
    assert.deepEqual((await of("owner")).map(({ path, team }) => [path, team]), [["infra/rds.tf", "@acme/platform"]]);
    assert.deepEqual((await of("part")).map(({ whose, team }) => [whose, team]), [["team", "@acme/platform"]]);
  });

  it("speaks up with the first record, of whatever kind it is", async () => {
    const window = open();
    await window.work(product, 290);
    assert.equal(window.recorded, 0);
    await window.stay(20);
    assert.deepEqual([await types(), window.recorded], [["time"], 1]);
  });

  it("speaks up with a pause, when that is the first record", async () => {
    const window = open();
    window.recording.pause();
    assert.deepEqual([await types(), window.recorded], [["pause"], 1]);
  });

  describe("of a place that is never recorded", () => {
    const keepOut = (window: FakeWindow, ...neverRecord: string[]): void => {
      window.neverRecord = neverRecord;
      window.recording.follow({ ...on, neverRecord });
    };

    it("writes nothing, infrastructure or not: no visit, no glance, no time", async () => {
      const window = open();
      keepOut(window, "/shop");
      await window.work(product, 20);
      await window.work(database, 20);
      await window.hear({ kind: "edit" });
      window.recording.dispose();
      assert.deepEqual(await types(), []);
    });

    it("keeps the rest: a stay there is no part of the visit before it", async () => {
      const window = open();
      keepOut(window, "vpc.tf");
      await window.work(product, 20);
      await window.work(database, 20);
      await window.work(network, 20);
      await window.work(product, 20);
      window.recording.dispose();
      assert.doesNotMatch(JSON.stringify(await records()), /vpc/);
      assert.deepEqual([seconds(await of("time")), seconds(await of("visit"))], [40, 20]);
    });

    it("writes nothing of the visit that goes on when the person says so", async () => {
      const window = open();
      await window.work(product, 20);
      await window.hear({ kind: "focus", file: database, how: "opened" });
      await window.stay(5);
      keepOut(window, "rds.tf");
      await window.stay(20);
      window.recording.dispose();
      assert.deepEqual(await types(), []);
    });
  });

  describe("where it is not allowed", () => {
    it("writes nothing, pauses and resumptions included, and listens to nobody", async () => {
      const window = open(off);
      await window.work(database, 30);
      window.recording.pause();
      assert.equal(open().journal.state.kind, "paused");
      window.recording.resume();
      await window.work(product, 400);
      window.recording.dispose();
      assert.deepEqual([await types(), window.recorded, window.watched], [[], 0, false]);
    });

    it("writes nothing from the moment at which it is switched off, not even the visit that goes on", async () => {
      const window = open();
      await window.work(product, 20);
      await window.work(database, 20);
      const before = await types();
      window.recording.follow(off);
      await window.work(database, 30);
      window.recording.dispose();
      assert.deepEqual([await types(), before], [["switch"], ["switch"]]);
    });

    it("begins when it becomes allowed", async () => {
      const window = open(off);
      window.recording.follow(on);
      await window.work(database, 12);
      assert.deepEqual(await types(), ["switch"]);
    });

    it("offers neither pause nor resumption", () => {
      const window = open();
      assert.deepEqual([recordingStatus(on, window.journal.state), recordingStatus(off, window.journal.state)], ["on", "off"]);
      window.recording.pause();
      assert.deepEqual([recordingStatus(on, window.journal.state), recordingStatus(off, window.journal.state)], ["paused", "off"]);
    });
  });
});

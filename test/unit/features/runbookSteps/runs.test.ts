import assert from "node:assert/strict";
import { silentLogger } from "../../../../src/base/logger";
import { Runs } from "../../../../src/features/runbookSteps/runs";
import type { Journal } from "../../../../src/journal/journal";
import type { RunbookRun } from "../../../../src/model/runbookRun";
import { Kit, typesOf } from "../../journal/journalKit";

const restore = { repository: "shop", path: "docs/runbooks/restore-orders-db.md" };
const deploy = { repository: "shop", path: "docs/runbooks/deploy-infra.md" };

describe("the runs of runbooks", () => {
  let kit: Kit;
  let forbidden: "untrusted" | "off" | null;
  let privatePath: string | null;
  let recorded: number;
  beforeEach(() => {
    kit = new Kit();
    forbidden = null;
    privatePath = null;
    recorded = 0;
  });
  afterEach(() => kit.dispose());

  const open = (journal: Journal = kit.window()): Runs =>
    new Runs({ journal, clock: kit.clock, log: silentLogger, forbidden: (runbook) => forbidden ?? (runbook !== null && runbook.path === privatePath ? "private" : null), recorded: () => (recorded += 1) });
  const begin = (runs: Runs, runbook = restore): RunbookRun => {
    const run = runs.start(runbook, 4);
    assert.ok(run !== null);
    return run;
  };
  const state = (runs: Runs): readonly string[] => runs.all.map(({ path, finished, done }) => `${path.slice("docs/runbooks/".length, -3)} ${[...done.keys()].sort().join(",")}${finished === null ? "" : " finished"}`);
  const types = async (): Promise<readonly string[]> => typesOf((await kit.read()).entries);

  it("are written down as they go", async () => {
    const runs = open();
    const run = begin(runs);
    runs.tick(run, 1, true);
    runs.tick(run, 2, true);
    runs.tick(run, 1, false);
    runs.finish(run);
    assert.deepEqual(state(runs), ["restore-orders-db 2 finished"]);
    assert.deepEqual(await types(), ["run", "step", "step", "step", "run"]);
    assert.equal(recorded, 5);
    assert.equal(runs.notKept(run), null);
  });

  it("hold numbers and a path, and nothing of what a runbook says", async () => {
    const runs = open();
    runs.tick(begin(runs), 3, true);
    const fields = (await kit.read()).entries.map(({ record }) => Object.entries(record).filter(([name]) => !["at", "run", "type"].includes(name)));
    assert.deepEqual(fields, [
      [["repository", "shop"], ["path", restore.path], ["progress", "started"], ["steps", 4]],
      [["step", 3], ["done", true]],
    ]);
  });

  it("of a runbook that lies where nothing is recorded stay in memory, and others do not", async () => {
    privatePath = restore.path;
    const runs = open();
    const hidden = begin(runs);
    runs.tick(hidden, 1, true);
    runs.finish(hidden);
    const told = begin(runs, deploy);
    assert.deepEqual([runs.notKept(hidden), runs.notKept(told)], ["private", null]);
    assert.deepEqual(state(runs), ["restore-orders-db 1 finished", "deploy-infra "]);
    assert.deepEqual((await kit.read()).entries.map(({ record }) => (record.type === "run" ? record.path : record.type)), [deploy.path]);
  });

  it("are known again after a restart, and to another window", async () => {
    const first = open();
    const run = begin(first);
    first.tick(run, 2, true);
    const second = open();
    assert.deepEqual(state(second), []);
    await second.load();
    assert.deepEqual(state(second), ["restore-orders-db 2"]);
    kit.clock.pass(60_000);
    second.tick(begin(second), 3, true);
    await first.load();
    assert.deepEqual(state(first), ["restore-orders-db 2,3"]);
  });

  it("go on where they are begun a second time", () => {
    const runs = open();
    const run = begin(runs);
    assert.equal(begin(runs).id, run.id);
    assert.notEqual(begin(runs, deploy).id, run.id);
    runs.finish(run);
    assert.notEqual(begin(runs).id, run.id);
  });

  it("are forgotten when nobody finished them for two weeks", async () => {
    begin(open());
    kit.clock.pass(15 * 86_400_000);
    const later = open();
    await later.load();
    assert.deepEqual(state(later), []);
  });

  for (const why of ["untrusted", "off"] as const) {
    it(`are kept in memory where nothing may be recorded (${why}), to their end`, async () => {
      forbidden = why;
      const runs = open();
      const run = begin(runs);
      runs.tick(run, 1, true);
      assert.equal(runs.notKept(run), why);
      // Allowed meanwhile: without its beginning, the rest would be of no use.
      forbidden = null;
      runs.tick(run, 2, true);
      assert.equal(runs.notKept(run), "before");
      runs.finish(run);
      await runs.load();
      assert.deepEqual(state(runs), ["restore-orders-db 1,2 finished"]);
      assert.deepEqual(await types(), []);
      assert.equal(recorded, 0);
    });
  }

  it("are kept in memory while recording is paused, and written again afterwards", async () => {
    const journal = kit.window();
    const runs = open(journal);
    const run = begin(runs);
    journal.pause();
    assert.equal(runs.notKept(run), "paused");
    runs.tick(run, 1, true);
    journal.resume();
    runs.tick(run, 2, true);
    assert.equal(runs.notKept(run), "partly");
    await runs.load();
    assert.deepEqual(state(runs), ["restore-orders-db 1,2"]);
    const after = open();
    await after.load();
    assert.deepEqual(state(after), ["restore-orders-db 2"]);
  });

  it("are gone when everything is deleted, and do not come back with their next step", async () => {
    const journal = kit.window();
    const other = kit.window();
    const runs = open(journal);
    const run = begin(runs);
    forbidden = "off";
    begin(runs, deploy);
    forbidden = null;
    await other.deleteAll();
    runs.tick(run, 1, true);
    assert.deepEqual(state(runs), []);
    await runs.load();
    assert.deepEqual(state(runs), []);
    assert.deepEqual(await types(), []);
  });

  it("lose nothing that is done while the journal is read", async () => {
    const journal = kit.window();
    const runs = open(journal);
    const run = begin(runs);
    const loading = runs.load();
    runs.tick(run, 4, true);
    await loading;
    assert.deepEqual(state(runs), ["restore-orders-db 4"]);
  });

  it("tell whoever shows them, also of a pause", () => {
    const journal = kit.window();
    const runs = open(journal);
    let told = 0;
    runs.onDidChange(() => (told += 1));
    const run = begin(runs);
    const before = told;
    assert.ok(before > 0);
    journal.pause();
    assert.ok(told > before);
    runs.dispose();
    runs.tick(run, 1, true);
    const after = told;
    journal.resume();
    assert.equal(told, after);
  });
});

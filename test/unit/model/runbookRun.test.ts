import assert from "node:assert/strict";
import fc from "fast-check";
import type { RunbookRun } from "../../../src/model/runbookRun";
import { afterRecord, latestRun, openRun } from "../../../src/model/runbookRun";
import type { RunRecord, StepRecord } from "../../../src/model/visit";

const start = Date.UTC(2026, 10, 3, 9);
const path = "docs/runbooks/restore-orders-db.md";

type Told = readonly [minute: number, what: string];

/** `a started`, `a finished`, `a +2`, `a -2`: what happened in the run `a` of four steps. */
function recordOf([minute, what]: Told): RunRecord | StepRecord {
  const [run = "", rest = ""] = what.split(" ");
  const at = { wall: start + minute * 60_000, monotonic: minute * 60_000 };
  if (rest === "started" || rest === "finished") return { type: "run", at, run, repository: "shop", path, progress: rest, steps: 4 };
  return { type: "step", at, run, step: Number(rest.slice(1)), done: rest.startsWith("+") };
}

function told(story: readonly Told[]): readonly RunbookRun[] {
  return story.map(recordOf).reduce<readonly RunbookRun[]>(afterRecord, []);
}

/** `a 0– 1@5 2@7`: begun in minute 0, going on, with the minutes in which steps were done. */
function shown({ id, started, finished, done }: RunbookRun): string {
  const minute = (wall: number): number => (wall - start) / 60_000;
  const steps = [...done].sort(([a], [b]) => a - b).map(([step, at]) => `${step}@${minute(at)}`);
  return [id, `${minute(started)}–${finished === null ? "" : minute(finished)}`, ...steps].join(" ");
}

function check(name: string, story: readonly Told[], expected: readonly string[]): void {
  it(name, () => assert.deepEqual(told(story).map(shown), expected));
}

describe("a run of a runbook", () => {
  check("from its start to its end", [[0, "a started"], [5, "a +1"], [7, "a +2"], [8, "a -1"], [9, "a +1"], [11, "a +4"], [12, "a finished"]], ["a 0–12 1@9 2@7 4@11"]);
  check("goes on while nobody finishes it", [[0, "a started"], [5, "a +3"]], ["a 0– 3@5"]);
  check("a step that is done already keeps its time", [[0, "a started"], [5, "a +1"], [9, "a +1"]], ["a 0– 1@5"]);
  check("a step that the runbook does not have", [[0, "a started"], [1, "a +0"], [2, "a +5"], [3, "a -4"]], ["a 0–"]);
  check("nothing happens after its end", [[0, "a started"], [1, "a finished"], [2, "a +1"], [3, "a finished"]], ["a 0–1"]);
  check("a start counts once", [[0, "a started"], [1, "a +1"], [2, "a started"]], ["a 0– 1@1"]);
  check("of which the beginning is not known", [[1, "a +1"], [2, "a finished"]], []);
  check("two at a time keep apart", [[0, "a started"], [1, "b started"], [2, "a +1"], [3, "b +2"], [4, "a finished"]], ["a 0–4 1@2", "b 1– 2@3"]);

  it("the one that goes on is found, and the last one", () => {
    const runs = told([[0, "a started"], [1, "a finished"], [2, "b started"], [3, "c started"], [4, "c finished"]]);
    assert.equal(openRun(runs, "shop", path)?.id, "b");
    assert.equal(latestRun(runs, "shop", path)?.id, "c");
    assert.equal(openRun(runs, "elsewhere", path), null);
    assert.equal(latestRun(runs, "shop", "docs/runbooks/layout.md"), null);
  });

  const anything = fc.array(fc.tuple(fc.nat(60), fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom("started", "finished", "+1", "+2", "-1", "-2", "+9")).map((parts) => parts.join(" "))), { maxLength: 30 });

  it("is the same however often a record is read again", () => {
    fc.assert(fc.property(anything, (story) => {
      assert.deepEqual(told(story.flatMap((one) => [one, one])), told(story));
    }));
  });

  it("never holds a step that it does not have, nor changes once it is over", () => {
    fc.assert(fc.property(anything, anything, (story, later) => {
      for (const run of told(story)) {
        assert.ok([...run.done.keys()].every((step) => step >= 1 && step <= run.steps));
        if (run.finished !== null) assert.deepEqual(told([...story, ...later]).find(({ id }) => id === run.id), run);
      }
    }));
  });
});

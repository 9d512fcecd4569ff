import assert from "node:assert/strict";
import fc from "fast-check";
import { Limit } from "../../../src/git/limit";

describe("a limit", () => {
  const never = () => new AbortController().signal;

  it("lets that many run at once, never more, and all in the end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), fc.scheduler(), async (most, tasks, scheduler) => {
        const limit = new Limit(most);
        let running = 0;
        let highest = 0;
        const all = Array.from({ length: tasks }, async () => {
          const done = await limit.acquire(never());
          running += 1;
          highest = Math.max(highest, running);
          await scheduler.schedule(Promise.resolve());
          running -= 1;
          done();
        });
        await scheduler.waitFor(Promise.all(all));
        assert.equal(highest, Math.min(most, tasks));
      }),
      { numRuns: 40 },
    );
  });

  it("is not used up by those who stop waiting, nor widened by ending a turn twice", async () => {
    const limit = new Limit(1);
    const first = await limit.acquire(never());
    const impatient = new AbortController();
    const waiting = limit.acquire(impatient.signal);
    const patient = limit.acquire(never());
    impatient.abort(new Error("enough"));
    await assert.rejects(waiting, /enough/);
    await assert.rejects(limit.acquire(impatient.signal), /enough/);
    first();
    first();
    const second = await patient;
    let third = false;
    const last = limit.acquire(never()).then((done) => {
      third = true;
      return done;
    });
    await new Promise(setImmediate);
    assert.equal(third, false);
    second();
    (await last)();
  });
});

import assert from "node:assert/strict";
import { checkPromise } from "./faultKit";
import { killWriters, together } from "./killing";

/** As many as there is time for in every run; `npm run bench -- faults` kills a thousand. */
const kills = 100;

describe("faults: kill -9", function () {
  this.timeout(kills * 1_000);

  it(`loses nothing that was acknowledged when ${kills} writers are killed at random, ${together} at a time in one folder`, async () => {
    const { said, reading } = await killWriters(kills);
    assert.equal(said.length, kills);
    assert.ok(said.every(({ lines }) => !lines.includes("closed")), "one was through before it was killed");
    checkPromise(reading, said);
  });
});

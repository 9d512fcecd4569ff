import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { ChangeBurst } from "../../../src/host/changeBurst";

describe("files that change", () => {
  let told: (readonly string[])[];
  let burst: ChangeBurst;

  beforeEach(() => {
    told = [];
    burst = new ChangeBurst((files) => told.push(files), { quietMs: 60, longestMs: 300 });
  });
  afterEach(() => burst.dispose());

  async function untilTold(times: number): Promise<void> {
    for (let turn = 0; turn < 500 && told.length < times; turn += 1) await setTimeout(10);
  }

  it("in quiet are told at once, with those of the same moment, each once", async () => {
    for (const file of ["a", "b", "a"]) burst.add(file);
    assert.deepEqual(told, []);
    await setTimeout(1);
    await untilTold(1);
    assert.deepEqual(told, [["a", "b"]]);
  });

  it("soon after others wait for more", async () => {
    burst.add("a");
    await untilTold(1);
    for (const file of ["b", "c"]) {
      burst.add(file);
      await setTimeout(5);
    }
    assert.equal(told.length, 1);
    await untilTold(2);
    assert.deepEqual(told, [["a"], ["b", "c"]]);
  });

  it("all the time are told now and then", async () => {
    burst.add("first");
    await untilTold(1);
    for (let change = 0; change < 400 && told.length < 2; change += 1) {
      burst.add("log");
      await setTimeout(10);
    }
    assert.deepEqual(told, [["first"], ["log"]]);
  });

  it("in great number are told as very many", async () => {
    for (let file = 0; file < 600; file += 1) burst.add(`${file}`);
    await untilTold(1);
    assert.deepEqual(told, [[]]);
  });

  it("are not told to somebody who left", async () => {
    burst.add("a");
    burst.dispose();
    await setTimeout(20);
    assert.deepEqual(told, []);
  });
});

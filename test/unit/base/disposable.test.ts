import assert from "node:assert/strict";
import { DisposableList, liveDisposables, onDispose } from "../../../src/base/disposable";
import { Emitter } from "../../../src/base/emitter";

describe("what is registered is taken back", () => {
  it("in reverse order, once, and late arrivals at once", () => {
    const order: string[] = [];
    const before = liveDisposables();
    const owned = new DisposableList();
    owned.add(onDispose(() => order.push("first")));
    owned.add(onDispose(() => order.push("second")));
    assert.equal(liveDisposables(), before + 1);
    owned.dispose();
    owned.dispose();
    owned.add(onDispose(() => order.push("late")));
    assert.deepEqual(order, ["second", "first", "late"]);
    assert.equal(liveDisposables(), before);
  });

  it("a listener that throws keeps nobody from hearing, and its error is told", () => {
    const errors: unknown[] = [];
    const heard: number[] = [];
    const emitter = new Emitter<number>((error) => errors.push(error));
    emitter.event(() => {
      throw new Error("broken");
    });
    const subscription = emitter.event((value) => heard.push(value));
    emitter.fire(1);
    subscription.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, [1]);
    assert.equal(errors.length, 2);
  });
});

import assert from "node:assert/strict";
import { describeError } from "../../../src/base/logger";

describe("an error in words", () => {
  it("names its causes, outermost first", () => {
    assert.equal(describeError(new Error("no answer", { cause: new Error("no disk") })), "no answer: no disk");
    assert.equal(describeError("plain"), "plain");
  });

  it("ends where causes go in a circle", () => {
    const error = new Error("round");
    error.cause = error;
    assert.equal(describeError(error).split(": ").length, 10);
  });
});

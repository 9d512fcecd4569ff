import assert from "node:assert/strict";
import fc from "fast-check";
import { asPageRequest } from "../../../../src/views/report/pageRequest";

describe("what the report's page may ask for", () => {
  const cases: readonly [message: unknown, request: unknown][] = [
    [{ kind: "ready", more: 1 }, { kind: "ready" }],
    [{ kind: "previous" }, { kind: "previous" }],
    [{ kind: "export", format: "csv" }, { kind: "export", format: "csv" }],
    [{ kind: "export", format: "exe" }, null],
    [{ kind: "export" }, null],
    [{ kind: "decide", place: 1, name: "claim" }, { kind: "decide", place: 1, name: "claim" }],
    [{ kind: "decide", place: -1, name: "claim" }, null],
    [{ kind: "decide", place: 0.5, name: "claim" }, null],
    [{ kind: "decide", place: "0", name: "claim" }, null],
    [{ kind: "decide", place: 0, name: "delete" }, null],
    [{ kind: "command", command: "workbench.action.quit" }, null],
    ["ready", null], [null, null], [undefined, null],
  ];
  for (const [message, request] of cases) it(message === undefined ? "nothing" : JSON.stringify(message), () => assert.deepEqual(asPageRequest(message), request));

  it("is nothing of what else may arrive", () => {
    fc.assert(fc.property(fc.anything(), (message) => assert.equal(asPageRequest(message), null)));
  });
});

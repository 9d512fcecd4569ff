import assert from "node:assert/strict";
import { placeQuestion, runbookQuestion } from "../../../../src/features/agentTools/questions";

/** A model writes these, so anything may arrive. */
describe("what an agent asks", () => {
  const longest = "a".repeat(4096);
  const places: readonly (readonly [string, unknown, ReturnType<typeof placeQuestion>])[] = [
    ["a file", { path: "infra/main.tf" }, { path: "infra/main.tf", line: null }],
    ["a line of it", { path: "infra/main.tf", line: 12 }, { path: "infra/main.tf", line: 12 }],
    ["a line that is left out in words", { path: "a", line: null }, { path: "a", line: null }],
    ["a path as long as paths get", { path: longest }, { path: longest, line: null }],
    ["more than was asked for", { path: "a", column: 3 }, { path: "a", line: null }],
    ["no path", { line: 1 }, null],
    ["an empty path", { path: "" }, null],
    ["a path that is too long", { path: `${longest}a` }, null],
    ["a path with a NUL byte", { path: "a\0b" }, null],
    ["a path that is no text", { path: ["a"] }, null],
    ["line 0", { path: "a", line: 0 }, null],
    ["half a line", { path: "a", line: 1.5 }, null],
    ["a line in words", { path: "a", line: "3" }, null],
    ["nothing", null, null],
    ["a text", "infra/main.tf", null],
    ["nothing at all", undefined, null],
  ];
  for (const [name, input, expected] of places) it(`about: ${name}`, () => assert.deepEqual(placeQuestion(input), expected));

  const runbooks: readonly (readonly [string, unknown, ReturnType<typeof runbookQuestion>])[] = [
    ["nothing in particular", {}, { query: "", path: null, line: null }],
    ["words", { query: "restore" }, { query: "restore", path: null, line: null }],
    ["a place", { path: "a.tf", line: 2 }, { query: "", path: "a.tf", line: 2 }],
    ["words that are no text", { query: 3 }, null],
    ["more words than anybody asks with", { query: `${longest}a` }, null],
    ["a place that is no text", { path: 1 }, null],
  ];
  for (const [name, input, expected] of runbooks) it(`findRunbook: ${name}`, () => assert.deepEqual(runbookQuestion(input), expected));
});

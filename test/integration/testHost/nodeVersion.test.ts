import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** Where the oldest Node that works is named, each with the version in brackets. */
const places: readonly [file: string, names: RegExp][] = [
  ["package.json", /"node": ">=([\d.]+)"/],
  ["package-lock.json", /"engines": \{\s*"node": ">=([\d.]+)",\s*"vscode"/],
  ["README.md", /Node ([\d.]+) or newer/],
  ["test/host/prepare.mjs", /oldestNode = \[(\d+, \d+)\]/],
  [".github/workflows/ci.yml", /node: "(\d+\.\d+)\.0"/],
];

describe("the oldest Node that works", () => {
  it("is the same wherever it is named, and tried in CI", () => {
    const named = places.map(([file, names]) => [file, names.exec(readFileSync(file, "utf8"))?.[1]?.replace(", ", ".")]);
    assert.deepEqual(named, places.map(([file]) => [file, "20.19"]));
  });
});

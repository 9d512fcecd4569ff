import assert from "node:assert/strict";
import { sectionLines } from "../../../../src/features/codeowners/sections";

function check(lines: readonly string[], expected: readonly (readonly [start: number, end: number])[]): void {
  assert.deepEqual(sectionLines(lines).map(({ start, end }) => [start, end]), expected);
}

describe("the sections of an ownership file", () => {
  it("go from a head to the last rule before the next one", () => check(["* @all", "[A]", "/a/", "/b/", "", "^[B][2] @b", "/c/"], [[1, 3], [5, 6]]));
  it("leave the comment above a head to the next section", () => check(["[A]", "/a/", "", "# The web", "# and more", "[B]", "/b/"], [[0, 1], [5, 6]]));
  it("keep a comment at the end of the file", () => check(["[A]", "/a/", "# more", ""], [[0, 2]]));
  it("do not fold a head alone", () => check(["[A]", "", "[B]", "/b/"], [[2, 3]]));
  it("are none without heads, and none in a comment", () => check(["* @all", "# [A]", "/a/"], []));
});

import assert from "node:assert/strict";
import type { Dialect } from "../../../../../src/model/dialect";
import type { CodeownersRule } from "../../../../../src/sources/ownership/codeowners/codeowners";
import { readCodeowners, ruleCoverage } from "../../../../../src/sources/ownership/codeowners/codeowners";

type Row = readonly [line: CodeownersRule["line"], covered: number, decided: number, shadowedBy: number | null];

/** Checks, for each rule by its line, how many paths it covers and decides, and which line decides instead. */
function check(dialect: Dialect, lines: readonly string[], paths: readonly string[], expected: readonly Row[]): void {
  const { value } = readCodeowners("CODEOWNERS", lines.join("\n"), dialect);
  const counted = ruleCoverage(value, paths).map(({ rule, covered, decided, shadowedBy }): Row => [rule.line, covered, decided, shadowedBy]);
  assert.deepEqual(counted, expected);
}

describe("ruleCoverage", () => {
  const paths = ["a.tf", "infra/a.tf", "infra/b.tf", "infra/c.md", "web/a.js"];

  it("tells rules that cover nothing from rules that are overruled, and by whom", () =>
    check("github", ["* @all", "/infra/*.tf @early", "/gone/ @x", "/infra/ @infra", "a.tf @a"], paths, [
      [1, 5, 1, 4],
      [2, 2, 0, 4],
      [3, 0, 0, null],
      [4, 3, 2, 5],
      [5, 2, 2, null],
    ]));

  it("judges each section of GitLab by itself", () =>
    check("gitlab", ["* @all", "[Terraform]", "*.tf @tf", "!/a.tf", "!*.py", "!/web/*", "[Again]", "*.tf @x", "*.tf @y"], paths, [
      [1, 5, 5, null],
      [3, 3, 2, 4],
      [4, 1, 1, null],
      [5, 0, 0, null],
      // It covers a path that its section says nothing about: there is nothing to exclude.
      [6, 1, 0, null],
      [8, 3, 0, 9],
      [9, 3, 3, null],
    ]));

  it("lets every matching expression of Gitea decide", () =>
    check("gitea", [".* @all", "infra/.* @p", "gone/.* @x", "!infra/.* @w"], paths, [[1, 5, 5, null], [2, 3, 3, null], [3, 0, 0, null], [4, 2, 2, null]]));
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import { removeRule } from "../../../src/edits/removeRule";
import type { Dialect } from "../../../src/model/dialect";
import { readCodeowners, ruleCoverage } from "../../../src/sources/ownership/codeowners/codeowners";

const paths = ["infra/a.tf", "infra/b.tf", "web/a.js"];

/** @param expected the lines left, or the key that says why the rule stays. */
function check(dialect: Dialect, lines: readonly string[], line: number, expected: readonly string[] | string): void {
  const text = lines.join("\n");
  const result = removeRule({ path: "CODEOWNERS", text, dialect }, line, paths);
  if (result.kind === "edit") assert.deepEqual(applyLineEdit(text, result.edit).split("\n"), expected);
  else assert.equal(result.kind === "impossible" ? result.reason.key : result.kind, expected);
}

describe("removing a rule", () => {
  it("takes out one that matches nothing, and no comment", () => check("github", ["* @all", "# Gone", "/gone/ @g", "/web/ @w"], 3, ["* @all", "# Gone", "/web/ @w"]));
  it("takes out one that a later rule overrules everywhere", () => check("github", ["/infra/a.tf @a", "/infra/ @p"], 1, ["/infra/ @p"]));
  it("leaves one that decides about something", () => check("github", ["* @all", "/infra/ @p"], 1, "removal.notDead"));
  it("leaves what is no rule", () => check("github", ["# Text", "/infra/ @p"], 1, "removal.noRule"));
  it("leaves a repeated rule of GitLab, which gives the first one its owners", () => check("gitlab", ["/web/ @p", "*.tf @tf", "/web/ @q"], 3, "removal.notDead"));

  it("of a dead rule changes nobody's owners", () => {
    const rule = fc.tuple(fc.constantFrom("*", "/infra/", "/infra/*.tf", "*.tf", "a.tf", "/gone/", "web", "**/a.*"), fc.constantFrom("", " @o", " @p")).map((words) => words.join(""));
    const line = fc.oneof({ weight: 5, arbitrary: rule }, fc.constantFrom("# note", "[S]", "!/infra/a.tf"));
    fc.assert(
      fc.property(fc.constantFrom<Dialect>("github", "gitlab", "bitbucket"), fc.array(line, { maxLength: 6 }), (dialect, lines) => {
        const text = lines.join("\n");
        const file = readCodeowners("CODEOWNERS", text, dialect).value;
        for (const { rule: { line: at }, covered, decided } of ruleCoverage(file, paths)) {
          const result = removeRule({ path: "CODEOWNERS", text, dialect }, at, paths);
          if (result.kind !== "edit") {
            // Where the last rule wins, a dead rule can always go.
            assert.ok(decided > 0 || (dialect === "gitlab" && covered > 0), text);
            continue;
          }
          const after = readCodeowners("CODEOWNERS", applyLineEdit(text, result.edit), dialect).value;
          for (const path of paths) {
            assert.deepEqual(after.reviewers(path).owners, file.reviewers(path).owners);
            assert.equal(after.reviewers(path).status, file.reviewers(path).status);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

import assert from "node:assert/strict";
import { proveEdit } from "../../../src/edits/proof";
import type { Dialect } from "../../../src/model/dialect";
import { readCodeowners } from "../../../src/sources/ownership/codeowners/codeowners";

const paths = ["infra/a.tf", "infra/b.tf", "web/a.js"];

/** Checks which paths change, those below `infra` being meant. */
function check(dialect: Dialect, before: readonly string[], after: readonly string[], changed: readonly string[], others: readonly string[]): void {
  const [old, fresh] = [before, after].map((lines) => readCodeowners("CODEOWNERS", lines.join("\n"), dialect).value);
  assert.ok(old !== undefined && fresh !== undefined);
  assert.deepEqual(proveEdit(old, fresh, paths, (path) => path.startsWith("infra/")), { changed, others });
}

describe("the proof of an edit", () => {
  it("tells what was meant from what was not", () => check("github", ["* @a"], ["* @b"], ["infra/a.tf", "infra/b.tf"], ["web/a.js"]));
  it("does not count a move to another line", () => check("github", ["* @a"], ["", "# note", "* @a"], [], []));
  it("does not count another order of the same owners", () => check("github", ["* @a @b"], ["* @b @a"], [], []));
  it("tells nobody by a rule from no rule", () => check("github", ["/web/"], [""], [], ["web/a.js"]));
  it("counts an approval more, and a section that became optional", () => {
    check("gitlab", ["[S]", "/web/ @a"], ["[S][2]", "/web/ @a"], [], ["web/a.js"]);
    check("gitlab", ["[S]", "/infra/a.tf @a"], ["^[S]", "/infra/a.tf @a"], ["infra/a.tf"], []);
  });
  it("counts the section that asks", () => check("gitlab", ["[S]", "/web/ @a"], ["[T]", "/web/ @a"], [], ["web/a.js"]));
  it("does not count that Gitea's owners are named twice", () => check("gitea", [".* @a", "web/.* @b"], [".* @a", "web/.* @b", "web/a.* @a"], [], []));
});

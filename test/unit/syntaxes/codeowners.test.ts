import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { IGrammar } from "vscode-textmate";
import { loadGrammar, tokens } from "./grammars";

describe("the grammar of CODEOWNERS", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar("text.codeowners", { "text.codeowners": readFileSync("syntaxes/codeowners.tmLanguage.json", "utf8") });
  });

  const cases: Readonly<Record<string, readonly [line: string, ...expected: string[]]>> = {
    "a comment": ["  # Who reviews", "# punctuation.definition.comment", "Who reviews comment.line.number-sign"],
    "a rule with a user, a team and an address": [
      "/infra/ @dana @acme/platform kim@acme.test",
      "/infra/ string.unquoted.pattern", "@dana entity.name.tag.owner", "@acme/platform entity.name.tag.owner", "kim@acme.test entity.name.tag.owner.email",
    ],
    "wildcards and escapes": [
      "/a\\ b/**/*.t? @x",
      "/a string.unquoted.pattern", "\\ constant.character.escape", "b/ string.unquoted.pattern", "** keyword.operator.wildcard", "/ string.unquoted.pattern",
      "* keyword.operator.wildcard", ".t string.unquoted.pattern", "? keyword.operator.wildcard", "@x entity.name.tag.owner",
    ],
    "a rule for nobody with a comment": ["/infra/ # later", "/infra/ string.unquoted.pattern", "# punctuation.definition.comment", "later comment.line.number-sign"],
    "a word that is no owner": ["/infra/ platform", "/infra/ string.unquoted.pattern"],
    "a section of GitLab": [
      "^[Data base][2] @dba",
      "^ keyword.operator.optional", "[ punctuation.definition.section.begin", "Data base entity.name.section", "] punctuation.definition.section.end",
      "[ punctuation.definition.approvals.begin", "2 constant.numeric.approvals", "] punctuation.definition.approvals.end", "@dba entity.name.tag.owner",
    ],
    "an exclusion of GitLab": ["!/infra/x.rb", "! keyword.operator.negation", "/infra/x.rb string.unquoted.pattern"],
    "a role of GitLab": ["*.tf @@maintainers", "* keyword.operator.wildcard", ".tf string.unquoted.pattern", "@@maintainers entity.name.tag.owner"],
    "a choice of Bitbucket": [
      "*.js @acme/web:random(2)", "* keyword.operator.wildcard", ".js string.unquoted.pattern", "@acme/web entity.name.tag.owner",
      ": punctuation.separator.choice", "random constant.language.choice", "2 constant.numeric.choice",
    ],
    "a directive of Bitbucket": [
      "CODEOWNERS.toplevel.assignment_routing random 1",
      "CODEOWNERS.toplevel.assignment_routing keyword.other.directive", "random constant.other", "1 constant.other",
    ],
  };
  for (const [name, [line, ...expected]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(tokens(grammar, [line]), expected));
  }

  it("begins each line anew", () =>
    assert.deepEqual(tokens(grammar, ["/a/", "# b", "/c/ @d"]), [
      "/a/ string.unquoted.pattern", "# punctuation.definition.comment", "b comment.line.number-sign", "/c/ string.unquoted.pattern", "@d entity.name.tag.owner",
    ]));
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { loadGrammar, tokens } from "./grammars";

/** A host language as plain as can be: comments behind a mark, strings that may go over lines. */
const host = (scopeName: string): string =>
  JSON.stringify({
    scopeName,
    patterns: [
      { name: "comment.line.number-sign.host", begin: "#", end: "$" },
      { name: "comment.block.host", begin: "/\\*", end: "\\*/" },
      { name: "string.quoted.host", begin: "\"", end: "\"" },
    ],
  });

const injection = "infra-steward.annotations.injection";
const ignores = "infra-steward.ignores.injection";

/** Checks the tokens of ours, in each language that the annotations are injected into, or in one. */
async function check(lines: readonly string[], expected: readonly string[], scopes = ["source.hcl", "source.hcl.terraform", "source.yaml", "source.dockerfile"]): Promise<void> {
  for (const scope of scopes) {
    const files = { [scope]: host(scope), [injection]: readFileSync("syntaxes/annotations.injection.tmLanguage.json", "utf8") };
    const grammar = await loadGrammar(scope, files, [injection]);
    assert.deepEqual(tokens(grammar, lines).filter((token) => !/ (?:comment\.(?:line\.number-sign|block)|string\.quoted|comment\.line\.annotation)$/.test(token)), expected);
  }
}

const owner = ["# punctuation.definition.comment", "owner keyword.other.annotation", ": punctuation.separator.annotation", "@acme/platform entity.name.tag.owner"];

describe("the colours of annotations in comments", () => {
  it("mark an owner", () => check(["# owner: @acme/platform"], owner));
  it("mark an owner on an indented line", () => check(["  # owner: @acme/platform"], owner));
  it("mark a runbook", () =>
    check(["# Runbook: docs/runbooks/restore.md"], [
      "# punctuation.definition.comment", "Runbook keyword.other.annotation", ": punctuation.separator.annotation", "docs/runbooks/restore.md markup.underline.link",
    ]));
  it("mark what is ignored, until when and why", () =>
    check(["# infra-steward: ignore drift/version until 2027-01-31 -- the vendor has no newer one"], [
      "# punctuation.definition.comment", "infra-steward keyword.other.annotation", ": punctuation.separator.annotation", "ignore keyword.control.ignore",
      "drift/version entity.name.tag.code", "until keyword.control.until", "2027-01-31 constant.numeric.day", "-- punctuation.separator.reason",
    ]));
  it("leave one alone that gives no reason, because it does not count", () => check(["# infra-steward: ignore drift/version"], []));
  it("mark the same in Markdown, outside of fences", async () => {
    const files = { "text.html.markdown": host("text.html.markdown"), [ignores]: readFileSync("syntaxes/ignores.injection.tmLanguage.json", "utf8") };
    const grammar = await loadGrammar("text.html.markdown", files, [ignores]);
    assert.deepEqual(tokens(grammar, ["<!-- infra-steward: ignore runbook/broken-link -- written next week -->", "<!-- infra-steward: ignore x -->"]).filter((token) => !/comment\.line\.annotation$/.test(token)), [
      "<!-- punctuation.definition.comment", "infra-steward keyword.other.annotation", ": punctuation.separator.annotation", "ignore keyword.control.ignore",
      "runbook/broken-link entity.name.tag.code", "-- punctuation.separator.reason", "--> punctuation.definition.comment",
    ]);
  });
  it("leave other comments alone", () => check(["# the owner: nobody knows", "# owner", "# owners of: x"], []));
  it("leave a comment behind code alone, because it is not read", () => check(["x = 1 # owner: @acme/platform"], []));
  it("leave strings and block comments alone", () => check(['"', "# owner: @acme/platform", '"', "/*", "# owner: @acme/platform", "*/"], []));
  it("leave other languages alone", () => check(["# owner: @acme/platform"], [], ["source.python"]));

  it("are injected into the languages that the selector names", () => {
    const injectTo = /"injectTo": \[([^\]]*)\]/.exec(readFileSync("package.json", "utf8"))?.[1] ?? "";
    assert.deepEqual([...injectTo.matchAll(/"([^"]+)"/g)].map(([, scope]) => scope), ["source.hcl", "source.hcl.terraform", "source.yaml", "source.dockerfile"]);
  });
});

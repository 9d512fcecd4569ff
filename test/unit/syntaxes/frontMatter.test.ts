import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { loadGrammar, tokens } from "./grammars";

const scope = "text.html.markdown";
const injection = "infra-steward.front-matter.injection";

/** Markdown as plain as can be: front matter between dashes, with comments and strings, then text. */
const host = JSON.stringify({
  scopeName: scope,
  patterns: [
    {
      begin: "\\A---$", end: "^---$", contentName: "meta.embedded.block.frontmatter",
      patterns: [{ name: "comment.line.host", begin: "#", end: "$" }, { name: "string.quoted.host", begin: "\"", end: "\"" }],
    },
  ],
});

/** Checks the tokens of ours. */
async function check(lines: readonly string[], expected: readonly string[]): Promise<void> {
  const files = { [scope]: host, [injection]: readFileSync("syntaxes/frontMatter.injection.tmLanguage.json", "utf8") };
  const grammar = await loadGrammar(scope, files, [injection]);
  assert.deepEqual(tokens(grammar, lines).filter((token) => /front-matter|constant/.test(token)), expected);
}

const key = (name: string): string[] => [`${name} keyword.other.front-matter`, ": punctuation.separator.front-matter"];

describe("the colours of a runbook's front matter", () => {
  it("mark a kind that there is", () => check(["---", "kind: incident", "---"], [...key("kind"), "incident constant.language.kind"]));
  it("mark when it was reviewed", () => check(["---", "Last-Reviewed: 2026-11-02 # by dana", "---"], [...key("Last-Reviewed"), "2026-11-02 constant.other.date"]));
  it("mark what it applies to", () =>
    check(["---", "appliesTo:", "  paths: [infra/**]", "  resource_types:", "    - aws_db_instance", "---"], [...key("appliesTo"), ...key("paths"), ...key("resource_types")]));
  it("leave what is not read alone", () => check(["---", "kind: poem", "reviewed: never", "layout: other", "paths: x", "my kind: deploy", "kind:deploy", "---"], []));
  it("leave strings and comments alone", () => check(["---", 'title: "', "kind: deploy", '"', "# kind: deploy", "---"], []));
  it("leave the text below alone", () => check(["---", "---", "kind: deploy", "appliesTo:", "  paths:"], []));
});

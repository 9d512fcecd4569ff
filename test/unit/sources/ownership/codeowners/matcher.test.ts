import assert from "node:assert/strict";
import fc from "fast-check";
import { readCodeowners } from "../../../../../src/sources/ownership/codeowners/codeowners";
import { Matcher } from "../../../../../src/sources/ownership/codeowners/matcher";
import { parseGitignorePattern } from "../../../../../src/sources/ownership/codeowners/gitignorePattern";
import { plainGithub, plainGitlab } from "./plainMatchers";

/** Small alphabets, so that rules and paths often meet. */
const part = fc.constantFrom("a", "b", "ab", "*", "**", "a*", "*b", "?", "?b*", "a*b*", "\\*", "\\a?");
const folderName = fc.constantFrom("a", "b", "ab", "aab", "*", "b*");
const path = fc.array(folderName, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
const paths = fc.array(path, { minLength: 1, maxLength: 4 });
const pattern = fc
  .tuple(fc.constantFrom("", "", "/"), fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "", "/"))
  .map(([start, parts, end]) => start + parts.join("/") + end);

const runs = { numRuns: 10_000 };

describe("the compiled matcher", () => {
  it("gives GitHub's answers", () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 5 }), paths, (patterns, asked) => {
        const file = readCodeowners("CODEOWNERS", patterns.map((text) => `${text} @o`).join("\n"), "github").value;
        for (const one of asked) {
          const covering = patterns.flatMap((text, index) => (plainGithub(text, one) ? [index + 1] : []));
          assert.equal(file.reviewers(one).source?.line, covering.at(-1));
        }
      }),
      runs,
    );
  });

  it("gives GitLab's answers, section by section, with exclusions", () => {
    const line = fc.tuple(fc.constantFrom("", "", "!"), pattern).map(([mark, text]) => mark + text);
    const sections = fc.array(fc.array(line, { maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(sections, paths, (written, asked) => {
        const text = written.map((lines, index) => [`[S${index}]`, ...lines.map((rule) => `${rule} @o`)].join("\n")).join("\n");
        const file = readCodeowners("CODEOWNERS", text, "gitlab").value;
        for (const one of asked) {
          assert.deepEqual(file.reviewers(one).sections.map(({ name, line: at }) => `${name}:${at}`), plainSections(written, one));
        }
      }),
      runs,
    );
  });

  it("tells every rule that covers a path, and which of them decides", () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 5 }), path, (patterns, one) => {
        const file = readCodeowners("CODEOWNERS", patterns.map((text) => `${text} @o`).join("\n"), "github").value;
        const covering = patterns.flatMap((text, index) => (plainGithub(text, one) ? [index + 1] : []));
        const matches = file.matches(one);
        assert.deepEqual(matches.map(({ rule }) => rule.line), covering);
        assert.deepEqual(matches.map(({ decides }) => decides), covering.map((at) => at === covering.at(-1)));
      }),
      { numRuns: 2000 },
    );
  });

  it("forgets folders when there are too many, and no answer with them", () => {
    const matcher = new Matcher(["/a/*/x", "b/", "/a/1/"].map((text) => ({ pattern: parseGitignorePattern(text), group: 0 })));
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 20_000; index += 1) assert.deepEqual(matcher.lastMatches(`a/${index}/x`), [index === 1 ? 2 : 0]);
    }
  });

  it("answers for paths of any shape", () => {
    const matcher = new Matcher([{ pattern: parseGitignorePattern("a/"), group: 0 }]);
    const cases: readonly (readonly [path: string, covered: boolean])[] = [["", false], ["/", false], ["a", false], ["a/", true], ["//a//b", true], [`${"x/".repeat(50_000)}a/b`, true]];
    for (const [text, covered] of cases) assert.equal(matcher.lastMatches(text).length > 0, covered, text.slice(0, 20));
  });
});

/** GitLab's rules, said plainly: `section:line` of what decides in each section that asks for something. */
function plainSections(written: readonly (readonly string[])[], path: string): readonly string[] {
  const said: string[] = [];
  let line = 0;
  written.forEach((lines, index) => {
    line += 1;
    const start = line;
    line += lines.length;
    // A repeated pattern stands where it first stood, and says what it last said.
    const rules = new Map<string, { readonly excludes: boolean; readonly line: number; readonly text: string }>();
    lines.forEach((rule, offset) => {
      const text = rule.replace(/^!/, "");
      rules.set(normalised(text), { excludes: rule.startsWith("!"), line: start + offset + 1, text });
    });
    const covering = [...rules.values()].filter(({ text }) => plainGitlab(text, path));
    const last = covering.at(-1);
    if (last !== undefined && !covering.some(({ excludes }) => excludes)) said.push(`S${index}:${last.line}`);
  });
  return said;
}

function normalised(text: string): string {
  const anchored = text === "*" ? "/**/*" : text.startsWith("/") ? text : `/**/${text}`;
  return anchored.endsWith("/") ? `${anchored}**/*` : anchored;
}

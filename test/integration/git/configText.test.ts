import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readConfigText } from "../../../src/git/configText";
import { runGit, temporaryFolder } from "./temporary";

describe("git's configuration as text", () => {
  const folder = temporaryFolder();

  /** What git itself reads from the same text. A key without a value is true to git and `""` to us. */
  function byGit(text: string): readonly string[] {
    const file = join(folder, "config");
    writeFileSync(file, text);
    return runGit(folder, "config", "--file", file, "--no-includes", "--list", "--null").split("\0").filter((entry) => entry !== "")
      .map((entry) => (entry.includes("\n") ? entry : `${entry}\n`));
  }

  function check(text: string): void {
    const ours = readConfigText(text).map(({ section, subsection, key, value }) => `${[section, ...(subsection === null ? [] : [subsection]), key].join(".")}\n${value}`);
    assert.deepEqual(ours, byGit(text));
  }

  const texts: Readonly<Record<string, string>> = {
    "an ordinary file": '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:acme/shop.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n',
    "Windows line ends and a byte order mark": '\uFEFF[remote "origin"]\r\n\turl = https://acme.test/x\r\n',
    comments: '# one\n; two\n[a] # three\nb = c # four\nd = e;five\nf = "g # h" # six\n',
    "capital letters": '[REMOTE "Origin"]\nURL = x\n',
    "a setting beside its section": '[remote "origin"] url = x\n',
    "the old form of a subsection": "[remote.Origin]\nurl = x\n",
    "escapes in values": '[a]\nb = "c\\"d\\\\e\\tf\\ng"\nh = i\\\\j\nk = "l" m "n"\n',
    "escapes in subsections": '[a "b\\"c\\\\d"]\ne = f\n',
    "lines that go on": "[a]\nb = c\\\nd \\\n  e\nf = g\\\\\nh = i\n",
    "spaces around and within": "[a]\n  b   =   c   d   \n\te=f\n",
    "keys without a value": "[a]\nb\nc =\n",
    "the same key twice": "[a]\nb = 1\nb = 2\n",
    "an include that is not followed": "[include]\npath = /etc/passwd\n",
    "sections without settings": "[a]\n[b]\nc = d\n",
    nothing: "",
  };
  for (const [what, text] of Object.entries(texts)) it(`reads ${what} as git does`, () => check(text));

  it("reads what anybody may write as git does", () => {
    const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,6}$/);
    const plain = fc.stringMatching(/^[a-zA-Z0-9:/@.+*=\] [-]{0,20}$/);
    const quoted = fc.string({ unit: fc.constantFrom("a", " ", "#", ";", "=", "[", "]", "\\\\", '\\"', "\\n", "é") }).map((text) => `"${text}"`);
    const line = fc.tuple(word, fc.oneof(plain, quoted), fc.constantFrom("", " # why", ";x")).map(([key, value, comment]) => `\t${key} = ${value}${comment}`);
    const header = fc.tuple(word, fc.option(quoted.map((text) => text.replaceAll("\\n", "")))).map(([name, sub]) => (sub === null ? `[${name}]` : `[${name} ${sub}]`));
    const file = fc.array(fc.tuple(header, fc.array(line, { maxLength: 4 })), { maxLength: 4 }).map((sections) => sections.flatMap(([head, lines]) => [head, ...lines, ""]).join("\n"));
    fc.assert(fc.property(file, check), { numRuns: 25 });
  }).timeout(20_000);

  it("reads any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("[", "]", '"', "\\", "=", "\n", "#", "a", " ", "\0") }), (text) => Array.isArray(readConfigText(text))));
  });
});

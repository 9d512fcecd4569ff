import assert from "node:assert/strict";
import { phrase } from "../../../../src/present/phrase";
import { readEditorAssociations } from "../../../../src/sources/settings/editorAssociations";
import { processorTime } from "../../processorTime";

describe("the editor's settings of a folder", () => {
  const setting = '"infraSteward.associations"';
  const broken = "This is not valid JSON; what could be understood of it counts.";
  const texts: [name: string, text: string, value: Readonly<Record<string, string>>, problems?: string[]][] = [
    ["the setting alone", `{ ${setting}: { "deploy/*.sh": "shell", "*.conf": "none" } }`, { "deploy/*.sh": "shell", "*.conf": "none" }],
    ["among others, indented by tabs", `{\n\t"editor.tabSize": 2,\n\t${setting}: {\n\t\t"a.sh": "shell"\n\t},\n\t"files.associations": {"*.x": "yaml"}\n}\n`, { "a.sh": "shell" }],
    ["comments and commas at the end", `// ours\n{\n  /* what\n     deploys */\n  ${setting}: {\n    "a.sh": "shell", // by hand\n    // "b.sh": "shell",\n  },\n}\n`, { "a.sh": "shell" }],
    ["what looks like a comment in a text", `{ "a": "https://acme.test/*", ${setting}: { "**/a/*.sh": "shell", "//b": "make" }, "c": "*/" }`, { "**/a/*.sh": "shell", "//b": "make" }],
    ["escaped letters", `{ ${setting}: { "\\u0061\\/b.sh": "sh\\u0065ll", "a\\"//b": "x" } }`, { "a/b.sh": "shell", 'a"//b': "x" }],
    ["a byte order mark and Windows line ends", `\uFEFF{\r\n  ${setting}: { // x\r\n    "a": "make"\r\n  }\r\n}\r\n`, { a: "make" }],
    ["the last of two", `{ ${setting}: { "a": "make" }, ${setting}: { "b": "make" } }`, { b: "make" }],
    ["what is no text", `{ ${setting}: { "a": 1, "b": null, "c": ["make"], "d": true, "e": "make" } }`, { e: "make" }],
    ["other settings alone", '{ "infraSteward.findings": {} }', {}],
    ["nothing", "", {}],
    ["only a comment", "// nothing yet\n", {}],
    ["no object", `{\n  ${setting}: ["a"]\n}`, {}, ['2: "infraSteward.associations" is not as expected (an object) and is left out.']],
    ["a comma that is missing", `{\n  ${setting}: { "a": "make" }\n  "b": 1\n}`, { a: "make" }, [`3: ${broken}`]],
    ["what is half typed", `{\n  ${setting}: { "a": "make", "b`, { a: "make" }, [`2: ${broken}`]],
    ["no settings", "[]", {}],
  ];
  for (const [name, text, expected, problems = []] of texts) {
    it(name, () => {
      const read = readEditorAssociations("settings.json", text);
      assert.deepEqual(read.value, expected);
      assert.deepEqual(read.problems.map(({ line, message }) => `${String(line)}: ${phrase(message)}`), problems);
    });
  }

  it("text made to hurt takes no longer than other text", () => {
    for (const text of ["/*", '"', '"\\', "//", "/*/", '{"a":'].map((part) => part.repeat(100_000))) {
      const spentMs = processorTime();
      readEditorAssociations("settings.json", text);
      assert.ok(spentMs() < 2000, text.slice(0, 20));
    }
  });
});

import assert from "node:assert/strict";
import { judgeContents } from "../../host/packageContents";

const whole = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/package.nls.de.json",
  "extension/readme.md",
  "extension/changelog.md",
  "extension/LICENSE.txt",
  "extension/schemas/infra-steward.schema.json",
  "extension/dist/extension.js",
  "extension/dist/worker.js",
  "extension/dist/reportThread.js",
  "extension/dist/report.js",
  "extension/dist/cli.js",
  "extension/dist/present/german.js",
  "extension/dist/ThirdPartyNotices.txt",
  "extension/dist/web-tree-sitter.wasm",
  "extension/dist/tree-sitter-terraform.wasm",
];

describe("the allow-list of the package", () => {
  it("accepts what is needed, and pictures, styles, grammars and schemas", () => {
    assert.deepEqual(judgeContents([...whole, "extension/media/icon.png", "extension/media/report/report.css", "extension/syntaxes/codeowners.tmLanguage.json"]), []);
  });

  it("names what is missing", () => {
    assert.deepEqual(judgeContents(whole.filter((name) => name !== "extension/dist/worker.js")), ["The package lacks extension/dist/worker.js."]);
  });

  const strangers = [
    "extension/dist/extension.js.map",
    "extension/dist/test/extension/index.js",
    "extension/src/extension.ts",
    "extension/node_modules/yaml/package.json",
    "extension/.env",
    "extension/media/notes.txt",
    "extension/mediaspoof/icon.png",
  ];
  for (const stranger of strangers) {
    it(`refuses ${stranger}`, () => assert.match(judgeContents([...whole, stranger]).join("\n"), /not on the list/u));
  }
});

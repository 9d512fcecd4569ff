// What the packaged extension holds: the allow-list, and the verdict on a list of files.

/** Files without which the extension does not work, or may not be published. */
const required = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/package.nls.de.json",
  "extension/readme.md",
  "extension/changelog.md",
  "extension/LICENSE.txt",
  "extension/dist/extension.js",
  "extension/dist/worker.js",
  "extension/dist/cli.js",
  "extension/dist/reportThread.js",
  "extension/dist/report.js",
  "extension/dist/present/german.js",
  "extension/dist/web-tree-sitter.wasm",
  "extension/dist/tree-sitter-terraform.wasm",
  "extension/dist/ThirdPartyNotices.txt",
  "extension/schemas/infra-steward.schema.json",
];

/** Kinds of files that may be there: pictures and assets of our views, grammars, schemas, explanations. */
const allowed = [/^extension\/media\/[\w./-]+\.(?:svg|png|css|js)$/u, /^extension\/syntaxes\/[\w.-]+\.json$/u, /^extension\/explanations\/(?:de\/)?[a-z-]+\.md$/u, /^extension\/schemas\/[\w.-]+\.json$/u];

/** Says what is missing and what does not belong, a sentence each; nothing when the list is right. */
export function judgeContents(files: readonly string[]): string[] {
  const missing = required.filter((name) => !files.includes(name));
  const unexpected = files.filter((name) => !required.includes(name) && !allowed.some((kind) => kind.test(name)));
  return [
    ...missing.map((name) => `The package lacks ${name}.`),
    ...unexpected.map((name) => `The package holds ${name}, which is not on the list of test/host/packageContents.ts.`),
  ];
}

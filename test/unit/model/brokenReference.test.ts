import assert from "node:assert/strict";
import type { ReferenceView } from "../../../src/model/brokenReference";
import { brokenReferences } from "../../../src/model/brokenReference";
import { isPageOfSite } from "../../../src/model/site";
import { readRunbook } from "../../../src/sources/runbooks/markdown";

const path = "docs/runbooks/restore.md";
const paths = [
  path, "docs/runbooks/deploy.md", "docs/setup.md", "infra/modules/network/main.tf", "infra/prod/main.tf", ".github/workflows/infra.yml",
  "templates/service/.github/workflows/release.yml", "assets/map.png",
].sort();
const view: ReferenceView = {
  paths,
  unlisted: new Set(["vendor/tool/README.md"]),
  isSite: false,
  runbookAt: (target) => (target === "docs/setup.md" ? readRunbook(target, "# Set up\n\n## 📅 First day\n").value : null),
  addresses: new Set(["aws_db_instance.main", "module.database", "data.aws_ami.base", "jobs.apply"]),
  examples: new Set([30]),
  appliesLine: () => null,
};

/** Text to `kind what`, each line of the text being a paragraph of its own. */
function check(text: string, expected: readonly string[], change: Partial<ReferenceView> = {}): void {
  const found = brokenReferences(readRunbook(path, `# Restore\n\n${text}\n`).value, { ...view, ...change });
  assert.deepEqual(found.map((one) => {
    switch (one.kind) {
      case "heading":
        return `${one.line} heading ${one.path ?? ""}#${one.heading}`;
      case "address":
        return `${one.line} address ${one.address}`;
      case "refused":
        return `${one.line} refused ${one.scheme}`;
      case "path":
        return `${one.line} path ${one.path} -> ${one.moved ?? "?"}`;
      case "pattern":
        return `${one.line} pattern ${one.pattern}`;
      case "workflow":
        return `${one.line} workflow ${one.path}`;
    }
  }), expected);
}

describe("what a runbook names that is not there", () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ["nothing where all is there", "[a](deploy.md) [b](../../infra/prod/main.tf) [c](../../infra/prod) [d](../../infra/) [e](/assets/map.png) [f](#restore)", []],
    ["a path, and where it went", "[the network](../../infra/network/main.tf)", ["3 path infra/network/main.tf -> infra/modules/network/main.tf"]],
    ["a path in other letters", "[a](Deploy.md)", ["3 path docs/runbooks/Deploy.md -> docs/runbooks/deploy.md"]],
    ["several on one line, each once", "[a](x.md) [b](y.md) [c](x.md)", ["3 path docs/runbooks/x.md -> ?", "3 path docs/runbooks/y.md -> ?"]],
    ["the same on two lines, twice", "[a](x.md)\n\n[c](x.md)", ["3 path docs/runbooks/x.md -> ?", "5 path docs/runbooks/x.md -> ?"]],
    ["an image", "![map](map.png)", ["3 path docs/runbooks/map.png -> assets/map.png"]],
    ["a heading here", "[a](#restore) [b](#gone)", ["3 heading #gone"]],
    ["a heading there, however its fragment is made", "[a](../setup.md#first-day) [b](../setup.md#-first-day) [c](../setup.md#second-day)", ["3 heading docs/setup.md#second-day"]],
    ["no heading of a file that was not read", "[a](deploy.md#anything)", []],
    ["no address on the web, and nothing outside", "[a](https://gone.acme.test/x) [b](../../../issues/1)", []],
    ["nothing that must be filled in first", "[a](../{{ environment }}.md) [b](../$ENV/main.tf) [c](<your file.md>)", ["3 path docs/runbooks/your file.md -> ?"]],
    ["what lies on disk and in no listing is there", "[a](../../vendor/tool/README.md)", []],
    ["a link that is never opened", "[a](command:x) [b](file:///etc/hosts) [c](slack://channel)", ["3 refused command", "3 refused file"]],
    ["an address of a known type", "See `aws_db_instance.gone` and `aws_db_instance.main[0]`.", ["3 address aws_db_instance.gone"]],
    ["no address of a type that the repository does not have", "See `google_sql_database.gone` and `some_python.module`.", []],
    ["no address that only shows what one looks like", "See `aws_db_instance.example` and `aws_db_instance.this`.", []],
    ["a module's name, and nothing within it", "See `module.gone` and `module.database.aws_db_instance.any`.", ["3 address module.gone"]],
    ["a data source", "See `data.aws_ami.base` and `data.aws_ami.gone`.", ["3 address data.aws_ami.gone"]],
    ["a workflow", "Run `.github/workflows/gone.yml` after `.github/workflows/infra.yml`.", ["3 workflow .github/workflows/gone.yml"]],
    ["no workflow of a template", "Run `.github/workflows/release.yml`.", []],
    ["no path that code names", "Edit `infra/prod/gone.tf`.", []],
  ];
  for (const [name, text, expected] of cases) it(name, () => check(text, expected));

  it("is nothing that an example names", () => check(`${"\n".repeat(27)}See \`aws_db_instance.gone\`.`, []));

  it("is where it says that it applies, and not where that was only concluded", () => {
    const text = "---\nappliesTo:\n  paths: [infra/prod/**, infra/gone/**]\n  resources: [aws_db_instance.main, aws_db_instance.gone, aws_db_instance.*, Deployment/x]\n---\n# A\n";
    const found = (appliesLine: ReferenceView["appliesLine"]) => brokenReferences(readRunbook(path, text).value, { ...view, appliesLine });
    assert.deepEqual(found((named) => (named.startsWith("infra") ? 3 : 4)), [
      { kind: "pattern", pattern: "infra/gone/**", line: 3 }, { kind: "address", address: "aws_db_instance.gone", line: 4 },
    ]);
    assert.deepEqual(found(() => null), []);
  });

  it("takes the pages of a site as they are addressed there", () => {
    const text = "[a](deploy.html) [b](../setup/) [c](/runbooks/deploy) [d](../../main.tf) [e](gone.html)";
    check(text, ["3 path docs/runbooks/gone.html -> ?"], { isSite: true });
  });

  it("knows a page of a site by its name or the generator's configuration above it", () => {
    assert.equal(isPageOfSite("docs/runbooks/a.md", [...paths, "mkdocs.yml"].sort()), true);
    assert.equal(isPageOfSite("docs/runbooks/a.md", [...paths, "docs/_config.yml"].sort()), true);
    assert.equal(isPageOfSite("docs/runbooks/a.md", [...paths, "website/docusaurus.config.js"].sort()), false);
    assert.equal(isPageOfSite("docs/runbooks/a.md", paths), false);
    assert.equal(isPageOfSite("source/runbooks/a.html.md.erb", paths), true);
  });
});

import assert from "node:assert/strict";
import path from "node:path";
import type { System } from "../../../../src/model/place";
import { readIgnores } from "../../../../src/sources/ignores/ignores";
import { ignoreStatement, ignoreText } from "../../../../src/sources/ignores/statement";
import { readOutline } from "../../../../src/sources/outline";
import type { TerraformReader } from "../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../src/sources/terraform/blocks";

let terraform: TerraformReader;
before(async () => {
  terraform = await openTerraformReader(path.join(__dirname, "..", ".."));
});
after(() => terraform.dispose());

/** @param expected code, last day and why it does not count, in words that a test can be read by. */
function says(comment: string, expected: string | null): void {
  it(comment, () => {
    const read = ignoreStatement(comment);
    assert.equal(read === null ? null : `${read.code} ${read.until ?? "-"} ${read.refused ?? "counts"}`, expected);
  });
}

describe("what a comment ignores", () => {
  says("infra-steward: ignore drift/version until 2027-01-31 -- the vendor has no newer one", "drift/version 2027-01-31 counts");
  says("infra-steward: ignore drift/version -- because", "drift/version - counts");
  says("Infra-Steward : Ignore drift/* -- a -- b", "drift/* - counts");
  says("infra-steward: ignore scan/trivy/* -- ours", "scan/trivy/* - counts");
  says("infra-steward: ignore scan/tool/rule with blanks until 2027-01-31 -- ours", "scan/tool/rule with blanks 2027-01-31 counts");
  says("infra-steward: ignore drift/version", "drift/version - noReason");
  says("infra-steward: ignore drift/version --", "drift/version - noReason");
  says("infra-steward: ignore drift/version --reason", "drift/version --reason - noCode");
  says("infra-steward: ignore drift/version until tomorrow -- because", "drift/version - noDay");
  says("infra-steward: ignore drift/version until 2027-02-30 -- because", "drift/version - noDay");
  says("infra-steward: ignore drift/version until -- because", "drift/version - noDay");
  says("infra-steward: ignore", " - noCode");
  says("infra-steward: ignore everything -- because", "everything - noCode");
  says("infra-steward: ignore * -- because", "* - noCode");
  says("infra-steward: ignore ignore/expired -- because", "ignore/expired - noCode");
  says("infra-steward: ignored by all", null);
  says("we ask infra-steward: ignore drift/version -- because", null);
  says(`infra-steward: ignore drift/version -- ${"x".repeat(1000)}`, null);

  it("is what is written", () => {
    assert.deepEqual(ignoreStatement(ignoreText("drift/live", "2027-01-31", "why -- twice")), { code: "drift/live", until: "2027-01-31", refused: null });
    assert.deepEqual(ignoreStatement(ignoreText("due/a-b", null, "why")), { code: "due/a-b", until: null, refused: null });
  });
});

const ignore = "infra-steward: ignore drift/version -- why";

/** @param expected `line: first-last`, or what it is instead. */
function about(name: string, file: string, system: System | null, text: string, expected: readonly string[]): void {
  it(name, () => {
    const blocks = system === null ? [] : readOutline(file, system, text, { terraform, words: [] }).value.blocks;
    const found = readIgnores(file, system, text, blocks).map(({ line, lines, refused }) => `${line}: ${refused ?? (lines === null ? "file" : `${lines.start}-${lines.end}`)}`);
    assert.deepEqual(found, expected);
  });
}

describe("what such a comment is about", () => {
  about("the block below", "a.tf", "terraform", `x = 1\n\n# ${ignore}\nresource "t" "n" {\n  a = 1\n}\n`, ["3: 3-6"]);
  about("the block below all comments", "a.tf", "terraform", `locals {}\n# ${ignore}\n// ${ignore}\n# Two.\nresource "t" "n" {\n}\n`, ["2: 2-6", "3: 3-6"]);
  about("the line below, in a block", "a.tf", "terraform", `resource "t" "n" {\n  # ${ignore}\n  a = 1\n  b = 2\n}\n`, ["2: 2-3"]);
  about("the file, at the top with a blank line", "a.tf", "terraform", `# Ours.\n# ${ignore}\n\nresource "t" "n" {\n}\n`, ["2: file"]);
  about("nothing, in between", "a.tf", "terraform", `locals {}\n\n# ${ignore}\n\nresource "t" "n" {\n}\n`, ["3: unattached"]);
  about("nothing, at the end", "a.tf", "terraform", `locals {}\n# ${ignore}\n`, ["2: unattached"]);
  about("nothing, inside of a string", "a.tf", "terraform", `locals {\n  a = <<-EOT\n    # ${ignore}\n    x\n  EOT\n}\n`, []);
  about("nothing, behind code", "a.tf", "terraform", `a = 1 # ${ignore}\n`, []);
  about("nothing, in variables", "a.tfvars", "terraform", `# ${ignore}\na = 1\n`, []);
  about("nothing, in a lock file", ".terraform.lock.hcl", "terraform", `# ${ignore}\nprovider "x" {\n}\n`, []);
  about("a job", "ci.yml", "github-actions", `on: push\njobs:\n  # ${ignore}\n  a:\n    steps:\n      # ${ignore}\n      - uses: x@v1\n      - run: |\n          # ${ignore}\n          x\n`, ["3: 3-10", "6: 6-7"]);
  about("not the next job, further in", "ci.yml", "github-actions", `on: push\njobs:\n  a:\n    steps: []\n    # ${ignore}\n  b:\n    steps: []\n`, ["5: unattached"]);
  about("a stage", "Dockerfile", "docker", `# syntax=docker/dockerfile:1\n# ${ignore}\n\nFROM a AS build\n# ${ignore}\nRUN x\n`, ["2: file", "5: 5-6"]);
  about("a rule of CODEOWNERS", ".github/CODEOWNERS", null, `* @a\n# ${ignore}\n/x/ @b\n/y/ @c\n`, ["2: 2-3"]);
  about("the settings", ".infra-steward.yaml", null, `reviews:\n  # ${ignore}\n  - name: a\n`, ["2: 2-3"]);
  about("a paragraph", "docs/a.md", null, `# A\n\n<!-- ${ignore} -->\n\nOne\ntwo.\n\nThree.\n`, ["3: 3-6"]);
  about("a fence with all its lines", "docs/a.md", null, `# A\n\n<!-- ${ignore} -->\n\`\`\`sh\na\n\nb\n\`\`\`\n\nThree.\n`, ["3: 3-8"]);
  about("not what is between fences", "docs/a.md", null, `# A\n\n\`\`\`\n<!-- ${ignore} -->\n\`\`\`\n`, []);
  about("the file, in the front matter", "docs/a.md", null, `---\n# ${ignore}\nkind: deploy\n---\n# ${ignore}\n`, ["2: file"]);
  about("the file, before the first words", "docs/a.md", null, `<!-- ${ignore} -->\n\n# A\n`, ["1: file"]);
  about("nothing, after the last words", "docs/a.md", null, `# A\n\n<!-- ${ignore} -->\n`, ["3: unattached"]);
  about("with Windows line ends and a byte order mark", "a.tf", "terraform", `\uFEFF# ${ignore}\r\nresource "t" "n" {\r\n}\r\n`, ["1: 1-3"]);

  it("and of no more than a thousand of them", () => assert.equal(readIgnores("a.tf", "terraform", `# ${ignore}\n`.repeat(1500), []).length, 1000));
});

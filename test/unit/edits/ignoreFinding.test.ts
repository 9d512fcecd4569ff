import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import type { IgnoreIntent } from "../../../src/edits/ignoreFinding";
import { ignoreFinding } from "../../../src/edits/ignoreFinding";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import type { System } from "../../../src/model/place";
import { readIgnores } from "../../../src/sources/ignores/ignores";
import { readOutline } from "../../../src/sources/outline";
import { readCodeowners } from "../../../src/sources/ownership/codeowners/codeowners";
import { readRunbook } from "../../../src/sources/runbooks/markdown";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";

let terraform: TerraformReader;
before(async () => {
  terraform = await openTerraformReader(path.join(__dirname, ".."));
});
after(() => terraform.dispose());

const intent: IgnoreIntent = { path: "infra/main.tf", line: 1, code: "drift/version", address: null, until: "2027-01-31", reason: " The vendor\n has no newer one. " };
const words = "infra-steward: ignore drift/version until 2027-01-31 -- The vendor has no newer one.";

function made(text: string, system: System | null, change: Partial<IgnoreIntent>): string | null {
  const wanted = { ...intent, ...change };
  const outlineOf = (version: string) => (system === null ? null : readOutline(wanted.path, system, version, { terraform, words: [] }).value);
  const edited = ignoreFinding(wanted, text, {
    system,
    blocksIn: (version) => outlineOf(version)?.blocks ?? [],
    meaningOf: (version) => [outlineOf(version), wanted.path.endsWith(".md") ? readRunbook(wanted.path, version) : null, wanted.path === "CODEOWNERS" ? readCodeowners(wanted.path, version, "github").value.rules : null],
  });
  return edited.kind === "edit" ? applyLineEdit(text, edited.edit) : null;
}

/** @param expected the text afterwards; null where nothing is done. */
function check(name: string, text: string, expected: string | null, change: Partial<IgnoreIntent> = {}, system: System | null = "terraform"): void {
  it(name, () => assert.equal(made(text, system, change), expected));
}

const block = 'resource "t" "n" {\n  a = 1\n}\n';
const undeclared = { code: "ownership/undeclared", until: null } as const;
const whole = "infra-steward: ignore ownership/undeclared -- The vendor has no newer one.";
const run = "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          one\n          two\n";
const ci = { path: ".github/workflows/ci.yml" };
const note = { path: "docs/runbooks/a.md", code: "runbook/broken-link" };
const link = "infra-steward: ignore runbook/broken-link until 2027-01-31 -- The vendor has no newer one.";

describe("ignoring a finding by a comment", () => {
  check("above its block", `locals {}\n\n${block}`, `locals {}\n\n# ${words}\n${block}`, { line: 3, address: "t.n" });
  check("above its line, as far in", block, `resource "t" "n" {\n  # ${words}\n  a = 1\n}\n`, { line: 2 });
  check("below the comments that are there", `# Ours.\n${block}`, `# Ours.\n# ${words}\n${block}`, { line: 2, address: "t.n" });
  check("at the top, apart from the first block", block, `# ${whole}\n\n${block}`, undeclared);
  check("at the top, with the blank line that is there", `\n${block}`, `# ${whole}\n\n${block}`, undeclared);
  check("after what Docker's builder is told", "# syntax=docker/dockerfile:1\nFROM a\n", `# syntax=docker/dockerfile:1\n# ${whole}\n\nFROM a\n`, { ...undeclared, path: "Dockerfile" }, "docker");
  check("above an image on the first line", "FROM a\nRUN x\n", `# ${words}\nFROM a\nRUN x\n`, { path: "Dockerfile" }, "docker");
  check("above a job", run, run.replace("  a:", `  # ${words}\n  a:`), { ...ci, line: 3, address: "jobs.a" }, "github-actions");
  check("above the job of a line of script, which a comment would change", run, run.replace("  a:", `  # ${words}\n  a:`), { ...ci, line: 7 }, "github-actions");
  check("above a rule of CODEOWNERS", "* @a\n/x/ @b\n", `* @a\n# ${words}\n/x/ @b\n`, { path: "CODEOWNERS", line: 2 }, null);
  check("above a paragraph of a runbook", "# A\n\nOne\n[two](b.md).\n", `# A\n\n<!-- ${link} -->\nOne\n[two](b.md).\n`, { ...note, line: 4 }, null);
  check("above a list, as far in", "# A\n\n1. One\n\n   [two](b.md)\n", `# A\n\n1. One\n\n   <!-- ${link} -->\n   [two](b.md)\n`, { ...note, line: 5 }, null);
  check("in the front matter", "---\nkind: deploy\n---\n# A\n", `---\n# ${link}\nkind: deploy\n---\n# A\n`, { ...note, line: 2 }, null);
  check("at the end of a file without a line end", "a = 1", `# ${words}\na = 1`);
  check("with Windows line ends", "a = 1\r\nb = 2\r\n", `a = 1\r\n# ${words}\r\nb = 2\r\n`, { line: 2 });
  check("not without a reason", block, null, { reason: " \n" });
  check("not for what is no code", block, null, { code: "all" });
  check("not with what is no day", block, null, { until: "soon" });
  check("not in JSON", "{\n}\n", null, { path: "main.tf.json" });
  check("not with a reason that ends the comment of a runbook", "# A\n\n[two](b.md)\n", null, { ...note, line: 3, reason: "x --> y" }, null);

  it("never changes what other comments ignore, or what the file says", () => {
    const text = `# ${words}\n\n# ${words}\n${block}\nmodule "m" {\n  # owner: @a\n  source = "./x"\n}\n`;
    fc.assert(fc.property(fc.integer({ min: 1, max: 11 }), fc.constantFrom("drift/version", "ownership/conflict", "scan/a/b"), (line, code) => {
      const after = made(text, "terraform", { line, code, reason: "new" });
      if (after === null) return;
      const outline = (version: string) => readOutline("infra/main.tf", "terraform", version, { terraform, words: [] }).value.blocks;
      assert.deepEqual(outline(after).map(({ address }) => address), outline(text).map(({ address }) => address));
      assert.equal(readIgnores("infra/main.tf", "terraform", after, outline(after)).filter(({ refused }) => refused === null).length, 3);
    }), { numRuns: 40 });
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { RunbookSubject } from "../../../src/edits/createRunbook";
import { createRunbook } from "../../../src/edits/createRunbook";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import { markReviewed } from "../../../src/edits/markReviewed";
import { movePath } from "../../../src/edits/movePath";
import type { RunbookEdit } from "../../../src/edits/runbookEdit";
import { runbookKinds } from "../../../src/model/runbook";
import { readRunbook } from "../../../src/sources/runbooks/markdown";

const path = "docs/runbooks/restore.md";
const day = "2026-11-21";

/** @param expected the text afterwards, or what came of the edit instead of one. */
function check(text: string, edit: RunbookEdit, expected: string): void {
  assert.equal(edit.kind === "edit" ? applyLineEdit(text, edit.edit) : edit.kind, expected);
}

describe("marking a runbook as reviewed", () => {
  const cases: readonly [name: string, before: string, after: string][] = [
    ["over the day that is there", "---\nreviewed: 2026-02-03\nkind: incident\n---\n# A\n", `---\nreviewed: ${day}\nkind: incident\n---\n# A\n`],
    ["with its quotes and comment kept", '---\nreviewed:  "2026-02-03"  # by Ana\n---\n# A\n', `---\nreviewed:  "${day}"  # by Ana\n---\n# A\n`],
    ["under the key's other name", "---\nlast_reviewed: '2026-02-03'\n---\n# A\n", `---\nlast_reviewed: '${day}'\n---\n# A\n`],
    ["where no day stands behind the key", "---\nreviewed:\n---\n# A\n", `---\nreviewed: ${day}\n---\n# A\n`],
    ["as a last key", "---\n# who asks?\nkind: incident\n---\n# A\n", `---\n# who asks?\nkind: incident\nreviewed: ${day}\n---\n# A\n`],
    ["as front matter", "# A\n\nText.\n", `---\nreviewed: ${day}\n---\n\n# A\n\nText.\n`],
    ["in an empty file", "", `---\nreviewed: ${day}\n---\n`],
    ["with the file's line ends", "---\r\nkind: incident\r\n---\r\n# A\r\n", `---\r\nkind: incident\r\nreviewed: ${day}\r\n---\r\n# A\r\n`],
    ["where what stands there is no day", "---\nreviewed: last week\n---\n# A\n", `---\nreviewed: ${day}\n---\n# A\n`],
    ["not twice", `---\nreviewed: ${day}\n---\n# A\n`, "already"],
    ["not into keys in braces", "---\n{ kind: incident }\n---\n# A\n", "impossible"],
    ["not over a day on a line of its own", "---\nreviewed:\n  2026-02-03\n---\n# A\n", "impossible"],
  ];
  for (const [name, before, after] of cases) it(name, () => check(before, markReviewed(path, before, day), after));

  it("changes nothing else, whatever the text", () => {
    const line = fc.constantFrom("---", "# A", "## B", "kind: deploy", "reviewed: 2026-01-01", "reviewed: 2026-01-02 # x", "tags: [a]", "- [ ] x", "[a](b.md)", "```", "text", "", "  reviewed: 2026-03-03");
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n")), (text) => {
      const edit = markReviewed(path, text, day);
      if (edit.kind !== "edit") return;
      const { value } = readRunbook(path, applyLineEdit(text, edit.edit));
      const before = readRunbook(path, text).value;
      assert.deepEqual([value.reviewed, value.title, value.kind, value.tags, value.steps.length], [day, before.title, before.kind, before.tags, before.steps.length]);
      assert.ok(edit.edit.removed.length <= 1);
    }));
  });
});

describe("fixing the path of a link", () => {
  const from = "infra/network/main.tf";
  const to = "infra/modules/network/main.tf";
  const cases: readonly [name: string, before: string, line: number, after: string][] = [
    ["relative to the file", "# A\n\nSee [it](../../infra/network/main.tf).\n", 3, "# A\n\nSee [it](../../infra/modules/network/main.tf).\n"],
    ["from the root", "[it](/infra/network/main.tf)\n", 1, "[it](/infra/modules/network/main.tf)\n"],
    ["with its fragment and title", '[it](../../infra/network/main.tf#L12 "the net")\n', 1, '[it](../../infra/modules/network/main.tf#L12 "the net")\n'],
    ["in angle brackets", "[it](<../../infra/network/main.tf>)\n", 1, "[it](<../../infra/modules/network/main.tf>)\n"],
    ["twice on a line, and no other link", "[a](../../infra/network/main.tf) [b](../../infra/prod/main.tf) [c](../../infra/network/main.tf)\n", 1, "[a](../../infra/modules/network/main.tf) [b](../../infra/prod/main.tf) [c](../../infra/modules/network/main.tf)\n"],
    ["some lines below the paragraph's first", "A word\nbefore [it](../../infra/network/main.tf).\n", 1, "A word\nbefore [it](../../infra/modules/network/main.tf).\n"],
    ["in a definition", "[it][net]\n\n[net]: ../../infra/network/main.tf\n", 1, "[it][net]\n\n[net]: ../../infra/modules/network/main.tf\n"],
    ["not where no link leads there", "[it](../../infra/prod/main.tf)\n", 1, "impossible"],
    ["not in code", "`[it](../../infra/network/main.tf)`\n", 1, "impossible"],
  ];
  for (const [name, before, line, after] of cases) it(name, () => check(before, movePath(path, before, line, from, to), after));

  it("escapes what would end the target, and climbs no further than it must", () => {
    const text = "[it](gone.md)\n";
    check(text, movePath(path, text, 1, "docs/runbooks/gone.md", "docs/runbooks/old (2)/gone #1.md"), "[it](old%20%282%29/gone%20%231.md)\n");
    check("[it](./gone.md)\n", movePath(path, "[it](./gone.md)\n", 1, "docs/runbooks/gone.md", "docs/runbooks/new.md"), "[it](./new.md)\n");
    check(text, movePath(path, text, 1, "docs/runbooks/gone.md", "README.md"), "[it](../../README.md)\n");
  });
});

describe("a new runbook", () => {
  const subject: RunbookSubject = {
    kind: "incident", name: "aws_db_instance.main", paths: ["infra/prod/**"], resources: ["aws_db_instance.main"], owner: "@acme/platform", environment: "production",
    appliedBy: { job: "apply", path: ".github/workflows/infra.yml", line: 41 }, reviewed: day,
  };

  for (const kind of runbookKinds) {
    it(`of kind ${kind} says what is known, and reads as it was meant`, () => {
      const made = createRunbook({ ...subject, kind }, "docs/runbooks", () => false);
      assert.ok(made.kind === "create");
      const { value, problems } = readRunbook(made.path, made.text);
      assert.deepEqual(problems, []);
      assert.deepEqual([value.kind, value.owner, value.reviewed, value.rollback], [kind, "@acme/platform", day, kind === "deploy" || kind === "configuration"]);
      assert.deepEqual([value.appliesTo.paths, value.appliesTo.resources], [["infra/prod/**"], ["aws_db_instance.main"]]);
      assert.match(made.text, /- Environment: production\n- Applied by: job apply \(\.github\/workflows\/infra\.yml:41\)/);
    });
  }

  it("names no job where the steps that apply it belong to none", () => {
    const made = createRunbook({ ...subject, kind: "deploy", appliedBy: { job: "", path: "azure-pipelines.yml", line: 3 } }, "docs/runbooks", () => false);
    assert.ok(made.kind === "create");
    assert.match(made.text, /^- Applied by: \(azure-pipelines\.yml:3\)$/m);
  });

  it("for a deploy looks like this", () => {
    const made = createRunbook({ ...subject, kind: "deploy", name: "infra/prod", resources: [], environment: null, appliedBy: null }, "docs/runbooks", () => false);
    assert.deepEqual(made, {
      kind: "create",
      path: "docs/runbooks/deploy-infra-prod.md",
      text: [
        "---", "title: Deploy infra/prod", "kind: deploy", "appliesTo:", "  paths:", '    - "infra/prod/**"', 'owner: "@acme/platform"', "reviewed: 2026-11-21", "---", "",
        "# Deploy infra/prod", "", "## Before", "", "1. Read the plan: what will be changed, and what destroyed?", "2. Say where the team talks that it begins.", "",
        "## Steps", "", "1. ", "", "## Check", "", "- [ ] What shows that it works?", "", "## Rollback", "", "1. How does it get back to how it was, and how long does that take?", "",
      ].join("\n"),
    });
  });

  it("takes no path that is taken", () => {
    const taken = new Set(["docs/runbooks/deploy-infra-prod.md", "docs/runbooks/deploy-infra-prod-2.md"]);
    const made = createRunbook({ ...subject, kind: "deploy", name: "infra/prod" }, "docs/runbooks", (candidate) => taken.has(candidate));
    assert.ok(made.kind === "create");
    assert.equal(made.path, "docs/runbooks/deploy-infra-prod-3.md");
  });

  it("reads as it was meant, or is not made, whatever the names", () => {
    const name = fc.string({ minLength: 1, maxLength: 40, unit: "binary" });
    const folderName = fc.constantFrom("docs/runbooks", "runbooks");
    fc.assert(fc.property(fc.constantFrom(...runbookKinds), name, name, name, folderName, (kind, title, owner, glob, folder) => {
      const made = createRunbook({ ...subject, kind, name: title, owner, paths: [glob] }, folder, () => false);
      if (made.kind === "impossible") return;
      assert.match(made.path, /^(?:docs\/)?runbooks\/[a-z0-9-]+\.md$/);
      const { value } = readRunbook(made.path, made.text);
      assert.deepEqual([value.kind, value.owner, value.appliesTo.paths], [kind, owner, [glob]]);
    }));
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { editBacklog } from "../../../src/edits/backlogEdits";
import type { BacklogIntent } from "../../../src/edits/backlogProposal";
import { applyLineEdit, linesOf } from "../../../src/edits/lineEdit";
import type { BacklogEntry } from "../../../src/model/backlog";
import { backlogSections } from "../../../src/model/backlogSection";
import { readBacklog } from "../../../src/sources/backlog/backlog";

const path = "INFRA_BACKLOG.md";
const entry: BacklogEntry = {
  text: "Changed outside code: `size`",
  place: { path: "infra/prod/rds.tf", line: 3 },
  address: "aws_db_instance.main",
  owner: "@acme/platform",
  code: "drift/live",
  source: { path: "infra/prod/drift.tfplan.json", line: null },
  url: null,
};
const written = "- [ ] Changed outside code: \\`size\\` · `infra/prod/rds.tf:3` · `aws_db_instance.main` · @acme/platform · `drift/live` from `infra/prod/drift.tfplan.json`";

/** The text after an edit; its kind where there is none. */
function after(text: string | null, intent: BacklogIntent): string {
  const made = editBacklog(path, text, intent);
  return made.kind === "edit" ? applyLineEdit(text ?? "", made.edit) : made.kind;
}

function add(text: string | null, given: Partial<BacklogEntry> = {}): string {
  return after(text, { kind: "add", section: "now", entry: { ...entry, ...given } });
}

describe("editing a backlog", () => {
  it("begins one with its three sections", () => {
    assert.equal(after(null, { kind: "create" }), "# Infrastructure backlog\n\n## Now (stability)\n\n## Next (security)\n\n## Later (scale)\n");
    assert.equal(after("# Ours\n", { kind: "create" }), "already");
  });

  const additions: readonly [string, string | null, string][] = [
    ["where there is no file", null, `# Infrastructure backlog\n\n## Now (stability)\n\n${written}\n\n## Next (security)\n\n## Later (scale)\n`],
    ["to an empty file", "", `## Now (stability)\n\n${written}\n`],
    ["behind the last task of its section", "## Now\n\n- [ ] one\n  - [ ] part\n\n## Next\n", `## Now\n\n- [ ] one\n  - [ ] part\n${written}\n\n## Next\n`],
    ["to a section without tasks", "## Now\n\nSoon.\n\n## Next\n", `## Now\n\n${written}\n\nSoon.\n\n## Next\n`],
    ["to a section that ends the file", "## Now", `## Now\n\n${written}`],
    ["below an underlined heading", "Now\n---\n## Next\n", `Now\n---\n\n${written}\n\n## Next\n`],
    ["with a new section at the end", "# Ours\n\n- [ ] one\n", `# Ours\n\n- [ ] one\n\n## Now (stability)\n\n${written}\n`],
    ["with the file's line ends", "## Now\r\n\r\n- [ ] one\r\n", `## Now\r\n\r\n- [ ] one\r\n${written}\r\n`],
    ["to a file without an end on its last line", "## Now\n\n- [ ] one", `## Now\n\n- [ ] one\n${written}`],
  ];
  for (const [where, text, wanted] of additions) {
    it(`adds a task ${where}`, () => assert.equal(add(text), wanted));
  }

  it("never adds the same finding twice, whether its line moved, its words changed, or it is ticked", () => {
    const text = add(null);
    for (const given of [{}, { place: { path: "infra/prod/rds.tf", line: 9 } }, { text: "Changed" }]) {
      assert.equal(add(text, given), "already");
      assert.equal(add(text.replace("[ ]", "[x]"), given), "already");
    }
    for (const given of [{ code: "drift/pending" as const }, { address: "aws_db_instance.other" }, { place: { path: "infra/staging/rds.tf", line: 3 } }]) {
      assert.equal(readBacklog(path, add(text, given)).value.items.length, 2);
    }
  });

  it("a file at the root is read back as a file", () => {
    const [task] = readBacklog(path, add(null, { place: { path: "Makefile", line: null }, address: null, code: null, source: null })).value.items;
    assert.deepEqual([task?.place, task?.address], [{ path: "Makefile", line: 1 }, null]);
  });

  it("ticks the task that was seen and no other", () => {
    const text = "## Now\n1. [ ] [link](x) [ ]\n2. [X] two\n";
    assert.equal(after(text, { kind: "tick", line: 2, text: "link [ ]", done: true }), "## Now\n1. [x] [link](x) [ ]\n2. [X] two\n");
    assert.equal(after(text, { kind: "tick", line: 3, text: "two", done: false }), "## Now\n1. [ ] [link](x) [ ]\n2. [ ] two\n");
    assert.equal(after(text, { kind: "tick", line: 3, text: "two", done: true }), "already");
    assert.equal(after(text, { kind: "tick", line: 3, text: "three", done: false }), "impossible");
    assert.equal(after("", { kind: "tick", line: 1, text: "", done: true }), "impossible");
  });

  it("a task without words is none", () => assert.equal(add(null, { text: " " }), "impossible"));

  const line = fc.oneof(
    fc.constantFrom("", "## Now", "## Next (security)", "# Later", "Text", "- item", "  - [ ] inner", "- [x] done · `a/b:3`", "```", "<!--", "-->", "> - [ ] quoted", "1. [X] first", "---", "    - [ ] code", "\t- [ ] tab", "* [ ] **bold** & `drift/live`", "[x]: /url"),
    fc.string({ maxLength: 12 }).filter((text) => !/[\r\n]/.test(text)).map((text) => `- [ ] ${text}`),
  );
  const file = fc.tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\r\n"), fc.boolean()).map(([lines, end, mark]) => (mark ? "\uFEFF" : "") + lines.join(end));

  it("ticking a task and taking that back leaves every byte as it was", () => {
    let ticked = 0;
    fc.assert(fc.property(file, (text) => {
      for (const { line: at, text: words, done } of readBacklog(path, text).value.items) {
        if (done) continue;
        const there = after(text, { kind: "tick", line: at, text: words, done: true });
        // The box of a task is always found, so there is no other answer.
        assert.notEqual(there, "impossible");
        assert.equal(there.length, text.length);
        assert.equal(after(there, { kind: "tick", line: at, text: words, done: false }), text);
        ticked += 1;
      }
    }), { numRuns: 300 });
    assert.ok(ticked > 100, `only ${ticked} tasks were ticked`);
  });

  it("adding a task keeps every other line, is read back as it was meant, and can be done once", () => {
    let added = 0;
    const words = fc.string({ maxLength: 40 }).filter((text) => /[a-z]/i.test(text));
    fc.assert(fc.property(file, words, fc.constantFrom(...backlogSections), (text, said, section) => {
      const intent: BacklogIntent = { kind: "add", section, entry: { ...entry, text: said } };
      const there = after(text, intent);
      // Inside an open comment or code nothing can be added at the end, and nothing is.
      if (there === "impossible" || there === "already") return;
      assert.equal(there.startsWith("\uFEFF"), text.startsWith("\uFEFF"));
      const rest = linesOf(there);
      for (const kept of linesOf(text)) {
        const index = rest.indexOf(kept);
        assert.ok(index >= 0, `${JSON.stringify(kept)} is gone`);
        rest.splice(0, index + 1);
      }
      const found = readBacklog(path, there).value.items.filter(({ code, section: where }) => code === "drift/live" && where === section);
      assert.ok(found.some(({ place, owner, address }) => place?.line === 3 && owner === "@acme/platform" && address === "aws_db_instance.main"));
      assert.equal(after(there, intent), "already");
      added += 1;
    }), { numRuns: 300 });
    assert.ok(added > 150, `only ${added} tasks were added`);
  });
});

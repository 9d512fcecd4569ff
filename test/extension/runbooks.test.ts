import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openLink } from "../../src/features/openTarget/openLink";
import { choices } from "../../src/features/findRunbook/choices";
import type { Found } from "../../src/features/findRunbook/found";
import { isSame, LastUsed } from "../../src/features/findRunbook/lastUsed";
import { linkedRunbook } from "../../src/model/linkedRunbook";
import { RunbookRows } from "../../src/views/runbooks/runbookRows";
import type { RunbookItem } from "../../src/views/runbooks/runbookItem";
import { Emitter } from "../../src/base/emitter";
import type { EstateChange } from "../../src/estate/estates";
import { emptySummary } from "../../src/estate/estate";
import type { ShelfLevel, ShelfNode } from "../../src/estate/runbookShelf";
import { openInWorkspace, soon } from "./workspace";

const now = Date.parse("2026-11-21T12:00:00Z");
const fresh = { reviewed: "2026-11-01", isStale: false, changes: null };

/** What the workspace remembers, kept as long as a test. */
class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();
  keys(): readonly string[] {
    return [...this.#values.keys()];
  }
  get<T>(key: string, otherwise?: T): T | undefined {
    return (this.#values.get(key) as T | undefined) ?? otherwise;
  }
  update(key: string, value: unknown): Thenable<void> {
    this.#values.set(key, value);
    return Promise.resolve();
  }
}

const nodes: Readonly<Record<string, readonly ShelfNode[]>> = {
  top: [{ kind: "kind", of: "deploy", runbooks: 2, stale: 1 }, { kind: "uncovered", places: 1, of: 5 }],
  deploy: [
    { kind: "runbook", of: "deploy", title: "Deploy", location: { path: "docs/runbooks/deploy.md" }, line: 12, declaredIn: "docs/runbooks/deploy.md", owner: null, freshness: fresh },
    { kind: "runbook", of: "deploy", title: "Guide", location: { url: "https://wiki.acme.test/x" }, line: 3, declaredIn: "a.yaml", owner: null, freshness: { ...fresh, reviewed: null } },
  ],
  uncovered: [{ kind: "place", path: "infra/prod", job: null, environment: "production", file: "infra/prod/main.tf", line: 1 }],
};

class FakeShelf {
  readonly #changes = new Emitter<EstateChange>();
  readonly onDidChange = this.#changes.event;
  readonly all;

  constructor(roots: readonly string[]) {
    this.all = roots.map((root) => ({
      root,
      shelfChildren: (_filter: string, parent: string | null): Promise<ShelfLevel> =>
        Promise.resolve({ nodes: nodes[parent ?? "top"] ?? [], more: parent === "deploy" ? 7 : 0, coverage: parent === null ? { places: 5, covered: 4 } : null }),
      shelfTrail: () => Promise.resolve([]),
    }));
  }

  tell(): void {
    for (const { root } of this.all) this.#changes.fire({ root, closed: false, paths: null, summary: { ...emptySummary, runbooks: 2 } });
  }
}

/** The rows as they would be drawn, each level indented. */
async function drawn(rows: RunbookRows, item?: RunbookItem, depth = 0): Promise<string[]> {
  const lines: string[] = [];
  for (const child of await rows.getChildren(item)) {
    const { label = "", description = "", contextValue = "", collapsibleState } = rows.getTreeItem(child);
    assert.ok(typeof label === "string" && typeof description === "string");
    lines.push(`${"  ".repeat(depth)}${label} | ${description} | ${contextValue}`);
    if (collapsibleState !== vscode.TreeItemCollapsibleState.None) lines.push(...(await drawn(rows, child, depth + 1)));
  }
  return lines;
}

describe("the rows of the runbooks", () => {
  const one = [
    "Deploy | 2 · 1 stale | kind", "  Deploy | reviewed 20 d ago | runbook", "  Guide | ↗ wiki.acme.test | link", "  7 more | filter to find them | more",
    "Places without a runbook | 1 of 5 | uncovered", "  infra/prod | production | place",
  ];

  it("are kinds with their runbooks, and places without one", async () => {
    const shelf = new FakeShelf(["/shop"]);
    const rows = new RunbookRows(shelf, () => now);
    shelf.tell();
    assert.deepEqual(await drawn(rows), one);
    assert.deepEqual(rows.coverage, { places: 5, covered: 4 });
    const again = await rows.getChildren();
    assert.deepEqual(again.map(({ id }) => id), (await rows.getChildren()).map(({ id }) => id));
    rows.dispose();
  });

  it("stand below their repositories where several are open, and are counted together", async () => {
    const shelf = new FakeShelf(["/shop", "/other"]);
    const rows = new RunbookRows(shelf, () => now);
    shelf.tell();
    assert.deepEqual(await drawn(rows), ["shop", "other"].flatMap((name) => [`${name} |  | repository`, ...one.map((line) => `  ${line}`)]));
    assert.deepEqual(rows.coverage, { places: 10, covered: 8 });
    rows.dispose();
  });
});

describe("the list of Find Runbook", () => {
  const runbook = linkedRunbook({ url: "https://wiki.acme.test/x", title: "$(trash) Guide", kind: "incident", declaredIn: "a.yaml", line: 1 });
  const found: Found = { here: [], lastUsed: [], others: [{ root: "/shop", key: "url x", hit: { runbook, heading: null, score: 1, why: null, freshness: { ...fresh, reviewed: null } } }], all: 29, isReading: false };

  it("shows every item in our order, and draws nobody's icons", () => {
    const items = choices(found, "", null, now);
    assert.deepEqual(items.map(({ label }) => label), ["All (29)", "$ (trash) Guide"]);
    assert.ok(items.slice(1).every(({ alwaysShow }) => alwaysShow === true));
  });

  it("says why it is empty", () => {
    const empty = { ...found, others: [], all: 0 };
    assert.match(choices(empty, "", null, now)[0]?.label ?? "", /^No runbook here yet/);
    assert.equal(choices(empty, " db ", null, now)[0]?.label, "No runbook fits “db”.");
    assert.match(choices({ ...empty, isReading: true }, "db", null, now)[0]?.label ?? "", /^Still reading/);
  });

  it("remembers the last five, each once, the latest first", async () => {
    const memory = new Memory();
    const used = new LastUsed(memory);
    for (const title of ["a", "b", "c", "d", "e", "f", "c"]) await used.add("/shop", { title, location: { path: `${title}.md` } });
    assert.deepEqual(new LastUsed(memory).all.map(({ title }) => title), ["c", "f", "e", "d", "b"]);
    assert.ok(isSame({ root: "/a", key: "x" }, { root: "/a", key: "x" }));
    await memory.update("runbooks.lastUsed", [{ root: 1 }, "x", null]);
    assert.deepEqual(used.all, []);
  });
});

describe("Find Runbook in the editor", () => {
  it("puts the person back where they were: editor, selection and scroll", async () => {
    const document = await openInWorkspace("infra/prod/rds.tf");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined);
    const line = Math.min(30, document.lineCount - 1);
    editor.selection = new vscode.Selection(line, 0, line, 2);
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    // What is seen is told a moment later.
    const top = await soon(() => Promise.resolve(editor.visibleRanges[0]?.start.line), (first) => first !== undefined && first > 0);
    const running = vscode.commands.executeCommand("infraSteward.findRunbook");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
    await soon(() => Promise.resolve(vscode.window.visibleTextEditors.length), (count) => count === 2);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await running;
    await soon(() => Promise.resolve(vscode.window.visibleTextEditors.length), (count) => count === 1);
    const after = vscode.window.visibleTextEditors[0];
    assert.ok(after !== undefined && after === vscode.window.activeTextEditor);
    assert.equal(after.document.uri.toString(), document.uri.toString());
    assert.deepEqual([after.selection.start.line, after.selection.end.character], [line, 2]);
    await soon(() => Promise.resolve(after.visibleRanges[0]?.start.line), (first) => first === top);
  });
});

describe("a link out of the repository", () => {
  const refused = ["http://wiki.acme.test/", "file:///etc/passwd", "command:workbench.action.quit", "https://wiki.acme.test@evil.test/", "https:///x", "no link"];
  for (const url of refused) {
    it(`is not opened, and its host not remembered: ${url}`, async () => {
      const memory = new Memory();
      await openLink(url, memory);
      assert.deepEqual(memory.keys(), []);
    });
  }
});

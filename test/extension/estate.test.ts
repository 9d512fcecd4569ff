import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { Emitter } from "../../src/base/emitter";
import type { EstateChange } from "../../src/estate/estates";
import { emptySummary } from "../../src/estate/estate";
import type { EstateNode, EstateQuery } from "../../src/estate/estateTree";
import type { EstateSource } from "../../src/views/estate/estateRows";
import { EstateRows } from "../../src/views/estate/estateRows";
import type { EstateItem } from "../../src/views/estate/estateItem";
import { openInWorkspace, soon } from "./workspace";

const production = { name: "production", production: true, reason: { key: "environment.folder", args: { folder: "prod" } } } as const;

function group(name: string, files = 1): EstateNode {
  return { kind: "group", group: name, production: false, files, undeclared: 0 };
}

const file: EstateNode = {
  kind: "file", group: "terraform", owners: [], status: "undeclared", undeclared: true, blocks: 1,
  file: { path: "infra/prod/rds.tf", system: "terraform", standing: "live", environment: production },
};
const folder: EstateNode = { kind: "folder", group: "terraform", folder: "infra/prod", name: "infra/prod", files: 1, undeclared: 1 };
const block: EstateNode = { kind: "block", path: "infra/prod/rds.tf", block: { kind: "resource", address: "aws_db_instance.main", startLine: 13, endLine: 40 } };

/** Repositories with one Terraform file each, which may be one of too many in its folder. */
class FakeEstates implements EstateSource {
  readonly #changes = new Emitter<EstateChange>();
  readonly onDidChange = this.#changes.event;
  readonly #isBeyond: boolean;
  /** How many files its only group counts. */
  files = 1;
  readonly all: EstateSource["all"];

  constructor(roots: readonly string[], isBeyond = false) {
    this.#isBeyond = isBeyond;
    this.all = roots.map((root) => ({
      root,
      estateChildren: (query, parent) => {
        if (parent === null) return Promise.resolve({ nodes: [group("terraform", this.files)], more: 0 });
        if ("path" in parent) return Promise.resolve({ nodes: [block], more: 0 });
        if (parent.folder === null) return Promise.resolve({ nodes: [folder], more: 0 });
        return Promise.resolve(this.#isBeyond && query.filter === "" ? { nodes: [], more: 1_234 } : { nodes: [file], more: 0 });
      },
      estateTrail: (_query, wanted) => Promise.resolve(wanted === "infra/prod/rds.tf" ? [group("terraform"), folder, file] : []),
    }));
  }

  tell(infraFiles = 1): void {
    for (const { root } of this.all) this.#changes.fire({ root, closed: false, paths: null, summary: { ...emptySummary, infraFiles } });
  }
}

const bySystem: EstateQuery = { by: "system", filter: "" };

/** The rows of a fake as they would be drawn, each level indented. */
async function drawn(rows: EstateRows, item?: EstateItem, depth = 0): Promise<string[]> {
  const lines: string[] = [];
  for (const child of await rows.getChildren(item)) {
    const { label = "", description = "", collapsibleState } = rows.getTreeItem(child);
    assert.ok(typeof label === "string" && typeof description === "string");
    assert.equal(rows.getParent(child)?.id, item?.id);
    lines.push(`${"  ".repeat(depth)}${label} | ${description}`);
    // As VS Code does it: what cannot be opened is not asked for its rows.
    if (collapsibleState !== vscode.TreeItemCollapsibleState.None) lines.push(...(await drawn(rows, child, depth + 1)));
  }
  return lines;
}

/** The rows of the view for repositories that have infrastructure; the test disposes of them. */
function rowsOf(source: FakeEstates, infraFiles = 1): EstateRows {
  const rows = new EstateRows(source, bySystem);
  source.tell(infraFiles);
  return rows;
}

describe("the rows of the estate's view", () => {
  const terraform = ["terraform | 1 file", "  infra/prod | 1 file · not declared or catch-all", "    rds.tf | not declared · PRODUCTION", "      aws_db_instance.main | resource"];
  const cases: readonly [name: string, source: FakeEstates, infraFiles: number, expected: readonly string[]][] = [
    ["groups, folders, files and blocks of one repository", new FakeEstates(["/a/shop"]), 1, terraform],
    ["several repositories stand above their groups", new FakeEstates(["/a/shop", "/a/site"]), 1, ["shop | ", ...terraform.map((line) => `  ${line}`), "site | ", ...terraform.map((line) => `  ${line}`)]],
    ["none where there is no infrastructure", new FakeEstates(["/a/shop"]), 0, []],
    ["what is not shown is counted", new FakeEstates(["/a/shop"], true), 1, [...terraform.slice(0, 2), "    1,234 more | filter to find them"]],
  ];
  for (const [name, source, infraFiles, expected] of cases) {
    it(name, async () => {
      const rows = rowsOf(source, infraFiles);
      assert.deepEqual(await drawn(rows), expected);
      assert.equal(rows.isEmpty, expected.length === 0);
      rows.dispose();
    });
  }

  it("finds the row of a file, and says when it is only counted or not there", async () => {
    const rows = rowsOf(new FakeEstates(["/a/shop"]));
    const row = await rows.rowOf("/a/shop", "infra/prod/rds.tf");
    assert.ok(row !== null && row !== "beyond");
    assert.deepEqual([row.path, row.parent?.kind === "node" && row.parent.path], ["infra/prod/rds.tf", "infra/prod"]);
    assert.equal(await rows.rowOf("/a/shop", "src/checkout.ts"), null);
    rows.dispose();
    const crowded = rowsOf(new FakeEstates(["/a/shop"], true));
    assert.equal(await crowded.rowOf("/a/shop", "infra/prod/rds.tf"), "beyond");
    crowded.setQuery({ by: "system", filter: "infra/prod/rds.tf" });
    assert.notEqual(await crowded.rowOf("/a/shop", "infra/prod/rds.tf"), "beyond");
    crowded.dispose();
  });

  it("a file carries the marks that its badge shows, and keeps its name for the icon theme", async () => {
    const rows = rowsOf(new FakeEstates(["/a/shop"]));
    const row = await rows.rowOf("/a/shop", "infra/prod/rds.tf");
    assert.ok(row !== null && row !== "beyond");
    const { resourceUri, accessibilityInformation, command, contextValue } = rows.getTreeItem(row);
    assert.equal(resourceUri?.path, "/infra/prod/rds.tf");
    assert.deepEqual(resourceUri.query.split("&"), ["production", "undeclared"]);
    assert.equal(accessibilityInformation?.label, "rds.tf, terraform, PRODUCTION, not declared, infra/prod");
    assert.deepEqual([command?.command, contextValue], ["vscode.open", "file"]);
    rows.dispose();
  });

  it("are drawn anew while they are seen and change, and not more than twice a second", async () => {
    const source = new FakeEstates(["/a/shop"]);
    const rows = rowsOf(source);
    const told: number[] = [];
    const isTold = (): boolean => told.length > 0;
    rows.onDidChangeTreeData(() => {
      told.push(performance.now());
      void rows.getChildren();
    });
    for (let n = 0; n < 5; n += 1) source.tell();
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok(!isTold(), "nobody sees them");
    rows.setVisible(true);
    await soon(() => Promise.resolve(isTold()), (is) => is);
    await soon(async () => {
      source.files += 1;
      source.tell();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return told.length;
    }, (times) => times >= 3);
    // A timer of Node may be early by a millisecond.
    told.forEach((at, index) => assert.ok(index === 0 || at - (told[index - 1] ?? 0) >= 495, `after ${at - (told[index - 1] ?? 0)} ms`));
    // The last change may still be on its way.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const same = told.length;
    source.tell();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.equal(told.length, same, "they would look the same");
    rows.setVisible(false);
    const before = told.length;
    source.files += 1;
    source.tell();
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(told.length, before, "nobody sees them any more");
    rows.dispose();
  });
});

describe("saying what is no infrastructure", () => {
  const root = (): vscode.WorkspaceFolder => {
    const first = vscode.workspace.workspaceFolders?.[0];
    assert.ok(first, "no folder is open");
    return first;
  };
  const uriOf = (inside: string): vscode.Uri => vscode.Uri.joinPath(root().uri, inside);
  const setting = (): unknown => vscode.workspace.getConfiguration("infraSteward").inspect("associations")?.workspaceValue;
  const set = (value: unknown) => vscode.workspace.getConfiguration("infraSteward").update("associations", value, vscode.ConfigurationTarget.Workspace);
  const first = '"aws_cloudwatch_metric_alarm"';

  /** Whether the hover, as one of all surfaces, takes the file for infrastructure. */
  async function isInfra(inside: string): Promise<boolean> {
    const document = await openInWorkspace(inside);
    const line = document.getText().split("\n").findIndex((text) => text.startsWith(`resource ${first}`));
    assert.ok(line >= 0, `${inside} has no ${first}`);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, new vscode.Position(line, 3));
    return hovers.some(({ contents }) => contents.some((content) => content instanceof vscode.MarkdownString && content.value.replaceAll("\\", "").includes("aws_cloudwatch_metric_alarm")));
  }

  afterEach(async () => {
    await set(undefined);
    await rm(path.join(root().uri.fsPath, ".vscode"), { recursive: true, force: true });
  });

  it("is written into the workspace's settings beside what is there, and changes the answer; taking it back changes it back", async () => {
    await soon(() => isInfra("infra/prod/alarms.tf"), (infra) => infra);
    await set({ "tools/*.sh": "shell" });
    await vscode.commands.executeCommand("infraSteward.notInfra", uriOf("infra/prod/alarms.tf"));
    assert.deepEqual(setting(), { "tools/*.sh": "shell", "infra/prod/alarms.tf": "none" });
    await soon(() => isInfra("infra/prod/alarms.tf"), (infra) => !infra);
    const written = await readFile(path.join(root().uri.fsPath, ".vscode", "settings.json"), "utf8");
    assert.match(written, /"infra\/prod\/alarms\.tf": "none"/);

    await vscode.commands.executeCommand("notification.acceptPrimaryAction");
    await soon(() => Promise.resolve(setting()), (value) => JSON.stringify(value) === '{"tools/*.sh":"shell"}');
    await soon(() => isInfra("infra/prod/alarms.tf"), (infra) => infra);
  });

  it("is meant for the active file where none is named, and for all that were chosen where several are", async () => {
    await openInWorkspace("infra/staging/alarms.tf");
    await vscode.commands.executeCommand("infraSteward.notInfra");
    assert.deepEqual(setting(), { "infra/staging/alarms.tf": "none" });
    const chosen = ["infra/prod/main.tf", "infra/prod/variables.tf"].map(uriOf);
    await vscode.commands.executeCommand("infraSteward.notInfra", chosen[0], chosen);
    assert.deepEqual(setting(), { "infra/staging/alarms.tf": "none", "infra/prod/main.tf": "none", "infra/prod/variables.tf": "none" });
  });

  it("is not written where it changes nothing, nor for what is no file", async () => {
    for (const argument of [uriOf("services/storefront/src/checkout.ts"), vscode.Uri.parse("https://acme.test/x.tf"), { root: 1 }, "infra/prod/rds.tf", 7]) {
      await vscode.commands.executeCommand("infraSteward.notInfra", argument);
    }
    assert.equal(setting(), undefined);
  });

  it("why a file is infrastructure is told without changing anything", async () => {
    await vscode.commands.executeCommand("infraSteward.whyInfra", uriOf("infra/prod/rds.tf"));
    await vscode.commands.executeCommand("infraSteward.whyInfra", null);
    assert.equal(setting(), undefined);
  });
});

describe("the estate's view", () => {
  it("shows itself, groups, filters and reveals by command, and refuses what is no grouping", async () => {
    await vscode.commands.executeCommand("infraSteward.showEstate");
    await openInWorkspace("infra/prod/rds.tf");
    await vscode.commands.executeCommand("infraSteward.estateGroupBy", "owner");
    await vscode.commands.executeCommand("infraSteward.estateFilter", "storefront");
    // The file is hidden by the filter, which gives way.
    await vscode.commands.executeCommand("infraSteward.revealInEstate", vscode.window.activeTextEditor?.document.uri);
    await vscode.commands.executeCommand("infraSteward.estateGroupBy", "system");
    await vscode.commands.executeCommand("infraSteward.revealInEstate");
  });
});

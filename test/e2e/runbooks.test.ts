import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { sampleWindow } from "./sampleWorkbench";
import type { Tree } from "./tree";

/** Finding what to do: in the sidebar, and by keyboard alone from any place. */
describe("runbooks", () => {
  const shop = sampleWindow();

  const tree = (): Tree => shop.window.tree("Runbooks");

  async function lineOf(file: string, text: string): Promise<number> {
    const index = (await readFile(path.join(shop.company.folder, file), "utf8")).split("\n").findIndex((line) => line.startsWith(text));
    assert.ok(index >= 0, `${file} has no line that starts with ${text}`);
    return index + 1;
  }

  const press = (key: string): Promise<void> => shop.window.page.keyboard.press(key);

  it("the sidebar has them by kind with their freshness, and the production places without one", async () => {
    await shop.window.command("Infra Steward: Show Runbooks");
    await tree().find(/^Deploy\s*1/);
    await shop.window.makeRoomFor("Runbooks");
    await tree().expand(/^Deploy/);
    await tree().find(/Deploy infra\/prod\s*.*reviewed \d+ d ago/);
    await tree().expand(/^Incident/);
    await tree().find(/Restore orders DB\s*.*reviewed \d+ d ago/);
    await tree().find(/HighLatency checkout\s*never reviewed/);
    await tree().expand(/^Configuration/);
    await tree().find(/Where secrets live.*stale · reviewed \d+ d ago/);
    await tree().expand(/^Places without a runbook\s*1 of 5/);
    await tree().find("deploy/k8s/overlays/production");
    await shop.window.page.locator(".pane-header", { hasText: /\d+ of \d+ production places have one/ }).waitFor();
    await shop.window.picture("runbooks-view");
  });

  it("a row opens its runbook", async () => {
    await (await tree().find("Restore orders DB")).click();
    await shop.window.page.locator(".tab.active", { hasText: "restore-orders-db.md" }).waitFor();
  });

  it("a filter shows what it finds, opened", async () => {
    await shop.window.command("Infra Steward: Filter Runbooks");
    await shop.window.answer("secret");
    await tree().find("Where secrets live");
    await tree().row("Restore orders DB").waitFor({ state: "hidden" });
    await shop.window.picture("runbooks-filtered");
    await shop.window.command("Infra Steward: Clear Runbooks Filter");
    await tree().find(/^Deploy/);
  });

  it("the open runbook is found in the tree", async () => {
    await shop.window.open("docs/runbooks/layout.md");
    await shop.window.command("Infra Steward: Reveal in Runbooks");
    await shop.window.page.locator(".monaco-list-row.selected", { hasText: "How this repository is laid out" }).waitFor();
  });

  it("by keyboard alone: those for the place first, previewed while moving, opened beside the code", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await shop.window.command("View: Close All Editors");
    await shop.window.open(`infra/prod/rds.tf:${line}:1`);
    await shop.window.page.locator(".statusbar-item", { hasText: "PRODUCTION" }).waitFor();
    await shop.window.command("Infra Steward: Find Runbook");
    await shop.window.row("Restore orders DB").waitFor();
    const pick = shop.window.page.locator(".quick-input-widget");
    await pick.getByText("aws_db_instance.main, production").waitFor();
    await pick.getByText(/All \(\d+\)/).waitFor();
    await shop.window.chosenRow.filter({ hasText: /Restore orders DB.*incident · names this resource · \d+ d/ }).waitFor();
    await shop.window.picture("find-runbook-here");
    await press("ArrowDown");
    await shop.window.chosenRow.filter({ hasText: "Deploy infra/prod" }).waitFor();
    await shop.window.page.locator(".tab", { hasText: "deploy-infra.md" }).waitFor();
    await shop.window.picture("find-runbook-preview");
    await press("Escape");
    await shop.window.page.locator(".tab", { hasText: "deploy-infra.md" }).waitFor({ state: "hidden" });
    await shop.window.page.locator(".tab.active", { hasText: "rds.tf" }).waitFor();
    await shop.window.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
    await shop.window.command("Infra Steward: Find Runbook");
    await shop.window.row("Restore orders DB").waitFor();
    await shop.window.page.keyboard.type("restore switch");
    await shop.window.chosenRow.filter({ hasText: "Restore orders DB › Switch over" }).waitFor();
    await press("Enter");
    await shop.window.page.locator(".tab.active", { hasText: "restore-orders-db.md" }).waitFor();
    const heading = await lineOf("docs/runbooks/restore-orders-db.md", "## Switch over");
    await shop.window.page.locator(".statusbar-item", { hasText: `Ln ${heading}, Col 1` }).waitFor();
    assert.equal(await shop.window.page.locator(".editor-group-container").count(), 2);
    await shop.window.picture("find-runbook-beside");
  });

  it("what was used last comes first where no place is", async () => {
    await shop.window.command("View: Close All Editors");
    await shop.window.command("Infra Steward: Find Runbook");
    await shop.window.page.locator(".quick-input-widget").getByText("Last used").waitFor();
    await shop.window.chosenRow.filter({ hasText: "Restore orders DB" }).waitFor();
    await shop.window.picture("find-runbook-last-used");
    await press("Escape");
  });

  it("a link out of the repository asks before its host is met for the first time", async () => {
    await shop.window.command("Infra Steward: Find Runbook");
    await shop.window.pick("↗");
    const dialog = shop.window.page.locator(".monaco-dialog-box");
    await dialog.getByText(/Open a page of \S+\.acme\.test\?/).waitFor();
    await shop.window.picture("open-link");
    await press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });
});

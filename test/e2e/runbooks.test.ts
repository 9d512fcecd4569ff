import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench } from "./workbench";
import type { Window, Workbench } from "./workbench";

/** Finding what to do: in the sidebar, and by keyboard alone from any place. */
describe("runbooks", () => {
  let company: SampleCompany;
  let workbench: Workbench;
  let window: Window;

  before(async () => {
    company = await temporarySampleCompany();
    workbench = await startWorkbench();
    window = await workbench.window(company.folder);
  });

  after(async () => {
    await workbench.close();
    await company.remove();
  });

  /** A row of the view by the words in it. */
  function row(text: string | RegExp): Locator {
    return window.view("Runbooks").locator(".monaco-list-row", { hasText: text }).first();
  }

  async function toggle(text: string | RegExp): Promise<void> {
    await row(text).locator(".monaco-tl-twistie").click();
  }

  async function lineOf(file: string, text: string): Promise<number> {
    const index = (await readFile(path.join(company.folder, file), "utf8")).split("\n").findIndex((line) => line.startsWith(text));
    assert.ok(index >= 0, `${file} has no line that starts with ${text}`);
    return index + 1;
  }

  const press = (key: string): Promise<void> => window.page.keyboard.press(key);

  it("the sidebar has them by kind with their freshness, and the production places without one", async () => {
    await window.command("Infra Steward: Show Runbooks");
    await row(/^Deploy\s*1/).waitFor();
    await window.makeRoomFor("Runbooks");
    await toggle(/^Deploy/);
    await row(/Deploy infra\/prod\s*.*reviewed \d+ d ago/).waitFor();
    await toggle(/^Incident/);
    await row(/Restore orders DB\s*.*reviewed \d+ d ago/).waitFor();
    await row(/HighLatency checkout\s*never reviewed/).waitFor();
    await toggle(/^Configuration/);
    await row(/Where secrets live.*stale · reviewed \d+ d ago/).waitFor();
    await toggle(/^Places without a runbook\s*1 of 5/);
    await row("deploy/k8s/overlays/production").waitFor();
    await window.page.locator(".pane-header", { hasText: /\d+ of \d+ production places have one/ }).waitFor();
    await window.picture("runbooks-view");
  });

  it("a row opens its runbook", async () => {
    await row("Restore orders DB").click();
    await window.page.locator(".tab.active", { hasText: "restore-orders-db.md" }).waitFor();
  });

  it("a filter shows what it finds, opened", async () => {
    await window.command("Infra Steward: Filter Runbooks");
    await window.quickInput.fill("secret");
    await press("Enter");
    await row("Where secrets live").waitFor();
    await row("Restore orders DB").waitFor({ state: "hidden" });
    await window.picture("runbooks-filtered");
    await window.command("Infra Steward: Clear Runbooks Filter");
    await row(/^Deploy/).waitFor();
  });

  it("the open runbook is found in the tree", async () => {
    await window.open("docs/runbooks/layout.md");
    await window.command("Infra Steward: Reveal in Runbooks");
    await window.page.locator(".monaco-list-row.selected", { hasText: "How this repository is laid out" }).waitFor();
  });

  it("by keyboard alone: those for the place first, previewed while moving, opened beside the code", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await window.command("View: Close All Editors");
    await window.open(`infra/prod/rds.tf:${line}:1`);
    await window.page.locator(".statusbar-item", { hasText: "PRODUCTION" }).waitFor();
    await window.command("Infra Steward: Find Runbook");
    await window.row("Restore orders DB").waitFor();
    const pick = window.page.locator(".quick-input-widget");
    await pick.getByText("aws_db_instance.main, production").waitFor();
    await pick.getByText(/All \(\d+\)/).waitFor();
    await window.chosenRow.filter({ hasText: /Restore orders DB.*incident · names this resource · \d+ d/ }).waitFor();
    await window.picture("find-runbook-here");
    await press("ArrowDown");
    await window.chosenRow.filter({ hasText: "Deploy infra/prod" }).waitFor();
    await window.page.locator(".tab", { hasText: "deploy-infra.md" }).waitFor();
    await window.picture("find-runbook-preview");
    await press("Escape");
    await window.page.locator(".tab", { hasText: "deploy-infra.md" }).waitFor({ state: "hidden" });
    await window.page.locator(".tab.active", { hasText: "rds.tf" }).waitFor();
    await window.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
    await window.command("Infra Steward: Find Runbook");
    await window.row("Restore orders DB").waitFor();
    await window.page.keyboard.type("restore switch");
    await window.chosenRow.filter({ hasText: "Restore orders DB › Switch over" }).waitFor();
    await press("Enter");
    await window.page.locator(".tab.active", { hasText: "restore-orders-db.md" }).waitFor();
    const heading = await lineOf("docs/runbooks/restore-orders-db.md", "## Switch over");
    await window.page.locator(".statusbar-item", { hasText: `Ln ${heading}, Col 1` }).waitFor();
    assert.equal(await window.page.locator(".editor-group-container").count(), 2);
    await window.picture("find-runbook-beside");
  });

  it("what was used last comes first where no place is", async () => {
    await window.command("View: Close All Editors");
    await window.command("Infra Steward: Find Runbook");
    await window.page.locator(".quick-input-widget").getByText("Last used").waitFor();
    await window.chosenRow.filter({ hasText: "Restore orders DB" }).waitFor();
    await window.picture("find-runbook-last-used");
    await press("Escape");
  });

  it("a link out of the repository asks before its host is met for the first time", async () => {
    await window.command("Infra Steward: Find Runbook");
    await window.row("↗").waitFor();
    await window.row("↗").click();
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.getByText(/Open a page of \S+\.acme\.test\?/).waitFor();
    await window.picture("open-link");
    await press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });
});

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench } from "./workbench";
import type { Window, Workbench } from "./workbench";

/** The view *Estate* as a person uses it: group, filter, open, find a file in it, and say that one is no infrastructure. */
describe("the estate in the sidebar", () => {
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

  const tree = (): Locator => window.view("Estate");

  /** A row of the view by the words in it. */
  function row(text: string | RegExp): Locator {
    return tree().locator(".monaco-list-row", { hasText: text }).first();
  }

  /** The first row of all has these words. */
  function first(text: RegExp): Promise<void> {
    return tree().locator('.monaco-list-row[data-index="0"]', { hasText: text }).waitFor();
  }

  /** Opens or closes a row, whatever a click on it does besides. A tree that is drawn anew at this very moment loses the click. */
  async function toggle(text: string | RegExp): Promise<void> {
    const before = await row(text).getAttribute("aria-expanded");
    for (let attempt = 1; attempt <= 5 && (await row(text).getAttribute("aria-expanded")) === before; attempt += 1) {
      await row(text).locator(".monaco-tl-twistie").click();
      await window.page.waitForTimeout(500);
    }
  }

  /** A mark at the end of a row is drawn by a style rule, so its letters are no text of the page. */
  async function badge(text: string, letters: string): Promise<void> {
    const label = await row(text).locator(".monaco-icon-label").first().elementHandle();
    await window.page.waitForFunction(([element, wanted]) => {
      const content = (one: Element): string => getComputedStyle(one, "::after").content;
      return [element, ...element.querySelectorAll("*")].some((one) => content(one) === `"${wanted}"`);
    }, [label, letters] as const);
  }

  /** The notification with a text, in the list behind the bell. A list that is opened before the notification is there closes again. */
  async function notification(text: string): Promise<Locator> {
    const found = window.page.locator(".notifications-center .notification-list-item", { hasText: text });
    for (let attempt = 1; attempt <= 3 && !(await found.isVisible()); attempt += 1) {
      await window.command("Notifications: Show Notifications");
      await found.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    await found.hover();
    return found;
  }

  async function groupBy(name: string): Promise<void> {
    await window.command("Infra Steward: Group Estate By");
    await window.row(name).click();
  }

  it("groups every infrastructure file by system, and counts what nobody is declared for", async () => {
    await window.command("Infra Steward: Show Estate");
    await window.makeRoomFor("Estate");
    await row(/^terraform\s*29 files/).waitFor();
    await row(/docker\s*4 files · 2 not declared/).waitFor();
    await toggle(/^terraform/);
    await toggle(/^infra/);
    await toggle(/^prod/);
    await row(/rds\.tf\s*@acme\/platform · PRODUCTION/).waitFor();
    await toggle("rds.tf");
    await row(/aws_db_instance\.main\s*resource/).waitFor();
    await badge("rds.tf", "P");
    await window.picture("estate-by-system");
  });

  it("opens a block at its line", async () => {
    await row("aws_db_instance.main").click();
    await window.page.locator(".tab.active", { hasText: "rds.tf" }).waitFor();
    await window.page.locator(".statusbar-item", { hasText: /Ln \d+, Col 1/ }).waitFor();
    const text = await readFile(path.join(company.folder, "infra/prod/rds.tf"), "utf8");
    const line = text.split("\n").findIndex((one) => one.startsWith('resource "aws_db_instance" "main"')) + 1;
    await window.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
  });

  it("groups by owner, those nobody is declared for first", async () => {
    await groupBy("Owner");
    await first(/^not declared/);
    await toggle(/^not declared/);
    await badge("Dockerfile.oncall", "?");
    await window.picture("estate-by-owner");
  });

  it("groups by environment, production first", async () => {
    await groupBy("Environment");
    await first(/^PRODUCTION/);
    await badge("PRODUCTION", "P");
    await window.picture("estate-by-environment");
  });

  it("shows what a filter finds, opened, and says so when it finds nothing", async () => {
    await window.command("Infra Steward: Filter Estate");
    await window.quickInput.fill("staging rds");
    await window.page.keyboard.press("Enter");
    await row("rds.tf").waitFor();
    await window.page.locator(".part.sidebar", { hasText: "Only what matches “staging rds”" }).waitFor();
    await window.picture("estate-filtered");
    await window.command("Infra Steward: Filter Estate");
    await window.quickInput.fill("nowhere");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".part.sidebar", { hasText: "No infrastructure file matches “nowhere”." }).waitFor();
    await window.picture("estate-nothing-found");
    await window.command("Infra Steward: Clear Estate Filter");
    await row("PRODUCTION").waitFor();
  });

  it("finds the open file in the tree", async () => {
    await groupBy("System");
    await window.open("deploy/k8s/overlays/staging/replicas.yaml");
    await window.command("Infra Steward: Reveal in Estate");
    await tree().locator(".monaco-list-row.selected", { hasText: "replicas.yaml" }).waitFor();
    await window.picture("estate-revealed");
  });

  it("offers what can be done with a file in its context menu", async () => {
    const menu = window.page.locator(".monaco-menu:visible");
    const names = ["Why Is This Infra?", "Not Infra", "Claim for a Team…", "Reveal in Explorer View"];
    await row("replicas.yaml").click({ button: "right" });
    for (const name of names) await menu.getByText(name).waitFor();
    await window.picture("estate-menu");
    await window.page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    await row("replicas.yaml").click();
    await window.command("Infra Steward: Why Is This Infra?");
    const why = await notification("is kubernetes: line");
    await why.getByRole("button", { name: "Not Infra" }).waitFor();
    await window.picture("estate-why");
    await why.getByRole("button", { name: "Not Infra" }).click();
  });

  it("takes a file out of the estate by a setting, and back in by Undo", async () => {
    await row(/^kubernetes\s*5 files/).waitFor();
    const gone = await notification("now counts as no infrastructure");
    await window.picture("estate-not-infra");
    const settings = path.join(company.folder, ".vscode/settings.json");
    assert.match(await readFile(settings, "utf8"), /"infraSteward\.associations": \{\s*"deploy\/k8s\/overlays\/staging\/replicas\.yaml": "none"\s*\}/);
    await gone.getByRole("button", { name: "Undo" }).click();
    await row(/^kubernetes\s*6 files/).waitFor();
    assert.doesNotMatch(await readFile(settings, "utf8"), /replicas/);
  });
});

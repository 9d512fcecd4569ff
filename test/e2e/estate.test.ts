import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { sampleWindow } from "./sampleWorkbench";
import type { Tree } from "./tree";

/** The view *Estate* as a person uses it: group, filter, open, find a file in it, and say that one is no infrastructure. */
describe("the estate in the sidebar", () => {
  const shop = sampleWindow();

  const tree = (): Tree => shop.window.tree("Estate");

  /** A mark at the end of a row is drawn by a style rule, so its letters are no text of the page. */
  async function badge(text: string, letters: string): Promise<void> {
    const row = await tree().find(text);
    const label = await row.locator(".monaco-icon-label").first().elementHandle();
    await shop.window.page.waitForFunction(([element, wanted]) => {
      const content = (one: Element): string => getComputedStyle(one, "::after").content;
      return [element, ...element.querySelectorAll("*")].some((one) => content(one) === `"${wanted}"`);
    }, [label, letters] as const);
  }

  async function groupBy(name: string): Promise<void> {
    await shop.window.command("Infra Steward: Group Estate By");
    await shop.window.pick(name);
  }

  it("groups every infrastructure file by system, and counts what nobody is declared for", async () => {
    await shop.window.command("Infra Steward: Show Estate");
    await shop.window.makeRoomFor("Estate");
    await tree().find(/^terraform\s*29 files/);
    await tree().find(/docker\s*4 files · 2 not declared/);
    for (const branch of [/^terraform/, /^infra/, /^prod/, /rds\.tf\s*@acme\/platform · PRODUCTION/]) await tree().expand(branch);
    await tree().find(/aws_db_instance\.main\s*resource/);
    await badge("rds.tf", "P");
    await shop.window.picture("estate-by-system");
  });

  it("opens a block at its line", async () => {
    await (await tree().find("aws_db_instance.main")).click();
    await shop.window.page.locator(".tab.active", { hasText: "rds.tf" }).waitFor();
    await shop.window.page.locator(".statusbar-item", { hasText: /Ln \d+, Col 1/ }).waitFor();
    const text = await readFile(path.join(shop.company.folder, "infra/prod/rds.tf"), "utf8");
    const line = text.split("\n").findIndex((one) => one.startsWith('resource "aws_db_instance" "main"')) + 1;
    await shop.window.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
  });

  it("groups by owner, those nobody is declared for first", async () => {
    await groupBy("Owner");
    await tree().first(/^not declared/);
    await tree().expand(/^not declared/);
    await badge("Dockerfile.oncall", "?");
    await shop.window.picture("estate-by-owner");
  });

  it("groups by environment, production first", async () => {
    await groupBy("Environment");
    await tree().first(/^PRODUCTION/);
    await badge("PRODUCTION", "P");
    await shop.window.picture("estate-by-environment");
  });

  it("shows what a filter finds, opened, and says so when it finds nothing", async () => {
    await shop.window.command("Infra Steward: Filter Estate");
    await shop.window.answer("staging rds");
    await tree().find("rds.tf");
    await shop.window.page.locator(".part.sidebar", { hasText: "Only what matches “staging rds”" }).waitFor();
    await shop.window.picture("estate-filtered");
    await shop.window.command("Infra Steward: Filter Estate");
    await shop.window.answer("nowhere");
    await shop.window.page.locator(".part.sidebar", { hasText: "No infrastructure file matches “nowhere”." }).waitFor();
    await shop.window.picture("estate-nothing-found");
    await shop.window.command("Infra Steward: Clear Estate Filter");
    await tree().find("PRODUCTION");
  });

  it("finds the open file in the tree", async () => {
    await groupBy("System");
    await shop.window.open("deploy/k8s/overlays/staging/replicas.yaml");
    await shop.window.command("Infra Steward: Reveal in Estate");
    await tree().pane.locator(".monaco-list-row.selected", { hasText: "replicas.yaml" }).waitFor();
    await shop.window.picture("estate-revealed");
  });

  it("offers what can be done with a file in its context menu", async () => {
    const menu = shop.window.page.locator(".monaco-menu:visible");
    const names = ["Why Is This Infra?", "Not Infra", "Claim for a Team…", "Reveal in Explorer View"];
    await (await tree().find("replicas.yaml")).click({ button: "right" });
    for (const name of names) await menu.getByText(name).waitFor();
    await shop.window.picture("estate-menu");
    await shop.window.page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    await (await tree().find("replicas.yaml")).click();
    await shop.window.command("Infra Steward: Why Is This Infra?");
    const why = await shop.window.notification("is kubernetes: line");
    await why.getByRole("button", { name: "Not Infra" }).waitFor();
    await shop.window.picture("estate-why");
    await why.getByRole("button", { name: "Not Infra" }).click();
  });

  it("takes a file out of the estate by a setting, and back in by Undo", async () => {
    await tree().find(/^kubernetes\s*5 files/);
    const gone = await shop.window.notification("now counts as no infrastructure");
    await shop.window.picture("estate-not-infra");
    const settings = path.join(shop.company.folder, ".vscode/settings.json");
    assert.match(await readFile(settings, "utf8"), /"infraSteward\.associations": \{\s*"deploy\/k8s\/overlays\/staging\/replicas\.yaml": "none"\s*\}/);
    await gone.getByRole("button", { name: "Undo" }).click();
    await tree().find(/^kubernetes\s*6 files/);
    assert.doesNotMatch(await readFile(settings, "utf8"), /replicas/);
  });
});

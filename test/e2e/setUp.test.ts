import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { productionRoot } from "../fixtures/unprepared";
import { hearing, insist, until } from "./patience";
import { unpreparedRepository } from "./unpreparedRepository";
import { sampleWindow } from "./sampleWorkbench";
import { textOf } from "./workbench";

const proposals: readonly (readonly [label: string, why: string])[] = [
  ["Choose a team for infra/prod", `${productionRoot.files} of ${productionRoot.files} files are nobody's, or a catch-all's · 3 active people changed it`],
  ["infra/prod/** is the environment production", "It lies in the folder prod."],
  ["A review restore-test for aws_db_instance.*, every 90 days", "aws_db_instance.orders in infra/prod/rds.tf is a database in production, and no review is for it"],
  ["Sprints of 14 days", "Nothing says how sprints are counted, so calendar weeks count"],
];

describe("setting up a repository that nobody prepared", () => {
  const shop = sampleWindow(undefined, unpreparedRepository);
  const ask = (): Promise<void> => shop.window.command("Infra Steward: Set Up for This Repository");

  it("proposes what its files suggest, with the reason, without a name, and with nothing ticked", async () => {
    // No file is open: the repository is the only one there is.
    await shop.window.showSidebar();
    await shop.window.tree("Estate").find("terraform");
    await insist("Proposing", ask, () => shop.window.row("Sprints of").isVisible());
    for (const [label, why] of proposals) await shop.window.row(label).filter({ hasText: why }).waitFor();
    const text = await textOf(shop.window.page.locator(".quick-input-widget"));
    assert.doesNotMatch(text, /Ana|Lee|Sam|Dana/);
    assert.equal(await shop.window.page.locator(".quick-input-widget .monaco-list-row [aria-checked=true], .quick-input-widget .monaco-list-row input:checked").count(), 0);
    await shop.window.picture("set-up-proposals");
  });

  it("shows the settings before it writes them, and then asks for the team", async () => {
    for (const [label] of proposals) await shop.window.row(label).click();
    await shop.window.page.keyboard.press("Enter");
    await shop.window.page.locator(".quick-input-widget", { hasText: "3 entries are added to .infra-steward.yaml, and nothing else changes" }).waitFor();
    await shop.window.picture("set-up-settings");
    await shop.window.pick("Change the settings");
    await shop.window.page.locator(".quick-input-widget", { hasText: `Claim ${productionRoot.path}` }).waitFor();
    await shop.window.quickInput.fill("@acme/platform");
    await shop.window.chosenRow.filter({ hasText: "@acme/platform" }).waitFor();
    await shop.window.page.keyboard.press("Enter");
    await shop.window.page.locator(".quick-input-widget", { hasText: `${productionRoot.files} paths change owner, 0 others` }).waitFor();
    await shop.window.pick("Change the ownership file");
    const rules = path.join(shop.company.folder, ".github", "CODEOWNERS");
    assert.ok(await until(() => Promise.resolve(existsSync(rules))), "no CODEOWNERS was written");
    const settings = await readFile(path.join(shop.company.folder, ".infra-steward.yaml"), "utf8");
    for (const written of ["infra/prod/**", "name: restore-test", "everyDays: 90", "lengthDays: 14"]) assert.ok(settings.includes(written), `${written} is missing in: ${settings}`);
    assert.equal(await readFile(rules, "utf8"), "/infra/prod/ @acme/platform\n");
  });

  it("has nothing more to propose then", async () => {
    const said = shop.window.notifications("There is nothing to propose");
    await insist("Saying that there is nothing", async () => {
      await ask();
      await shop.window.page.waitForTimeout(hearing / 10);
      await shop.window.command("Notifications: Show Notifications");
    }, () => said.first().isVisible());
    await shop.window.picture("set-up-done");
  });
});

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sampleWindow } from "./sampleWorkbench";
import { textOf } from "./workbench";

/** With `infraSteward.quiet` everything waits until it is asked for, and nothing is lost. */
describe("quiet mode", () => {
  const shop = sampleWindow(() => Promise.resolve({ settings: { "infraSteward.quiet": true, "infraSteward.codeLens": true } }));
  const problems = (): Promise<string> => textOf(shop.window.page.locator("[id='status.problems']"));
  const lenses = () => shop.window.page.locator(".codelens-decoration a");

  it("shows no problem and nothing above lines, and still answers a hover and the sidebar", async () => {
    await shop.window.showSidebar();
    await shop.window.open("infra/prod/rds.tf:13:1");
    await shop.window.tree("This Place").find("Changed outside code: backup_retention_period");
    const hover = await shop.window.hover(13, 3);
    await hover.filter({ hasText: "Restore orders DB" }).waitFor();
    assert.match(await problems(), /^\s*0\s+0\s*$/);
    assert.equal(await lenses().count(), 0);
    await shop.window.picture("quiet");
    await shop.window.page.keyboard.press("Escape");
  });

  it("records a visit without a notice or a question", async function () {
    this.timeout(240_000);
    for (let second = 0; second < 13; second += 1) {
      await shop.window.page.keyboard.press(second % 2 === 0 ? "ArrowDown" : "ArrowUp");
      await shop.window.page.waitForTimeout(1_000);
    }
    await shop.window.command("Infra Steward: Show My Data");
    await shop.window.page.locator(".editor-instance .view-lines").filter({ hasText: /"type":\s"switch"/u }).waitFor();
    assert.equal(await shop.window.page.locator(".statusbar-item", { hasText: "why infra?" }).count(), 0);
    await shop.window.command("Notifications: Show Notifications");
    assert.equal(await shop.window.notifications("").count(), 0);
    await shop.window.page.keyboard.press("Escape");
  });

  it("says everything again once it is turned off", async () => {
    await mkdir(path.join(shop.company.folder, ".vscode"), { recursive: true });
    await writeFile(path.join(shop.company.folder, ".vscode", "settings.json"), JSON.stringify({ "infraSteward.quiet": false }));
    await shop.window.open("infra/prod/rds.tf:13:1");
    await shop.window.page.locator("[id='status.problems']", { hasNotText: /^\s*0\s+0\s*$/u }).waitFor();
    await lenses().filter({ hasText: "@acme/platform" }).first().waitFor();
    await shop.window.picture("quiet-off");
  });
});

import assert from "node:assert/strict";
import { productionRoot, restoreRunbook } from "../fixtures/unprepared";
import { hearing, until } from "./patience";
import { sampleWindow } from "./sampleWorkbench";
import { unpreparedRepository } from "./unpreparedRepository";
import { textOf } from "./workbench";

/** The line in product code that the person is at when infrastructure calls. */
const left = "Ln 5, Col 1";

/** What makes somebody keep the extension, in a repository that nobody prepared for it, in the order in which it happens. */
describe("the first minute", () => {
  const shop = sampleWindow(undefined, unpreparedRepository);
  const shows = (text: string): Promise<void> => shop.window.page.locator(".statusbar-item", { hasText: text }).first().waitFor();

  /** Moves the caret by keyboard, as the sign that somebody is there, until the stay counts as a switch. */
  async function stay(): Promise<void> {
    const asked = shop.window.page.locator(".statusbar-item", { hasText: "why infra?" });
    let key = "ArrowUp";
    const isSwitch = await until(async () => {
      key = key === "ArrowUp" ? "ArrowDown" : "ArrowUp";
      await shop.window.page.keyboard.press(key);
      await shop.window.page.waitForTimeout(1_000);
      return asked.isVisible();
    });
    assert.ok(isSwitch, "the stay was not taken for a switch");
  }

  async function hasNoProblems(): Promise<void> {
    assert.match(await textOf(shop.window.page.locator("[id='status.problems']")), /^\s*0\s+0\s*$/);
  }

  it("begins in product code, without a word", async () => {
    await shop.window.open("src/checkout.ts:5:1");
    await shows(left);
    await hasNoProblems();
    assert.equal(await shop.window.page.locator(".tab").count(), 1, "editors that nobody opened");
    await shop.window.command("Notifications: Show Notifications");
    // This VS Code has no language service for TypeScript, and says so itself, in a row that is empty for a moment.
    const others = shop.window.notifications("").filter({ hasNotText: "tsserver" });
    assert.ok(await until(async () => (await others.count()) === 0, hearing), "something was told");
    await shop.window.command("Notifications: Clear All Notifications");
    assert.equal(await shop.window.page.locator(".statusbar-item[id*='infraSteward.place']:visible").count(), 0);
    await shop.window.picture("first-minute-1-product-code");
  });

  it("says in the status bar where the person has come to, and still nothing else", async () => {
    await shop.window.page.keyboard.press("Control+Shift+E");
    await shop.window.open("infra/prod/rds.tf");
    await shows("PRODUCTION · not declared");
    await hasNoProblems();
    await shop.window.picture("first-minute-2-status-bar");
  });

  it("answers a hover with who can help, and with what nobody has checked", async () => {
    const hover = await shop.window.hover(1, 12);
    await hover.filter({ hasText: "Can help: " }).waitFor();
    const text = await textOf(hover);
    for (const expected of ["PRODUCTION · aws_db_instance.orders", "Owner: not declared", "Live drift: not checked", "Claim for a team…"]) assert.ok(text.includes(expected), `${expected} is missing in: ${text}`);
    for (const helper of ["Ana Ruiz", "Lee Chen", "Sam Okafor"]) assert.ok(text.includes(helper), `${helper} is missing in: ${text}`);
    assert.ok(!text.includes("Dana"), "whoever never changed it cannot help with it");
    // History was the last that was read: what there is to find has been found.
    await hasNoProblems();
    await shop.window.picture("first-minute-3-hover");
    await shop.window.page.keyboard.press("Escape");
  });

  it("finds the runbook by six letters, and opens it on the heading", async () => {
    await shop.window.command("Infra Steward: Find Runbook");
    await shop.window.row("Orders database").waitFor();
    await shop.window.quickInput.fill("restor");
    await shop.window.chosenRow.filter({ hasText: restoreRunbook.heading }).waitFor();
    await shop.window.picture("first-minute-4-find-runbook");
    await shop.window.page.keyboard.press("Enter");
    await shop.window.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await shop.window.page.locator(".tab.active", { hasText: "orders-database.md" }).waitFor();
    await shows(`Ln ${restoreRunbook.line}, `);
    await shop.window.picture("first-minute-5-runbook");
  });

  it("shows what a claim would change before it is made: these paths, and no others", async () => {
    await shop.window.page.keyboard.press("Control+1");
    await shows("PRODUCTION · not declared");
    await shop.window.command("Infra Steward: Claim for a Team");
    await shop.window.row("infra/prod/rds.tf").waitFor();
    await shop.window.quickInput.fill(productionRoot.path);
    await shop.window.chosenRow.filter({ hasText: productionRoot.path }).waitFor();
    await shop.window.page.keyboard.press("Enter");
    await shop.window.page.locator(".quick-input-widget", { hasText: `Claim ${productionRoot.path}` }).waitFor();
    await shop.window.quickInput.fill("@acme/platform");
    await shop.window.chosenRow.filter({ hasText: "@acme/platform" }).waitFor();
    await shop.window.page.keyboard.press("Enter");
    await shop.window.page.locator(".quick-input-widget", { hasText: `${productionRoot.files} paths change owner, 0 others` }).waitFor();
    await shop.window.row("Change the ownership file").filter({ hasText: "+ /infra/prod/ @acme/platform" }).waitFor();
    await shop.window.page.locator(".monaco-diff-editor .view-line", { hasText: "@acme/platform" }).waitFor();
    await shop.window.picture("first-minute-6-claim");
    await shop.window.pick("Change the ownership file");
    // The difference is named after the file, too, and is closed before the file is shown.
    await shop.window.page.locator(".tab.active", { hasText: "CODEOWNERS", hasNotText: "proposed change" }).waitFor();
    // The claim has left open what the person was looking at.
    await shop.window.page.locator(".tab", { hasText: "rds.tf" }).click();
    await shows("PRODUCTION · @acme/platform");
  });

  it("leads back to the line in product code", async () => {
    // Under ten seconds in one stretch a look is no stay, and nothing would be written down.
    await stay();
    await shop.window.command("Infra Steward: Return to Where I Was");
    await shop.window.page.locator(".tab.active", { hasText: "checkout.ts" }).waitFor();
    await shows(left);
    await shop.window.picture("first-minute-7-back");
  });

  it("shows what was recorded of it, readable, with the way to delete it beside", async () => {
    await shop.window.command("Infra Steward: Show My Data");
    await shop.window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
    const lines = shop.window.page.locator(".editor-group-container.active .editor-instance .view-lines");
    await lines.filter({ hasText: /"type":\s"switch"/u }).waitFor();
    const text = await textOf(lines);
    assert.match(text, /on this machine only/);
    assert.match(text, /"path": "infra\/prod\/rds\.tf"/);
    assert.doesNotMatch(text, /Ana|Lee|Sam|Dana|checkout/);
    await shop.window.page.locator(".editor-actions").getByRole("button", { name: /Delete All My Data/ }).waitFor();
    await shop.window.picture("first-minute-8-my-data");
  });
});

import assert from "node:assert/strict";
import { insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";

/** From product code into infrastructure code and what a person then hears, sees and can do about it. */
describe("a context switch", () => {
  const shop = sampleWindow();

  /** Moves the caret by keyboard, a key a second: the sign that somebody is there. */
  async function workFor(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await shop.window.page.keyboard.press(second % 2 === 0 ? "ArrowDown" : "ArrowUp");
      await shop.window.page.waitForTimeout(1_000);
    }
  }

  const noticeText = "The notes stay on this machine.";

  it("is recorded after a stay, and said once, with ways to keep, stop and look", async function () {
    this.timeout(240_000);
    await shop.window.open("services/storefront/src/checkout.ts");
    await workFor(13);
    const start = performance.now();
    await shop.window.open("infra/prod/rds.tf");
    await workFor(3);
    await shop.window.command("Notifications: Show Notifications");
    const told = await shop.window.notifications(noticeText).count();
    // A machine that took ten seconds for this has shown a stay and no glance.
    if (performance.now() - start < 10_000) assert.equal(told, 0, "nothing is written down yet");
    await shop.window.page.keyboard.press("Escape");
    await shop.window.open("infra/prod/rds.tf");
    await workFor(12);
    const notice = await shop.window.notification(noticeText);
    for (const choice of ["Keep", "Turn off", "See what is recorded"]) await notice.getByRole("button", { name: choice }).waitFor();
    await shop.window.picture("context-switch-notice");
  });

  it("can be looked at as it is stored: path, team and time, and no name", async () => {
    await (await shop.window.notification(noticeText)).getByRole("button", { name: "See what is recorded" }).click();
    await shop.window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
    const text = (await shop.window.page.locator(".editor-instance .view-lines").innerText()).replaceAll("\u00a0", " ");
    assert.match(text, /"type": "switch"/);
    assert.match(text, /"path": "infra\/prod\/rds\.tf"/);
    assert.match(text, /"team": "@acme\/platform"/);
    assert.doesNotMatch(text, /Ana|Ruiz|acme\.test|"main"|storefront/);
    await shop.window.command("Notifications: Hide Notifications");
    await shop.window.picture("my-data");
  });

  /** Resolves when the newest records are of these kinds, the newest first. */
  async function newestAre(...types: readonly string[]): Promise<void> {
    const lines = shop.window.page.locator(".editor-instance .view-line", { hasText: '"type":' });
    const shown = async (): Promise<string[]> => {
      // The editor keeps its lines in any order, so they are read from the top by where they are.
      const placed = await lines.evaluateAll((all) => all.map((line) => ({ y: line.getBoundingClientRect().y, text: line.textContent })));
      return placed.sort((a, b) => a.y - b.y).map(({ text }) => /"type":\s"(\w+)"/.exec(text)?.[1] ?? text);
    };
    await insist(`A record of ${types.join(", ")} as the newest`, async () => {
      await shop.window.command("Infra Steward: Show My Data");
      await shop.window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
    }, async () => {
      const found = await shown();
      return types.every((type, index) => found[index] === type);
    });
  }

  it("may be given a reason with one key, and nobody has to", async () => {
    await shop.window.page.locator(".statusbar-item", { hasText: "why infra?" }).waitFor();
    await shop.window.command("Infra Steward: What Was This Detour For?");
    await shop.window.row("1 Incident").waitFor();
    await shop.window.quickInput.fill("1");
    await shop.window.quickInput.waitFor({ state: "hidden" });
    await shop.window.page.locator(".statusbar-item", { hasText: "why infra?" }).waitFor({ state: "detached" });
    await newestAre("reason");
  });

  it("leads back to where the person was, in the same line", async () => {
    await shop.window.command("Infra Steward: Return to Where I Was");
    await shop.window.page.locator(".tab.active", { hasText: "checkout.ts" }).waitFor();
    await shop.window.page.locator(".statusbar-item", { hasText: "Ln 2, Col 1" }).waitFor();
  });

  it("can be paused from the palette: the visit is written down, and then nothing until it is resumed", async function () {
    this.timeout(240_000);
    await shop.window.command("Infra Steward: Pause Recording");
    await newestAre("pause", "visit");
    // Long enough for a switch, if anything were recorded.
    await shop.window.open("infra/prod/rds.tf");
    await workFor(13);
    await shop.window.command("Infra Steward: Resume Recording");
    await newestAre("resume", "pause");
  });

  it("can be deleted, after one question", async () => {
    await shop.window.command("Infra Steward: Delete All My Data");
    const dialog = shop.window.page.locator(".monaco-dialog-box");
    await dialog.getByText("Delete everything that was recorded").waitFor();
    await shop.window.picture("delete-my-data");
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await shop.window.notification(/Deleted: \d+ files?\./);
    await shop.window.picture("my-data-deleted");
    await shop.window.page.keyboard.press("Escape");
    await shop.window.command("Infra Steward: Show My Data");
    await shop.window.page.locator(".editor-instance .view-lines", { hasText: "Nothing is recorded." }).waitFor();
  });
});

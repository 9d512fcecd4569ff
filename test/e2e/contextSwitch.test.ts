import assert from "node:assert/strict";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench, textOf } from "./workbench";
import type { Window, Workbench } from "./workbench";

/** From product code into infrastructure code and what a person then hears, sees and can do about it. */
describe("a context switch", () => {
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

  /** Moves the caret by keyboard, a key a second: the sign that somebody is there. */
  async function workFor(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await window.page.keyboard.press(second % 2 === 0 ? "ArrowDown" : "ArrowUp");
      await window.page.waitForTimeout(1_000);
    }
  }

  /** The notification with a text, in the list behind the bell: a VS Code that is driven by tests shows no toasts. */
  function notification(text: string | RegExp) {
    return window.page.locator(".notifications-center .notification-list-item", { hasText: text });
  }

  const noticeText = "The notes stay on this machine.";

  it("is recorded after a stay, and said once, with ways to keep, stop and look", async function () {
    this.timeout(120_000);
    await window.open("services/storefront/src/checkout.ts");
    await workFor(13);
    await window.open("infra/prod/rds.tf");
    await workFor(3);
    await window.command("Notifications: Show Notifications");
    assert.equal(await notification(noticeText).count(), 0, "nothing is written down yet");
    await window.page.keyboard.press("Escape");
    await window.open("infra/prod/rds.tf");
    await workFor(12);
    await window.command("Notifications: Show Notifications");
    await notification(noticeText).hover();
    for (const choice of ["Keep", "Turn off", "See what is recorded"]) await notification(noticeText).getByRole("button", { name: choice }).waitFor();
    await window.picture("context-switch-notice");
  });

  it("can be looked at as it is stored: path, team and time, and no name", async () => {
    await notification(noticeText).getByRole("button", { name: "See what is recorded" }).click();
    await window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
    const text = (await window.page.locator(".editor-instance .view-lines").innerText()).replaceAll("\u00a0", " ");
    assert.match(text, /"type": "switch"/);
    assert.match(text, /"path": "infra\/prod\/rds\.tf"/);
    assert.match(text, /"team": "@acme\/platform"/);
    assert.doesNotMatch(text, /Ana|Ruiz|acme\.test|"main"|storefront/);
    await window.command("Notifications: Hide Notifications");
    await window.picture("my-data");
  });

  /** Resolves when the newest records are of these kinds, the newest first. */
  async function newestAre(...types: readonly string[]): Promise<void> {
    await window.command("Infra Steward: Show My Data");
    await window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
    const lines = window.page.locator(".editor-instance .view-line", { hasText: '"type":' });
    let shown: string[] = [];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      // The editor keeps its lines in any order, so they are read from the top by where they are.
      const placed = await Promise.all((await lines.all()).map(async (line) => ({ y: (await line.boundingBox())?.y ?? 0, text: await textOf(line) })));
      shown = placed.sort((a, b) => a.y - b.y).map(({ text }) => /"type": "(\w+)"/.exec(text)?.[1] ?? text);
      if (types.every((type, index) => shown[index] === type)) return;
      await window.page.waitForTimeout(250);
    }
    assert.deepEqual(shown.slice(0, types.length), types);
  }

  it("may be given a reason with one key, and nobody has to", async () => {
    await window.page.locator(".statusbar-item", { hasText: "why infra?" }).waitFor();
    await window.command("Infra Steward: What Was This Detour For?");
    await window.row("1 Incident").waitFor();
    await window.quickInput.fill("1");
    await window.quickInput.waitFor({ state: "hidden" });
    await window.page.locator(".statusbar-item", { hasText: "why infra?" }).waitFor({ state: "detached" });
    await newestAre("reason");
  });

  it("leads back to where the person was, in the same line", async () => {
    await window.command("Infra Steward: Return to Where I Was");
    await window.page.locator(".tab.active", { hasText: "checkout.ts" }).waitFor();
    await window.page.locator(".statusbar-item", { hasText: "Ln 2, Col 1" }).waitFor();
  });

  it("can be paused from the palette: the visit is written down, and then nothing until it is resumed", async function () {
    this.timeout(90_000);
    await window.command("Infra Steward: Pause Recording");
    await newestAre("pause", "visit");
    // Long enough for a switch, if anything were recorded.
    await window.open("infra/prod/rds.tf");
    await workFor(13);
    await window.command("Infra Steward: Resume Recording");
    await newestAre("resume", "pause");
  });

  it("can be deleted, after one question", async () => {
    await window.command("Infra Steward: Delete All My Data");
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.getByText("Delete everything that was recorded").waitFor();
    await window.picture("delete-my-data");
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await window.command("Notifications: Show Notifications");
    await notification(/Deleted: \d+ files?\./).waitFor();
    await window.picture("my-data-deleted");
    await window.page.keyboard.press("Escape");
    await window.command("Infra Steward: Show My Data");
    await window.page.locator(".editor-instance .view-lines", { hasText: "Nothing is recorded." }).waitFor();
  });
});

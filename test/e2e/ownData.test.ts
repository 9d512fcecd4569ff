import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { temporaryFolder } from "../host/temporaryFolder";
import type { TemporaryFolder } from "../host/temporaryFolder";
import { sampleWindow } from "./sampleWorkbench";
import { writeSprintRecords } from "./sprintRecords";
import type { Window } from "./workbench";

async function showRecords(window: Window): Promise<Locator> {
  await window.command("Infra Steward: Show My Data");
  await window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
  return window.page.locator(".editor-instance .view-lines");
}

describe("a person's own records", () => {
  let data: TemporaryFolder;
  const shop = sampleWindow(async () => {
    data = await temporaryFolder();
    await writeSprintRecords(path.join(data.path, "data", "User", "globalStorage", "infra-steward.infra-steward", "journal"), Date.now());
    return { data: data.path };
  });
  after(() => data.remove());

  it("are paused and resumed by a click in the status bar, which says so in words", async () => {
    await shop.window.recordingItem.getByRole("button", { name: /recording/i }).waitFor();
    await shop.window.recordingItem.click();
    await shop.window.recordingItem.filter({ hasText: /paused/i }).waitFor();
    await shop.window.picture("recording-paused");
    await shop.window.recordingItem.click();
    await shop.window.recordingItem.filter({ hasNotText: /paused/i }).waitFor();
  });

  it("are exported to a file, each record once and readable", async () => {
    // The dialog may still be filling in the name that it proposes, so that name it is.
    const file = path.join(shop.company.folder, "context-switches.jsonl");
    await shop.window.command("Infra Steward: Export My Data");
    await shop.window.answer(file);
    await shop.window.notification(/records written to context-switches\.jsonl/);
    const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
    const types = lines.map((line) => /"type":"(\w+)"/.exec(line)?.[1]);
    // Time outside of infrastructure may be written down after them.
    assert.deepEqual(types.filter((type) => type !== "time").slice(-2), ["pause", "resume"]);
    assert.equal(new Set(lines).size, lines.length);
    assert.ok(types.filter((type) => type === "switch").length > 30);
  });

  it("are deleted for a window that is open beside it, too", async function () {
    this.timeout(240_000);
    const second = await shop.workbench.window(shop.company.folder);
    await second.recordingItem.waitFor();
    await second.recordingItem.click();
    await second.recordingItem.filter({ hasText: /paused/i }).waitFor();
    await second.recordingItem.click();
    await second.recordingItem.filter({ hasNotText: /paused/i }).waitFor();
    const shown = await showRecords(second);
    await shown.filter({ hasText: '"type": "resume"' }).waitFor();
    await shop.window.command("Infra Steward: Delete All My Data");
    await shop.window.page.locator(".monaco-dialog-box").getByRole("button", { name: "Delete", exact: true }).click();
    await shop.window.notification(/Deleted: \d+ files?\./);
    await shown.filter({ hasText: "Nothing is recorded." }).waitFor();
    // What is open goes on telling what is there.
    await second.recordingItem.click();
    await shown.filter({ hasText: '"type": "pause"' }).waitFor();
    await second.recordingItem.click();
    await shown.filter({ hasText: '"type": "resume"' }).waitFor();
  });

  it("are no longer made after Turn off", async () => {
    await (await shop.window.notification("The notes stay on this machine.")).getByRole("button", { name: "Turn off" }).click();
    await shop.window.recordingItem.waitFor({ state: "detached" });
  });
});

describe("a folder that is not trusted", () => {
  const shop = sampleWindow(() => Promise.resolve({ trusted: false }));

  it("has nothing recorded of it, however long somebody stays", async function () {
    this.timeout(240_000);
    await shop.window.open("services/storefront/src/checkout.ts");
    for (const file of ["services/storefront/src/checkout.ts", "infra/prod/rds.tf", "services/storefront/src/checkout.ts"]) {
      await shop.window.open(file);
      for (let second = 0; second < 12; second += 1) {
        await shop.window.page.keyboard.press(second % 2 === 0 ? "ArrowDown" : "ArrowUp");
        await shop.window.page.waitForTimeout(1_000);
      }
    }
    assert.equal(await shop.window.recordingItem.count(), 0);
    await (await showRecords(shop.window)).filter({ hasText: "Nothing is recorded." }).waitFor();
  });
});

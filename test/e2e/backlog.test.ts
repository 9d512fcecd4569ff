import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { hearing, insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";
import type { Tree } from "./tree";

/** What is to be done, ticked beside the code. */
describe("backlog", () => {
  const shop = sampleWindow();

  const tree = (): Tree => shop.window.tree("Backlog");
  const onDisk = (): Promise<string> => readFile(path.join(shop.company.folder, "INFRA_BACKLOG.md"), "utf8");

  /** Clicks until the file is another than it was. Resolves with it. */
  async function changedBy(click: () => Promise<void>, before: string): Promise<string> {
    await insist("Changing INFRA_BACKLOG.md", click, async () => (await onDisk()) !== before);
    return onDisk();
  }

  it("shows what is to be done now, next and later, and what is no longer found", async () => {
    await shop.window.command("Infra Steward: Show Backlog");
    await shop.window.makeRoomFor("Backlog");
    await tree().find(/^Now \(stability\)\s*2/);
    await tree().find(/^Next \(security\)\s*2/);
    await tree().find(/^Later \(scale\)\s*1, 2 done/);
    await tree().find(/Nobody knows how to restore.*no longer found/);
    await (await tree().find("Nobody knows how to restore")).hover();
    await shop.window.picture("backlog");
  });

  it("a box that is ticked is ticked in the file, and nothing else", async () => {
    const before = await onDisk();
    assert.equal(await changedBy(() => tree().tick("Bring the mirror"), before), before.replace("- [ ] Bring", "- [x] Bring"));
    await tree().find(/^Next \(security\)\s*1, 1 done/);
  });

  it("a finding that is gone is ticked from its row", async () => {
    const before = await onDisk();
    const tick = async (): Promise<void> => {
      const row = await tree().find("Nobody knows how to restore");
      await row.hover({ timeout: hearing });
      await row.locator(".action-label[aria-label*='Tick']").click({ timeout: hearing });
    };
    assert.equal(await changedBy(tick, before), before.replace("- [ ] Nobody", "- [x] Nobody"));
    await tree().find(/^Now \(stability\)\s*1, 1 done/);
  });

  it("a row opens its line", async () => {
    await (await tree().find("Move production to PostgreSQL")).click();
    await shop.window.page.locator(".tab.active", { hasText: "INFRA_BACKLOG.md" }).waitFor();
    const line = (await onDisk()).split("\n").findIndex((one) => one.includes("PostgreSQL")) + 1;
    await shop.window.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
  });
});

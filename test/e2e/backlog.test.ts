import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench } from "./workbench";
import type { Window, Workbench } from "./workbench";

/** What is to be done, ticked beside the code. */
describe("backlog", () => {
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

  function row(text: string | RegExp): Locator {
    return window.page.locator(".customview-tree .monaco-list-row", { hasText: text }).first();
  }

  const onDisk = (): Promise<string> => readFile(path.join(company.folder, "INFRA_BACKLOG.md"), "utf8");

  /** Resolves with the file once it is another than it was. */
  async function changedFrom(before: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const now = await onDisk();
      if (now !== before) return now;
      await window.page.waitForTimeout(100);
    }
    throw new Error("INFRA_BACKLOG.md did not change.");
  }

  it("shows what is to be done now, next and later, and what is no longer found", async () => {
    await window.command("Infra Steward: Show Backlog");
    await window.makeRoomFor("Backlog");
    await row(/^Now \(stability\)\s*2/).waitFor();
    await row(/^Next \(security\)\s*2/).waitFor();
    await row(/^Later \(scale\)\s*1, 2 done/).waitFor();
    await row(/Nobody knows how to restore.*no longer found/).waitFor();
    await row("Nobody knows how to restore").hover();
    await window.picture("backlog");
  });

  it("a box that is ticked is ticked in the file, and nothing else", async () => {
    const before = await onDisk();
    await row("Bring the mirror").locator(".custom-view-tree-node-item-checkbox").click();
    assert.equal(await changedFrom(before), before.replace("- [ ] Bring", "- [x] Bring"));
    await row(/^Next \(security\)\s*1, 1 done/).waitFor();
  });

  it("a finding that is gone is ticked from its row", async () => {
    const before = await onDisk();
    await row("Nobody knows how to restore").hover();
    await row("Nobody knows how to restore").locator(".action-label[aria-label*='Tick']").click();
    assert.equal(await changedFrom(before), before.replace("- [ ] Nobody", "- [x] Nobody"));
    await row(/^Now \(stability\)\s*1, 1 done/).waitFor();
  });

  it("a row opens its line", async () => {
    await row("Move production to PostgreSQL").click();
    await window.page.locator(".tab.active", { hasText: "INFRA_BACKLOG.md" }).waitFor();
    const line = (await onDisk()).split("\n").findIndex((one) => one.includes("PostgreSQL")) + 1;
    await window.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
  });
});

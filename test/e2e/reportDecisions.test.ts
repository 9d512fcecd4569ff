import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { hearing, insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";

const place = "deploy/k8s/overlays/preview/kustomization.yaml";

/** What can be done about a place at the end of the report, by the buttons there, until it is done. */
describe("a decision on the spot", () => {
  const shop = sampleWindow();
  before(async function () {
    this.timeout(240_000);
    // A visit to a place that is nobody's by a rule, longer than a glance, and back.
    await shop.window.open("services/storefront/src/checkout.ts");
    await workFor(13);
    await shop.window.open(place);
    await workFor(14);
    await shop.window.open("services/storefront/src/checkout.ts");
    // A visit is over once the return was no glance.
    await workFor(13);
    await shop.window.command("Infra Steward: Show Sprint Report");
    await insist("The visit's place in the report", async () => {
      // What was written down a moment ago is in the next report.
      await shop.window.page.keyboard.press("Control+F4");
      await shop.window.command("Infra Steward: Show Sprint Report");
    }, () => row().isVisible());
  });

  /** Moves the caret by keyboard, a key a second: the sign that somebody is there. */
  async function workFor(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await shop.window.page.keyboard.press(second % 2 === 0 ? "ArrowDown" : "ArrowUp");
      await shop.window.page.waitForTimeout(1_000);
    }
  }

  function page(): FrameLocator {
    return shop.window.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  function row(): Locator {
    return page().locator(".decisions li", { hasText: place });
  }

  function tab(name: string): Locator {
    return shop.window.page.locator(".tab", { hasText: name });
  }

  /** The report comes back to the front, and a decision of the place is taken. */
  async function decide(label: string): Promise<void> {
    await insist(label, async () => {
      await shop.window.command("Infra Steward: Show Sprint Report");
      await row().getByRole("button", { name: label }).click({ timeout: hearing });
    }, () => shop.window.quickInput.isVisible());
  }

  it("claims a place of nobody's for a team: the file beside, the change before it is made, and the rule", async () => {
    await decide("Claim for a team…");
    await shop.window.pick(place);
    await shop.window.quickInput.fill("@acme/platform");
    await shop.window.pick("@acme/platform");
    await shop.window.row("Change the ownership file").waitFor();
    await shop.window.picture("report-claim");
    await shop.window.pick("Change the ownership file");
    await tab("CODEOWNERS").waitFor();
    await shop.window.page.locator(".editor-instance .view-line", { hasText: "/deploy/k8s/overlays/preview/kustomization.yaml" }).first().waitFor();
  });

  it("creates a runbook for it", async () => {
    await decide("Create runbook…");
    await shop.window.pick("What to do when it breaks");
    await shop.window.pick("Create the runbook");
    await shop.window.page.locator(".tab.active", { hasText: "overlays-preview.md" }).waitFor();
  });

  it("adds it to the backlog", async () => {
    const backlog = path.join(shop.company.folder, "INFRA_BACKLOG.md");
    const before = await readFile(backlog, "utf8");
    await decide("Add to backlog…");
    await shop.window.page.locator(".quick-input-title", { hasText: /What of|What is to be done/ }).waitFor();
    if (await shop.window.row("Something else").isVisible()) await shop.window.pick("Something else");
    await shop.window.page.locator(".quick-input-title", { hasText: "What is to be done" }).waitFor();
    await shop.window.quickInput.fill("Decide who looks after previews");
    await shop.window.page.keyboard.press("Enter");
    await shop.window.pick("Later");
    for (let attempt = 0; attempt < 40; attempt += 1) {
      if ((await readFile(backlog, "utf8")) !== before) break;
      await shop.window.page.waitForTimeout(250);
    }
    const added = (await readFile(backlog, "utf8")).split("\n").filter((line) => !before.split("\n").includes(line));
    assert.equal(added.length, 1);
    assert.match(added[0] ?? "", /^- \[ \] Decide who looks after previews .*`deploy\/k8s\/overlays\/preview\/kustomization\.yaml/);
  });

  it("is accepted until a day, also when the window was loaded anew in between", async function () {
    this.timeout(120_000);
    await decide("Accept until…");
    await shop.window.answer("2099-12-31");
    await row().filter({ hasText: "accepted until 2099-12-31" }).waitFor();
    // The workbench in a browser writes down what it remembers some seconds later.
    await shop.window.page.waitForTimeout(12_000);
    // The claim was not saved, about which the browser asks.
    shop.window.page.on("dialog", (dialog) => void dialog.accept());
    await shop.window.page.reload();
    await shop.window.page.locator(".monaco-workbench .statusbar-item").first().waitFor({ timeout: 60_000 });
    await shop.window.command("Infra Steward: Show Sprint Report");
    await row().filter({ hasText: "accepted until 2099-12-31" }).waitFor();
    assert.deepEqual(await row().getByRole("button").allInnerTexts(), ["Open", "Accept no longer"]);
    await shop.window.picture("report-accepted");
  });
});

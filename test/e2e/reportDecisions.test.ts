import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { sampleWindow } from "./sampleWorkbench";

const place = "deploy/k8s/overlays/preview/kustomization.yaml";

/** What can be done about a place at the end of the report, by the buttons there, until it is done. */
describe("a decision on the spot", () => {
  const shop = sampleWindow();
  before(async function () {
    this.timeout(240_000);
    // A visit to a place that is nobody's by a rule, longer than a glance, and back.
    await shop.window.open("services/storefront/src/checkout.ts");
    await workFor(3);
    await shop.window.open(place);
    await workFor(14);
    await shop.window.open("services/storefront/src/checkout.ts");
    await workFor(3);
    await shop.window.command("Infra Steward: Show Sprint Report");
    await row().waitFor();
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

  /** Takes the row of the quick pick that has a text. */
  async function take(text: string): Promise<void> {
    await shop.window.row(text).click();
    await shop.window.row(text).waitFor({ state: "detached" });
  }

  it("claims a place of nobody's for a team: the file beside, the change before it is made, and the rule", async () => {
    await row().getByRole("button", { name: "Claim for a team…" }).click();
    await take(place);
    await shop.window.quickInput.fill("@acme/platform");
    await take("@acme/platform");
    await shop.window.row("Change the ownership file").waitFor();
    await shop.window.picture("report-claim");
    await take("Change the ownership file");
    await tab("CODEOWNERS").waitFor();
    await shop.window.page.locator(".editor-instance .view-line", { hasText: "/deploy/k8s/overlays/preview/kustomization.yaml" }).first().waitFor();
  });

  it("creates a runbook for it", async () => {
    await row().getByRole("button", { name: "Create runbook…" }).click();
    await shop.window.row("What to do when it breaks").click();
    await take("Create the runbook");
    await shop.window.page.locator(".tab.active", { hasText: ".md" }).waitFor();
    await shop.window.page.locator(".editor-instance .view-lines", { hasText: place }).first().waitFor();
  });

  it("adds it to the backlog", async () => {
    const backlog = path.join(shop.company.folder, "INFRA_BACKLOG.md");
    const before = await readFile(backlog, "utf8");
    await row().getByRole("button", { name: "Add to backlog…" }).click();
    await shop.window.page.locator(".quick-input-title", { hasText: /What of|What is to be done/ }).waitFor();
    if (await shop.window.row("Something else").isVisible()) await take("Something else");
    await shop.window.page.locator(".quick-input-title", { hasText: "What is to be done" }).waitFor();
    await shop.window.quickInput.fill("Decide who looks after previews");
    await shop.window.page.keyboard.press("Enter");
    await shop.window.row("Later").click();
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
    await row().getByRole("button", { name: "Accept until…" }).click();
    await shop.window.quickInput.fill("2099-12-31");
    await shop.window.page.keyboard.press("Enter");
    await row().filter({ hasText: "accepted until 2099-12-31" }).waitFor();
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

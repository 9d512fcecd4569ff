import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";

/** Milliseconds after which VS Code saves what was typed: long enough to leave the file and come back first. */
const saveAfter = 6_000;

/** What is told at the first edit of a visit to production: once, in the status bar, and nothing is asked. */
describe("the production guard", () => {
  const shop = sampleWindow(() => Promise.resolve({ settings: { "files.autoSave": "afterDelay", "files.autoSaveDelay": saveAfter } }));
  const item = () => shop.window.page.locator("[id='infra-steward.infra-steward.infraSteward.place']");
  const says = (text: RegExp): Promise<void> => item().filter({ hasText: text }).waitFor();
  const quietly = /^\s*PRODUCTION · @acme\/platform/u;

  /** Types a block at the end of the file. Resolves when the sidebar shows it: whatever hears of edits has heard of this one by then. */
  async function edit(name: string): Promise<void> {
    await shop.window.page.keyboard.press("Control+End");
    await shop.window.page.keyboard.press("Enter");
    await shop.window.page.keyboard.insertText(`resource "null_resource" "${name}" {}`);
    await shop.window.tree("This Place").first(`null_resource.${name}`);
  }

  it("says at the first edit that this is production, and whose", async () => {
    await shop.window.showSidebar();
    await shop.window.open("infra/prod/rds.tf:1:1");
    await says(quietly);
    await edit("first");
    await says(/Editing PRODUCTION · @acme\/platform/);
    await shop.window.picture("production-guard");
  });

  it("says it once: not in the next production file of the same visit", async () => {
    await shop.window.open("infra/prod/main.tf:1:1");
    await says(quietly);
    await edit("second");
    await says(quietly);
  });

  it("is silent when what was typed before is saved by itself in another visit", async () => {
    await edit("third");
    await shop.window.open("services/storefront/src/checkout.ts");
    await item().waitFor({ state: "hidden" });
    await shop.window.open("infra/prod/main.tf:1:1");
    await says(quietly);
    await insist("Saving by itself", () => shop.window.page.waitForTimeout(saveAfter), async () => (await shop.window.page.locator(".tab.dirty").count()) === 0);
    await says(quietly);
  });

  it("speaks again at the first edit of that visit", async () => {
    await edit("fourth");
    await says(/Editing PRODUCTION · @acme\/platform/);
  });

  it("says nothing where the person has turned it off", async () => {
    await mkdir(path.join(shop.company.folder, ".vscode"), { recursive: true });
    await writeFile(path.join(shop.company.folder, ".vscode", "settings.json"), JSON.stringify({ "infraSteward.productionGuard": false }));
    await says(quietly);
    await shop.window.open("services/storefront/src/checkout.ts");
    await item().waitFor({ state: "hidden" });
    await shop.window.open("infra/prod/main.tf:1:1");
    await says(quietly);
    await edit("fifth");
    await says(quietly);
    await shop.window.picture("production-guard-off");
  });
});

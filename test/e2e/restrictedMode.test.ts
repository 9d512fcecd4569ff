import { sampleWindow } from "./sampleWorkbench";

/** A folder that nobody trusts yet: everything that can be read is answered, nothing is run, and what is left out says so. */
describe("Restricted Mode", () => {
  const shop = sampleWindow(() => Promise.resolve({ trusted: false }));

  it("answers from the files, and says why history is missing", async () => {
    await shop.window.showSidebar();
    await shop.window.open("infra/prod/rds.tf:1:1");
    const view = shop.window.tree("This Place");
    await view.find(/Reviews: @acme\/platform\s*CODEOWNERS:12/);
    await view.find("Runbook: Deploy infra/prod");
    await view.find(/History is read once this folder is trusted\./);
    await shop.window.page.locator(".statusbar-item", { hasText: "PRODUCTION · @acme/platform" }).waitFor();
    await shop.window.picture("restricted-mode");
  });

  it("refuses to run a tool, with the reason", async () => {
    await shop.window.command("Infra Steward: Check Drift");
    await shop.window.notification("In Restricted Mode no tool is run: trust this folder first.");
    await shop.window.picture("restricted-mode-refusal");
  });
});

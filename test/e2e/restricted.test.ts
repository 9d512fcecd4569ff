import assert from "node:assert/strict";
import { hearing, insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";

/** A repository that nobody has trusted yet is read, and nothing else; trust is given in the middle of it. */
describe("a repository that is not trusted yet", () => {
  const shop = sampleWindow(() => Promise.resolve({ trusted: false }));

  it("says whose a place is, and of history that it waits for trust", async () => {
    await shop.window.showSidebar();
    await shop.window.open("infra/prod/rds.tf:1:1");
    const view = shop.window.tree("This Place");
    await view.find(/Reviews: @acme\/platform\s*CODEOWNERS:12/);
    await view.find(/Can help: cannot be told\s*History is read once this folder is trusted\./);
    await shop.window.picture("restricted-mode");
  });

  it("refuses to edit, and says why", async () => {
    await shop.window.command("Infra Steward: Claim for a Team");
    await shop.window.notification("In Restricted Mode files are only read: trust this folder first.");
    await shop.window.picture("restricted-mode-refused");
  });

  it("goes on without a reload once it is trusted", async () => {
    const { page } = shop.window;
    const before = await page.evaluate(() => performance.timeOrigin);
    await shop.window.command("Workspaces: Manage Workspace Trust");
    const trust = page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true });
    await trust.waitFor();
    await insist("Trusting the folder", () => trust.click({ timeout: hearing }), () => trust.isHidden());
    await shop.window.open("infra/prod/rds.tf:1:1");
    await shop.window.tree("This Place").find(/Can help: (?!cannot be told)\w/);
    await shop.window.command("Infra Steward: Claim for a Team");
    await shop.window.row("infra/prod/rds.tf").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => performance.timeOrigin), before);
  });
});

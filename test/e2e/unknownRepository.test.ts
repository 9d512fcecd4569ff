import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { sampleWindow } from "./sampleWorkbench";
import { textOf } from "./workbench";

/** Everything in the sample company that says something of its infrastructure beside the code itself. */
const declarations = [
  ".github/CODEOWNERS", ".infra-steward.yaml", "INFRA_BACKLOG.md", "docs",
  ...["", "services/orders/", "services/storefront/"].map((folder) => `${folder}catalog-info.yaml`),
  ...["infra/prod/drift.tfplan.json", "infra/staging/drift.tfplan.json", "infra/prod/trivy.sarif"],
];

/** A repository that nobody prepared: no owners, no runbooks, no plans, no configuration; only code and its history. */
describe("the first open of an unknown repository", () => {
  const shop = sampleWindow(async ({ folder }) => {
    for (const declaration of declarations) await rm(path.join(folder, declaration), { recursive: true });
    return undefined;
  });

  it("says in the status bar where the person is, and that nobody is declared", async () => {
    await shop.window.open("infra/prod/rds.tf:10:1");
    await shop.window.page.locator(".statusbar-item", { hasText: "PRODUCTION · not declared" }).waitFor();
  });

  it("answers with what the code and its history tell, and with what nobody has checked", async () => {
    await shop.window.showSidebar();
    const view = shop.window.tree("This Place");
    await view.find(/Owner: not declared/);
    await view.find(/Can help: /);
    await view.find(/Runbook: none applies/);
    await view.find(/Live drift: not checked/);
    await shop.window.picture("unknown-repository");
  });

  it("keeps Problems nearly empty, tells nothing by itself and opens nothing", async () => {
    const counts = await textOf(shop.window.page.locator("[id='status.problems']"));
    const all = [...counts.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
    assert.ok(all <= 5, `Problems: ${counts}`);
    assert.equal(await shop.window.page.locator(".tab").count(), 1);
    await shop.window.command("Notifications: Show Notifications");
    assert.equal(await shop.window.notifications("").count(), 0);
  });
});

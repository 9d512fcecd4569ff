import path from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
import { withSecondFolder } from "../host/sampleCompany";
import { insist, hearing } from "./patience";
import { sampleWorkbench } from "./sampleWorkbench";
import type { Window } from "./workbench";

/** Two folders in one window are two repositories, and a file that belongs to neither is nobody's business. */
describe("several folders in one window, and a file outside of them", () => {
  const shop = sampleWorkbench();
  let window: Window;
  let outside: string;

  before(async () => {
    const both = await withSecondFolder(shop.company);
    outside = path.join(path.dirname(both), "elsewhere", "vpn.tf");
    await mkdir(path.dirname(outside));
    await writeFile(outside, 'resource "aws_vpn_gateway" "office" {\n}\n');
    window = await shop.workbench.window(both);
    await window.showSidebar();
  });

  const status = (text: string) => window.page.locator(".statusbar-item", { hasText: text });

  it("lists both in the estate, each below its own name", async () => {
    await window.makeRoomFor("Estate");
    const estate = window.tree("Estate");
    for (const folder of ["acme-shop", "network"]) await estate.expand(folder);
    await estate.find(/terraform\s*1 file/);
    await window.picture("two-folders");
  });

  it("answers in each by that folder's own files", async () => {
    await window.open("infra/prod/rds.tf:13:1");
    await status("PRODUCTION · @acme/platform").waitFor();
    await window.open("dns.tf:2:1");
    await status("@acme/dns").waitFor();
    await window.command("Infra Steward: Focus on This Place View");
    await window.makeRoomFor("This Place");
    const view = window.tree("This Place");
    await view.find("aws_route53_zone.public");
    await view.find(/Owner: @acme\/dns · Reviews: @acme\/network\s*dns\.tf:1, CODEOWNERS:1/);
  });

  it("says nothing of a file that belongs to no open folder, and answers again when one of theirs is back", async () => {
    await window.command("File: Open File...");
    // The box is filled by VS Code, too, as soon as it has looked into the folder, and what was typed before is gone.
    await insist("Opening the file", async () => {
      await window.quickInput.fill(outside, { timeout: hearing });
      await window.page.keyboard.press("Enter");
    }, () => window.page.locator(".tab.active", { hasText: "vpn.tf" }).isVisible());
    await status("@acme/dns").waitFor({ state: "hidden" });
    await window.tree("This Place").pane.filter({ hasNotText: "aws_route53_zone" }).waitFor();
    await window.open("dns.tf:2:1");
    await status("@acme/dns").waitFor();
  });
});

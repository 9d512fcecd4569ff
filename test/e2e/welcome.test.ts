import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import { sampleWindow } from "./sampleWorkbench";
import type { SampleWindow } from "./sampleWorkbench";

/** What every empty view says, each for its own cause. The other causes are seen where they belong: no folder, no infrastructure, no rules, no trust. */
async function everyViewSays(shop: SampleWindow, text: string): Promise<void> {
  await shop.window.showSidebar();
  for (const title of ["This Place", "Estate", "Runbooks", "Backlog"]) {
    const pane = shop.window.tree(title).pane;
    const header = pane.locator(".pane-header");
    if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
    await pane.getByText(text).waitFor();
  }
}

describe("a repository that is still being read", () => {
  // A git that never answers stands for one that has much to list.
  const shop = sampleWindow(async ({ folder }) => {
    const git = path.join(path.dirname(folder), "slow-git");
    await writeFile(git, "#!/bin/sh\nexec sleep 600\n");
    await chmod(git, 0o755);
    return { settings: { "git.path": git } };
  });

  it("is said to be, in every view", async () => {
    await everyViewSays(shop, "Reading the repository…");
    await shop.window.picture("welcome-reading");
  });
});

import { chmod, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { temporaryFolder } from "../host/temporaryFolder";
import type { TemporaryFolder } from "../host/temporaryFolder";
import { sampleWindow, sampleWorkbench } from "./sampleWorkbench";
import type { Window } from "./workbench";

/** What every empty view says, each for its own cause. The other causes are seen where they belong: no folder, no infrastructure, no rules, no trust. */
async function everyViewSays(window: Window, text: string): Promise<void> {
  await window.showSidebar();
  for (const title of ["This Place", "Estate", "Runbooks", "Backlog"]) {
    const pane = window.tree(title).pane;
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
    await everyViewSays(shop.window, "Reading the repository…");
    await shop.window.picture("welcome-reading");
  });
});

describe("a repository that cannot be read", () => {
  let data: TemporaryFolder;
  const sample = sampleWorkbench(async () => {
    data = await temporaryFolder();
    return { data: data.path };
  });
  after(() => data.remove());

  it("is said to be, in every view", async () => {
    // Whoever reads it is gone, as where an installation was cut off.
    const [installed = ""] = (await readdir(path.join(data.path, "extensions"))).filter((name) => name.startsWith("infra-steward."));
    await rm(path.join(data.path, "extensions", installed, "dist", "worker.js"));
    const window = await sample.workbench.window(sample.company.folder);
    await everyViewSays(window, "The repository could not be read.");
    await window.picture("welcome-failed");
  });
});

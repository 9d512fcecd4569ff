import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import * as broken from "../fixtures/broken";
import { temporaryFolder } from "../host/temporaryFolder";
import type { TemporaryFolder } from "../host/temporaryFolder";
import { sampleWorkbench } from "./sampleWorkbench";
import type { Window } from "./workbench";

/** What a person reads where there is nothing to read, or where it is broken: a sentence in the place where they look. */
describe("nothing to show, and broken things", () => {
  const shop = sampleWorkbench();
  let parent: TemporaryFolder;

  before(async () => {
    parent = await temporaryFolder();
  });
  after(() => parent.remove());

  async function withSidebar(opened: string | null): Promise<Window> {
    const window = await shop.workbench.window(opened);
    await window.showSidebar();
    return window;
  }

  function sidebar(window: Window, text: string | RegExp) {
    return window.page.locator(".part.sidebar", { hasText: text }).waitFor();
  }

  it("no folder: the sidebar asks for one", async () => {
    const window = await withSidebar(null);
    await sidebar(window, "Open a folder with infrastructure code");
    await window.picture("no-folder");
    await window.close();
  });

  it("an empty repository: the sidebar says what would be found", async () => {
    const window = await withSidebar(await broken.emptyRepository(parent.path));
    await sidebar(window, "No infrastructure files were found here.");
    await window.picture("no-infrastructure");
    await window.close();
  });

  it("a folder of a repository: the files above it still answer", async () => {
    const window = await withSidebar(path.join(shop.company.folder, "infra", "prod"));
    await window.open("rds.tf:1:1");
    await window.tree("This Place").find(/Reviews: @acme\/platform\s*CODEOWNERS:12/);
    await window.close();
  });

  it("an ownership file that is a folder: the owner line says so, and the rest still answers", async () => {
    const window = await withSidebar(await broken.codeownersIsDirectory(parent.path));
    await window.open("infra/prod/main.tf:1:1");
    await window.tree("This Place").find(/Owner: cannot be told\s*\.github\/CODEOWNERS is a folder, not a file\./);
    await window.tree("This Place").find("aws_sqs_queue.jobs");
    await window.picture("codeowners-is-a-folder");
    await window.close();
  });

  it("no git: files are found by walking", async () => {
    const window = await withSidebar(await broken.noGit(parent.path));
    await window.open("infra/prod/main.tf:1:1");
    await window.tree("This Place").find(/Reviews: @acme\/platform/);
    await window.close();
  });

  it("a repository without infrastructure: nothing in the status bar", async () => {
    const folder = path.join(parent.path, "product-only");
    await mkdir(folder);
    await writeFile(path.join(folder, "index.ts"), "export {};\n");
    const window = await withSidebar(folder);
    await window.open("index.ts");
    await sidebar(window, "No infrastructure files were found here.");
    await window.page.locator(".statusbar-item[id*='infraSteward']").waitFor({ state: "hidden" });
    await window.close();
  });
});

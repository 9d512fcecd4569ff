import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { hearing, insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";

const place = { file: "infra/prod/rds.tf", header: 'resource "aws_db_instance" "main"' };

/** Where the sidebar ends, in pixels: as VS Code has it, and wide enough for whole sentences. */
const sidebarIn = { window: 350, picture: 720 };

/** What README.md shows of the editor, as it looks in a light and in a dark theme; the report's pictures are its own test's. */
describe("the pictures of README.md", () => {
  const shop = sampleWindow(() => Promise.resolve({ settings: { "window.autoDetectColorScheme": true } }));
  let line = 0;

  before(async () => {
    const text = await readFile(path.join(shop.company.folder, place.file), "utf8");
    line = text.split("\n").findIndex((one) => one.startsWith(place.header)) + 1;
  });

  const statusItem = () => shop.window.page.locator(".statusbar-item", { hasText: "PRODUCTION · @acme/platform" });
  const toldAbout = () => shop.window.page.locator(".monaco-hover:visible", { hasText: "CODEOWNERS:12" });

  /** Takes the edge of the sidebar to so many pixels from the left of the window. */
  async function widenSidebar(edge: number): Promise<void> {
    const { mouse } = shop.window.page;
    const box = await shop.window.page.locator(".part.sidebar").boundingBox();
    assert.ok(box !== null);
    const from = box.x + box.width;
    await mouse.move(from, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(edge, box.y + box.height / 2, { steps: 5 });
    await mouse.up();
    await mouse.move(0, 0);
    await shop.window.page.waitForFunction((wanted) => Math.abs((document.querySelector(".part.sidebar")?.getBoundingClientRect().right ?? 0) - wanted) < 20, edge);
  }

  for (const [theme, kind] of [["light", "vs"], ["dark", "vs-dark"]] as const) {
    describe(`in a ${theme} theme`, () => {
      before(async () => {
        await shop.window.page.emulateMedia({ colorScheme: theme });
        await shop.window.page.locator(`.monaco-workbench.${kind}`).waitFor();
        await shop.window.showSidebar();
        await shop.window.open(`${place.file}:${line}:1`);
      });

      it("the status bar has its environment and owner, and says why where the mouse rests", async () => {
        await statusItem().waitFor();
        await insist("Resting on the status bar", async () => {
          await shop.window.page.mouse.move(0, 0);
          await statusItem().hover({ timeout: hearing });
        }, () => toldAbout().isVisible());
        await shop.window.picture(`status-bar-${theme}`, { below: 440, rightOf: 600 });
        await shop.window.page.mouse.move(0, 0);
      });

      it("a hover has whose it is, what is known to be wrong and what to do", async () => {
        const hover = await shop.window.hover(line, 3);
        await hover.filter({ hasText: "Can help: Ana" }).filter({ hasText: "Restore orders DB" }).waitFor();
        await shop.window.picture(`hover-${theme}`);
        await shop.window.page.keyboard.press("Escape");
      });

      it("the sidebar has all that is known of the place under the caret", async () => {
        const view = shop.window.tree("This Place");
        for (const row of [/PRODUCTION · aws_db_instance\.main/, /Can help: Ana/, /Runbook: Restore orders DB/, /restore-test is/]) await view.find(row);
        await widenSidebar(sidebarIn.picture);
        await shop.window.picture(`sidebar-${theme}`);
        await widenSidebar(sidebarIn.window);
      });
    });
  }
});

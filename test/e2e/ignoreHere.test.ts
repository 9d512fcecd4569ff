import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { hearing, insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";
import { textOf } from "./workbench";

const file = "infra/prod/rds.tf";
const place = `${file}:16:5`;
const code = "drift/environment";

/** YYYY-MM-DD of a day as many days from now, in UTC. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** Somebody knows better than a finding, and writes down why and until when. */
describe("ignoring a finding where it stands", () => {
  // A browser saves by itself otherwise.
  const shop = sampleWindow(() => Promise.resolve({ settings: { "files.autoSave": "off" } }));
  const until = dayFromNow(20);
  const howLong = `How long is ${code} to be ignored here?`;

  const editor = (): Locator => shop.window.page.locator(".editor-instance .view-lines");
  const problem = (): Locator => shop.window.page.locator(".markers-panel .monaco-list-row", { hasText: code });
  const quickInput = (): Locator => shop.window.page.locator(".quick-input-widget:visible");
  const says = async (text: string): Promise<void> => {
    await quickInput().filter({ hasText: text }).waitFor();
  };

  it("begins at the finding's own line, and wants a reason", async () => {
    await shop.window.open(place);
    await shop.window.command("View: Focus Problems");
    await problem().waitFor();
    await shop.window.picture("ignore-here-before");
    await shop.window.open(place);
    const action = shop.window.page.locator(".action-widget .monaco-list-row", { hasText: `Ignore ${code} here…` });
    await insist("The quick fixes", () => shop.window.page.keyboard.press("Control+."), () => action.isVisible());
    await insist("Ignore here", () => action.click({ timeout: hearing }), () => action.isHidden());
    await says(`Why is ${code} to be ignored here?`);
    await shop.window.quickInput.fill("  ");
    await says("Without a reason it is not ignored");
    await shop.window.quickInput.fill("the vendor supports both until spring");
    // The next question takes the same box.
    await insist("Giving the reason", () => shop.window.page.keyboard.press("Enter"), () => quickInput().filter({ hasText: howLong }).isVisible());
  });

  it("asks how long, and takes no day that is over", async () => {
    await says(howLong);
    await shop.window.picture("ignore-here-end");
    const row = shop.window.row("Until a day…");
    await insist("Until a day", () => row.click({ timeout: hearing }), () => quickInput().filter({ hasText: "The last day on which it is ignored" }).isVisible());
    await shop.window.quickInput.fill(dayFromNow(-3));
    await says("This day is over.");
    await shop.window.quickInput.fill("next spring");
    await says("This is no day such as");
    await shop.window.answer(until);
  });

  it("has the comment in the file, unsaved, and the finding no longer in Problems", async () => {
    const comment = `# infra-steward: ignore ${code} until ${until} -- the vendor supports both until spring`;
    await editor().filter({ hasText: "infra-steward: ignore" }).waitFor();
    assert.ok((await textOf(editor())).includes(comment), await textOf(editor()));
    await problem().waitFor({ state: "detached" });
    // Whatever else is wrong there still is.
    await shop.window.page.locator(".markers-panel .monaco-list-row", { hasText: "drift/live" }).waitFor();
    assert.equal((await readFile(path.join(shop.company.folder, file), "utf8")).includes("infra-steward"), false);
    await shop.window.picture("ignore-here");
  });

  it("is undone as any other edit, and the finding is back", async () => {
    await insist("Undo", () => shop.window.page.keyboard.press("Control+Z"), () => editor().filter({ hasText: "infra-steward: ignore" }).isHidden());
    await problem().waitFor();
    await shop.window.page.locator(".tab.active:not(.dirty)").waitFor();
    await shop.window.picture("ignore-here-undone");
  });
});

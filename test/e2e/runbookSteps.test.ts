import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { hearing, insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";
import type { Tree } from "./tree";
import { textOf } from "./workbench";

const runbook = "docs/runbooks/restore-orders-db.md";
/** A runbook for production whose command would leave a trace. */
const trace = "docs/runbooks/leave-a-trace.md";
const traceText = [
  "---", "title: Leave a trace", "kind: incident", "appliesTo:", "  paths: [infra/prod/**]", "---", "", "# Leave a trace", "",
  "1. Leave it.", "", "```sh", "touch steward-was-here", "```", "",
].join("\n");

/** An incident, as somebody works through it: steps ticked, a command in the terminal, a record for the ticket. */
describe("working through a runbook", () => {
  let written: string;
  const shop = sampleWindow(async ({ folder }) => {
    execFileSync("git", ["-C", folder, "config", "user.name", "Robin Fields"]);
    await writeFile(path.join(folder, trace), traceText);
    written = await readFile(path.join(folder, runbook), "utf8");
    return undefined;
  });

  before(() => shop.window.page.context().grantPermissions(["clipboard-read", "clipboard-write"]));

  const lens = (text: string | RegExp) => shop.window.page.locator(".codelens-decoration a", { hasText: text });
  const steps = (): Tree => shop.window.tree("Runbook Steps");
  const dialog = (): Locator => shop.window.page.locator(".monaco-dialog-box");
  /** The line above the code is drawn anew whenever the document or the run changes, and loses the click of that moment. */
  const putInTerminal = (): Promise<void> => insist("The question", () => lens("Put in terminal").click({ timeout: hearing }), () => dialog().isVisible());
  const left = () => path.join(shop.company.folder, "steward-was-here");

  it("ticks steps beside the file, which begins a run", async () => {
    await shop.window.showSidebar();
    await shop.window.open(`${runbook}:55:1`);
    await lens("Done").first().waitFor();
    await steps().tick("1. Rename the broken instance");
    await steps().tick("3. Plan.");
    await steps().find(/3\. Plan\..*done \d\d:\d\d/);
    await lens(/Done\s\d\d:\d\d\s·\sNot\sdone/).first().waitFor();
    await shop.window.page.locator(".pane-header", { hasText: "2 of 4" }).waitFor();
    await shop.window.picture("runbook-steps");
  });

  it("takes a tick back from the line of the step", async () => {
    await lens(/Not\sdone$/).first().click();
    await shop.window.page.locator(".pane-header", { hasText: "1 of 4" }).waitFor();
  });

  it("asks before a command for production is put in a terminal, and leaves it when the person does not want it", async () => {
    await shop.window.open(`${trace}:1:1`);
    await putInTerminal();
    await dialog().getByText(`Put line 13 of ${trace} in the terminal?`).waitFor();
    const text = await textOf(dialog());
    assert.match(text, /Runbook: PRODUCTION \(infra\/prod\/[\w.]+\)\. Terminal \(a new one\): unknown\. It is not run: you press Enter\./);
    await shop.window.picture("put-in-terminal");
    await dialog().getByRole("button", { name: "Cancel" }).click();
    await dialog().waitFor({ state: "hidden" });
    assert.equal(await shop.window.page.locator(".xterm").count(), 0);
  });

  it("types it into a real shell, which runs it when the person presses Enter and not before", async () => {
    await putInTerminal();
    await dialog().getByRole("button", { name: "Put in terminal" }).click();
    await shop.window.page.locator(".statusbar-item", { hasText: "It is not run: you press Enter." }).waitFor();
    await shop.window.page.waitForTimeout(1_000);
    assert.ok(!existsSync(left()), "it ran by itself");
    await shop.window.picture("command-in-terminal");
    await insist("Running the whole line", async () => {
      await shop.window.page.locator(".xterm").first().click({ timeout: hearing });
      await shop.window.page.keyboard.press("Enter");
    }, () => Promise.resolve(existsSync(left())));
  });

  it("copies the run for a ticket, with the person's name, and changes nothing in the repository", async () => {
    await shop.window.open(`${runbook}:55:1`);
    await shop.window.command("Infra Steward: Finish Run of Runbook");
    await shop.window.command("Infra Steward: Copy Run Record");
    await shop.window.page.locator(".statusbar-item", { hasText: "The run record is in the clipboard." }).waitFor();
    const copied = await shop.window.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^## Run of Restore orders DB\n\n- Runbook: docs\/runbooks\/restore-orders-db\.md\n- Started: \d{4}-\d\d-\d\d \d\d:\d\d .*\n- Finished: .*\n- By: Robin Fields\n/);
    assert.equal((copied.match(/^- \[x\] \d\\\. .* \(\d\d:\d\d\)$/gm) ?? []).length, 1);
    assert.equal((copied.match(/^- \[ \] \d\\\. /gm) ?? []).length, 3);
    assert.equal(await readFile(path.join(shop.company.folder, runbook), "utf8"), written);
  });

  it("has the run in the records, by numbers, without a name", async () => {
    await shop.window.command("Infra Steward: Show My Data");
    await shop.window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
    const text = await textOf(shop.window.page.locator(".editor-instance .view-lines"));
    assert.match(text, /"type": "(?:run|step)"/);
    assert.doesNotMatch(text, /Robin|Fields|Rename|Restore orders|steward-was-here/);
  });
});

describe("a runbook in Restricted Mode", () => {
  const shop = sampleWindow(async ({ folder }) => {
    await writeFile(path.join(folder, trace), traceText);
    return { trusted: false };
  });

  it("offers nothing for a terminal, and says that ticks are not kept", async () => {
    await shop.window.showSidebar();
    await shop.window.open(`${trace}:1:1`);
    await shop.window.page.locator(".codelens-decoration a", { hasText: "Start run" }).waitFor();
    assert.equal(await shop.window.page.locator(".codelens-decoration a", { hasText: "Put in terminal" }).count(), 0);
    await shop.window.page.locator(".codelens-decoration a", { hasText: "Done" }).click();
    await shop.window.page.locator(".pane-body", { hasText: "Kept in memory only: this folder is not trusted." }).first().waitFor();
    await shop.window.page.locator(".pane-header", { hasText: "1 of 1" }).waitFor();
    await shop.window.tree("Runbook Steps").find(/1\. Leave it\..*done/);
    await shop.window.page.locator(".codelens-decoration a", { hasText: /Not\sdone/ }).waitFor();
    await shop.window.picture("runbook-steps-restricted");
  });
});

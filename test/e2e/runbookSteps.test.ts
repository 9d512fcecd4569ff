import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench, textOf } from "./workbench";
import type { Window, Workbench } from "./workbench";

const runbook = "docs/runbooks/restore-orders-db.md";
/** A runbook for production whose command would leave a trace. */
const trace = "docs/runbooks/leave-a-trace.md";
const traceText = [
  "---", "title: Leave a trace", "kind: incident", "appliesTo:", "  paths: [infra/prod/**]", "---", "", "# Leave a trace", "",
  "1. Leave it.", "", "```sh", "touch steward-was-here", "```", "",
].join("\n");

/** An incident, as somebody works through it: steps ticked, a command in the terminal, a record for the ticket. */
describe("working through a runbook", () => {
  let company: SampleCompany;
  let workbench: Workbench;
  let window: Window;
  let written: string;

  before(async () => {
    company = await temporarySampleCompany();
    execFileSync("git", ["-C", company.folder, "config", "user.name", "Robin Fields"]);
    await writeFile(path.join(company.folder, trace), traceText);
    written = await readFile(path.join(company.folder, runbook), "utf8");
    workbench = await startWorkbench();
    window = await workbench.window(company.folder);
    await window.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });

  after(async () => {
    await workbench.close();
    await company.remove();
  });

  const lens = (text: string | RegExp) => window.page.locator(".codelens-decoration a", { hasText: text });
  const step = (text: string) => window.page.locator(".pane-body .monaco-list-row", { hasText: text }).first();
  const left = () => path.join(company.folder, "steward-was-here");

  it("ticks steps beside the file, which begins a run", async () => {
    await window.page.getByRole("tab", { name: /^Infra Steward/ }).click();
    await window.open(`${runbook}:55:1`);
    await lens("Done").first().waitFor();
    await step("1. Rename the broken instance").locator(".custom-view-tree-node-item-checkbox").click();
    await step("3. Plan.").locator(".custom-view-tree-node-item-checkbox").click();
    await step("3. Plan.").filter({ hasText: /done \d\d:\d\d/ }).waitFor();
    await lens(/Done\s\d\d:\d\d\s·\sNot\sdone/).first().waitFor();
    await window.page.locator(".pane-header", { hasText: "2 of 4" }).waitFor();
    await window.picture("runbook-steps");
  });

  it("takes a tick back from the line of the step", async () => {
    await lens(/Not\sdone$/).first().click();
    await window.page.locator(".pane-header", { hasText: "1 of 4" }).waitFor();
  });

  it("asks before a command for production is put in a terminal, and leaves it when the person does not want it", async () => {
    await window.open(`${trace}:1:1`);
    await lens("Put in terminal").click();
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.getByText(`Put line 13 of ${trace} in the terminal?`).waitFor();
    const text = await textOf(dialog);
    assert.match(text, /Runbook: PRODUCTION \(infra\/prod\/[\w.]+\)\. Terminal \(a new one\): unknown\. It is not run: you press Enter\./);
    await window.picture("put-in-terminal");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await window.page.locator(".xterm").count(), 0);
  });

  it("types it into a real shell, which runs it when the person presses Enter and not before", async () => {
    await lens("Put in terminal").click();
    await window.page.locator(".monaco-dialog-box").getByRole("button", { name: "Put in terminal" }).click();
    await window.page.locator(".statusbar-item", { hasText: "It is not run: you press Enter." }).waitFor();
    await window.page.waitForTimeout(1_000);
    assert.ok(!existsSync(left()), "it ran by itself");
    await window.picture("command-in-terminal");
    await window.page.locator(".xterm").first().click();
    await window.page.keyboard.press("Enter");
    for (let attempt = 0; attempt < 50 && !existsSync(left()); attempt += 1) await window.page.waitForTimeout(100);
    assert.ok(existsSync(left()), "the line was not there as a whole");
  });

  it("copies the run for a ticket, with the person's name, and changes nothing in the repository", async () => {
    await window.open(`${runbook}:55:1`);
    await window.command("Infra Steward: Finish Run of Runbook");
    await window.command("Infra Steward: Copy Run Record");
    await window.page.locator(".statusbar-item", { hasText: "The run record is in the clipboard." }).waitFor();
    const copied = await window.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^## Run of Restore orders DB\n\n- Runbook: docs\/runbooks\/restore-orders-db\.md\n- Started: \d{4}-\d\d-\d\d \d\d:\d\d .*\n- Finished: .*\n- By: Robin Fields\n/);
    assert.equal((copied.match(/^- \[x\] \d\\\. .* \(\d\d:\d\d\)$/gm) ?? []).length, 1);
    assert.equal((copied.match(/^- \[ \] \d\\\. /gm) ?? []).length, 3);
    assert.equal(await readFile(path.join(company.folder, runbook), "utf8"), written);
  });

  it("has the run in the records, by numbers, without a name", async () => {
    await window.command("Infra Steward: Show My Data");
    await window.page.locator(".tab.active", { hasText: "Context switches.jsonc" }).waitFor();
    const text = await textOf(window.page.locator(".editor-instance .view-lines"));
    assert.match(text, /"type": "(?:run|step)"/);
    assert.doesNotMatch(text, /Robin|Fields|Rename|Restore orders|steward-was-here/);
  });
});

describe("a runbook in Restricted Mode", () => {
  let company: SampleCompany;
  let workbench: Workbench;
  let window: Window;

  before(async () => {
    company = await temporarySampleCompany();
    await writeFile(path.join(company.folder, trace), traceText);
    workbench = await startWorkbench({ trusted: false });
    window = await workbench.window(company.folder);
  });

  after(async () => {
    await workbench.close();
    await company.remove();
  });

  it("offers nothing for a terminal, and says that ticks are not kept", async () => {
    await window.page.getByRole("tab", { name: /^Infra Steward/ }).click();
    await window.open(`${trace}:1:1`);
    await window.page.locator(".codelens-decoration a", { hasText: "Start run" }).waitFor();
    assert.equal(await window.page.locator(".codelens-decoration a", { hasText: "Put in terminal" }).count(), 0);
    await window.page.locator(".codelens-decoration a", { hasText: "Done" }).click();
    await window.page.locator(".pane-body", { hasText: "Kept in memory only: this folder is not trusted." }).first().waitFor();
    await window.page.locator(".pane-header", { hasText: "1 of 1" }).waitFor();
    await window.page.locator(".pane-body .monaco-list-row", { hasText: /1\. Leave it\..*done/ }).first().waitFor();
    await window.page.locator(".codelens-decoration a", { hasText: /Not\sdone/ }).waitFor();
    await window.picture("runbook-steps-restricted");
  });
});

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench } from "./workbench";
import type { Window, Workbench } from "./workbench";

/** The workbench writes some spaces as no-break spaces; a person sees no difference. */
function readable(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** A newcomer's first look at the sample company: the sidebar, two hovers, a runbook from the keyboard. */
describe("the first look at a repository", () => {
  let company: SampleCompany;
  let workbench: Workbench;
  let window: Window;

  before(async () => {
    company = await temporarySampleCompany();
    workbench = await startWorkbench();
    window = await workbench.window(company.folder);
  });

  after(async () => {
    await workbench.close();
    await company.remove();
  });

  /** 1-based line of the first line of a file that starts with `text`. */
  async function lineOf(file: string, text: string): Promise<number> {
    const lines = (await readFile(path.join(company.folder, file), "utf8")).split("\n");
    const index = lines.findIndex((line) => line.startsWith(text));
    assert.ok(index >= 0, `${file} has no line that starts with ${text}`);
    return index + 1;
  }

  it("the sidebar answers for the resource under the caret", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await window.page.getByRole("tab", { name: /^Infra Steward/ }).click();
    await window.open(`infra/prod/rds.tf:${line}:1`);
    const view = window.page.locator(".pane-body .monaco-list-row");
    await view.filter({ hasText: "PRODUCTION · aws_db_instance.main" }).first().waitFor();
    await view.filter({ hasText: /Reviews: @acme\/platform\s*CODEOWNERS:12/ }).first().waitFor();
    await view.filter({ hasText: "Runbook: Restore orders DB" }).first().waitFor();
    await view.filter({ hasText: "Changed outside code: backup_retention_period" }).first().waitFor();
    await view.filter({ hasText: "Live drift: checked by terraform" }).first().waitFor();
    await window.picture("this-place");
  });

  it("the status bar says the environment and the owner", async () => {
    await window.page.locator(".statusbar-item", { hasText: "PRODUCTION · @acme/platform" }).waitFor();
  });

  it("the sidebar follows the caret to another block and another file", async () => {
    await window.open("infra/staging/rds.tf:1:1");
    await window.page.locator(".pane-body .monaco-list-row", { hasText: "environment: staging" }).first().waitFor();
  });

  it("a hover on a Terraform resource says whose it is, what to do and what was checked", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await window.open("infra/prod/rds.tf");
    const hover = await window.hover(line, 3);
    await hover.filter({ hasText: "Restore orders DB" }).waitFor();
    const text = readable(await hover.innerText());
    for (const expected of ["PRODUCTION · aws_db_instance.main", "Reviews: @acme/platform (CODEOWNERS:12", "Changed outside code: backup_retention_period, deletion_protection", "Live drift: checked by terraform", "Open runbook", "Go to rule"]) {
      assert.ok(text.includes(expected), `${expected} is missing in: ${text}`);
    }
    await window.picture("hover-terraform");
  });

  it("a hover on a CI job does the same", async () => {
    const line = await lineOf(".github/workflows/infra.yml", "  apply:");
    await window.open(".github/workflows/infra.yml");
    const hover = await window.hover(line, 4);
    await hover.filter({ hasText: "jobs.apply" }).waitFor();
    assert.match(readable(await hover.innerText()), /Reviews: @acme\/platform \(CODEOWNERS:\d+\)/);
    await window.picture("hover-ci-job");
  });

  it("a runbook is three keys away, and opens on its heading", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await window.open(`infra/prod/rds.tf:${line}:1`);
    await window.command("Infra Steward: Find Runbook");
    await window.row("Restore orders DB").waitFor();
    await window.quickInput.fill("restor");
    await window.row("Restore orders DB").waitFor();
    await window.row("HighLatency checkout").waitFor({ state: "hidden" });
    await window.picture("find-runbook");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".tab.active", { hasText: "restore-orders-db.md" }).waitFor();
    await window.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  });

  it("Escape leaves the person where they were", async () => {
    await window.open("infra/prod/main.tf");
    await window.command("Infra Steward: Find Runbook");
    await window.quickInput.fill("layout");
    await window.row("How this repository is laid out").waitFor();
    await window.page.keyboard.press("Escape");
    await window.page.locator(".tab.active", { hasText: "main.tf" }).waitFor();
  });

  it("shows nothing on product code", async () => {
    await window.open("services/storefront/src/checkout.ts");
    await window.page.locator(".statusbar-item", { hasText: "@acme/" }).waitFor({ state: "hidden" });
  });
});

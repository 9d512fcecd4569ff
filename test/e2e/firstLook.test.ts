import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { sampleWindow } from "./sampleWorkbench";

/** The workbench writes some spaces as no-break spaces; a person sees no difference. */
function readable(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** A newcomer's first look at the sample company: the sidebar, two hovers, a runbook from the keyboard. */
describe("the first look at a repository", () => {
  const shop = sampleWindow();

  /** 1-based line of the first line of a file that starts with `text`. */
  async function lineOf(file: string, text: string): Promise<number> {
    const lines = (await readFile(path.join(shop.company.folder, file), "utf8")).split("\n");
    const index = lines.findIndex((line) => line.startsWith(text));
    assert.ok(index >= 0, `${file} has no line that starts with ${text}`);
    return index + 1;
  }

  it("the sidebar answers for the resource under the caret", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await shop.window.showSidebar();
    await shop.window.open(`infra/prod/rds.tf:${line}:1`);
    const view = shop.window.tree("This Place");
    await view.find("PRODUCTION · aws_db_instance.main");
    await view.find(/Reviews: @acme\/platform\s*CODEOWNERS:12/);
    await view.find("Runbook: Restore orders DB");
    await view.find("Changed outside code: backup_retention_period");
    await view.find("Live drift: checked by terraform");
    await shop.window.picture("this-place");
  });

  it("the status bar says the environment and the owner", async () => {
    await shop.window.page.locator(".statusbar-item", { hasText: "PRODUCTION · @acme/platform" }).waitFor();
  });

  it("the sidebar follows the caret to another block and another file", async () => {
    await shop.window.open("infra/staging/rds.tf:1:1");
    await shop.window.tree("This Place").find("environment: staging");
  });

  it("a hover on a Terraform resource says whose it is, what to do and what was checked", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await shop.window.open("infra/prod/rds.tf");
    const hover = await shop.window.hover(line, 3);
    await hover.filter({ hasText: "Restore orders DB" }).waitFor();
    const text = readable(await hover.innerText());
    for (const expected of ["PRODUCTION · aws_db_instance.main", "Reviews: @acme/platform (CODEOWNERS:12", "Changed outside code: backup_retention_period, deletion_protection", "Live drift: checked by terraform", "Open runbook", "Go to rule"]) {
      assert.ok(text.includes(expected), `${expected} is missing in: ${text}`);
    }
    await shop.window.picture("hover-terraform");
  });

  const others: readonly { readonly what: string; readonly file: string; readonly line: string; readonly says: readonly RegExp[]; readonly picture: string }[] = [
    { what: "a GitHub Actions job", file: ".github/workflows/infra.yml", line: "  apply:", says: [/jobs\.apply/, /Reviews: @acme\/platform \(CODEOWNERS:\d+\)/], picture: "hover-ci-job" },
    {
      what: "a GitLab CI job", file: ".gitlab-ci.yml", line: "terraform-format:",
      says: [/terraform-format · environment: unknown/, /Reviews: @acme\/release \(CODEOWNERS:15\)/, /terraform 1\.8\.5, where \.terraform-version:1 says 1\.9\.8/, /Runbook: none applies/],
      picture: "hover-gitlab-job",
    },
    {
      what: "a Kubernetes object", file: "deploy/k8s/base/worker.yaml", line: "apiVersion: apps/v1",
      says: [/shop\/Deployment\/worker · environment: unknown/, /Applied by job rollout/, /Reviews: @acme\/platform \(CODEOWNERS:16\)/],
      picture: "hover-kubernetes",
    },
  ];
  for (const { what, file, line, says, picture } of others) {
    it(`a hover on ${what} does the same`, async () => {
      await shop.window.open(file);
      const hover = await shop.window.hover(await lineOf(file, line), 4);
      await hover.filter({ hasText: "Live drift: not checked" }).waitFor();
      const text = readable(await hover.innerText());
      for (const expected of says) assert.match(text, expected);
      await shop.window.picture(picture);
    });
  }

  it("a runbook is three keys away, and opens on its heading", async () => {
    const line = await lineOf("infra/prod/rds.tf", 'resource "aws_db_instance" "main"');
    await shop.window.open(`infra/prod/rds.tf:${line}:1`);
    await shop.window.command("Infra Steward: Find Runbook");
    await shop.window.row("Restore orders DB").waitFor();
    await shop.window.quickInput.fill("restor");
    await shop.window.row("Restore orders DB").waitFor();
    await shop.window.row("HighLatency checkout").waitFor({ state: "hidden" });
    await shop.window.picture("find-runbook");
    await shop.window.page.keyboard.press("Enter");
    await shop.window.page.locator(".tab.active", { hasText: "restore-orders-db.md" }).waitFor();
    await shop.window.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  });

  it("Escape leaves the person where they were", async () => {
    await shop.window.open("infra/prod/main.tf");
    await shop.window.command("Infra Steward: Find Runbook");
    await shop.window.quickInput.fill("layout");
    await shop.window.row("How this repository is laid out").waitFor();
    await shop.window.page.keyboard.press("Escape");
    await shop.window.page.locator(".tab.active", { hasText: "main.tf" }).waitFor();
  });

  it("shows nothing on product code", async () => {
    await shop.window.open("services/storefront/src/checkout.ts");
    await shop.window.page.locator(".statusbar-item", { hasText: "@acme/" }).waitFor({ state: "hidden" });
  });
});

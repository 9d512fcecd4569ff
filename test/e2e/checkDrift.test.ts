import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FakeTerraform } from "../host/fakeTerraform";
import { writeFakeTerraform } from "../host/fakeTerraform";
import { hearing, insist } from "./patience";
import { sampleWindow } from "./sampleWorkbench";
import { textOf } from "./workbench";

const place = "infra/prod/rds.tf:13:1";

const plan = (): string => JSON.stringify({
  format_version: "1.2",
  terraform_version: "1.9.8",
  timestamp: new Date().toISOString(),
  resource_drift: [{
    address: "aws_db_instance.main", mode: "managed", type: "aws_db_instance", name: "main",
    change: { actions: ["update"], before: { multi_az: true }, after: { multi_az: false } },
  }],
});

/** Somebody asks Terraform itself whether reality still matches: shown first, asked once, and at its block at once. */
(process.platform === "win32" ? describe.skip : describe)("checking drift from the editor", () => {
  let fake: FakeTerraform;
  const shop = sampleWindow(async ({ folder }) => {
    // A program that stands for Terraform, so that this needs none.
    fake = writeFakeTerraform(path.join(path.dirname(folder), "bin"));
    fake.tell("drift", plan());
    await mkdir(path.join(folder, "infra", "prod", ".terraform"));
    await writeFile(path.join(folder, "infra", "prod", "failover.tfvars"), 'region = "eu-central-1"\n');
    return {
      // Only what is drawn as elements can be read.
      settings: { "terminal.integrated.gpuAcceleration": "off" },
      environment: { PATH: [fake.folder, process.env["PATH"]].join(path.delimiter), AWS_PROFILE: "acme-prod" },
    };
  });

  const terminal = () => shop.window.page.locator(".xterm-rows:visible").first();
  const said = async (text: string): Promise<string> => {
    await terminal().filter({ hasText: text }).waitFor();
    return textOf(terminal());
  };

  it("begins in the hover of a block, and asks which variable files to give", async () => {
    await shop.window.open(place);
    // What an older plan says is there when everything has been read.
    await shop.window.page.locator(".squiggly-warning").first().waitFor();
    const link = (await shop.window.hover(13, 12)).locator("a", { hasText: "Live drift: checked by terraform" });
    await link.waitFor();
    await shop.window.picture("check-drift-hover");
    const file = shop.window.row("failover.tfvars");
    await insist("Check Drift", () => link.click({ timeout: hearing }), () => file.isVisible());
    const box = file.getByRole("checkbox").first();
    await insist("Ticking the file", () => box.click({ timeout: hearing }), () => box.isChecked());
    await shop.window.picture("check-drift-variables");
    const ok = shop.window.page.locator(".quick-input-widget").getByRole("button", { name: "OK" });
    await insist("Taking the file", () => ok.click({ timeout: hearing }), () => file.isHidden());
  });

  it("shows what it would run, where and as whom, and asks", async () => {
    const text = (await said("N: no")).replaceAll(/\s+/g, " ");
    for (const expected of ["Check drift of infra/prod", "terraform 1.9.8", "default", "against PRODUCTION", "AWS_PROFILE=acme-prod", "plan -refresh-only -lock=false -input=false -var-file=failover.tfvars"]) {
      assert.ok(text.includes(expected), `${expected} is missing in: ${text}`);
    }
    assert.deepEqual(fake.calls().map(({ args }) => args[0]), ["version", "workspace"]);
    await shop.window.picture("check-drift");
  });

  it("says what it found, and has it at the block, in Problems and in the hover", async () => {
    await insist("Answering", async () => {
      await shop.window.page.locator(".xterm:visible").first().click({ timeout: hearing });
      await shop.window.page.keyboard.press("y");
    }, () => Promise.resolve(fake.calls().length > 2));
    await said("1 resource was changed outside the code.");
    assert.deepEqual(fake.calls()[2]?.args.slice(0, 5), ["plan", "-refresh-only", "-lock=false", "-input=false", "-var-file=failover.tfvars"]);
    await shop.window.showSidebar();
    await shop.window.open(place);
    await shop.window.tree("This Place").find("Changed outside code: multi_az");
    await shop.window.picture("check-drift-done");
    await shop.window.command("View: Focus Problems");
    await shop.window.page.locator(".markers-panel .monaco-list-row", { hasText: "Changed outside code: multi_az" }).first().waitFor();
    const hover = await shop.window.hover(13, 12);
    await hover.filter({ hasText: "Changed outside code: multi_az" }).waitFor();
    await shop.window.picture("check-drift-found");
  });
});

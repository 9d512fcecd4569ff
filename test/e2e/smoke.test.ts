import assert from "node:assert/strict";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench, textOf } from "./workbench";
import type { Workbench } from "./workbench";

describe("the workbench", () => {
  let company: SampleCompany;
  let workbench: Workbench;

  before(async () => {
    company = await temporarySampleCompany();
    workbench = await startWorkbench();
  });

  after(async () => {
    await workbench.close();
    await company.remove();
  });

  it("opens the sample company and a file of it", async () => {
    const window = await workbench.window(company.folder);
    await window.open("infra/prod/rds.tf");
    assert.match(await textOf(window.page.locator(".editor-instance .view-lines")), /resource "aws_db_instance" "main"/u);
    await window.picture("workbench");
    await window.close();
  });
});

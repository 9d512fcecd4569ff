import assert from "node:assert/strict";
import { sampleWindow } from "./sampleWorkbench";
import { textOf } from "./workbench";

describe("the workbench", () => {
  const shop = sampleWindow();

  it("opens the sample company and a file of it", async () => {
    await shop.window.open("infra/prod/rds.tf");
    assert.match(await textOf(shop.window.page.locator(".editor-instance .view-lines")), /resource "aws_db_instance" "main"/u);
    await shop.window.picture("workbench");
  });
});

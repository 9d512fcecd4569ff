import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import path from "node:path";
import { sampleWindow } from "./sampleWorkbench";
import type { Tree } from "./tree";

/** *Review My Branch* as a person uses it before a pull request: asked for, read, copied and closed. */
describe("reviewing a branch", () => {
  const shop = sampleWindow((company) => {
    execFileSync("git", ["checkout", "-q", "-b", "feature/replica"], { cwd: company.folder, stdio: "ignore" });
    appendFileSync(path.join(company.folder, "infra/prod/rds.tf"), '\nresource "aws_db_instance" "replica" {\n  replicate_source_db = aws_db_instance.main.identifier\n}\n');
    return Promise.resolve(undefined);
  });

  const tree = (): Tree => shop.window.tree("Branch Review");

  it("shows what the branch touches, whom it asks, and what is not compared", async () => {
    await shop.window.command("Infra Steward: Review My Branch");
    await shop.window.makeRoomFor("Branch Review");
    await tree().find(/^Infrastructure: 1 file touched/);
    await tree().expand(/rds\.tf\s*changed · PRODUCTION/);
    await tree().find(/aws_db_instance\.replica\s*added · PRODUCTION/);
    await tree().find(/^@acme\/platform: 1 file/);
    await tree().find(/^Not compared/);
    await shop.window.picture("branch-review");
  });

  it("says that the review is on the clipboard", async () => {
    await shop.window.command("Infra Steward: Copy Branch Review as Markdown");
    await shop.window.notification("The review is on the clipboard as Markdown.");
  });

  it("is gone once it is closed", async () => {
    await shop.window.command("Infra Steward: Close Branch Review");
    await tree().pane.waitFor({ state: "detached" });
    assert.equal(await tree().pane.count(), 0);
  });
});

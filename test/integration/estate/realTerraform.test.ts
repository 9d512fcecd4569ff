import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import { openRepository } from "../../../src/estate/openRepository";
import { valueOf } from "../../../src/model/section";
import { commitAll, temporaryFolder, writeFiles } from "../git/temporary";
import { needsTerraform, terraformIn } from "./ownTerraform";

const grammars = path.resolve("dist", "test", "integration");

/** Nothing but what Terraform has built in: no provider is fetched, and no account is needed. */
const files = {
  "infra/main.tf": [
    'module "zone" {', '  source   = "./zone"', '  for_each = toset(["a", "b.c"])', "  size     = var.size", "}", "",
    'resource "terraform_data" "counted" {', "  count = 2", "  input = var.size", "}", "",
    'resource "terraform_data" "kept" {', '  input = "same"', "}", "",
    'resource "terraform_data" "gone" {', '  input = "old"', "}", "",
    'variable "size" {', "  type = number", "}", "",
  ].join("\n"),
  "infra/zone/main.tf": ['variable "size" {', "  type = number", "}", "", 'module "disk" {', '  source = "./disk"', "  size   = var.size", "}", ""].join("\n"),
  "infra/zone/disk/main.tf": ['variable "size" {', "  type = number", "}", "", 'resource "terraform_data" "each" {', '  for_each = { "x/y" = 1, "z\\"q" = 2 }', "  input    = var.size + each.value", "}", ""].join("\n"),
  "infra/.gitignore": ".terraform\n*.tfstate*\nplan\n",
};

describe("every change that Terraform itself plans", function () {
  this.timeout(120_000);
  const root = temporaryFolder();
  const terraform = (...args: string[]) => terraformIn(path.join(root, "infra"), ...args);

  before(function () {
    needsTerraform(this, "what it plans itself is not tried; recorded plans cover the same");
    writeFiles(root, files);
    terraform("init", "-input=false");
    terraform("apply", "-auto-approve", "-input=false", "-var=size=1");
    const main = path.join(root, "infra", "main.tf");
    writeFileSync(main, readFileSync(main, "utf8").replace('resource "terraform_data" "gone" {\n  input = "old"\n}\n', 'resource "terraform_data" "fresh" {\n}\n'));
    terraform("plan", "-input=false", "-lock=false", "-var=size=2", "-out=plan");
    writeFileSync(path.join(root, "infra", "now.tfplan.json"), terraform("show", "-json", "plan"));
    rmSync(path.join(root, "infra", "plan"));
    commitAll(root);
  });

  it("lands on its block", async () => {
    const settings = () => ({ trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} });
    const estate = await openRepository({ root, grammars, settings, cacheFolder: null, log: silentLogger });
    await estate.historySettled();
    const paths = valueOf(await estate.findingPaths()) ?? [];
    const found = (await Promise.all(paths.map((file) => estate.findingsIn(file)))).flat().filter(({ code }) => code.startsWith("drift/"));
    assert.deepEqual(found.map(({ code, path: file, line, address }) => `${code} ${file}:${line} ${address ?? "-"}`).sort(), [
      "drift/pending infra/main.tf:1 -",
      "drift/pending infra/main.tf:16 terraform_data.fresh",
      "drift/pending infra/main.tf:7 terraform_data.counted",
      "drift/pending infra/zone/disk/main.tf:5 terraform_data.each",
    ]);
    estate.dispose();
  });
});

import assert from "node:assert/strict";
import path from "node:path";
import type { TerraformReader } from "../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../src/sources/terraform/blocks";

let reader: TerraformReader;
before(async () => {
  reader = await openTerraformReader(path.join(__dirname, "..", ".."));
});
after(() => reader.dispose());

interface Case {
  readonly name: string;
  readonly path?: string;
  readonly text: string;
  /** `address line target` of each. */
  readonly uses?: readonly string[];
  readonly workspace?: string | null;
}

function check({ name, path: file = "infra/prod/main.tf", text, uses = [], workspace = null }: Case): void {
  it(name, () => {
    const { value } = reader.outline(file, text);
    assert.deepEqual(value.uses.map(({ address, line, target }) => `${address} ${String(line)} ${target}`), uses);
    assert.equal(value.workspace, workspace);
  });
}

describe("what a Terraform file builds on", () => {
  const cases: Case[] = [
    { name: "a module beside it", text: 'module "a" {\n  count = 2\n  source = "./a"\n}\n', uses: ["module.a 3 infra/prod/a"] },
    { name: "a module elsewhere", text: 'module "a" {\n  source = "../../modules/a"\n}\n', uses: ["module.a 2 modules/a"] },
    { name: "the root of the repository", text: 'module "a" { source = "../../" }\n', uses: ["module.a 1 "] },
    { name: "Windows separators", text: 'module "a" { source = "..\\\\a" }\n', uses: ["module.a 1 infra/a"] },
    { name: "nothing outside the repository", text: 'module "a" { source = "../../../a" }\n' },
    { name: "no registry", text: 'module "a" { source = "acme/vpc/aws" }\n' },
    { name: "no remote source, which may hold a token", text: 'module "a" { source = "git::https://token@git.acme.test/a.git//b?ref=v1" }\n' },
    { name: "nothing that must be evaluated", text: 'module "a" { source = "../${var.a}" }\nmodule "b" { source = local.b }\nmodule "c" {}\n' },
    { name: "no attribute of another block", text: 'resource "a" "b" { source = "../a" }\nmodule "c" {\n  d {\n    source = "../a"\n  }\n}\n' },
    { name: "several calls of one module", text: 'module "a" { source = "./m" }\nmodule "b" { source = "./m" }\n', uses: ["module.a 1 infra/prod/m", "module.b 2 infra/prod/m"] },
    { name: "a half-typed call", text: 'locals {}\n\nmodule "a" {\n  source = "./m"\n  size =\n}\n\nmodule "b" {\n  source = "./n"\n}\n', uses: ["module.a 4 infra/prod/m", "module.b 9 infra/prod/n"] },
    { name: "the JSON syntax", path: "infra/a.tf.json", text: '{"module": {"a": {\n  "source": "../m"}, "b": {"source": "acme/vpc/aws"}}}', uses: ["module.a 2 m"] },
    { name: "names that every object has", text: 'toString "a" {\n  source = "./a"\n}\n' },
    { name: "a component of a stack", path: "app.tfcomponent.hcl", text: 'component "a" {\n  source = "./a"\n}\n', uses: ["component.a 2 a"] },
  ];
  cases.forEach(check);
});

describe("what a Terragrunt file builds on", () => {
  const unit = (name: string, text: string, uses: readonly string[] = []): Case => ({ name, path: "live/prod/app/terragrunt.hcl", text, uses });
  const cases: Case[] = [
    unit("its module", 'terraform {\n  source = "../../../modules//app"\n}\n', ["terraform 2 modules/app"]),
    unit("two slashes after the dots", 'terraform { source = "..//app" }\n', ["terraform 1 live/prod/app"]),
    unit("no remote module", 'terraform { source = "tfr://registry.acme.test/app?version=1.0" }\n'),
    unit("a file that it includes", 'include "root" {\n  path = "../../root.hcl"\n}\n', ["include.root 2 live/root.hcl"]),
    unit("an include without a name", 'include {\n  path = "../root.hcl"\n}\n', ["include 2 live/prod/root.hcl"]),
    unit("nothing that must be looked for", 'include "root" { path = find_in_parent_folders("root.hcl") }\n'),
    unit("a unit whose outputs it reads", 'dependency "vpc" {\n  config_path = "../vpc"\n}\ndependency "db" { config_path = "db" }\n', ["dependency.vpc 2 live/prod/vpc", "dependency.db 4 live/prod/app/db"]),
    unit("units that come before it", 'dependencies {\n  paths = ["../vpc", var.x, "../db"]\n}\n', ["dependencies 2 live/prod/vpc", "dependencies 2 live/prod/db"]),
    unit("from the root of the repository", 'terraform {\n  source = "${get_repo_root()}//modules/app"\n}\ninclude "env" { path = "${ get_repo_root() }/_envcommon/app.hcl" }\n', ["terraform 2 modules/app", "include.env 4 _envcommon/app.hcl"]),
    unit("from its own folder", 'dependency "vpc" { config_path = "${get_terragrunt_dir()}/../vpc" }\n', ["dependency.vpc 1 live/prod/vpc"]),
    { name: "not from the folder of whoever includes it", path: "live/root.hcl", text: 'dependency "vpc" { config_path = "${get_terragrunt_dir()}/../vpc" }\n' },
    unit("nothing with a variable in it", 'terraform { source = "${get_repo_root()}/modules/${local.name}" }\n'),
    unit("below a mistake, too", 'inputs = {\n\ndependency "vpc" {\n  config_path = "../vpc"\n}\n', ["dependency.vpc 4 live/prod/vpc"]),
    unit("no absolute path", 'dependency "a" { config_path = "/a" }\ndependency "b" { config_path = "C:/b" }\n'),
    { name: "a unit and a stack of a stack", path: "live/terragrunt.stack.hcl", text: 'unit "a" {\n  source = "../units/a"\n  path = "a"\n}\nstack "b" { source = "../stacks/b" }\n', uses: ["unit.a 2 units/a", "stack.b 5 stacks/b"] },
  ];
  cases.forEach(check);
});

describe("the workspace of a Terraform file", () => {
  const cloud = (workspaces: string): string => `terraform {\n  cloud {\n    organization = "acme"\n    workspaces ${workspaces}\n  }\n}\n`;
  const cases: Case[] = [
    { name: "of the cloud", text: cloud('{ name = "shop-prod" }'), workspace: "shop-prod" },
    { name: "of the remote backend", text: 'terraform {\n  backend "remote" {\n    workspaces {\n      name = "shop-prod"\n    }\n  }\n}\n', workspace: "shop-prod" },
    { name: "chosen by tags", text: cloud('{ tags = ["shop"] }') },
    { name: "chosen by a prefix", text: 'terraform {\n  backend "remote" {\n    workspaces { prefix = "shop-" }\n  }\n}\n' },
    { name: "to be evaluated", text: cloud('{ name = "shop-${var.x}" }') },
    { name: "of another backend", text: 'terraform {\n  backend "s3" {\n    workspaces { name = "a" }\n  }\n}\n' },
    { name: "named twice alike", text: cloud('{ name = "a" }').repeat(2), workspace: "a" },
    { name: "named twice", text: cloud('{ name = "a" }') + cloud('{ name = "b" }') },
    { name: "not in a terraform block", text: 'locals {\n  cloud {\n    workspaces { name = "a" }\n  }\n}\n' },
    { name: "of the cloud, in JSON", path: "a.tf.json", text: '{"terraform": {"cloud": {"workspaces": {"name": "a"}}}}', workspace: "a" },
    { name: "of the remote backend, in JSON lists", path: "a.tf.json", text: '{"terraform": [{"backend": [{"remote": [{"workspaces": [{"name": "a"}]}]}]}]}', workspace: "a" },
  ];
  cases.forEach(check);
});

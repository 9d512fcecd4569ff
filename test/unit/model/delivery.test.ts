import assert from "node:assert/strict";
import type { ToolRun } from "../../../src/model/outline";
import type { System } from "../../../src/model/place";
import { AppliedTargets, deliveryOf } from "../../../src/model/delivery";
import { useGraph } from "../../../src/model/uses";

const graph = useGraph({
  files: new Map([
    ["infra/prod/main.tf", [{ address: "module.network", line: 3, target: "infra/modules/network" }]],
    ["infra/staging/main.tf", [{ address: "module.network", line: 3, target: "infra/modules/network" }]],
    ["infra/modules/network/main.tf", []],
  ]),
  declaring: new Set(["infra/prod", "infra/staging", "infra/modules/network"]),
});

function run(tool: string, target: string, change: Partial<ToolRun> = {}): ToolRun {
  return { job: `jobs.${tool}`, line: 9, tool, changes: true, target, ...change };
}

function appliers(path: string, system: System, ...runs: readonly ToolRun[]): string[] {
  const targets = new AppliedTargets();
  for (const one of runs) targets.add(".github/workflows/deploy.yml", one);
  return deliveryOf({ path, system }, null, [], { graph, targets }).appliedBy.map(({ tool, target }) => `${tool} ${target}`);
}

describe("the jobs that apply a place", () => {
  const cases: readonly [name: string, path: string, system: System, runs: readonly ToolRun[], expected: readonly string[]][] = [
    ["the folder itself", "infra/prod/rds.tf", "terraform", [run("terraform", "infra/prod")], ["terraform infra/prod"]],
    ["a sibling is another root", "infra/prod/rds.tf", "terraform", [run("terraform", "infra/staging")], []],
    ["Terraform takes one folder, and none below", "infra/prod/eu/rds.tf", "terraform", [run("terraform", "infra/prod")], []],
    ["Terragrunt takes all below", "live/prod/eu/terragrunt.hcl", "terragrunt", [run("terragrunt", "live/prod")], ["terragrunt live/prod"]],
    ["a module, by the roots that use it", "infra/modules/network/main.tf", "terraform", [run("terraform", "infra/prod"), run("terraform", "infra/staging", { job: "jobs.staging" })], ["terraform infra/prod", "terraform infra/staging"]],
    ["what only looks applies nothing", "infra/prod/rds.tf", "terraform", [run("terraform", "infra/prod", { changes: false })], []],
    ["a pattern of as many folders", "infra/prod/rds.tf", "terraform", [run("terraform", "infra/*")], ["terraform infra/*"]],
    ["a pattern of more folders", "infra/prod/rds.tf", "terraform", [run("terraform", "infra/*/*")], []],
    ["a pattern that begins anywhere", "infra/prod/rds.tf", "terraform", [run("terraform", "*/prod")], ["terraform */prod"]],
    ["what only the run knows says nothing", "infra/prod/rds.tf", "terraform", [run("terraform", "*")], []],
    ["an image built from the root brings no Terraform", "infra/prod/rds.tf", "terraform", [run("docker", ""), run("wrangler", "")], []],
    ["an image built from the root brings the Dockerfiles below it", "services/shop/Dockerfile", "docker", [run("docker", "")], ["docker "]],
    ["manifests below the folder", "deploy/k8s/base/worker.yaml", "kubernetes", [run("kubectl", "deploy/k8s")], ["kubectl deploy/k8s"]],
    ["the file itself, whatever program takes it", "ops/stack.yaml", "cloudformation", [run("somebody", "ops/stack.yaml")], ["somebody ops/stack.yaml"]],
    ["a variable file, by a name that the run completes", "infra/envs/prod.tfvars", "terraform", [run("terraform", "infra/envs/*.tfvars")], ["terraform infra/envs/*.tfvars"]],
    ["a variable file in the root", "prod.tfvars", "terraform", [run("terraform", "*.tfvars")], ["terraform *.tfvars"]],
    ["a variable file elsewhere has another path", "a/prod.tfvars", "terraform", [run("terraform", "*.tfvars")], []],
    ["a folder whose name has a dot", "live/acme.test/main.tf", "terraform", [run("terraform", "live/*.test")], ["terraform live/*.test"]],
    ["a folder at the root that the run completes lies nowhere else", "a/env-prod/x.yaml", "kubernetes", [run("kubectl", "env-*")], []],
    ["names that the run completes mean nothing else", "infra/envs/main.tf", "terraform", [run("terraform", "infra/envs/*.tfvars"), run("terraform", "infra/*.d/x.tfvars")], []],
    ["a folder that the run completes is none of its files", "infra/main.tf", "terraform", [run("terraform", "infra/*")], []],
    ["one job is named once", "infra/prod/rds.tf", "terraform", [run("terraform", "infra/prod"), run("terraform", "infra/prod", { line: 12 })], ["terraform infra/prod"]],
  ];
  for (const [name, path, system, runs, expected] of cases) it(name, () => assert.deepEqual(appliers(path, system, ...runs), expected));

  it("a job says what it applies, and not what only its run knows", () => {
    const runs = [run("terraform", "infra/prod", { job: "jobs.go" }), run("terraform", "*", { job: "jobs.go" }), run("helm", "charts/shop", { job: "jobs.other" })];
    const delivery = deliveryOf({ path: ".github/workflows/deploy.yml", system: "github-actions" }, "jobs.go", runs, { graph, targets: new AppliedTargets() });
    assert.deepEqual(delivery.applies, ["infra/prod"]);
  });

  it("a command is given several things, in its order, and no other's", () => {
    const targets = new AppliedTargets();
    for (const [target, line] of [["infra", 9], ["infra/prod.tfvars", 9], ["infra/common.tfvars", 9], ["infra/staging.tfvars", 12]] as const) targets.add("ci.yml", run("terraform", target, { line }));
    assert.deepEqual(targets.givenWith({ job: "jobs.terraform", path: "ci.yml", line: 9, tool: "terraform", target: "infra" }), ["infra", "infra/prod.tfvars", "infra/common.tfvars"]);
  });

  it("where a job runs a program in folders that only its run knows, nobody can say that none applies a folder", () => {
    const targets = new AppliedTargets();
    targets.add("ci.yml", run("terraform", "*"));
    assert.deepEqual([targets.mayReachAny("terraform"), targets.mayReachAny("helm")], [true, false]);
  });
});

import assert from "node:assert/strict";
import { offeredVariables } from "../../../src/estate/offeredVariables";
import { memoryTree } from "../../../src/estate/trees/memory";
import { valueOf } from "../../../src/model/section";
import { openReading } from "./openReading";

const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n';
const files = (...paths: readonly string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, path.endsWith(".tf") ? queue : 'size = "small"\n']));
const job = (name: string, ...commands: readonly string[]): string => `  ${name}:\n    steps:\n${commands.map((command) => `      - run: ${command}\n`).join("")}`;
const workflow = (...jobs: readonly string[]): Record<string, string> => ({ ".github/workflows/infra.yml": `on: push\njobs:\n${jobs.join("")}` });

/** The files in their order, with the jobs that give them, those that are ticked with a star. */
async function offeredIn(root: string, tree: Record<string, string>): Promise<string[]> {
  const { reading } = await openReading(memoryTree(tree));
  await reading.settled();
  const listing = valueOf(reading.snapshot.listing);
  assert.ok(listing);
  const offered = offeredVariables(listing, root);
  return offered.files.map(({ path, givenBy, environment }) => [offered.usual.includes(path) ? `*${path}` : path, givenBy?.job ?? [], environment?.name ?? []].flat().join(" "));
}

describe("the variable files for a check of a root", () => {
  const cases: readonly [name: string, files: Record<string, string>, expected: string[]][] = [
    ["none where the tool reads all by itself", files("infra/main.tf", "infra/terraform.tfvars", "infra/a.auto.tfvars"), []],
    ["those in the root that it does not read", files("infra/main.tf", "infra/terraform.tfvars", "infra/staging.tfvars", "infra/prod.tfvars.json"), ["infra/prod.tfvars.json production", "infra/staging.tfvars staging"]],
    ["those in folders below that have nothing else", files("infra/main.tf", "infra/envs/prod.tfvars", "infra/envs/terraform.tfvars"), ["infra/envs/prod.tfvars production", "infra/envs/terraform.tfvars"]],
    ["none of another root", files("infra/main.tf", "infra/edge/main.tf", "infra/edge/prod.tfvars", "other.tfvars"), []],
    ["none that could be taken for an option", files("infra/main.tf", "infra/-destroy.tfvars", "infra/a\u202eb.tfvars"), []],
    ["what the job gives first, in its order and ticked", { ...files("infra/main.tf", "infra/a.tfvars", "vars/prod.tfvars", "infra/common.tfvars"), ...workflow(job("apply", "terraform -chdir=infra apply -var-file=common.tfvars -var-file=../vars/prod.tfvars")) },
      ["*infra/common.tfvars jobs.apply", "*vars/prod.tfvars jobs.apply production", "infra/a.tfvars"]],
    ["nothing ticked where jobs give different files", { ...files("infra/main.tf", "infra/prod.tfvars", "infra/staging.tfvars"), ...workflow(job("prod", "terraform -chdir=infra apply -var-file=prod.tfvars"), job("staging", "terraform -chdir=infra apply -var-file=staging.tfvars")) },
      ["infra/prod.tfvars jobs.prod production", "infra/staging.tfvars jobs.staging staging"]],
    ["nothing ticked where one of two jobs gives none", { ...files("infra/main.tf", "infra/prod.tfvars"), ...workflow(job("prod", "terraform -chdir=infra apply -var-file=prod.tfvars"), job("plain", "terraform -chdir=infra apply")) },
      ["infra/prod.tfvars jobs.prod production"]],
    ["every file that the run completes, and none ticked", { ...files("infra/main.tf", "infra/envs/prod.tfvars", "infra/envs/staging.tfvars"), ...workflow(job("apply", "terraform -chdir=infra apply -var-file=envs/$TARGET.tfvars")) },
      ["infra/envs/prod.tfvars jobs.apply production", "infra/envs/staging.tfvars jobs.apply staging"]],
    ["none of the other folders that the same command works in", { ...files("infra/main.tf", "infra/x.tfvars", "edge/main.tf", "edge/x.tfvars"), ...workflow(job("apply", "terraform -chdir=$ROOT apply -var-file=x.tfvars", "terraform -chdir=infra apply -var-file=x.tfvars")) },
      ["*infra/x.tfvars jobs.apply"]],
    ["what a job names that is not there is not offered", { ...files("infra/main.tf"), ...workflow(job("apply", "terraform -chdir=infra apply -var-file=gone.tfvars")) }, []],
    ["what only looks is no reason", { ...files("infra/main.tf", "vars/prod.tfvars"), ...workflow(job("plan", "terraform -chdir=infra plan -var-file=../vars/prod.tfvars")) }, []],
  ];
  for (const [name, tree, expected] of cases) it(name, async () => assert.deepEqual(await offeredIn("infra", tree), expected));

  it("of a folder that the run completes are those of this one", async () => {
    const tree = { ...files("stacks/a/main.tf", "stacks/a/x.tfvars", "stacks/b/main.tf", "stacks/b/x.tfvars"), ...workflow(job("apply", "terraform -chdir=stacks/$STACK apply -var-file=x.tfvars")) };
    assert.deepEqual(await offeredIn("stacks/a", tree), ["stacks/a/x.tfvars jobs.apply"]);
  });

  it("of the root of a repository are found as those of any other", async () => {
    assert.deepEqual(await offeredIn("", { ...files("main.tf", "prod.tfvars", "modules/a/main.tf", "modules/a/x.tfvars"), ...workflow(job("apply", "terraform apply -var-file=prod.tfvars")) }), ["*prod.tfvars jobs.apply production"]);
  });
});

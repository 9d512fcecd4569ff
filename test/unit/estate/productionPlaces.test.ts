import assert from "node:assert/strict";
import { productionPlaces } from "../../../src/estate/productionPlaces";
import { memoryTree } from "../../../src/estate/trees/memory";
import { openReading } from "./openReading";

const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n';
const deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\n";
const patch = "- op: replace\n  path: /spec/replicas\n  value: 3\n";

async function placesIn(files: Record<string, string>): Promise<string[]> {
  const { reading } = await openReading(memoryTree(files));
  await reading.settled();
  return productionPlaces(reading.snapshot, (path) => reading.peek(path)).map(({ path, job }) => [path, job ?? []].flat().join(" "));
}

describe("what somebody deploys to production by itself", () => {
  const cases: readonly [name: string, files: Record<string, string>, expected: string[]][] = [
    ["a root, and no module that only it uses", { "infra/prod/main.tf": 'module "net" {\n  source = "../net"\n}\n', "infra/net/main.tf": queue }, ["infra/prod"]],
    ["no folder of values for the code of another", { "infra/main.tf": queue, "infra/envs/prod/terraform.tfvars": "size = 1\n", "infra/envs/prod/s3.tfbackend": 'key = "prod"\n' }, []],
    ["a root beside its values", { "infra/prod/main.tf": queue, "infra/prod/prod.tfvars": "size = 1\n" }, ["infra/prod"]],
    ["an overlay, and not what it takes in", { "k8s/base/a.yaml": deployment, "k8s/overlays/prod/kustomization.yaml": "resources: [../../base]\n" }, ["k8s/overlays/prod"]],
    [
      "no folder of patches", {
        "k8s/base/a.yaml": deployment, "k8s/overlays/prod/kustomization.yaml": "resources: [../../base]\npatches: [{ path: patches/a.yaml }, { path: patches/b.yaml }]\n",
        "k8s/overlays/prod/patches/a.yaml": deployment, "k8s/overlays/prod/patches/b.yaml": patch,
      }, ["k8s/overlays/prod"],
    ],
    ["an overlay that a list of all overlays takes in", { "k8s/kustomization.yaml": "resources: [prod, staging]\n", "k8s/prod/kustomization.yaml": "resources: [a.yaml]\n", "k8s/prod/a.yaml": deployment, "k8s/staging/a.yaml": deployment }, ["k8s/prod"]],
    ["a job that says so", { ".github/workflows/a.yml": "jobs:\n  go:\n    environment: production\n    steps: []\n  try:\n    environment: staging\n    steps: []\n" }, [".github/workflows/a.yml jobs.go"]],
    ["nothing of what runs elsewhere, or nowhere", { "infra/staging/main.tf": queue, "examples/prod/main.tf": queue, "infra/main.tf": queue }, []],
  ];
  for (const [name, files, expected] of cases) it(name, async () => assert.deepEqual(await placesIn(files), expected));
});

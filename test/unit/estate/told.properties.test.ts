import assert from "node:assert/strict";
import fc from "fast-check";
import type { Clock } from "../../../src/base/clock";
import { systemClock } from "../../../src/base/clock";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import { ChangingTree } from "./changingTree";
import { memoryEstate } from "./memoryEstate";

const queue = (name: string): string => `resource "aws_sqs_queue" "${name}" {\n}\n`;
const call = (source: string): string => `module "net" {\n  source = "${source}"\n}\n`;

/** What each file may hold: every way in which one file bears on the answers about another. */
const choices: Readonly<Record<string, readonly string[]>> = {
  "infra/prod/main.tf": ["", queue("jobs"), `# owner: @acme/queues\n${queue("jobs")}`, call("../../modules/net"), `${call("../../modules/net")}${queue("jobs")}`, `${call("../../modules/old")}${queue("jobs")}`],
  "infra/prod/providers.tf": ["", 'provider "aws" {\n  default_tags {\n    tags = { owner = "@acme/platform" }\n  }\n}\n', 'provider "aws" {\n  region = "eu"\n}\n', 'terraform {\n  cloud {\n    workspaces { name = "shop-prod" }\n  }\n}\n'],
  "infra/dev/main.tf": [queue("jobs"), call("../../modules/net")],
  "modules/net/main.tf": [queue("net"), 'resource "aws_vpc" "net" {\n  tags = { owner = "@acme/data" }\n}\n', ""],
  "modules/old/main.tf": [queue("old"), call("../net")],
  ".github/workflows/deploy.yml": [
    "on: push\njobs:\n  go:\n    environment: prod\n    steps: [{ run: terraform -chdir=infra/prod apply }]\n",
    "on: push\njobs:\n  go:\n    steps: [{ run: terraform -chdir=modules/old apply }]\n",
    "on: push\njobs:\n  test:\n    steps: [{ run: npm test }]\n",
  ],
  "docs/runbooks/jobs.md": ["# Jobs pile up\n", "---\nappliesTo: { resources: [aws_sqs_queue.jobs] }\n---\n# Jobs pile up\n", "---\nappliesTo: { services: [net] }\n---\n# Net\n"],
  "modules/net/catalog-info.yaml": [
    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: net }\nspec: { type: service, owner: data }\n",
    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: net }\nspec: { type: service, owner: platform }\n",
  ],
  ".github/CODEOWNERS": ["* @acme/everyone\n", "/infra/ @acme/platform\n"],
};
const files = Object.entries(choices);
const change = fc.nat({ max: files.length - 1 }).chain((at) => fc.record({ path: fc.constant(files[at]?.[0] ?? ""), text: fc.constantFrom(...(files[at]?.[1] ?? []), null) }));

/** A clock that stands still, so that nothing is as much older as the test takes. */
const still: Clock = { ...systemClock, wall: () => Date.parse("2026-11-20T12:00:00Z") };

/** The answers about every file as a whole and at each of the first lines, by path. */
async function answersOf(estate: RepositoryEstate): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [path] of files) {
    const about = await Promise.all([null, 1, 2, 4].map((line) => estate.about(path, line)));
    answers.set(path, JSON.stringify([about, await estate.findingsIn(path)]));
  }
  return answers;
}

describe("who is told of a change", () => {
  it("is everybody whose answer it changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 8, maxLength: 8 }), fc.array(fc.record({ change, asks: fc.boolean() }), { minLength: 1, maxLength: 6 }), async (start, steps) => {
        const tree = new ChangingTree();
        for (const { path, text } of start) if (text !== null) tree.write(path, text);
        const estate = await memoryEstate({}, { tree: new OverlayTree(tree), clock: still });
        await estate.historySettled();
        let told = new Set<string>();
        estate.onDidChange(({ paths }) => {
          for (const path of paths ?? Object.keys(choices)) told.add(path);
        });
        let before = await answersOf(estate);
        for (const { change: { path, text }, asks } of steps) {
          if (text === null) tree.remove(path);
          else tree.write(path, text);
          estate.filesChanged([path]);
          if (asks) await estate.about(path, 1);
          await estate.historySettled();
          // What is told while the answers are asked for may be about those before and about those to come.
          const toldBefore = told;
          told = new Set();
          const after = await answersOf(estate);
          const changed = [...after].filter(([each, answer]) => answer !== before.get(each)).map(([each]) => each);
          assert.deepEqual(changed.filter((each) => !toldBefore.has(each) && !told.has(each)), []);
          before = after;
        }
        estate.dispose();
      }),
      { numRuns: 25 },
    );
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { systemClock } from "../../../src/base/clock";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import type { ShelfNode, ShelfParent } from "../../../src/estate/runbookShelf";
import { memoryEstate } from "./memoryEstate";

const queue = (name: string): string => `resource "aws_sqs_queue" "${name}" {\n}\n`;
const runbook = (front: string, title: string): string => `---\n${front}\n---\n# ${title}\n\n## Steps\n`;
const today = "2026-11-21";

const files: Record<string, string> = {
  ".infra-steward.yaml": "runbooks:\n  staleAfterDays: 180\n  links:\n    - { title: Grafana guide, url: https://grafana.acme.test/guide }\n",
  "infra/prod/main.tf": `module "net" {\n  source = "../modules/net"\n}\n\n${queue("jobs")}`,
  "infra/prod/edge/main.tf": queue("edge"),
  "infra/prod/data/main.tf": queue("plain"),
  "infra/prod/data/extra.tf": queue("special"),
  "infra/staging/main.tf": queue("jobs"),
  "infra/modules/net/main.tf": queue("net"),
  "examples/prod/main.tf": queue("example"),
  ".github/workflows/release.yml": "on: push\njobs:\n  go:\n    environment: production\n    steps: []\n  try:\n    environment: staging\n    steps: []\n",
  "docs/runbooks/deploy.md": runbook("kind: deploy\nappliesTo: { paths: [infra/prod/main.tf] }\nreviewed: 2026-11-01", "Deploy"),
  "docs/runbooks/old.md": runbook("kind: deploy\nreviewed: 2026-01-01\ntags: [ancient]", "An old one"),
  "docs/runbooks/special.md": runbook("kind: incident\nappliesTo: { resources: [aws_sqs_queue.special] }", "Queue is full"),
};

async function open(change: Record<string, string | null> = {}): Promise<RepositoryEstate> {
  const all = Object.entries({ ...files, ...change }).filter((entry): entry is [string, string] => entry[1] !== null);
  const estate = await memoryEstate(Object.fromEntries(all), { clock: { ...systemClock, wall: () => Date.parse(`${today}T12:00:00Z`) } });
  await estate.settled();
  return estate;
}

function shown(node: ShelfNode): string {
  switch (node.kind) {
    case "kind":
      return `${node.of}: ${node.runbooks}, ${node.stale} stale`;
    case "runbook":
      return `${node.title}, ${node.freshness.reviewed ?? "never"}${node.freshness.isStale ? ", stale" : ""}`;
    case "uncovered":
      return `without: ${node.places} of ${node.of}`;
    case "place":
      return `${node.job ?? ""}@${node.path} ${node.environment}, ${node.file}:${node.line}`;
  }
}

/** One level as lines. */
async function level(parent: ShelfParent, filter = "", change: Record<string, string | null> = {}): Promise<string[]> {
  const { nodes } = await (await open(change)).shelfChildren(filter, parent);
  return nodes.map(shown);
}

describe("the shelf of runbooks", () => {
  const levels: readonly [name: string, parent: ShelfParent, filter: string, expected: readonly string[]][] = [
    ["has each kind that there is, and the places without one", null, "", ["deploy: 2, 1 stale", "incident: 1, 0 stale", "other: 1, 0 stale", "without: 2 of 4"]],
    ["has those of a kind by title, stale where the review is too long ago", "deploy", "", ["An old one, 2026-01-01, stale", "Deploy, 2026-11-01"]],
    ["has links of the settings", "other", "", ["Grafana guide, never"]],
    ["has nothing of a kind that nobody wrote", "layout", "", []],
    ["filters by title, tag, place and heading, each word", null, "OLD ancient", ["deploy: 1, 1 stale"]],
    ["filters a kind, too", "deploy", "infra/prod steps", ["Deploy, 2026-11-01"]],
    ["filters places by path and environment", "uncovered", "edge production", ["@infra/prod/edge production, infra/prod/edge/main.tf:1"]],
    ["is empty where nothing matches", null, "xylophone", []],
  ];
  for (const [name, parent, filter, expected] of levels) it(name, async () => assert.deepEqual(await level(parent, filter), expected));

  it("leads to a runbook, and to nothing else", async () => {
    const estate = await open();
    assert.deepEqual((await estate.shelfTrail("", "docs/runbooks/old.md")).map(shown), ["deploy: 2, 1 stale", "An old one, 2026-01-01, stale"]);
    assert.deepEqual(await estate.shelfTrail("", "infra/prod/main.tf"), []);
    assert.deepEqual(await estate.shelfTrail("xylophone", "docs/runbooks/old.md"), []);
  });

  it("has a fixed size, and counts the rest", async () => {
    const many = Object.fromEntries(Array.from({ length: 350 }, (_, index) => [`docs/runbooks/n${index}.md`, runbook("kind: layout", `Number ${index}`)]));
    const { nodes, more } = await (await open(many)).shelfChildren("", "layout");
    assert.deepEqual([nodes.length, more], [300, 50]);
  });
});

describe("production places without a runbook", () => {
  const uncovered = (change: Record<string, string | null> = {}): Promise<string[]> => level("uncovered", "", change);
  const edge = "@infra/prod/edge production, infra/prod/edge/main.tf:1";
  const job = "jobs.go@.github/workflows/release.yml production, .github/workflows/release.yml:3";

  it("are folders that stand for themselves and jobs; no module, no example, nothing of other environments", async () => {
    assert.deepEqual(await uncovered(), [job, edge]);
    assert.deepEqual((await (await open()).shelfChildren("", null)).coverage, { places: 4, covered: 2 });
  });

  const cases: readonly [name: string, change: Record<string, string | null>, expected: readonly string[]][] = [
    ["one block with a runbook is enough for its folder", { "docs/runbooks/special.md": null }, [job, "@infra/prod/data production, infra/prod/data/extra.tf:1", edge]],
    ["a comment in the code is enough", { "infra/prod/edge/main.tf": `# runbook: docs/runbooks/old.md\n${queue("edge")}` }, [job]],
    ["a runbook for the pipeline's path is one for its jobs", { "docs/runbooks/release.md": runbook("appliesTo: { paths: [.github/workflows/**] }", "Release") }, [edge]],
    ["the settings may say what production is", { ".infra-steward.yaml": 'environments:\n  - { match: "infra/prod/**", name: test, production: false }\n' }, [job]],
    ["a folder whose values are for production is one", { "infra/app/main.tf": queue("app"), "infra/app/prod.tfvars": "size = 1\n" }, [job, "@infra/app production, infra/app/prod.tfvars:1", edge]],
  ];
  for (const [name, change, expected] of cases) it(name, async () => assert.deepEqual(await uncovered(change), expected));

  it("are told anew when a runbook is written", async () => {
    const estate = await memoryEstate(files);
    await estate.settled();
    assert.equal((await estate.shelfChildren("", null)).coverage?.covered, 2);
    estate.textChanged("docs/runbooks/old.md", runbook("appliesTo: { paths: [infra/prod/edge/**] }", "Edge"));
    await estate.settled();
    assert.equal((await estate.shelfChildren("", null)).coverage?.covered, 3);
  });

  it("are never more than there are, whatever is filtered", async () => {
    const estate = await open();
    await fc.assert(fc.asyncProperty(fc.string(), async (filter) => {
      const { nodes, coverage } = await estate.shelfChildren(filter, "uncovered");
      assert.ok(nodes.length <= 2);
      assert.equal(coverage, null);
    }), { numRuns: 50 });
  });
});

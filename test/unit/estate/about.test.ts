import assert from "node:assert/strict";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { valueOf } from "../../../src/model/section";
import { answerText, lineText } from "../../../src/present/answerText";
import { memoryEstate } from "./memoryEstate";

const files = {
  ".github/CODEOWNERS": "* @acme/everyone\n/infra/ @acme/platform # they run it\n/infra/legacy/\n",
  ".infra-steward.yaml": 'environments:\n  - { match: "infra/live/**", name: live, production: true }\nowners:\n  - { match: "infra/shared/**", owner: "@acme/data" }\n',
  "infra/prod/main.tf": 'resource "aws_sqs_queue" "jobs" {\n  name = "jobs"\n}\n\nresource "aws_sqs_queue" "dead" {\n}\n',
  "infra/live/main.tf": 'resource "aws_sqs_queue" "jobs" {}\n',
  "infra/legacy/old.tf": 'resource "aws_sqs_queue" "old" {}\n',
  "infra/shared/main.tf": 'resource "aws_sqs_queue" "shared" {}\n',
  ".github/workflows/deploy.yml": "on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps: []\n",
  ".github/workflows/release.yml": "on: push\njobs:\n  go:\n    environment: { name: prod, url: https://shop.acme.test }\n    steps: []\n  any:\n    environment: ${{ inputs.where }}\n    steps: []\n",
  "docs/runbooks/queues.md": "---\nkind: incident\nappliesTo: { resources: [aws_sqs_queue.jobs] }\nreviewed: 2026-11-01\n---\n# Jobs pile up\n",
  "src/index.ts": "export {};\n",
};

async function open(change: Record<string, string> = {}): Promise<RepositoryEstate> {
  const estate = await memoryEstate({ ...files, ...change });
  await estate.settled();
  return estate;
}

async function lines(path: string, line: number | null, estate?: RepositoryEstate): Promise<string[]> {
  const text = answerText(await (estate ?? (await open())).about(path, line), Date.parse("2026-11-20T12:00:00Z"), { people: false });
  return [text.headline, ...text.lines.map(lineText)];
}

describe("about a place", () => {
  const cases: readonly [name: string, path: string, line: number | null, expected: readonly string[]][] = [
    ["a block in production with its runbook", "infra/prod/main.tf", 2,
      ["PRODUCTION · aws_sqs_queue.jobs", "Reviews: @acme/platform (CODEOWNERS:2)", "Runbook: Jobs pile up (reviewed 19 d ago)", "Live drift: not checked"]],
    ["a block without a runbook", "infra/prod/main.tf", 5,
      ["PRODUCTION · aws_sqs_queue.dead", "Reviews: @acme/platform (CODEOWNERS:2)", "No runbook says what to do with aws_sqs_queue.dead in production.", "Runbook: none applies", "Live drift: not checked"]],
    ["an environment by the settings", "infra/live/main.tf", 1,
      ["LIVE · aws_sqs_queue.jobs", "Reviews: @acme/platform (CODEOWNERS:2)", "Runbook: Jobs pile up (reviewed 19 d ago)", "Live drift: not checked"]],
    ["nobody, by a rule", "infra/legacy/old.tf", 1,
      ["aws_sqs_queue.old · environment: unknown", "Owner: nobody, by a rule (CODEOWNERS:3)", "Runbook: none applies", "Live drift: not checked"]],
    ["an owner by the settings before the reviewers", "infra/shared/main.tf", null,
      ["main.tf · environment: unknown", "Owner: @acme/data · Reviews: @acme/platform (.infra-steward.yaml:4, CODEOWNERS:2)", ".infra-steward.yaml:4 says @acme/data, .github/CODEOWNERS:2 says @acme/platform.", "Runbook: none applies", "Live drift: not checked"]],
    ["a job, owned by a catch-all", ".github/workflows/deploy.yml", 4,
      ["jobs.deploy · environment: unknown", "Reviews: @acme/everyone (CODEOWNERS:1, catch-all)", "Runbook: none applies", "Live drift: not checked"]],
    ["a job that names its environment", ".github/workflows/release.yml", 4,
      ["PRODUCTION · jobs.go", "Reviews: @acme/everyone (CODEOWNERS:1, catch-all)", "No runbook says what to do with jobs.go in production.", "Runbook: none applies", "Live drift: not checked"]],
    ["a job whose environment only the run knows", ".github/workflows/release.yml", 7,
      ["jobs.any · environment: unknown", "Reviews: @acme/everyone (CODEOWNERS:1, catch-all)", "Runbook: none applies", "Live drift: not checked"]],
    ["between two blocks it is the file", "infra/prod/main.tf", 4,
      ["PRODUCTION · main.tf", "Reviews: @acme/platform (CODEOWNERS:2)", "No runbook says what to do with infra/prod in production.", "Runbook: none applies", "Live drift: not checked"]],
  ];
  for (const [name, path, line, expected] of cases) it(name, async () => assert.deepEqual(await lines(path, line), expected));

  const claimed = {
    "catalog-info.yaml": "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: data, annotations: { github.com/team-slug: acme/data } }\nspec: { type: team, children: [] }\n---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: platform, annotations: { github.com/team-slug: acme/platform } }\nspec: { type: team, children: [] }\n",
    "infra/orders/catalog-info.yaml": "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: orders }\nspec: { type: service, lifecycle: production, owner: data }\n",
    "infra/orders/main.tf": '# owner: @acme/queues\n# runbook: docs/runbooks/queues.md\nresource "aws_sqs_queue" "orders" {\n}\n\nresource "aws_sns_topic" "orders" {\n}\n\nresource "aws_s3_bucket" "mine" {\n  tags = {\n    Team = "platform"\n  }\n}\n',
    "infra/plain/main.tf": 'provider "aws" {\n  default_tags {\n    tags = { owner = "@acme/platform" }\n  }\n}\n\nresource "aws_s3_bucket" "logs" {\n}\n',
  };
  const claims: readonly [name: string, path: string, line: number | null, owner: string, runbook: string][] = [
    ["a comment above the block goes before its catalog", "infra/orders/main.tf", 3, "Owner: @acme/queues · Reviews: @acme/platform (main.tf:1, CODEOWNERS:2)", "Runbook: Jobs pile up (reviewed 19 d ago)"],
    ["the nearest catalog goes before the reviewers", "infra/orders/main.tf", 6, "Owner: data · Reviews: @acme/platform (catalog-info.yaml:4, CODEOWNERS:2)", "Runbook: none applies"],
    ["a tag comes after the catalog", "infra/orders/main.tf", 9, "Owner: data · Reviews: @acme/platform (catalog-info.yaml:4, CODEOWNERS:2)", "Runbook: none applies"],
    ["a provider's tag that names the reviewers is more evidence for them", "infra/plain/main.tf", 7, "Reviews: @acme/platform (CODEOWNERS:2, main.tf:3)", "Runbook: none applies"],
  ];
  for (const [name, path, line, owner, runbook] of claims) {
    it(name, async () => {
      const told = await lines(path, line, await open(claimed));
      assert.deepEqual([told[1], told.at(-2)], [owner, runbook]);
    });
  }

  it("a tag that only refers to a value is shown as it is, and names nobody", async () => {
    const estate = await open({ ...claimed, "infra/plain/main.tf": 'resource "aws_s3_bucket" "logs" {\n  tags = {\n    owner = var.team\n  }\n}\n' });
    const answer = await estate.about("infra/plain/main.tf", 1);
    assert.deepEqual(valueOf(answer.ownership)?.owners, ["@acme/platform"]);
    const [owner] = answerText(answer, 0, { people: false }).lines;
    assert.equal(owner?.why, "tag owner = var.team, not resolved (main.tf:3)");
  });

  it("a catalog's link to a runbook is one, for the service that names it", async () => {
    const linked = claimed["infra/orders/catalog-info.yaml"].replace("metadata: { name: orders }", "metadata: { name: orders, links: [{ url: 'https://wiki.acme.test/orders', title: Orders by hand, type: runbook }] }");
    const estate = await open({ ...claimed, "infra/orders/catalog-info.yaml": linked });
    const answer = await estate.about("infra/orders/main.tf", 6);
    assert.deepEqual(valueOf(answer.runbooks)?.map(({ runbook }) => [runbook.title, runbook.location]), [["Orders by hand", { url: "https://wiki.acme.test/orders" }]]);
  });

  it("two teams that are certainly two are a conflict, told once a folder", async () => {
    const estate = await open(claimed);
    const answer = await estate.about("infra/orders/main.tf", 6);
    assert.deepEqual(valueOf(answer.findings)?.map(({ code, severity }) => `${code} ${severity}`), ["ownership/conflict information"]);
  });

  it("a team that no catalog defines is told at its rule", async () => {
    const estate = await open(claimed);
    const found = await estate.findingsIn(".github/CODEOWNERS");
    assert.deepEqual(found.filter(({ code }) => code === "ownership/unknown-owner").map(({ line, owners }) => [line, ...owners]), [[1, "@acme/everyone"]]);
  });

  it("product code has an owner and no more", async () => {
    const answer = await (await open()).about("src/index.ts", 1);
    assert.equal(valueOf(answer.place), null);
    assert.deepEqual(valueOf(answer.ownership)?.owners, ["@acme/everyone"]);
    assert.equal(answer.runbooks.state, "unavailable");
  });

  it("asked at once, it says what is still pending and fires when it is known", async () => {
    const estate = await memoryEstate(files);
    const states: string[] = [];
    estate.onDidChange(({ summary }) => states.push(summary.state.kind));
    const first = await estate.about("infra/prod/main.tf", 1);
    assert.equal(first.place.state, "pending");
    await estate.settled();
    assert.equal((await estate.about("infra/prod/main.tf", 1)).place.state, "known");
    assert.deepEqual([...new Set(states)], ["reading", "ready"]);
  });

  it("follows unsaved text: a block's, the ownership file's, a runbook's", async () => {
    const estate = await open();
    estate.textChanged("infra/prod/main.tf", 'resource "aws_sqs_queue" "fresh" {}\n');
    assert.equal((await lines("infra/prod/main.tf", 1, estate))[0], "PRODUCTION · aws_sqs_queue.fresh");
    estate.textChanged("infra/prod/main.tf", null);
    assert.equal((await lines("infra/prod/main.tf", 1, estate))[0], "PRODUCTION · aws_sqs_queue.jobs");
    estate.textChanged(".github/CODEOWNERS", "* @acme/somebody\n");
    await estate.settled();
    assert.equal((await lines("infra/prod/main.tf", 1, estate))[1], "Reviews: @acme/somebody (CODEOWNERS:1, catch-all)");
    estate.textChanged("docs/runbooks/queues.md", "# About nothing\n");
    await estate.settled();
    assert.equal((await lines("infra/prod/main.tf", 1, estate)).includes("Runbook: none applies"), true);
  });

  it("an ownership file without a rule for the path is not an unreadable one", async () => {
    assert.equal((await lines("infra/prod/main.tf", 1, await open({ ".github/CODEOWNERS": "/src/ @acme/web\n" })))[1], "Owner: not declared (no rule in CODEOWNERS matches)");
  });
});

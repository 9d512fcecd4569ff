import assert from "node:assert/strict";
import type { FollowedBlocks } from "../../../src/estate/blockChanges";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import type { BlockHistory } from "../../../src/estate/reviewedBlocks";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import { UntrustedError } from "../../../src/git/gitError";
import type { ChangesSinceReview } from "../../../src/model/runbookHealth";
import { phrase } from "../../../src/present/phrase";
import { ChangingTree } from "./changingTree";
import { memoryEstate } from "./memoryEstate";

const runbook = "docs/runbooks/database.md";
const nothing: ChangesSinceReview = { changes: [], isComplete: true };

/** A history that tests write, and that counts how often it is read. */
class WrittenHistory implements BlockHistory {
  commit: string | null = "a".repeat(40);
  changes: ChangesSinceReview = nothing;
  failure: Error | null = null;
  readonly asked: FollowedBlocks[] = [];

  head(): Promise<string | null> {
    return this.failure === null ? Promise.resolve(this.commit) : Promise.reject(this.failure);
  }

  readonly read = (followed: FollowedBlocks): Promise<ChangesSinceReview> => {
    this.asked.push(followed);
    return Promise.resolve(this.changes);
  };
}

interface Opened {
  readonly estate: RepositoryEstate;
  readonly history: WrittenHistory;
  readonly tree: ChangingTree;
  readonly clock: { now: number };
  readonly told: (readonly string[] | null)[];
}

async function open(text: string, more: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const tree = new ChangingTree({ [runbook]: text, "infra/prod/rds.tf": 'resource "aws_db_instance" "main" {\n}\n', "docs/setup.md": "# Set up\n\n## First day\n", ...more });
  const history = new WrittenHistory();
  const clock = { now: Date.parse("2026-11-21T12:00:00Z") };
  const told: (readonly string[] | null)[] = [];
  const estate = await memoryEstate({}, { tree: new OverlayTree(tree), clock: { wall: () => clock.now, monotonic: () => clock.now }, blockHistory: history });
  await estate.settled();
  await estate.historySettled();
  estate.onDidChange(({ paths }) => told.push(paths));
  return { estate, history, tree, clock, told };
}

async function findings({ estate }: Opened): Promise<string[]> {
  return (await estate.findingsIn(runbook)).map(({ code, severity, line, message }) => `${line} ${code} ${severity}: ${phrase(message)}`);
}

describe("the health of a runbook", () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ["is nothing where all is well", "# A\n\n[a](../../infra/prod/rds.tf) [b](../setup.md#first-day) `aws_db_instance.main`\n", []],
    ["reads the headings of what is no runbook", "# A\n\n[b](../setup.md#second-day)\n", ['3 runbook/broken-link warning: docs/setup.md has no heading "#second-day".']],
    ["knows the blocks of the whole repository", "# A\n\n`aws_db_instance.gone`\n", ["3 runbook/broken-link information: No infrastructure file of this repository declares aws_db_instance.gone."]],
    ["takes an example for what it is", '# A\n\n```hcl\ndepends_on = [aws_db_instance.gone]\n```\n', []],
    ["takes commands at their word", "# A\n\n```sh\nterraform taint aws_db_instance.gone\n```\n", ["4 runbook/broken-link information: No infrastructure file of this repository declares aws_db_instance.gone."]],
    ["looks where it says that it applies", "---\nappliesTo:\n  paths:\n    - infra/gone/**\n  resources: [aws_db_instance.gone]\n---\n# A\n", [
      "4 runbook/broken-link warning: This runbook says that it applies to infra/gone/**, and no file is there.",
      "5 runbook/broken-link information: No infrastructure file of this repository declares aws_db_instance.gone.",
    ]],
    ["finds a way back in a sentence", "# Deploy the shop\n\nTo roll back, deploy the last tag.\n", []],
    ["misses a way back", "# Deploy the shop\n\nPress the button.\n", ["1 runbook/no-rollback information: This runbook says how to deploy, and not how to go back."]],
    ["shows a review on the line that says so", "---\ntags: [db]\nlast_reviewed: 2026-01-01 # Ana\n---\n# A\n", ["3 runbook/stale information: Last reviewed on 2026-01-01, 324 days ago; a review counts for 180 days."]],
  ];
  for (const [name, text, expected] of cases) it(name, async () => assert.deepEqual(await findings(await open(text)), expected));

  const elsewhere: readonly [name: string, text: string, other: string, isFine: boolean][] = [
    ["in a runbook that it links to", "[the other](gke.md)", "# Deploy to GKE\n\n## Rollback\n", true],
    ["in one that it names", "The rest is as in `gke.md`.", "# Deploy to GKE\n\nIf it fails, run `rollback.md`.\n", true],
    ["in none that it names", "The rest is as in `gke.md`.", "# Deploy to GKE\n\nPress the button.\n", false],
    ["in one that it does not name", "Press the button.", "# Deploy to GKE\n\n## Rollback\n", false],
  ];
  for (const [name, line, other, isFine] of elsewhere) {
    it(`finds a way back ${name}`, async () => {
      const found = await findings(await open(`# Deploy to EKS\n\n${line}\n`, { "docs/runbooks/gke.md": other, "docs/runbooks/rollback.md": "# Rollback\n" }));
      assert.equal(found.some((one) => one.includes("runbook/no-rollback")), !isFine, found.join("\n"));
    });
  }

  it("leaves alone what is on disk and in no listing", async () => {
    const opened = await open("# A\n\n[a](../../generated/report.md) [b](../../generated)\n", { "generated/report.md": "# Report\n" });
    opened.tree.ignored.add("generated/report.md");
    opened.estate.filesChanged([]);
    await opened.estate.settled();
    assert.deepEqual(await findings(opened), []);
  });

  it("is told of the runbook's own file when one asks about it", async () => {
    const { estate } = await open("# A\n\n[b](gone.md)\n");
    const answer = await estate.about(runbook, 3);
    assert.deepEqual([answer.isRunbook, answer.findings.state === "known" && answer.findings.value.map(({ code }) => code)], [true, ["runbook/broken-link"]]);
  });
});

describe("what became of the blocks that a runbook covers", () => {
  const text = "---\nappliesTo:\n  resources: [aws_db_instance.main]\nreviewed: 2026-11-01\n---\n# Database\n";
  const changed: ChangesSinceReview = {
    changes: [{ address: "aws_db_instance.main", change: "added", path: "infra/prod/rds.tf", commit: "b".repeat(40), day: "2026-11-10" }], isComplete: true,
  };
  const sentence = "4 runbook/stale information: aws_db_instance.main was added on 2026-11-10 (bbbbbbbb), after the review of 2026-11-01.";

  it("is looked up once somebody asks, and told when it is known", async () => {
    const opened = await open(text);
    opened.history.changes = changed;
    assert.deepEqual([opened.history.asked.length, await findings(opened)], [0, []]);
    await opened.estate.historySettled();
    assert.deepEqual(opened.told, [[runbook]]);
    assert.deepEqual(await findings(opened), [sentence]);
    assert.deepEqual(opened.history.asked.map(({ since, roots }) => [since, roots]), [["2026-11-01", ["infra/prod"]]]);
  });

  it("is not read again for every question, nor while no commit came; after one it is", async () => {
    const opened = await open(text);
    for (const after of [0, 5_000, 20_000]) {
      opened.clock.now += after;
      await findings(opened);
      await opened.estate.historySettled();
    }
    assert.equal(opened.history.asked.length, 1);
    opened.history.commit = "c".repeat(40);
    opened.history.changes = changed;
    opened.clock.now += 20_000;
    await findings(opened);
    await opened.estate.historySettled();
    assert.deepEqual([opened.history.asked.length, await findings(opened)], [2, [sentence]]);
  });

  it("is compared with another review at once", async () => {
    const opened = await open(text);
    await findings(opened);
    await opened.estate.historySettled();
    opened.estate.textChanged(runbook, text.replace("2026-11-01", "2026-11-20"));
    await opened.estate.settled();
    await findings(opened);
    await opened.estate.historySettled();
    assert.deepEqual(opened.history.asked.map(({ since }) => since), ["2026-11-01", "2026-11-20"]);
  });

  it("is not asked where it is only by its folder that a runbook applies, or it names no review", async () => {
    for (const silent of [text.replace(/appliesTo:\n.*\n/, ""), text.replace("reviewed: 2026-11-01\n", ""), text.replace("aws_db_instance.main", "aws_sqs_queue.gone")]) {
      const opened = await open(silent);
      await findings(opened);
      await opened.estate.historySettled();
      assert.deepEqual([opened.history.asked.length, await findings(opened)], [0, []]);
    }
  });

  it("is said not to be known where it could not be read, and never in Problems", async () => {
    for (const [failure, words] of [[new UntrustedError(), "History is read once this folder is trusted."], [new Error("no git"), "History cannot be read: no git"]] as const) {
      const opened = await open(text);
      opened.history.failure = failure;
      await findings(opened);
      await opened.estate.historySettled();
      assert.deepEqual(await findings(opened), [`4 runbook/stale view: ${words}`]);
    }
  });
});

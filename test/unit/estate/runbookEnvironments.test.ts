import assert from "node:assert/strict";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { valueOf } from "../../../src/model/section";
import { memoryEstate } from "./memoryEstate";

const queue = 'resource "aws_sqs_queue" "jobs" {\n  name = "jobs"\n}\n';
const steps = "\n1. Look.\n2. Do it.\n\n```sh\nkubectl get pods\n```\n";
const files = {
  ".infra-steward.yaml": 'environments:\n  - { match: "infra/live/**", name: blue, production: true }\n',
  "infra/prod/.terraform.lock.hcl": "",
  "infra/prod/main.tf": queue,
  "infra/staging/main.tf": queue,
  "infra/live/main.tf": queue,
  "infra/shared/main.tf": 'resource "aws_sns_topic" "all" {\n}\n# runbook: docs/runbooks/nowhere.md\n',
  "examples/prod/main.tf": queue,
  "ops/zone/a.prod.tfvars": "size = 1\n",
  ".github/workflows/release.yml": "on: push\njobs:\n  go:\n    environment: prod\n    steps: []\n",
  "docs/runbooks/everywhere.md": `---\nappliesTo: { resources: [aws_sqs_queue.jobs] }\n---\n# Jobs pile up\n${steps}`,
  "docs/runbooks/staging.md": `---\nappliesTo: { paths: ["infra/staging/**"] }\n---\n# Try staging\n${steps}`,
  "docs/runbooks/prod.md": `---\nappliesTo: { paths: ["infra/prod/**"] }\n---\n# Deploy\n${steps}`,
  "docs/runbooks/job.md": `---\nappliesTo: { paths: [".github/workflows/release.yml"] }\n---\n# Release\n${steps}`,
  "docs/runbooks/topic.md": `---\nappliesTo: { resources: [aws_sns_topic.all] }\n---\n# Topic\n${steps}`,
  "docs/notes.md": "# Notes\n",
};

async function open(personName?: () => Promise<string | null>): Promise<RepositoryEstate> {
  const estate = await memoryEstate(files, personName === undefined ? {} : { personName });
  await estate.settled();
  return estate;
}

describe("where a runbook's commands are meant to run", () => {
  let estate: RepositoryEstate;
  before(async () => (estate = await open()));
  after(() => estate.dispose());

  function check(name: string, path: string, expected: readonly string[]): void {
    it(name, async () => {
      const found = await estate.runbookEnvironments(path);
      assert.deepEqual(found.map(({ environment, path: place }) => `${environment.name}${environment.production ? "!" : ""} ${place}`).sort(), expected);
    });
  }

  check("one environment, by its paths", "docs/runbooks/staging.md", ["staging infra/staging/main.tf"]);
  check("a place with something in it rather than a lock file", "docs/runbooks/prod.md", ["production! infra/prod/main.tf"]);
  check("every environment that has the resource, and no example", "docs/runbooks/everywhere.md", ["blue! infra/live/main.tf", "production! infra/prod/main.tf", "staging infra/staging/main.tf"]);
  check("the environment that a job names", "docs/runbooks/job.md", ["production! .github/workflows/release.yml"]);
  check("none where nothing tells", "docs/runbooks/topic.md", []);
  check("none for a file that is no runbook", "docs/notes.md", []);
});

describe("where a terminal's commands go", () => {
  let estate: RepositoryEstate;
  before(async () => (estate = await open()));
  after(() => estate.dispose());

  function check(name: string, folder: string | null, terminal: string, expected: readonly string[]): void {
    it(name, async () => {
      const found = await estate.terminalEnvironments(folder, terminal);
      assert.deepEqual(found.map((environment) => `${environment.name}${environment.production ? "!" : ""} ${environment.reason.key}`), expected);
    });
  }

  check("the folder it is in", "infra/prod", "zsh", ["production! environment.folder"]);
  check("a folder below it", "infra/staging/deep/down", "zsh", ["staging environment.folder"]);
  check("a folder that the settings name", "infra/live", "zsh", ["blue! environment.rule"]);
  check("a folder whose files all say the same", "ops/zone", "zsh", ["production! environment.file"]);
  check("its name", null, "prod eu", ["production! environment.terminal"]);
  check("a name that is a path", null, "bash - infra/staging", ["staging environment.terminal"]);
  check("both, where they differ", "infra/staging", "prod", ["staging environment.folder", "production! environment.terminal"]);
  check("once, where they agree", "infra/prod", "prod", ["production! environment.folder"]);
  check("nothing at the root of a repository", "", "bash", []);
  check("nothing in a folder without a word", "infra/shared", "node", []);
  check("no name that only begins like one", null, "product devices", []);
  check("no name that says two things", null, "staging prod", []);
});

describe("a runbook as the editor has it", () => {
  let estate: RepositoryEstate;
  before(async () => (estate = await open(() => Promise.resolve("Ana Ruiz"))));
  after(() => estate.dispose());

  it("has its steps and blocks, and those that were typed a moment ago", async () => {
    const path = "docs/runbooks/staging.md";
    assert.deepEqual(valueOf(await estate.runbookAt(path))?.steps.map(({ text }) => text), ["Look.", "Do it."]);
    estate.textChanged(path, `${files[path]}\n3. Say so.\n`);
    assert.equal(valueOf(await estate.runbookAt(path))?.steps.length, 3);
  });

  it("is none where a file is none, and none that is not there", async () => {
    for (const path of ["docs/notes.md", "infra/prod/main.tf", "docs/runbooks/gone.md", "../outside.md", ""]) {
      assert.deepEqual(await estate.runbookAt(path), { state: "known", value: null });
    }
  });

  it("knows the person's name from git alone", async () => {
    assert.equal(await estate.personName(), "Ana Ruiz");
    const without = await open();
    assert.equal(await without.personName(), null);
    without.dispose();
  });
});

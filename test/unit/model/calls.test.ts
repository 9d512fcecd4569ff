import assert from "node:assert/strict";
import { inputMark, runsOfJobs, withInputs } from "../../../src/model/calls";
import type { Outline } from "../../../src/model/outline";
import { emptyOutline } from "../../../src/model/outline";
import { readAzurePipelines } from "../../../src/sources/ci/azurePipelines";
import { readGithubActions } from "../../../src/sources/ci/githubActions";
import { processorTime } from "../processorTime";

const deploy = ".github/workflows/deploy.yml";
const ci = ".github/workflows/ci.yml";

function outlineOf(path: string, text: string): Outline {
  return { ...emptyOutline, ...(path.startsWith(".github/") ? readGithubActions(path, text) : readAzurePipelines(path, text)).value };
}

/** `file job:line tool! target` for everything that is run in the folder that a caller gives. */
function calledRuns(texts: Readonly<Record<string, string>>): string[] {
  const outlines = new Map(Object.entries(texts).map(([path, text]) => [path, outlineOf(path, text)]));
  const own = new Set(Array.from(outlines.values()).flatMap(({ runs }) => runs));
  return [...runsOfJobs(outlines)].filter(([, run]) => !own.has(run)).map(([path, { job, line, tool, changes, target }]) => `${path.replace(".github/workflows/", "")} ${job}:${line} ${tool}${changes ? "!" : ""} ${target}`);
}

const reusable = "on:\n  workflow_call:\n    inputs:\n      dir: {type: string, default: infra/dev}\njobs:\n  tf:\n    defaults: {run: {working-directory: '${{ inputs.dir }}'}}\n    steps:\n      - run: terraform apply\n";

describe("what a job applies by what it calls", () => {
  const cases: [name: string, texts: Readonly<Record<string, string>>, expected: string[]][] = [
    ["the folder that it gives to a workflow", { [ci]: `jobs:\n  prod:\n    uses: ./${deploy}\n    with: {dir: infra/prod}\n`, [deploy]: reusable }, ["ci.yml jobs.prod:3 terraform! infra/prod"]],
    ["the default where it gives none", { [ci]: `jobs:\n  dev:\n    uses: ./${deploy}\n`, [deploy]: reusable }, ["ci.yml jobs.dev:3 terraform! infra/dev"]],
    [
      "one for each run of its matrix",
      { [ci]: `jobs:\n  all:\n    strategy: {matrix: {env: [staging, prod]}}\n    uses: ./${deploy}\n    with:\n      dir: infra/\${{ matrix.env }}\n      when: now\n`, [deploy]: reusable },
      ["ci.yml jobs.all:4 terraform! infra/staging", "ci.yml jobs.all:4 terraform! infra/prod"],
    ],
    ["what only the run knows stays open", { [ci]: `jobs:\n  all:\n    uses: ./${deploy}\n    with: {dir: 'infra/\${{ github.ref_name }}'}\n`, [deploy]: reusable }, ["ci.yml jobs.all:3 terraform! infra/*"]],
    [
      "through an action, by a variable and a script, with what is written around the input",
      {
        ".github/actions/tf/action.yml": "inputs: {env: {default: dev}}\nruns:\n  steps:\n    - run: cd live/$ENV && terraform apply -var-file=../${{ inputs.env }}.tfvars\n      env: {ENV: '${{ inputs.env }}'}\n",
        [ci]: "jobs:\n  go:\n    steps:\n      - uses: ./.github/actions/tf\n        with: {env: prod}\n      - uses: ./.github/actions/tf\n",
      },
      ["ci.yml jobs.go:4 terraform! live/prod", "ci.yml jobs.go:4 terraform! live/prod.tfvars", "ci.yml jobs.go:6 terraform! live/dev", "ci.yml jobs.go:6 terraform! live/dev.tfvars"],
    ],
    [
      "through a workflow that calls another",
      {
        [ci]: "jobs:\n  prod:\n    uses: ./.github/workflows/mid.yml\n    with: {env: prod}\n",
        [deploy]: reusable,
        ".github/workflows/mid.yml": `on: {workflow_call: {inputs: {env: {type: string}}}}\njobs:\n  mid:\n    uses: ./${deploy}\n    with: {dir: 'infra/\${{ inputs.env }}'}\n`,
      },
      ["ci.yml jobs.prod:3 terraform! infra/prod", "mid.yml jobs.mid:4 terraform! infra/*"],
    ],
    [
      "through templates of Azure, with what they are given and their defaults",
      {
        "azure-pipelines.yml": "stages:\n- template: ci/stage.yml\n  parameters: {env: prod, secretToken: abc}\n- template: ci/stage.yml\n",
        "ci/stage.yml": "parameters:\n- name: env\n  default: dev\nstages:\n- stage: a\n  variables: {root: 'infra/${{ parameters.env }}'}\n  jobs:\n  - template: job.yml\n    parameters: {dir: 'infra/${{ parameters.env }}'}\n  - job: b\n    steps:\n    - bash: terraform -chdir=$(root) plan\n",
        "ci/job.yml": "parameters: {dir: infra}\njobs:\n- job: c\n  steps:\n  - script: terraform apply\n    workingDirectory: ${{ parameters.dir }}\n",
      },
      [
        "azure-pipelines.yml :2 terraform infra/prod", "azure-pipelines.yml :2 terraform! infra/prod", "azure-pipelines.yml :4 terraform infra/dev", "azure-pipelines.yml :4 terraform! infra/dev",
        "ci/stage.yml :8 terraform! infra/*",
      ],
    ],
    ["nothing outside of the repository", { [ci]: `jobs:\n  x:\n    uses: ./${deploy}\n    with: {dir: ../other}\n`, [deploy]: reusable }, []],
  ];
  for (const [name, texts, expected] of cases) it(name, () => assert.deepEqual(calledRuns(texts), expected));

  it("keeps no value that may be a secret", () => {
    const { uses } = outlineOf(ci, `jobs:\n  x:\n    uses: ./${deploy}\n    with: {dir: a/b, api_token: abc, note: 'two words', url: 'https://acme.test/?x', password: y}\n`);
    assert.deepEqual(uses, [{ address: "jobs.x", line: 3, target: deploy, given: [{ dir: "a/b" }] }]);
  });

  it("ends where workflows call each other in circles, and where calls multiply", () => {
    const calls = Array.from({ length: 50 }, (_, job) => `  j${job}:\n    uses: ./${deploy}\n    with: {dir: 'a/\${{ inputs.dir }}'}\n`).join("");
    const spentMs = processorTime();
    const runs = calledRuns({ [deploy]: `${reusable}${calls}` });
    assert.ok(runs.length > 0 && runs.length <= 1000, String(runs.length));
    assert.deepEqual(calledRuns({ [deploy]: `jobs:\n${calls}` }), []);
    assert.ok(spentMs() < 1000);
  });

  it("an input's name is a name", () => {
    assert.equal(inputMark("a-b_c"), "{input:a-b_c}");
    assert.equal(inputMark("a || b"), "*");
    assert.equal(withInputs("x/{input:a}/{input:constructor}", { a: "y" }), "x/y/*");
  });
});

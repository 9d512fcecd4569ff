import assert from "node:assert/strict";
import { readGithubActions } from "../../../../src/sources/ci/githubActions";

const workflow = `# Applies the infrastructure.
on: push
defaults:
  run:
    working-directory: infra/staging
jobs:
  # First staging.
  plan:
    runs-on: ubuntu-latest
    environment: staging
    steps:
      - uses: actions/checkout@v4
      - run: |
          terraform plan
          # still the script

  # Then production.
  apply:
    environment:
      name: production
      url: https://shop.acme.test
    defaults: { run: { working-directory: infra/prod } }
    steps:
      - uses: ./.github/actions/setup
      - run: terraform apply
      - run: ./smoke.sh
        working-directory: tools
      - run: ./again.sh
        working-directory: tools
  reuse:
    uses: acme/workflows/.github/workflows/deploy.yml@v1 # the last
# end
`;

function addresses(text: string): string[] {
  return readGithubActions("ci.yml", text).value.blocks.map(({ address, startLine, endLine }) => `${address} ${startLine}-${endLine}`);
}

describe("GitHub Actions", () => {
  it("jobs with their lines", () => {
    assert.deepEqual(addresses(workflow), ["jobs.plan 8-15", "jobs.apply 18-29", "jobs.reuse 30-31"]);
  });

  it("environment and what is used", () => {
    const { value, problems } = readGithubActions("ci.yml", workflow);
    assert.deepEqual(problems, []);
    assert.deepEqual(value.blocks.map(({ environment, uses }) => ({ environment, uses })), [
      { environment: "staging", uses: [{ action: "actions/checkout@v4", line: 12 }] },
      { environment: "production", uses: [{ action: "./.github/actions/setup", line: 24 }] },
      { environment: null, uses: [{ action: "acme/workflows/.github/workflows/deploy.yml@v1", line: 31 }] },
    ]);
  });

  it("what it uses of the same repository", () => {
    assert.deepEqual(readGithubActions("ci.yml", workflow).value.uses, [{ address: "jobs.apply", line: 24, target: ".github/actions/setup" }]);
    const calls = "jobs:\n  a:\n    uses: ./.github/workflows/b.yml\n  b:\n    steps:\n      - uses: ./../../x\n      - uses: docker://img\n      - uses: ./${{ inputs.x }}\n";
    assert.deepEqual(readGithubActions("ci.yml", calls).value.uses, [{ address: "jobs.a", line: 3, target: ".github/workflows/b.yml" }]);
    const action = "runs:\n  steps:\n    - uses: ./tools/x\n";
    assert.deepEqual(readGithubActions("action.yml", action).value.uses, [{ address: "", line: 3, target: "tools/x" }]);
  });

  const others: [name: string, text: string, expected: string[]][] = [
    ["an action has no jobs", "name: x\nruns:\n  using: composite\n  steps:\n    - run: x\n", []],
    ["no jobs yet", "on: push\njobs:\n", []],
    ["jobs that are a list", "jobs:\n  - a\n", []],
    ["a job that is just begun", "jobs:\n  a:\n    runs-on: x\n  b:\n", ["jobs.a 2-3", "jobs.b 4-4"]],
    ["a mistake in one job", "jobs:\n  a:\n    steps: [\n  b:\n    runs-on: x\n", ["jobs.a 2-3", "jobs.b 4-5"]],
    ["nothing", "", []],
    ["no mapping", "- 1\n", []],
  ];
  for (const [name, text, expected] of others) it(name, () => assert.deepEqual(addresses(text), expected));

  it("a mistake between `${{ … }}` is a mistake and no template", () => {
    const { problems } = readGithubActions("ci.yml", "jobs:\n  a:\n    if: ${{ x }}\n    steps: [\n");
    assert.deepEqual(problems.map(({ message }) => message.key), ["yaml.syntax"]);
  });
});

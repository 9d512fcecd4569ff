import assert from "node:assert/strict";
import type { OtherPipeline } from "../../../../src/sources/ci/otherPipelines";
import { readOtherPipeline } from "../../../../src/sources/ci/otherPipelines";

describe("other pipelines", () => {
  const texts: [system: OtherPipeline, text: string, expected: string[]][] = [
    ["circleci", "version: 2.1\njobs:\n  build:\n    steps: [checkout]\n  deploy: {}\nworkflows:\n  main:\n    jobs: [build]\n", ["build 3-4", "deploy 5-5"]],
    [
      "azure-pipelines",
      "stages:\n  - stage: a\n    jobs:\n      - job: test\n        steps: []\n      - deployment: ship\n        environment: prod\n",
      ["test 4-5", "ship 6-7"],
    ],
    ["azure-pipelines", "jobs:\n- job: test\n  steps:\n  - script: x\n- template: y.yml\n", ["test 2-4"]],
    [
      "buildkite",
      "steps:\n  - label: test\n    command: x\n  - wait\n  - block: ok?\n  - group: g\n    steps:\n      - command: y\n        key: ship\n  - command: nameless\n",
      ["test 2-3", "ship 8-9"],
    ],
    [
      "bitbucket-pipelines",
      "pipelines:\n  default:\n    - step:\n        name: test\n        script: [x]\n    - parallel:\n        - step: { name: lint }\n  branches:\n    main:\n      - stage:\n          steps:\n            - step:\n                name: ship\n                deployment: production\n",
      ["test 4-5", "lint 7-7", "ship 13-14"],
    ],
    ["circleci", "", []],
    ["bitbucket-pipelines", "pipelines: 1\n", []],
  ];
  for (const [system, text, expected] of texts) {
    it(`${system}: ${expected.join(", ") || "nothing"}`, () => {
      const { value, problems } = readOtherPipeline(system, "a.yml", text);
      assert.deepEqual(value.map(({ address, startLine, endLine }) => `${address} ${startLine}-${endLine}`), expected);
      assert.deepEqual(problems, []);
    });
  }
});

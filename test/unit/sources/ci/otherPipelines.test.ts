import assert from "node:assert/strict";
import { readAzurePipelines } from "../../../../src/sources/ci/azurePipelines";
import { readBitbucketPipelines } from "../../../../src/sources/ci/bitbucketPipelines";
import { readBuildkite } from "../../../../src/sources/ci/buildkite";
import { readCircleci } from "../../../../src/sources/ci/circleci";
import type { PipelineJob } from "../../../../src/sources/ci/pipeline";

const readers = { circleci: readCircleci, "azure-pipelines": readAzurePipelines, buildkite: readBuildkite, "bitbucket-pipelines": readBitbucketPipelines };

describe("other pipelines", () => {
  const texts: [system: keyof typeof readers, text: string, expected: string[]][] = [
    ["circleci", "version: 2.1\njobs:\n  build:\n    steps: [checkout]\n  deploy: {}\nworkflows:\n  main:\n    jobs: [build]\n", ["build 3-4", "deploy 5-5"]],
    [
      "azure-pipelines",
      "stages:\n  - stage: a\n    jobs:\n      - job: test\n        steps: []\n      - deployment: ship\n        environment: prod\n",
      ["test 4-5", "ship 6-7 prod"],
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
      ["test 4-5", "lint 7-7", "ship 13-14 production"],
    ],
    ["bitbucket-pipelines", "definitions:\n  steps:\n    - step: &ship\n        name: ship\npipelines:\n  default:\n    - step: *ship\n    - step:\n        <<: *ship\n        name: again\n", ["ship 7-7", "again 9-10"]],
    ["azure-pipelines", "jobs:\n- deployment: a\n  environment: {name: staging, resourceType: x}\n- deployment: b\n  environment: production.shop\n- job: c\n", ["a 2-3 staging", "b 4-5 production", "c 6-6"]],
    ["bitbucket-pipelines", "pipelines:\n  default:\n    - stage:\n        deployment: staging\n        steps:\n          - step: { name: a }\n          - step: { name: b, deployment: test }\n    - step: { name: c }\n", ["a 6-6 staging", "b 7-7 test", "c 8-8"]],
    ["bitbucket-pipelines", "definitions:\n  steps:\n    - step: &ship { name: ship, deployment: production }\npipelines:\n  default:\n    - step: *ship\n    - step:\n        <<: *ship\n        name: again\n        deployment: staging\n", ["ship 6-6 production", "again 8-10 staging"]],
    ["circleci", "", []],
    ["bitbucket-pipelines", "pipelines: 1\n", []],
  ];
  for (const [system, text, expected] of texts) {
    it(`${system}: ${expected.join(", ") || "nothing"}`, () => {
      const { value, problems } = readers[system]("a.yml", text);
      assert.deepEqual(value.blocks.map(({ address, startLine, endLine, environment }: PipelineJob) => `${address} ${startLine}-${endLine}${environment === undefined ? "" : ` ${environment}`}`), expected);
      assert.deepEqual(problems, []);
    });
  }
});

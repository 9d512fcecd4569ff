import assert from "node:assert/strict";
import path from "node:path";
import { readFiles, sampleWorkspace } from "../../fixtures/workspace";
import type { Block, System } from "../../../src/model/place";
import { classifyContent, classifyPath, standingOf } from "../../../src/sources/infra/classify";
import { readOutline } from "../../../src/sources/outline";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";

/** One short file of every format with blocks that the sample company does not use. */
const others: Readonly<Record<string, string>> = {
  ".circleci/config.yml": "version: 2.1\njobs:\n  plan:\n    steps:\n      - run: {command: terraform plan, working_directory: infra}\n  apply:\n    steps: [checkout]\n  last: {}\n",
  "azure-pipelines.yml": "stages:\n- stage: a\n  jobs:\n  - job: plan\n    steps:\n    - script: 'terraform plan'\n  - deployment: ship\n    environment: prod\n  - job: last\n",
  "bitbucket-pipelines.yml": "pipelines:\n  default:\n    - step:\n        name: plan\n        script: [terraform plan]\n    - step: {name: apply}\n    - step:\n        name: last\n",
  ".buildkite/pipeline.yml": "steps:\n  - label: plan\n    command: |\n      cd infra\n      terraform plan\n  - wait\n  - label: last\n",
  "ci/tf.gitlab-ci.yml": "include: [a.yml]\n.base: &base\n  script: [x]\nplan:\n  <<: *base\n  script:\n    - !reference [.base, script]\nlast:\n  extends: .base\n",
  Jenkinsfile: "pipeline {\n  stages {\n    stage('Plan') {\n      steps { dir(\"infra\") { sh 'terraform plan' } }\n    }\n    stage('Last') {\n    }\n  }\n}\n",
  "atlantis.yaml": "version: 3\nprojects:\n- name: prod\n  dir: infra/prod\n- dir: infra/last\n",
  "template.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      Name: !Sub \"${A}-b\"\n      Fn: !If [a, !Ref B, !GetAtt C.D]\n  Last:\n    Type: AWS::SNS::Topic\n",
  "stack.cf.json": '{"Resources": {\n  "Queue": {\n    "Type": "AWS::SQS::Queue"\n  },\n  "Last": {"Type": "AWS::SNS::Topic"}\n}}\n',
  "k8s/all.yaml": "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: a}\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: b\n---\n{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"metadata\": {\"name\": \"c\"}}\n",
  "charts/shop/templates/web.yaml": "apiVersion: v1\nkind: Service\nmetadata:\n  name: plain\n---\n{{- if .Values.on }}\nkind: Service\nmetadata:\n  name: {{ .Release.Name | quote }}\n{{- end }}\n",
  "main.tf.json": '{"resource": {"a": {\n  "b": {"x": 1},\n  "c": [{"y": "${z}"}]\n}}}\n',
  "live/terragrunt.hcl": 'include "root" {\n  path = find_in_parent_folders()\n}\n\nterraform {\n  source = "../modules//a"\n}\n',
  Dockerfile: "FROM node AS build\nRUN <<EOF\nx\nEOF\n\nFROM scratch\nCOPY --from=build a \\\n  b\n",
};

/** As somebody types: every file is a prefix of itself at some keystroke, and the index reads it then. */
describe("half-typed files of every format", () => {
  let terraform: TerraformReader;
  before(async () => {
    terraform = await openTerraformReader(path.join(__dirname, ".."));
  });
  after(() => terraform.dispose());

  function systemOf(file: string, text: string): System | null {
    const verdict = classifyPath(file);
    return verdict === null ? null : "system" in verdict ? verdict.system : classifyContent(file, text);
  }

  /** What is written at these lengths is read; blocks with another one begun below them have the lines that they will keep. */
  function check(file: string, system: System, text: string, lengths: Iterable<number>): number {
    const blocks = readOutline(file, system, text, { terraform, words: [] }).value.blocks;
    for (const length of lengths) {
      const typed = text.slice(0, length);
      const line = typed.split("\n").length;
      systemOf(file, typed);
      standingOf(file, system, typed);
      const found = readOutline(file, system, typed, { terraform, words: [] }).value.blocks;
      for (const block of finishedAbove(line, blocks)) assert.deepEqual(found.find(({ address, startLine }) => address === block.address && startLine === block.startLine), block, `${file} at ${JSON.stringify(typed.slice(-60))}`);
      for (const { startLine, endLine } of found) assert.ok(startLine >= 1 && endLine >= startLine && endLine <= line, file);
    }
    return blocks.length;
  }

  /** Those behind which another one has begun on an earlier line than the caret's. */
  function finishedAbove(line: number, blocks: readonly Block[]): Block[] {
    return blocks.filter((block) => blocks.some(({ startLine }) => startLine > block.endLine && startLine < line));
  }

  for (const [file, text] of Object.entries(others)) {
    it(`${file}, at every keystroke`, () => {
      const system = systemOf(file, text);
      assert.ok(system !== null);
      assert.ok(check(file, system, text, Array.from({ length: text.length + 1 }, (_, length) => length)) > 0);
    });
  }

  it("every file of the sample company, in the middle and at the end of every line", async () => {
    let blocks = 0;
    for (const [file, text] of await readFiles(sampleWorkspace())) {
      const system = systemOf(file, text);
      // Terraform has a test of its own, with every keystroke.
      if (system === null || system === "terraform") continue;
      const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
      blocks += check(file, system, text, ends.flatMap((end, row) => [end, Math.floor((end + (ends[row - 1] ?? 0)) / 2)]));
    }
    assert.ok(blocks > 20);
  });
});

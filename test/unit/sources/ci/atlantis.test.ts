import assert from "node:assert/strict";
import { readAtlantis } from "../../../../src/sources/ci/atlantis";

describe("Atlantis", () => {
  const texts: [name: string, text: string, blocks: string[], runs: string[]][] = [
    [
      "projects and what they apply",
      "version: 3\nprojects:\n  # first\n  - name: prod\n    dir: infra/prod\n    workspace: default\n  - dir: ./infra/dev/\n",
      ["prod 4-6", "./infra/dev/ 7-7"], ["prod:4 terraform! infra/prod", "./infra/dev/:7 terraform! infra/dev"],
    ],
    ["projects of Terragrunt", "projects:\n- dir: live\n  workflow: terragrunt\n", ["live 2-3"], ["live:2 terragrunt! live"]],
    ["the root itself", "projects:\n- dir: .\n", [". 2-2"], [".:2 terraform! ."]],
    ["what lies outside, and what is no folder yet", "projects:\n- dir: ../x\n- name: a\n- 1\n", ["../x 2-2", "a 3-3"], []],
    ["no projects", "version: 3\nautomerge: true\n", [], []],
    ["nothing", "", [], []],
  ];
  for (const [name, text, blocks, runs] of texts) {
    it(name, () => {
      const { value } = readAtlantis("atlantis.yaml", text);
      assert.deepEqual(value.blocks.map(({ address, startLine, endLine }) => `${address} ${startLine}-${endLine}`), blocks);
      assert.deepEqual(value.runs.map(({ job, line, tool, changes, target }) => `${job}:${line} ${tool}${changes ? "!" : ""} ${target === "" ? "." : target}`), runs);
    });
  }
});

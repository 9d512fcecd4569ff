import assert from "node:assert/strict";
import { readGitlabCi } from "../../../../src/sources/ci/gitlabCi";

function jobs(text: string): string[] {
  return readGitlabCi(".gitlab-ci.yml", text).value.blocks.map(({ address, startLine, endLine, environment }) => `${address} ${startLine}-${endLine}${environment === null ? "" : ` ${environment}`}`);
}

describe("GitLab CI", () => {
  const texts: [name: string, text: string, expected: string[]][] = [
    ["jobs with their lines", "# x\ntest:\n  script: a\n\n# y\nbuild image:\n  script:\n    - b\n    # z\n\n", ["test 2-3", "build image 6-8"]],
    [
      "reserved words are no jobs",
      "default: {a: 1}\ninclude: [x]\nstages: [a]\nvariables: {a: 1}\nworkflow: {rules: []}\nimage: {name: x}\nservices: [x]\ncache: {key: x}\nbefore_script: [x]\nafter_script: [x]\npages:\n  script: x\n",
      ["pages 11-12"],
    ],
    ["hidden jobs are templates", ".base:\n  script: x\nrun:\n  extends: .base\n", ["run 3-4"]],
    ["references and other tags", "run:\n  script:\n    - !reference [.base, script]\n  rules: !x []\n", ["run 1-4"]],
    ["merged and aliased jobs", ".base: &base\n  script: x\na:\n  <<: *base\nb: *base\n", ["a 3-4", "b 5-5"]],
    ["a header of inputs", "spec:\n  inputs: {}\n---\nrun:\n  script: x\n", ["run 4-5"]],
    ["environments", "a:\n  environment: prod\nb:\n  environment:\n    name: review/$CI_COMMIT_REF_SLUG\n", ["a 1-2 prod", "b 3-5 review/$CI_COMMIT_REF_SLUG"]],
    ["what is no job", "a: 1\nb: [1]\nc:\n", []],
    ["nothing", "", []],
  ];
  for (const [name, text, expected] of texts) it(name, () => assert.deepEqual(jobs(text), expected));

  it("includes", () => {
    const text = "include:\n  - local: /ci/build.yml\n  - ci/test.yml\n  - https://ci.acme.test/x.yml\n  - local: ci/*.yml\n  - project: a/b\n    file: c.yml\nchild:\n  trigger:\n    include: deploy/child.yml\n";
    assert.deepEqual(readGitlabCi(".gitlab-ci.yml", text).value.uses, [
      { address: "", line: 2, target: "ci/build.yml" },
      { address: "", line: 3, target: "ci/test.yml" },
      { address: "child", line: 10, target: "deploy/child.yml" },
    ]);
    assert.deepEqual(readGitlabCi(".gitlab-ci.yml", "include: a.yml\n").value.uses, [{ address: "", line: 1, target: "a.yml" }]);
  });
});

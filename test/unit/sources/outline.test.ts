import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import { readFiles, sampleWorkspace } from "../../fixtures/workspace";
import type { Block, System } from "../../../src/model/place";
import { readOutline } from "../../../src/sources/outline";
import { classifyContent, classifyPath } from "../../../src/sources/infra/classify";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";

describe("the blocks of every system", () => {
  let reader: TerraformReader;
  before(async () => {
    reader = await openTerraformReader(path.join(__dirname, ".."));
  });
  after(() => reader.dispose());

  const files: [system: System, path: string, text: string, expected: string[]][] = [
    ["terraform", "main.tf", "locals {\n}\n", ["locals terraform"]],
    ["terraform", "a.tf.json", '{"module": {"m": {}}}', ["module.m terraform"]],
    ["terraform", "prod.tfvars", "locals {\n}\n", []],
    ["terraform", ".terraform.lock.hcl", 'provider "x" {\n}\n', []],
    ["terragrunt", "terragrunt.hcl", "terraform {\n}\ninputs = {}\n", ["terraform terragrunt"]],
    ["github-actions", ".github/workflows/a.yml", "jobs:\n  a: {}\n", ["jobs.a"]],
    ["gitlab-ci", ".gitlab-ci.yml", "a:\n  script: x\n", ["a"]],
    ["circleci", ".circleci/config.yml", "jobs:\n  a: {}\n", ["a"]],
    ["kubernetes", "a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n", ["Pod/a"]],
    ["helm", "chart/values.yaml", "a: 1\n", []],
    ["helm", "chart/templates/_helpers.tpl", "{{- define }}\n", []],
    ["compose", "compose.yaml", "services:\n  a: {}\n", ["services.a"]],
    ["docker", "Dockerfile", "FROM a AS b\n", ["stages.b"]],
    ["docker", "docker-bake.hcl", "FROM a\n", []],
    ["cloudformation", "template.yaml", "Resources:\n  Q: {}\n", ["Resources.Q"]],
    ["cloudformation", "samconfig.toml", "Resources:\n  Q: {}\n", []],
    ["jenkins", "Jenkinsfile", "pipeline {}\n", []],
  ];
  for (const [system, file, text, expected] of files) {
    it(`${system}: ${file}`, () => {
      const { value: { blocks: value }, problems } = readOutline(file, system, text, reader);
      assert.deepEqual(value.map(({ address }) => address), expected.map((name) => name.split(" ")[0]));
      for (const block of value) assert.deepEqual(Object.keys(block), ["kind", "address", "startLine", "endLine"]);
      assert.deepEqual(problems, []);
    });
  }

  async function sampleFiles(): Promise<{ file: string; system: System; text: string }[]> {
    return [...(await readFiles(sampleWorkspace()))].flatMap(([file, text]) => {
      const verdict = classifyPath(file);
      const system = verdict === null ? null : "system" in verdict ? verdict.system : classifyContent(file, text);
      return system === null ? [] : [{ file, system, text }];
    });
  }

  it("every infra file of the sample company is read without a problem, and its blocks stand in it", async () => {
    const found = new Map<System, number>();
    for (const { file, system, text } of await sampleFiles()) {
      const { value: { blocks: value }, problems } = readOutline(file, system, text, reader);
      assert.deepEqual(problems, [], file);
      const lines = text.split("\n");
      for (const { address, startLine, endLine } of value) {
        // The first and the last line of a block have text, and the line above the first is not part of it.
        assert.match(lines[startLine - 1] ?? "", /\S/, `${file} ${address}`);
        assert.match(lines[endLine - 1] ?? "", /^(?!\s*#)\s*\S/, `${file} ${address}`);
      }
      found.set(system, (found.get(system) ?? 0) + value.length);
    }
    for (const system of ["terraform", "github-actions", "gitlab-ci", "kubernetes", "compose", "docker"] as const) {
      assert.ok((found.get(system) ?? 0) > 0, system);
    }
  });

  it("while somebody types, blocks before the caret keep their lines", async () => {
    const samples = await sampleFiles();
    fc.assert(fc.property(fc.nat(), fc.nat(), (pick, at) => {
      const sample = samples[pick % samples.length];
      if (sample === undefined || sample.text === "") return;
      const { file, system, text } = sample;
      const typed = text.slice(0, at % text.length);
      const blocksOf = (part: string): readonly Block[] => readOutline(file, system, part, reader).value.blocks;
      const finished = blocksOf(text).filter(({ endLine }) => endLine < typed.split("\n").length);
      const found = blocksOf(typed).slice(0, finished.length);
      const where = `${file}: ${JSON.stringify(typed.slice(-60))}`;
      // In YAML the line being typed (`--` on its way to `---`) may still belong to the block above it.
      const last = found.at(-1);
      if (last !== undefined && system !== "terraform" && last.endLine === typed.split("\n").length) {
        found[found.length - 1] = { ...last, endLine: finished.at(-1)?.endLine ?? 0 };
      }
      assert.deepEqual(found, finished, where);
    }), { numRuns: 200 });
  });
});

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
      const { value: { blocks: value }, problems } = readOutline(file, system, text, { terraform: reader, words: [] });
      assert.deepEqual(value.map(({ address }) => address), expected.map((name) => name.split(" ")[0]));
      for (const block of value) assert.deepEqual(Object.keys(block), ["kind", "address", "startLine", "endLine"]);
      assert.deepEqual(problems, []);
    });
  }

  const saying: [name: string, system: System, path: string, text: string, expected: unknown][] = [
    ["a namespace that is an environment", "kubernetes", "a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop-prod}\n", { blocks: ["shop-prod/Pod/a shop-prod"], uses: [] }],
    ["a namespace that is none", "kubernetes", "a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: monitoring}\n", { blocks: ["monitoring/Pod/a"], uses: [] }],
    [
      "an Argo CD Application", "argo", "a.yaml",
      "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop, namespace: argocd}\nspec:\n  source:\n    path: deploy/overlays/prod\n  destination:\n    namespace: production\n",
      { blocks: ["argocd/Application/shop production"], uses: [{ address: "argocd/Application/shop", line: 6, target: "deploy/overlays/prod" }] },
    ],
    [
      "an Application of several sources, and one outside", "argo", "a.yaml",
      "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\nspec:\n  sources:\n    - path: ./a\n    - path: ../b\n    - chart: c\n    - path: '{{ .path }}'\n",
      { blocks: ["Application/shop"], uses: [{ address: "Application/shop", line: 6, target: "a" }] },
    ],
    ["a Flux Kustomization", "flux", "a.yaml", "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: shop}\nspec: {path: ./k8s/prod, targetNamespace: shop-staging}\n", { blocks: ["Kustomization/shop shop-staging"], uses: [{ address: "Kustomization/shop", line: 4, target: "k8s/prod" }] }],
    [
      "a Kustomize layer", "kustomize", "k8s/prod/kustomization.yaml",
      "namespace: shop-production\nresources:\n  - ../base\n  - extra.yaml\n  - https://acme.test/x.yaml\n  - github.com/acme/x//y?ref=v1\n  - git@acme.test:x/y\n  - ../../../out\nbases: [../old]\ncomponents:\n  - ../parts/cache\n",
      { blocks: [], uses: [{ address: "", line: 3, target: "k8s/base" }, { address: "", line: 4, target: "k8s/prod/extra.yaml" }, { address: "", line: 9, target: "k8s/old" }, { address: "", line: 11, target: "k8s/parts/cache" }], environmentName: "shop-production" },
    ],
    ["a layer in no environment", "kustomize", "Kustomization", "namespace: shop\nresources: [base]\n", { blocks: [], uses: [{ address: "", line: 2, target: "base" }] }],
    ["a CI job's environment, whatever its name", "github-actions", ".github/workflows/a.yml", "jobs:\n  a:\n    environment: blue\n  b:\n    environment: ${{ inputs.x }}\n", { blocks: ["jobs.a blue", "jobs.b"], uses: [] }],
  ];
  for (const [name, system, file, text, expected] of saying) {
    it(name, () => {
      const { value: { blocks, uses, environmentName }, problems } = readOutline(file, system, text, { terraform: reader, words: [] });
      const said = { blocks: blocks.map((block) => [block.address, block.environmentName ?? []].flat().join(" ")), uses, ...(environmentName === undefined ? {} : { environmentName }) };
      assert.deepEqual(said, expected);
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
      const { value: { blocks: value }, problems } = readOutline(file, system, text, { terraform: reader, words: [] });
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
      const blocksOf = (part: string): readonly Block[] => readOutline(file, system, part, { terraform: reader, words: [] }).value.blocks;
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

import assert from "node:assert/strict";
import { readKustomize } from "../../../../src/sources/manifests/kustomize";

describe("Kustomize", () => {
  const texts: [name: string, text: string, expected: string[]][] = [
    ["resources, bases and components", "resources:\n  - ../../base\n  - worker.yaml\nbases: [../old]\ncomponents:\n  - ../../parts/cache\n", ["2 k8s/base", "3 k8s/overlays/prod/worker.yaml", "4 k8s/overlays/old", "6 k8s/parts/cache"]],
    ["patches by their files", "patches:\n  - path: patches/replicas.yaml\n    target: {kind: Deployment}\n  - target: {kind: Service}\n    path: ../../patches/service.yaml\n", ["2 k8s/overlays/prod/patches/replicas.yaml", "5 k8s/patches/service.yaml"]],
    ["patches that are written out", "patches:\n  - patch: |-\n      - op: replace\n        path: /spec/replicas\n  - target: {kind: Service}\n", []],
    ["strategic merge patches", "patchesStrategicMerge:\n  - a.yaml\n  - |-\n    kind: Deployment\n    metadata: {name: a}\n  - 'kind: Deployment'\n", ["2 k8s/overlays/prod/a.yaml"]],
    ["JSON patches", "patchesJson6902:\n  - target: {kind: Ingress}\n    path: ../../patches/host.yaml\n", ["3 k8s/patches/host.yaml"]],
    ["replacements, transformers and the rest", "replacements:\n  - path: ../../r.yaml\n  - source: {kind: A}\ntransformers: [../t]\ngenerators: [g.yaml]\nconfigurations: [c.yaml]\ncrds: [../../crds]\nopenapi: {path: s.json}\n", ["7 k8s/crds", "5 k8s/overlays/prod/g.yaml", "4 k8s/overlays/t", "6 k8s/overlays/prod/c.yaml", "2 k8s/r.yaml", "8 k8s/overlays/prod/s.json"]],
    ["what generators take", "configMapGenerator:\n  - name: app\n    files: [app.conf, other.conf=../../base/app.conf]\n    envs: [prod.env]\n    literals: [A=b]\nsecretGenerator:\n  - env: ../../secret.env\n", ["3 k8s/overlays/prod/app.conf", "3 k8s/base/app.conf", "4 k8s/overlays/prod/prod.env", "7 k8s/secret.env"]],
    ["value files of charts", "helmCharts:\n  - name: shop\n    valuesFile: ../../values/prod.yaml\n    additionalValuesFiles: [extra.yaml]\n", ["3 k8s/values/prod.yaml", "4 k8s/overlays/prod/extra.yaml"]],
    ["what lies elsewhere", "resources:\n  - https://acme.test/x.yaml\n  - github.com/acme/x//y?ref=v1\n  - git@acme.test:x/y\n  - ../../../../out\npatches:\n  - path: https://acme.test/patch.yaml\n", []],
    ["lists that are none", "resources: base\npatches: {path: a.yaml}\nbases:\n  a: b\ncomponents: [[x], {y: z}, 1]\n", ["1 k8s/overlays/prod/base", "5 k8s/overlays/prod/1", "2 k8s/overlays/prod/a.yaml"]],
    ["nothing", "", []],
  ];
  for (const [name, text, expected] of texts) {
    it(name, () => {
      const { value, problems } = readKustomize("k8s/overlays/prod/kustomization.yaml", text);
      assert.deepEqual(value.uses.map(({ line, target }) => `${line} ${target}`), expected);
      assert.deepEqual(problems, []);
    });
  }

  it("the namespace", () => {
    assert.deepEqual(["namespace: shop\n", "resources: []\n"].map((text) => readKustomize("kustomization.yaml", text).value.namespace), ["shop", null]);
  });
});

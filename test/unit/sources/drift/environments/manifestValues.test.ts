import assert from "node:assert/strict";
import type { ComparedAs, ComparedFile } from "../../../../../src/model/environmentDrift";
import { comparedValues } from "../../../../../src/sources/environments";
import { sharedTerraform } from "../../../estate/openReading";

async function read(as: ComparedAs, text: string): Promise<ComparedFile> {
  return comparedValues(as, "deploy/prod/a.yaml", text, await sharedTerraform());
}

/** @param expected `line key value` of each value, then what is unclear. */
function check(name: string, as: ComparedAs, text: string, expected: readonly string[]): void {
  it(name, async () => {
    const { values, unclear = [] } = await read(as, text);
    assert.deepEqual([...values.map(({ line, key, value, onlyIfNeeded, needs }) => `${line} ${key} ${value}${onlyIfNeeded === true ? " if needed" : ""}${needs === undefined ? "" : ` needs ${needs.namespace ?? "-"} ${needs.subject} ${needs.key}`}`), ...unclear.map((one) => `? ${one}`)], expected);
  });
}

function workload(container: string, kind = "Deployment"): string {
  return `kind: ${kind}\nmetadata: { name: orders, namespace: shop }\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n${container}`;
}

const off = ["7 containers.app.readinessProbe off", "7 containers.app.livenessProbe off", "7 containers.app.startupProbe off"];
const unrestricted = ["7 containers.app.securityContext.runAsNonRoot off", "7 containers.app.securityContext.readOnlyRootFilesystem off"];

describe("what environments are compared by in manifests", () => {
  check("a workload without anything", "manifests", workload("          image: a\n"), [...off, ...unrestricted]);
  check("probes, by whether they are there", "manifests", workload("          image: a\n          readinessProbe: { httpGet: { path: /, port: 1 } }\n          livenessProbe: null\n"), [
    "9 containers.app.readinessProbe on", "10 containers.app.livenessProbe off", "7 containers.app.startupProbe off", ...unrestricted,
  ]);
  check("what runs once needs no probe", "manifests", workload("          image: a\n", "Job"), unrestricted);
  check("a patch says only what it says", "patches", workload("          livenessProbe: { exec: {} }\n"), ["8 containers.app.livenessProbe on"]);
  check("a patch that takes a probe away", "patches", workload("          livenessProbe: null\n"), ["8 containers.app.livenessProbe off"]);
  check("a patch with a directive could mean anything", "patches", workload("          $patch: replace\n"), ["? Deployment/orders "]);
  check("what the pod says holds for its containers", "manifests", workload("          image: a\n      securityContext: { runAsNonRoot: true }\n"), [
    ...off, "9 containers.app.securityContext.runAsNonRoot on", "7 containers.app.securityContext.readOnlyRootFilesystem off",
  ]);
  check("names of variables, not what is meant to differ", "manifests", workload("          image: a\n          env:\n            - { name: FEATURE_KEY, value: not-a-real-password-7f3a }\n            - { name: LOG_LEVEL, value: info }\n          envFrom:\n            - secretRef: { name: orders-database }\n"), [
    ...off, "10 containers.app.env.FEATURE_KEY set", "11 containers.app.env.LOG_LEVEL set if needed", "13 containers.app.envFrom.secretRef.orders-database set", ...unrestricted,
  ]);
  check("the keys that variables take their values from, unless that is optional", "manifests", workload("          image: a\n          env:\n            - { name: A, valueFrom: { configMapKeyRef: { name: orders, key: a } } }\n            - { name: B, valueFrom: { secretKeyRef: { name: orders, key: b, optional: false } } }\n            - { name: C, valueFrom: { secretKeyRef: { name: orders, key: c, optional: true } } }\n            - { name: D, valueFrom: { fieldRef: { fieldPath: metadata.name } } }\n"), [
    ...off, "10 containers.app.env.A set needs shop ConfigMap/orders data.a", "11 containers.app.env.B set needs shop Secret/orders data.b", "12 containers.app.env.C set", "13 containers.app.env.D set", ...unrestricted,
  ]);
  check("whether resources are bounded, not how", "manifests", workload("          image: a\n          resources: { limits: { memory: 1Gi } }\n"), [...off, "9 containers.app.resources.limits set", ...unrestricted]);
  check("keys of what configures", "manifests", 'kind: ConfigMap\nmetadata: { name: orders }\ndata:\n  feature_flags: "a"\n  log_level: info\n---\nkind: Secret\nmetadata: { name: orders }\nstringData:\n  token: not-a-real-password-7f3a\n', [
    "4 data.feature_flags set", "5 data.log_level set if needed", "10 data.token set",
  ]);
  check("keys that an operator fills in", "manifests", "kind: ExternalSecret\nmetadata: { name: orders }\nspec:\n  data:\n    - secretKey: token\n", ["5 data.token set"]);
  check("a patch that takes a key away", "patches", "kind: ConfigMap\nmetadata: { name: orders }\ndata:\n  feature: null\n", ["4 data.feature set", "? ConfigMap/orders "]);
  check("the same object twice", "manifests", "kind: ConfigMap\nmetadata: { name: a }\ndata: { x: 1 }\n---\nkind: ConfigMap\nmetadata: { name: a }\ndata: { y: 1 }\n", ["3 data.x set", "7 data.y set", "? ConfigMap/a "]);
  check("nothing of a template", "manifests", workload("          image: {{ .Values.image }}\n"), ["? "]);
  check("nothing of other objects", "manifests", "kind: Service\nmetadata: { name: orders }\nspec: { ports: [] }\n", []);
  check("nothing of what is no manifest", "manifests", "- a\n- b: [", ["? "]);

  it("no value is kept", async () => {
    const secret = "not-a-real-password-7f3a";
    const texts = [workload(`          image: ${secret}\n          env: [{ name: A, value: ${secret} }]\n          livenessProbe: { exec: { command: [${secret}] } }\n          securityContext: { runAsNonRoot: true }\n`), `kind: Secret\nmetadata: { name: a }\nstringData: { a: ${secret} }\n`];
    for (const text of texts) {
      const file = await read("manifests", text);
      assert.ok(file.values.length > 0);
      assert.doesNotMatch(JSON.stringify({ ...file, subjects: [...file.subjects] }), /not-a-real/);
    }
  });
});

describe("what environments are compared by in kustomizations", () => {
  check("keys of what they make", "kustomization", "configMapGenerator:\n  - name: orders\n    literals:\n      - FEATURE=on\n      - LOG_LEVEL=info\n    files:\n      - conf/app.properties\n      - other.txt=x.txt\nsecretGenerator:\n  - name: orders\n    envs: [a.env]\n", [
    "4 data.FEATURE set", "5 data.LOG_LEVEL set if needed", "7 data.app.properties set", "8 data.other.txt set", "? Secret/orders ",
  ]);
  check("patches that stand in them", "kustomization", "patches:\n  - patch: |-\n      kind: Deployment\n      metadata: { name: orders }\n      spec:\n        template:\n          spec:\n            containers:\n              - name: app\n                livenessProbe: { exec: {} }\n", ["10 containers.app.livenessProbe on"]);
  check("operations that change something else", "kustomization", "patches:\n  - target: { kind: Deployment, name: orders }\n    patch: |-\n      - { op: replace, path: /spec/replicas, value: 3 }\n      - { op: replace, path: /spec/template/spec/containers/0/image, value: a }\n", []);
  check("operations on what is compared", "kustomization", "patches:\n  - target: { kind: Deployment, name: orders }\n    patch: |-\n      - { op: add, path: /spec/template/spec/containers/0/env, value: [] }\n", ["? Deployment/orders "]);
  check("a patch that seeks its objects", "kustomization", "patches:\n  - target: { kind: Deployment }\n    path: a.yaml\n  - target: { labelSelector: a=b }\n    path: b.yaml\n", ["? Deployment/", "? "]);
  check("plug-ins", "kustomization", "transformers: [a.yaml]\n", ["? "]);
  check("nothing", "kustomization", "resources: [../../base]\n", []);
});

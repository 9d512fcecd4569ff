import assert from "node:assert/strict";
import type { MessageKey } from "../../../../src/model/message";
import { readKubernetes } from "../../../../src/sources/manifests/kubernetes";

const deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: worker\n  namespace: shop\nspec:\n  replicas: 2\n";
const service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: worker\n";

describe("Kubernetes", () => {
  const texts: [name: string, text: string, expected: string[], problems?: [MessageKey, number | null][]][] = [
    ["one object", deployment, ["shop/Deployment/worker 1-7"]],
    ["comments and blank lines around", `# x\n\n${deployment}\n# y\n`, ["shop/Deployment/worker 3-9"]],
    ["several documents", `---\n${deployment}---\n# x\n${service}\n---\n`, ["shop/Deployment/worker 2-8", "Service/worker 11-14"]],
    ["a list", "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: a}\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: b}\n", ["Secret/a 4-6", "Secret/b 7-9"]],
    ["a generated name", "apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: migrate-\n", ["Job/migrate- 1-4"]],
    ["JSON", '{\n  "apiVersion": "v1",\n  "kind": "Service",\n  "metadata": {"name": "a"}\n}\n', ["Service/a 1-5"]],
    ["an object of a team's own kind", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\n", ["Application/shop 1-3"]],
    ["Windows line ends", deployment.replaceAll("\n", "\r\n"), ["shop/Deployment/worker 1-7"]],
    ["catalogs are none", "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n---\napiVersion: v3\nkind: service\nmetadata: {name: a}\n", []],
    ["no name, no object", "apiVersion: v1\nkind: Service\n---\nkind: Service\nmetadata: {name: a}\n---\n- 1\n---\n", []],
    ["a Helm template", `{{- if .Values.on }}\n${service}{{- end }}\n`, [], [["yaml.template", 1]]],
    ["a Helm template that happens to be YAML", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n", [], [["yaml.template", 1]]],
    ["the plain documents of a Helm template", `${service}---\n{{- if .Values.on }}\n${deployment}{{- end }}\n`, ["Service/worker 1-4"], [["yaml.template", 6]]],
    ["a half-typed object", `${service}spec:\n  ports: [\n`, ["Service/worker 1-6"], [["yaml.syntax", 6]]],
    ["nothing", "", []],
  ];
  for (const [name, text, expected, problems = []] of texts) {
    it(name, () => {
      const read = readKubernetes("a.yaml", text);
      assert.deepEqual(read.value.map(({ address, startLine, endLine }) => `${address} ${startLine}-${endLine}`), expected);
      assert.deepEqual(read.problems.map(({ message, line }) => [message.key, line]), problems);
    });
  }

  it("keeps what the object is", () => {
    const [object] = readKubernetes("a.yaml", deployment).value;
    assert.deepEqual(object, {
      kind: "object", address: "shop/Deployment/worker", startLine: 1, endLine: 7,
      apiVersion: "apps/v1", objectKind: "Deployment", namespace: "shop", name: "worker", delivery: null,
    });
  });
});

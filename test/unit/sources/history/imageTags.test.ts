import assert from "node:assert/strict";
import { bumpsImage } from "../../../../src/sources/history/imageTags";

describe("another version of an image", () => {
  const cases: readonly [what: string, before: string, after: string, expected: boolean][] = [
    ["another tag", "  - name: app\n    image: acme/app:1\n", "  - name: app\n    image: acme/app:2\n", true],
    ["another digest of Helm values", "image:\n  repository: acme/app\n  tag: \"1.2\"\n", "image:\n  repository: acme/app\n  tag: \"1.3\"\n", true],
    ["another tag of Kustomize", "images:\n  - name: app\n    newTag: a1b2\n", "images:\n  - name: app\n    newTag: c3d4\n", true],
    ["another revision of Argo CD", "    targetRevision: v1.2.0\n", "    targetRevision: v1.3.0\n", true],
    ["one of two", "image: a:1\n---\nimage: b:1\n", "image: a:1\n---\nimage: b:2\n", true],
    ["JSON", '{\n  "image": "acme/app:1"\n}\n', '{\n  "image": "acme/app:2"\n}\n', true],
    ["the same image with other replicas", "image: a:1\nreplicas: 1\n", "image: a:1\nreplicas: 2\n", false],
    ["a container more", "image: a:1\n", "image: a:1\nimage: b:1\n", false],
    ["only quotes", "image: a:1\n", "image: \"a:1\"\n", false],
    ["a comment", "# image: a:1\n", "# image: a:2\n", false],
    ["a template", "image: {{ .Values.image }}\n", "image: {{ .Values.other }}\n", false],
    ["another policy", "imagePullPolicy: Always\n", "imagePullPolicy: Never\n", false],
  ];
  for (const [what, before, after, expected] of cases) {
    it(`${what} is ${expected ? "one" : "none"}`, () => assert.equal(bumpsImage(before, after), expected));
  }
});

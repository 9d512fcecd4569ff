import assert from "node:assert/strict";
import fc from "fast-check";
import { english } from "../../../../src/present/english";
import type { Message } from "../../../../src/model/message";
import { readAssociations } from "../../../../src/sources/infra/associations";
import { classifyContent, classifyPath } from "../../../../src/sources/infra/classify";
import { explainFile } from "../../../../src/sources/infra/explain";
import { signs } from "../../../../src/sources/infra/signs";

const { associations } = readAssociations({ "deploy/*.sh": "shell", "docs/**": "none" });
const worker = "# one\nfoo: 1\n---\nkind: Deployment\napiVersion: apps/v1\n";

describe("why a file is infrastructure, or none", () => {
  const files: [name: string, path: string, text: string | null, expected: Message][] = [
    ["a pattern", "infra/main.tf", null, { key: "why.path", args: { path: "infra/main.tf", system: "terraform", pattern: "*.{tf,tofu,tfvars}" } }],
    ["the setting", "deploy/run.sh", null, { key: "why.setting", args: { path: "deploy/run.sh", system: "shell", pattern: "deploy/*.sh" } }],
    ["the setting says no", "docs/main.tf", null, { key: "why.notBySetting", args: { path: "docs/main.tf", pattern: "docs/**" } }],
    ["an excluded folder", "a/node_modules/x/main.tf", null, { key: "why.excluded", args: { path: "a/node_modules/x/main.tf", folder: "node_modules" } }],
    ["no pattern", "src/main.ts", "x", { key: "why.noPattern", args: { path: "src/main.ts" } }],
    ["a sign and its line", "a/w.yaml", worker, { key: "why.sign", args: { path: "a/w.yaml", system: "kubernetes", sign: "apiVersion: and kind:", line: 5 } }],
    ["a sign behind white space", "template.yaml", "\n\n  AWSTemplateFormatVersion: x\n", { key: "why.sign", args: { path: "template.yaml", system: "cloudformation", sign: signs.cloudformation.name, line: 3 } }],
    ["several signs that belong together", "am.yml", "a: 1\nreceivers: []\nroute: {}\n", { key: "why.sign", args: { path: "am.yml", system: "alertmanager", sign: "route: and receivers:", line: 3 } }],
    ["a pattern that a manifest could have, too", "a/values.yaml", "x: 1\n", { key: "why.path", args: { path: "a/values.yaml", system: "helm", pattern: "values.{yaml,yml}" } }],
    ["a manifest of that name", "a/values.yaml", worker, { key: "why.sign", args: { path: "a/values.yaml", system: "kubernetes", sign: "apiVersion: and kind:", line: 5 } }],
    ["an unread file", "env.hcl", null, { key: "why.unread", args: { path: "env.hcl", systems: "terragrunt, nomad, packer" } }],
    [
      "missing signs", "env.hcl", "x = 1\n",
      { key: "why.noSign", args: { path: "env.hcl", signs: `terragrunt (${signs.terragrunt.name}); nomad (${signs.nomad.name}); packer (${signs.packer.name})` } },
    ],
  ];
  for (const [name, path, text, expected] of files) it(name, () => assert.deepEqual(explainFile(path, text, associations), expected));

  it("reads as a sentence", () => {
    const message = explainFile("a/w.yaml", worker, []);
    assert.equal(message.key === "why.sign" && english[message.key](message.args), "a/w.yaml is kubernetes: line 5 shows apiVersion: and kind:.");
  });

  it("never says anything else than the classification", () => {
    const paths = fc.constantFrom("a.yaml", "templates/a.yaml", "env.hcl", "k8s/a.json", "deploy/x.sh", "docs/a.yaml", "main.tf", "values.yaml", "alertmanager.yml", "node_modules/a.yaml", "x.ts", "conf.d/x");
    const texts = fc.array(fc.constantFrom("apiVersion: v1", "kind: Pod", "---", "route: {}", "receivers: []", "- hosts: x", "services:", "{{ .Values.x }}", "server {", 'job "x" {', '"containerDefinitions": []', ""), { maxLength: 6 });
    fc.assert(fc.property(paths, texts, (path, lines) => {
      const text = lines.join("\n");
      const verdict = classifyPath(path, associations);
      const system = verdict === null ? null : "system" in verdict ? verdict.system : classifyContent(path, text, associations);
      const why = explainFile(path, text, associations);
      assert.equal("system" in why.args ? why.args.system : null, system);
      if (why.key === "why.sign") assert.ok(why.args.line >= 1 && why.args.line <= lines.length);
    }), { numRuns: 300 });
  });
});

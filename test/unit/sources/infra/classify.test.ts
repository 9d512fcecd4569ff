import assert from "node:assert/strict";
import type { System } from "../../../../src/model/place";
import { systems } from "../../../../src/model/place";
import { classifyContent, classifyPath } from "../../../../src/sources/infra/classify";
import { systemRules } from "../../../../src/sources/infra/systems";
import { processorTime } from "../../processorTime";

/** The system that the path alone decides; `?` when the content must. */
function byPath(path: string): string | null {
  const verdict = classifyPath(path);
  return verdict === null ? null : "system" in verdict ? verdict.system : "?";
}

describe("classification by path", () => {
  const paths: Partial<Record<System | "?", readonly string[]>> = {
    terraform: ["main.tf", "infra/prod/rds.tf", "a.tf.json", "a.tofu", "a.tofu.json", "prod.tfvars", "x/prod.auto.tfvars.json", ".terraform.lock.hcl", "tests/a.tftest.hcl", "a.tfstack.hcl"],
    terragrunt: ["live/prod/vpc/terragrunt.hcl", "terragrunt.hcl.json", "root.hcl", "terragrunt.stack.hcl"],
    cloudformation: ["vpc.cf.yaml", "cloudformation.json", "serverless.template", "samconfig.toml"],
    cdk: ["cdk.json"],
    pulumi: ["Pulumi.yaml", "app/Pulumi.prod.yaml"],
    bicep: ["main.bicep", "main.bicepparam"],
    ansible: ["ansible.cfg", "inventory", "group_vars/all/main.yml", "host_vars/db.yml", "roles/web/tasks/main.yml", "roles/web/templates/nginx.conf.j2", "ansible/roles/k8s/templates/app/deployment.yaml", "roles/web/templates/motd.tpl", "roles/apps/web/templates/a.conf.j2", "ansible/inventories/prod/hosts.yml"],
    packer: ["a.pkr.hcl", "packer.json"],
    serverless: ["serverless.yml", "svc/serverless.ts"],
    kustomize: ["deploy/kustomization.yaml"],
    helm: ["chart/Chart.yaml", "charts/shop/templates/deployment.yaml", "templates/_helpers.tpl", "helmfile.yaml", "helmfile.d/10-db.yaml"],
    docker: ["Dockerfile", "app/Dockerfile.prod", "web.dockerfile", "Containerfile", "docker-bake.hcl"],
    compose: ["compose.yaml", "docker-compose.yml", "docker-compose-dev.yml", "compose.override.yaml", "docker-compose.test.yml"],
    nomad: ["job.nomad", "job.nomad.hcl"],
    skaffold: ["skaffold.yaml"],
    copilot: ["copilot/api/manifest.yml"],
    fly: ["fly.toml", "fly.staging.toml"],
    vercel: ["vercel.json"],
    wrangler: ["workers/a/wrangler.toml", "wrangler.jsonc"],
    cron: ["crontab", "etc/cron.d/backup"],
    nginx: ["nginx.conf", "a.nginx", "site.vhost", "nginx/conf/app.conf"],
    traefik: ["traefik.toml"],
    "github-actions": [".github/workflows/ci.yml", ".gitea/workflows/ci.yaml", ".forgejo/workflows/a.yml", ".github/actions/x/action.yml", "action.yaml", ".github/workflows/compose.yaml"],
    "gitlab-ci": [".gitlab-ci.yml", "db.gitlab-ci.yml", ".gitlab/ci/build.yml", ".gitlab/ci/a/b.yaml"],
    circleci: [".circleci/config.yml"],
    "azure-pipelines": ["azure-pipelines.yml", "azure-pipelines-deploy.yml", ".azure-pipelines/steps/a.yml", ".pipelines/b.yaml"],
    "bitbucket-pipelines": ["bitbucket-pipelines.yml"],
    jenkins: ["Jenkinsfile", "Jenkinsfile.deploy", "a.jenkinsfile", "vars/deploy.groovy"],
    buildkite: [".buildkite/pipeline.yml", ".buildkite/pipeline.deploy.json", "buildkite.json"],
    travis: [".travis.yml"],
    drone: [".drone.yml"],
    woodpecker: [".woodpecker.yml", ".woodpecker/test.yaml"],
    appveyor: ["appveyor.yml"],
    "cloud-build": ["cloudbuild.yaml", "app.cloudbuild.json"],
    codebuild: ["buildspec.yml", "buildspec-deploy.yaml"],
    amplify: ["amplify.yml"],
    spinnaker: ["dinghyfile"],
    "?": ["deploy/k8s/base/worker.yaml", "template.yaml", "site.yml", "playbooks/a.yml", "iam/admin.json", "ecs/task-def.json", "env.hcl", "a.service", "conf.d/app", "templates/deployment.yaml", "azuredeploy.json", "chart/values.yaml", "traefik.yml", "shop.rules.yml"],
  };
  for (const [expected, examples] of Object.entries(paths)) {
    it(expected === "?" ? "needs the content" : expected, () => {
      for (const path of examples) assert.equal(byPath(path), expected, path);
    });
  }

  it("everything else is no infrastructure", () => {
    const others = [
      "", "README.md", "src/main.ts", "package.json", "locales/en.json", "tsconfig.json", "main.tfx", "notes/terraform.md", "Dockerfiles/readme.txt",
      "src/inventory.ts", "Inventory.java", "composer.json", "a.tf/readme", "values.ts", "vercel.jsonx", "nginx/readme.md", "product.conf.md",
      "node_modules/x/main.tf", "infra/.terraform/modules/vpc/main.tf", "a/.terragrunt-cache/b/main.tf", "cdk.out/template.json", ".git/config.yml",
    ];
    for (const path of others) assert.equal(byPath(path), null, path);
  });

  it("knows a rule for every system", () => {
    assert.deepEqual(systems.filter((system) => !systemRules.some((rule) => rule.system === system)), []);
  });

  it("names only systems that are possible", () => {
    assert.deepEqual(classifyPath("env.hcl"), { ambiguous: ["terragrunt", "nomad", "packer"] });
  });
});

describe("classification by content", () => {
  const kubernetes = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: worker\n";
  const policy = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*"}]}';
  const texts: [name: string, path: string, text: string, expected: System | null][] = [
    ["a manifest", "deploy/worker.yaml", kubernetes, "kubernetes"],
    ["a manifest behind a comment and another document", "a.yml", `# x\nfoo: 1\n---\n${kubernetes}`, "kubernetes"],
    ["quoted keys", "a.yml", '"apiVersion": "v1"\n"kind": "Service"\n', "kubernetes"],
    ["a manifest in JSON", "k8s/a.json", '{\n  "apiVersion": "v1",\n  "kind": "Service"\n}', "kubernetes"],
    ["a manifest in JSON on one line", "k8s/a.json", '{"kind": "Service", "apiVersion": "v1"}', "kubernetes"],
    ["manifests in a list of JSON", "k8s/a.json", '[\n  {"apiVersion": "v1", "kind": "Service"}\n]', "kubernetes"],
    ["a manifest in JSON behind a line", "a.yaml", '---\n{"apiVersion": "v1", "kind": "Service"}', "kubernetes"],
    ["half a manifest in JSON", "k8s/a.json", '{"apiVersion": "v1", "kind": "Service", "spec": {', "kubernetes"],
    ["a manifest behind a template", "a.yaml", `{{- if .x }}\n${kubernetes}`, "kubernetes"],
    ["keys in a deeper object", "policies/a.json", '{\n"then": {\n  "apiVersion": "v1",\n  "kind": "Pod"\n}\n}', null],
    ["keys in a text", "policies/a.json", '{"note": "\\"apiVersion\\": \\"v1\\", {", "kind": "Pod"}', null],
    ["a key that is none", "k8s/a.json", '{"apiVersion": ["v1"], "kind": {"kind": "Pod"}}', null],
    ["tasks with a manifest in JSON", "main.yml", '- name: x\n  ansible.builtin.copy:\n    content: |\n      {\n        "apiVersion": "v1",\n        "kind": "Pod"\n      }\n', "ansible"],
    ["only one of the two keys", "a.yml", "apiVersion: v1\nname: x\n", null],
    ["nested keys", "a.yml", "spec:\n  apiVersion: v1\n  kind: Pod\n", null],
    ["a Backstage entity", "catalog-info.yaml", "apiVersion: backstage.io/v1alpha1\nkind: Component\n", null],
    ["a Datadog entity", "entity.datadog.yaml", "apiVersion: v3\nkind: service\n", null],
    ["a Backstage entity beside a manifest", "a.yaml", `apiVersion: backstage.io/v1alpha1\nkind: Component\n---\n${kubernetes}`, "kubernetes"],
    ["an Argo application", "a.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\n", "argo"],
    ["an Argo application beside a manifest", "a.yaml", `apiVersion: argoproj.io/v1alpha1\nkind: Application\n---\n${kubernetes}`, "kubernetes"],
    ["Flux", "a.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n", "flux"],
    ["Tekton", "a.yaml", "apiVersion: tekton.dev/v1\nkind: Task\n", "tekton"],
    ["a Kustomize component", "component.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n", "kustomize"],
    ["a PrometheusRule", "a.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\n", "prometheus"],
    ["a rule file", "alerts.yml", "groups:\n  - name: x\n    rules:\n      - alert: Slow\n        expr: up == 0\n", "prometheus"],
    ["alert routing", "am.yml", "route:\n  receiver: x\nreceivers:\n  - name: x\n", "alertmanager"],
    ["a Helm template", "shop/templates/deployment.yaml", `${kubernetes}{{- if .Values.x }}\n`, "helm"],
    ["a Helm template of names alone", "templates/svc.yaml", '{{ include "shop.service" . }}\n', "helm"],
    ["Helm's own helpers", "templates/names.tpl", '{{- define "shop.name" -}}shop{{- end }}\n', "helm"],
    ["a Helm template over several lines", "templates/a.yaml", '{{- range\n  .Values.hosts }}\n', "helm"],
    ["no Helm template", "templates/deployment.yaml", kubernetes, "kubernetes"],
    ["a manifest with another tool's braces", "templates/deployment.yaml", `${kubernetes}  replicas: {{ replicas }}\n`, "kubernetes"],
    ["other braces, and Helm's words outside of them", "templates/page.yaml", "title: {{ title }}\ntext: set .Values.title\n", null],
    ["a workflow's braces", "templates/ci.yml", "title: ${{ github.ref }}\n", null],
    ["CloudFormation", "template.yaml", "AWSTemplateFormatVersion: '2010-09-09'\n", "cloudformation"],
    ["CloudFormation by its resources", "stack.json", '{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}', "cloudformation"],
    ["SAM", "template.yml", "Transform: AWS::Serverless-2016-10-31\n", "cloudformation"],
    ["an ARM template", "azuredeploy.json", '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"}', "arm"],
    ["a task definition", "task-def.json", '{"containerDefinitions": []}', "ecs"],
    ["an IAM policy", "iam/read.json", policy, "iam"],
    ["an IAM policy of no action", "iam/read.json", '{"Version": "2012-10-17", "Statement": []}', null],
    ["a play", "site.yml", "- name: all\n  hosts: web\n  roles: [x]\n", "ansible"],
    ["tasks", "tasks/main.yml", "- name: x\n  apt: {name: y}\n  become: true\n", "ansible"],
    ["tasks with full names", "main.yml", "- name: x\n  ansible.builtin.copy:\n    src: y\n", "ansible"],
    ["a list of people", "people.yml", "- name: Dana\n  team: data\n", null],
    ["a Spinnaker pipeline", "pipelines/a.json", '{\n  "application": "shop",\n  "stages": []\n}', "spinnaker"],
    ["compose under another name", "compose-dev.yml", "services:\n  db: {}\n", "compose"],
    ["Terragrunt's shared values", "env.hcl", 'locals {\n  env = "prod"\n}\n', "terragrunt"],
    ["a Terragrunt unit", "common.hcl", 'include "root" {\n  path = find_in_parent_folders()\n}\n', "terragrunt"],
    ["a Nomad job", "shop.hcl", 'job "shop" {\n}\n', "nomad"],
    ["a Packer template", "image.hcl", 'source "amazon-ebs" "x" {\n}\n', "packer"],
    ["some other HCL", ".tflint.hcl", 'plugin "aws" {\n  enabled = true\n}\n', null],
    ["an nginx site", "sites-enabled/shop", "server {\n  listen 80;\n}\n", "nginx"],
    ["an Apache site", "sites-enabled/shop.conf", "<VirtualHost *:80>\n", null],
    ["a unit", "worker.service", "[Unit]\nDescription=x\n", "systemd"],
    ["nothing", "a.yaml", "", null],
    ["no sign", "docs.yaml", "title: x\n", null],
    ["a path that is enough", "main.tf", "", "terraform"],
    ["a path that is none", "main.ts", kubernetes, null],
  ];
  for (const [name, path, text, expected] of texts) it(name, () => assert.equal(classifyContent(path, text), expected));
});

describe("a manifest in a file of a usual name", () => {
  const manifest = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: worker\nproviders:\nservices:\nglobal:\nreceivers:\n  hosts:\n";
  const paths = [
    "traefik.yaml", "alertmanager.yaml", "opentelemetry-collector.yaml", "otel-collector.yml", "render.yaml", "inventory.yaml", "inventory-service.yaml", "prometheus.yaml",
    "prometheus-rules.yaml", "values.yaml", "values-prod.yml", "atlantis.yaml", "trivy.yml", "buildkite.yaml",
  ];
  for (const path of paths) {
    it(path, () => {
      assert.equal(classifyContent(path, manifest), "kubernetes");
      assert.equal(classifyContent(path, "apiVersion: argoproj.io/v1alpha1\nkind: Application\n"), "argo");
    });
  }

  it("the tool's own file stays one", () => {
    const own: [path: string, text: string, expected: System][] = [
      ["shop/values.yaml", "", "helm"], ["values-prod.yaml", "image: x\n", "helm"], ["trivy.yaml", "scan: {}\n", "trivy"], ["atlantis.yaml", "version: 3\n", "atlantis"],
      ["traefik.yml", "entryPoints: {}\n", "traefik"], ["prometheus.yml", "scrape_configs: []\n", "prometheus"], ["alertmanager.yml", "global: {}\n", "alertmanager"],
      ["otel-collector-config.yaml", "exporters: {}\n", "opentelemetry"], ["render.yaml", "databases: []\n", "render"], ["inventory.yml", "all:\n  children: {}\n", "ansible"],
      ["inventory_aws.yml", "plugin: amazon.aws.aws_ec2\n", "ansible"], ["prometheus-rules.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\n", "prometheus"],
    ];
    for (const [path, text, expected] of own) assert.equal(classifyContent(path, text), expected, path);
  });

  it("and what only bears the name is nothing", () => {
    for (const path of ["traefik.yml", "render.yaml", "inventory.yaml", "prometheus.yml", "otel-collector.yaml"]) assert.equal(classifyContent(path, "title: x\nitems: []\n"), null, path);
  });
});

describe("the cost of classification", () => {
  it("is far below what a repository of hundreds of thousands of paths would notice", () => {
    const folders = ["src/components/checkout", "services/orders/app", "infra/prod/eu-west-1/database", "packages/ui/src/lib/forms", "deploy/k8s/overlays/prod", "docs"];
    const names = ["index.ts", "main.py", "button.test.tsx", "messages.json", "main.tf", "worker.yaml", "README.md", "schema.graphql", "Dockerfile", "logo.svg", "style.css", "go.mod"];
    const paths = folders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
    const rounds = 500;
    for (const path of paths) classifyPath(path);
    const spentMs = processorTime();
    for (let round = 0; round < rounds; round += 1) for (const path of paths) classifyPath(path);
    const microseconds = (spentMs() * 1000) / (rounds * paths.length);
    // Ten times the target of 2, so that a busy machine does not fail it and a quadratic mistake does.
    assert.ok(microseconds < 20, `${microseconds.toFixed(2)} microseconds a path`);
  });
});

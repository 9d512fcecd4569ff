import assert from "node:assert/strict";
import type { System } from "../../../../src/model/place";
import { systems } from "../../../../src/model/place";
import { classifyContent, classifyPath } from "../../../../src/sources/infra/classify";
import { systemRules } from "../../../../src/sources/infra/systems";

/** A path, and where that is not enough the content that decides. */
type Example = readonly [path: string, text?: string];

function systemOf([path, text = ""]: Example): System | null {
  const verdict = classifyPath(path);
  if (verdict === null) return null;
  return "system" in verdict ? verdict.system : classifyContent(path, text);
}

const worker = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: worker}\n";
const plain = "title: Menu\nitems:\n  - soup\n";

/** For every kind of file that is infrastructure: some that are, and some that look alike and are not. */
const rows: readonly [system: System, yes: readonly Example[], no: readonly Example[]][] = [
  ["github-actions", [[".github/workflows/a.yml"], [".gitea/workflows/a.yaml"], [".forgejo/workflows/a.yml"], ["tools/setup/action.yml"]], [[".github/dependabot.yml", plain], [".github/workflows/notes.md"], ["workflows/a.yml", plain]]],
  ["gitlab-ci", [[".gitlab-ci.yml"], ["db.gitlab-ci.yaml"], [".gitlab/ci/jobs/a.yml"], ["ci/deploy.yml", "deploy:\n  stage: deploy\n  script:\n    - make\n"], [".gitlab/jobs.yaml", ".base:\n    image: node\nrun:\n    extends: .base\n"], ["ci/tf.yml", ".apply:\n  script:\n    - make\n"], ["ci/defaults.yml", "default:\n  before_script:\n    - make\n"], ["cicd/before.yml", "before_script:\n  - make\n"], ["ci/all.yml", "include:\n  - local: ci/tf.yml\n"], [".gitlab/vars.yml", "variables:\n  A: b\n"]], [["ci/pipeline.yml", "jobs:\n- name: a\n  plan:\n  - get: b\n    trigger: true\n"], ["ci/a.yml", "steps:\n  script: a\n"], ["src/deploy.yml", "deploy:\n  stage: deploy\n  script: make\n"], ["ci/vars.yml", "variables:\n  A: b\n"], ["ci/menu.yml", "default:\n  dish: soup\n"], ["ci/book.yml", ".intro:\n  title: a\n"], ["docs/tf.yml", ".apply:\n  script:\n    - make\n"], ["gitlab-ci.md"], [".gitlab/issue_templates/bug.md"], [".gitlab/labels.yml", plain]]],
  ["circleci", [[".circleci/config.yml"], [".circleci/continue.yml"]], [["circleci/config.yml", plain], [".circleci/readme.md"]]],
  ["azure-pipelines", [["azure-pipelines.yml"], [".azure-pipelines/steps.yml"], [".pipelines/a.yaml"], [".azuredevops/pipelines/a.yml"], ["ci/build.yml", "trigger:\n  - main\npool:\n  vmImage: ubuntu-latest\n"], ["ci/steps.yml", "parameters: []\nsteps:\n  - task: Npm@1\n"], ["ci/release.yml", "stages:\n- stage: a\n  jobs:\n  - deployment: web\n"], ["ci/jobs.yml", "jobs:\n- deployment: web\n"], ["ci/script.yml", "steps:\n- script: npm test\n"]], [["ci/concourse.yml", "jobs:\n- name: unit\n  plan:\n  - task: test\n"], ["ci/workflow.yml", "on: push\njobs:\n  a:\n    steps:\n      - run: npm test\n"], ["ci/gitlab.yml", "stages:\n  - build\nbuild:\n  script:\n    - make\n"], ["recipe.yml", "steps:\n  - title: Cut\n"], ["pipelines/a.yaml", plain], ["azure-pipelines.md"]]],
  ["jenkins", [["Jenkinsfile"], ["Jenkinsfile.release"], ["a.jenkinsfile"], ["ci/build.Jenkinsfile"], ["vars/deploy.groovy"]], [["src/deploy.groovy"], ["Jenkinsfile/readme.md"], ["vars/deploy.txt"]]],
  ["bitbucket-pipelines", [["bitbucket-pipelines.yml"]], [["bitbucket-pipelines.md"], ["bitbucket.yml", plain]]],
  ["buildkite", [[".buildkite/pipeline.deploy.yml"], ["buildkite.json"], [".buildkite/pipeline.json"]], [[".buildkite/hooks/pre-command"], ["pipeline.deploy.yml", plain]]],
  ["travis", [[".travis.yml"]], [["travis.yml", plain]]],
  ["drone", [[".drone.yml"]], [["drone.yml", plain]]],
  ["woodpecker", [[".woodpecker.yaml"], [".woodpecker/ci/a.yml"]], [["woodpecker/a.yml", plain]]],
  ["appveyor", [["appveyor.yml"]], [["appveyor.json"]]],
  ["cloud-build", [["cloudbuild.json"], ["api.cloudbuild.yaml"]], [["src/cloudbuilder.json"], ["cloudbuild.ts"]]],
  ["codebuild", [["buildspec.yml"], ["buildspec-release.yaml"], ["ci/build.yml", "version: 0.2\nphases:\n  build: {}\n"], ["docker_buildspec.yml", "version: '0.2'\n\nphases:\n"]], [["b.yml", "version: 0.2\n"], ["b.yml", "version: 2\nphases:\n"], ["buildspecs.yml", plain], ["buildspec.md"]]],
  ["amplify", [["amplify.yml"]], [["amplify/config.yml", plain]]],
  ["tekton", [["a.yaml", "apiVersion: tekton.dev/v1\nkind: Task\n"], ["t.yaml", "apiVersion: triggers.tekton.dev/v1\nkind: EventListener\n"]], [["a.yaml", "kind: Task\n"]]],
  ["argo", [["a.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\n"]], [["a.yaml", "apiVersion: argoproj.io/v1alpha1\n"]]],
  ["flux", [["a.yaml", "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"]], [["a.yaml", "text: source.toolkit.fluxcd.io/v1\n"]]],
  ["terraform", [["a.tf"], ["a.tf.json"], ["a.tfvars"], ["a.tfvars.json"], ["a.tofu"], ["a.tofu.json"], ["a.tofutest.hcl"], ["a.tofutest.json"], ["a.tftest.json"], ["a.tftest.hcl"], ["a.tfmock.hcl"], ["a.tfstack.hcl"], ["a.tfcomponent.hcl"], ["a.tfdeploy.hcl"], ["backends/prod.s3.tfbackend"], [".terraform.lock.hcl"]], [["terraform.tfstate"], ["a.tfplan"], ["a.tf.md"], [".terraform/modules/a.tf"]]],
  ["terragrunt", [["terragrunt.hcl"], ["terragrunt.hcl.json"], ["root.hcl"], ["terragrunt.stack.hcl"], ["azure.hcl", 'generate "provider" {\n}\n'], ["region.hcl", 'locals {\n  region = "eu"\n}\n']], [[".terragrunt-cache/x/terragrunt.hcl"], [".tflint.hcl", 'plugin "aws" {\n}\n']]],
  ["atlantis", [["atlantis.yaml"]], [["docs/atlantis.md"]]],
  ["cloudformation", [["vpc.cf.json"], ["cloudformation.yaml"], ["serverless.template"], ["samconfig.toml"], ["template.yml", "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n"], ["sam.json", '{"Transform": "AWS::Serverless-2016-10-31"}'], ["orders-sqs.json", '{"AWSTemplateFormatVersion": "2010-09-09"}'], ["net/vpc-eu.json", '{"AWSTemplateFormatVersion": "2010-09-09"}'], ["a.sam.yaml", "Transform: AWS::Serverless-2016-10-31\n"], ["aws/templates/main.json", '{"AWSTemplateFormatVersion": "2010-09-09"}']], [["template.yml", plain], ["sam.json", "{}"], ["cdk.out/a.template.json", '{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}'], ["mail.template", "Dear {{ name }}\n"]]],
  ["cdk", [["cdk.json"]], [["cdk.ts"], ["cdk.context.json"]]],
  ["pulumi", [["Pulumi.yaml"], ["Pulumi.prod.yaml"]], [["pulumi.md"], ["pulumi.yaml", plain]]],
  ["bicep", [["main.bicep"], ["prod.bicepparam"]], [["biceps.md"], ["main.bicep.md"]]],
  ["arm", [["azuredeploy.prod.json", '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"}']], [["azuredeploy.json", "{}"], ["azuredeploy.parameters.json", '{"$schema": "…/deploymentParameters.json#"}']]],
  ["ansible", [["playbook.yml", "- hosts: all\n"], ["site.yaml", "- import_playbook: web.yml\n"], ["playbooks/db.yml", "- name: x\n  hosts: db\n"], ["tasks/main.yml", "- name: x\n  apt: {name: y}\n  notify: z\n"], ["web/tasks/main.yml", "---\n- name: x\n  copy:\n    src: y\n"], ["handlers/main.yaml", "- name: x\n  service: name=y\n"], ["tasks/a.yml", "- block:\n    - command: ls\n"], ["tasks/b.yml", "- meta: flush_handlers\n"], ["group_vars/web.yml"], ["group_vars/all"], ["host_vars/db.yaml"], ["roles/web/handlers/main.yml"], ["inventory-prod.ini"], ["ansible.cfg"], ["roles/apps/web/tasks/main.yml"], ["ansible/roles/a/b/c/defaults/main.yaml"], ["roles/apps/web/templates/a.yaml"], ["inventory/prod/hosts"], ["ansible/inventories/hosts.ini"], ["inventory/hosts.yml"], ["roles/requirements.yml"], ["collections/requirements.yml"], ["requirements.yml", "---\ncollections:\n  - name: community.general\n"], ["requirements.yaml", "roles:\n  - src: acme.web\n"], ["ansible/requirements.yml", "---\n- src: acme.web\n"]], [["requirements.yaml", "dependencies: []\n"], ["etc/hosts"], ["hosts.ini"], ["roles/web/files/a.yml", plain], ["charts/roles.yml", plain], ["tasks/main.yml", plain], ["src/main.yml", "- name: x\n  copy: y\n"], ["tasks/todo.yml", "- name: x\n  done: false\n"], ["vars/menu.yml", plain], ["playbooks/notes.md"], ["src/inventory.py"], ["inventory_test.ts"]]],
  ["helm", [["shop/Chart.yaml"], ["shop/Chart.lock"], ["shop/values-prod.yaml"], ["deploy/qa-values.yaml"], ["prod.values.yml"], ["charts/shop/values/prod.yaml"], ["helm/values/eu/prod.yml"], ["charts/shop/valuesprod.yaml"], ["charts/shop/templates/a.yaml"], ["shop/templates/a.yaml", "name: {{ .Release.Name }}\n"], ["helmfile.yaml"], ["helmfile.yaml.gotmpl"], ["helmfile.d/10.yaml"], ["helmfile/releases/shop.yaml"], ["helmfile/a.yaml.gotmpl"], ["helmfile/values/shop.yml"]], [["charts/sales.yaml", plain], ["templates/mail.yaml", "Dear {{ name }}\n"], ["values.ts"], ["src/values/menu.yaml", plain], ["src/valuesets.yaml", plain], ["src/defaultvalues.yaml", plain]]],
  ["kustomize", [["kustomization.yaml"], ["a/kustomization.yml"], ["c.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n"], ["patches/a.yaml", "- op: replace\n  path: /spec/replicas\n  value: 2\n"], ["p.yml", "---\n- path: \"/spec\"\n  op: \"remove\"\n"]], [["p.yml", "- op: replace\n  value: 2\n"], ["p.yml", "steps:\n  - op: add\n    path: /a\n"], ["p.yml", "- op: install\n  path: /opt\n"], ["p.yml", "- path: /opt\n  mode: 1\n"], ["kustomize.md"], ["customization.yaml", plain]]],
  ["kubernetes", [["deploy/a.yaml", worker], ["k8s/a.json", '{"apiVersion": "v1",\n"kind": "Service"}'], ["a.yml", `${plain}---\n${worker}`]], [["catalog-info.yaml", "apiVersion: backstage.io/v1alpha1\nkind: Component\n"], ["a.yaml", "apiVersion: v1\n"], ["a.yaml", "metadata:\n  apiVersion: v1\n  kind: Pod\n"]]],
  ["docker", [["Dockerfile"], ["Dockerfile.prod"], ["web.dockerfile"], ["Containerfile"], ["docker-bake.hcl"], ["docker-bake.json"]], [["Dockerfiles/readme.md"], [".dockerignore"], ["docker.md"]]],
  ["compose", [["docker-compose.yml"], ["docker-compose-dev.yaml"], ["docker-composeprod.yml"], ["docker-compose.eu.yml"], ["compose.yaml"], ["compose.prod.yml"], ["compose-dev.yml", "services:\n  a: {}\n"]], [["compose-dev.yml", plain], ["compose.ts"], ["composer.json"]]],
  ["ecs", [["orders-task-def.json", '{"containerDefinitions": []}'], ["taskdef.json", '{"containerDefinitions": []}'], ["ecs/taskDefinition.json", '{"containerDefinitions": []}']], [["orders-task-def.json", "{}"], ["src/tasks.json", '{"containerDefinitions": []}']]],
  ["iam", [["iam/a.json", '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "NotAction": "*"}]}']], [["iam/a.json", '{"Version": "2024-01-01", "Statement": [{"Effect": "Deny", "Action": "*"}]}'], ["src/a.json", '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*"}]}']]],
  ["serverless", [["serverless.yml"], ["serverless.ts"], ["serverless.json"]], [["serverless.md"], ["src/serverless.tsx"]]],
  ["packer", [["a.pkr.hcl"], ["a.pkr.json"], ["packer.json"], ["image.hcl", "build {\n}\n"]], [["packer.md"], ["image.hcl", "image {\n}\n"]]],
  ["nomad", [["a.nomad"], ["a.nomad.hcl"], ["shop.hcl", 'job "shop" {\n}\n']], [["nomad.md"], ["shop.hcl", 'shop "job" {\n}\n']]],
  ["spinnaker", [["dinghyfile"], ["pipelines/a.json", '{\n  "stages": [],\n  "application": "shop"\n}'], ["pipelines/b.json", '{"application": "shop", "stages": []}'], ["p.yml", "application: shop\nstages: []\n"]], [["pipelines/a.json", '{\n  "stages": []\n}'], ["p.yml", "stages: []\n"]]],
  ["wrangler", [["wrangler.toml"], ["wrangler.json"], ["wrangler.jsonc"]], [["wrangler.md"], ["wrangler.lock"]]],
  ["nginx", [["nginx.conf"], ["a.nginx"], ["a.nginxconf"], ["a.vhost"], ["sites-available/shop", "server {\n}\n"], ["conf.d/shop.conf", "upstream shop {\n}\n"]], [["sites-available/shop", "<VirtualHost>\n"], ["fonts.conf", "<fontconfig>\n"]]],
  ["prometheus", [["prometheus.yaml", "scrape_configs: []\n"], ["prometheus-shop-rules.yml"], ["shop.rules.yml"], ["etc/prom-eu.yml", "global: {}\nscrape_configs:\n  - job_name: a\n"], ["alerts.yml", "groups:\n- name: a\n  rules:\n  - record: a\n    expr: b\n"], ["r.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\n"]], [["alerts.yml", "groups:\n- name: a\n"], ["rules.yml", plain], ["a.yml", "prometheus:\n  scrape_configs: []\n"]]],
  ["alertmanager", [["alertmanager.yml", "receivers: []\n"], ["am.yml", "route: {}\nreceivers: []\n"]], [["am.yml", "route: {}\n"]]],
  ["cron", [["crontab"], ["etc/cron.d/backup"]], [["cron.ts"], ["src/crontab.ts"]]],
  ["systemd", [["a.service", "[Unit]\n"], ["a.timer", "[Unit]\n"], ["a.socket", "[Unit]\n"], ["a.mount", "[Unit]\n"], ["a.target", "# x\n[Unit]\n"], ["a.slice", "[Unit]\n"], ["a.path", "[Unit]\n"]], [["a.service", "export class Service {}\n"], ["a.service.ts"], ["a.path", "M 0 0 L 1 1\n"]]],
  ["skaffold", [["skaffold.yaml"]], [["skaffold.md"]]],
  ["fly", [["fly.toml"]], [["butterfly.toml"]]],
  ["render", [["render.yaml", "services: []\n"], ["api.render.yaml", "databases: []\n"]], [["prerender.ts"], ["surrender.yaml", plain]]],
  ["vercel", [["vercel.json"]], [["vercel.ts"]]],
  ["traefik", [["traefik.toml"], ["traefik.yml", "http: {}\n"]], [["traefik.md"]]],
  ["trivy", [["trivy.yaml"]], [["trivy.sarif"]]],
  ["copilot", [["copilot/api/manifest.yml"]], [["copilot.md"], ["app/manifest.yml", plain]]],
  ["opentelemetry", [["opentelemetry-collector.yaml", "receivers: {}\n"]], [["opentelemetry.ts"]]],
];

describe("every kind of infrastructure file", () => {
  for (const [system, yes, no] of rows) {
    it(`${system}: ${yes.length} that are, ${no.length} that only look like it`, () => {
      assert.ok(yes.length > 0 && no.length > 0);
      for (const example of yes) assert.equal(systemOf(example), system, example.join("\n"));
      for (const example of no) assert.equal(systemOf(example), null, example.join("\n"));
    });
  }

  it("has a row here, but for what only settings can name", () => {
    const covered = new Set<System>(rows.map(([system]) => system));
    assert.deepEqual(systems.filter((system) => !covered.has(system)), ["shell", "make"]);
    assert.deepEqual(systemRules.filter(({ paths }) => paths.length === 0).map(({ system }) => system), ["shell", "make"]);
  });
});

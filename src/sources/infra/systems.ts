import type { System } from "../../model/place";
import type { Sign } from "./signs";
import { ansibleRequirements, ansibleTasks, gitlabVariables, ownSigns, signs } from "./signs";

/**
 * Which files belong to a system. A pattern without `/` is a file name, one with `/` is the end of a path; `*` stays within a
 * name, `**` crosses folders, `{a,b}` is either. Where the path alone does not tell, the content decides: by a sign of the
 * system, or because it shows no sign of another one.
 */
export interface SystemRule {
  readonly system: System;
  readonly paths: readonly string[];
  readonly sign?: Sign;
  readonly unless?: Sign;
}

/** Whether a path is not enough for a rule. */
export function looksInside({ sign, unless }: SystemRule): boolean {
  return sign !== undefined || unless !== undefined;
}

const anyYaml = ["*.{yml,yaml}"];

/** JSON is mostly no infrastructure, so it is opened only where its name or folder gives a reason to. */
const infraJson = [
  "*{policy,policies,Policy,iam,assume-role,task-def,task_def,taskdef,taskDef,template,stack,cloudformation,cfn,vpc,sqs,dynamodb,pipeline,deployment,service,manifest}*.json",
  "{iam,policies,policy,ecs,cloudformation,cfn,stacks,templates,pipelines,k8s,kubernetes,manifests,deploy,deployment,infra,infrastructure,aws,arm,azure}/**/*.json",
];

/** The first rule that fits decides; rules whose path is enough come before rules that look inside, wherever they stand. */
export const systemRules: readonly SystemRule[] = [
  // What delivers. First, because these folders hold files whose names mean something else anywhere else.
  { system: "github-actions", paths: ["{.github,.gitea,.forgejo}/workflows/*.{yml,yaml}", "action.{yml,yaml}"] },
  { system: "gitlab-ci", paths: ["*.gitlab-ci.{yml,yaml}", ".gitlab/ci/**/*.{yml,yaml}", ".gitlab-ci/**/*.{yml,yaml}"] },
  { system: "circleci", paths: [".circleci/**/*.{yml,yaml}"] },
  { system: "azure-pipelines", paths: ["azure-pipelines.{yml,yaml}", "azure-pipelines{-,.}*.{yml,yaml}", "{.azure-pipelines,.azuredevops,.pipelines}/**/*.{yml,yaml}"] },
  { system: "bitbucket-pipelines", paths: ["bitbucket-pipelines.yml"] },
  { system: "jenkins", paths: ["Jenkinsfile", "Jenkinsfile.*", "*.{jenkinsfile,Jenkinsfile}", "vars/*.groovy"] },
  { system: "buildkite", paths: [".buildkite/*.{yml,yaml,json}", "buildkite.json"] },
  { system: "travis", paths: [".travis.yml"] },
  { system: "drone", paths: [".drone.{yml,yaml}"] },
  { system: "woodpecker", paths: [".woodpecker.{yml,yaml}", ".woodpecker/**/*.{yml,yaml}"] },
  { system: "appveyor", paths: ["{appveyor,.appveyor}.yml"] },
  { system: "cloud-build", paths: ["cloudbuild.{json,yaml,yml}", "{cloudbuild-*,cloudbuild.*,*.cloudbuild}.{json,yaml,yml}"] },
  { system: "codebuild", paths: ["buildspec.{yml,yaml}", "buildspec{-,_,.}*.{yml,yaml}"] },
  { system: "amplify", paths: ["amplify.{yml,yaml}"] },
  { system: "spinnaker", paths: ["dinghyfile"] },

  // What builds the infrastructure.
  { system: "terraform", paths: ["*.{tf,tofu,tfvars}", "*.{tf,tofu,tfvars}.json", "*.tfbackend", "*.tf{test,mock,stack,component,deploy}.hcl", "*.tofutest.hcl", "*.{tftest,tofutest}.json", ".terraform.lock.hcl"] },
  { system: "terragrunt", paths: ["terragrunt.hcl", "terragrunt.hcl.json", "root.hcl", "terragrunt.stack.hcl"] },
  { system: "cdk", paths: ["cdk.json"] },
  { system: "pulumi", paths: ["Pulumi.{yaml,yml}", "Pulumi.*.{yaml,yml}"] },
  { system: "bicep", paths: ["*.{bicep,bicepparam}"] },
  { system: "cloudformation", paths: ["*.cf.{json,yml,yaml}", "cloudformation.{json,yml,yaml}", "serverless.template", "samconfig.{toml,yaml,yml}"] },
  { system: "packer", paths: ["*.pkr.{hcl,json}", "packer.json"] },
  { system: "nomad", paths: ["*.nomad", "*.nomad.hcl"] },
  { system: "serverless", paths: ["serverless.{yml,yaml,json,ts,js}"] },
  { system: "ansible", paths: ["ansible.cfg", "inventory", "inventory{.,-*.,_*.}{ini,cfg}", "{group_vars,host_vars}/all", "{group_vars,host_vars,inventories}/**/*.{yml,yaml,ini}", "{inventory,inventories}/**/{hosts,hosts.ini,hosts.yml,hosts.yaml}", "roles/**/{tasks,handlers,vars,defaults,meta}/**/*.{yml,yaml}", "roles/{*,*/*}/templates/**/*.{yml,yaml,tpl}", "{roles,collections}/requirements.{yml,yaml}", "roles/**/templates/**/*.j2"] },

  // What runs the product.
  { system: "helm", paths: ["Chart.{yaml,lock}", "charts/*/templates/**/*.{yaml,yml,tpl,txt}", "_helpers.tpl", "templates/NOTES.txt", "helmfile.{yaml,yml}", "helmfile.{yaml,yml}.gotmpl", "{helmfile,helmfile.d}/**/*.gotmpl", "helmfile.d/**/*.{yaml,yml}"] },
  { system: "kustomize", paths: ["kustomization.{yaml,yml}", "Kustomization"] },
  { system: "docker", paths: ["{Dockerfile,Containerfile}", "{Dockerfile,Containerfile}.*", "*.{dockerfile,Dockerfile}", "docker-bake.{json,hcl}"] },
  { system: "compose", paths: ["compose.{yml,yaml}", "compose.*.{yml,yaml}", "docker-compose*.{yml,yaml}"] },
  { system: "skaffold", paths: ["skaffold.{yaml,yml}"] },
  { system: "copilot", paths: ["copilot/**/manifest.yml"] },
  { system: "fly", paths: ["fly.toml", "fly.*.toml"] },
  { system: "vercel", paths: ["vercel.json"] },
  { system: "wrangler", paths: ["wrangler.{toml,json,jsonc}"] },
  { system: "cron", paths: ["crontab", "*.crontab", "cron.d/*"] },

  // What guards, leads and watches it.
  { system: "nginx", paths: ["nginx.conf", "*.{nginx,nginxconf,vhost}", "nginx/**/*.conf"] },
  { system: "traefik", paths: ["traefik.toml"] },

  // What is infrastructure in some repositories only: nothing by itself, until the person's settings say which files.
  { system: "shell", paths: [] },
  { system: "make", paths: [] },

  // Where the path is not enough. The more special comes first: everything with `apiVersion` and `kind` could be Kubernetes.
  { system: "helm", paths: ["templates/**/*.{yaml,yml,tpl}"], sign: signs.helm },
  { system: "argo", paths: [...anyYaml, ...infraJson], sign: signs.argo },
  { system: "flux", paths: [...anyYaml, ...infraJson], sign: signs.flux },
  { system: "tekton", paths: [...anyYaml, ...infraJson], sign: signs.tekton },
  { system: "kustomize", paths: anyYaml, sign: signs.kustomize },
  { system: "prometheus", paths: anyYaml, sign: signs.prometheus },
  { system: "kubernetes", paths: [...anyYaml, ...infraJson], sign: signs.kubernetes },

  // Names that could also be those of a manifest: the Deployment of Traefik lies in a `traefik.yaml`, too.
  { system: "helm", paths: ["values.{yaml,yml}", "values{-,_,.}*.{yaml,yml}", "*{-,.}values.{yaml,yml}", "{chart,charts,helm}/**/values*.{yaml,yml}", "{chart,charts,helm}/**/values/**/*.{yaml,yml}", "helmfile/**/*.{yaml,yml}"], unless: signs.kubernetes },
  { system: "buildkite", paths: ["buildkite.{yml,yaml}"], unless: signs.kubernetes },
  { system: "atlantis", paths: ["atlantis.{yaml,yml}"], unless: signs.kubernetes },
  { system: "trivy", paths: ["trivy.{yaml,yml}"], unless: signs.kubernetes },
  { system: "prometheus", paths: ["*prometheus*rules.{yml,yaml}", "*.rules.{yml,yaml}"], unless: signs.kubernetes },
  { system: "prometheus", paths: ["prometheus.{yml,yaml}"], sign: ownSigns.prometheus },
  { system: "alertmanager", paths: ["alertmanager.{yml,yaml}"], sign: ownSigns.alertmanager },
  { system: "opentelemetry", paths: ["{opentelemetry,otel-collector}*.{yaml,yml}"], sign: ownSigns.opentelemetry },
  { system: "traefik", paths: ["traefik.{yml,yaml}"], sign: ownSigns.traefik },
  { system: "render", paths: ["render.yaml", "*{-,.}render.yaml"], sign: ownSigns.render },
  { system: "ansible", paths: ["inventory{.,-*.,_*.}{yml,yaml}"], sign: ownSigns.ansible },
  { system: "ansible", paths: ["requirements.{yml,yaml}"], sign: ansibleRequirements },
  { system: "ansible", paths: ["{tasks,handlers}/**/*.{yml,yaml}"], sign: ansibleTasks },

  // What any name could be of.
  { system: "cloudformation", paths: [...anyYaml, ...infraJson, "*.template", "sam.json", "*.sam.json"], sign: signs.cloudformation },
  { system: "alertmanager", paths: anyYaml, sign: signs.alertmanager },
  { system: "ansible", paths: anyYaml, sign: signs.ansible },
  { system: "azure-pipelines", paths: anyYaml, sign: signs["azure-pipelines"] },
  { system: "gitlab-ci", paths: ["{ci,.ci,cicd,.cicd,.gitlab,gitlab,gitlab-ci,pipelines}/**/*.{yml,yaml}"], sign: signs["gitlab-ci"] },
  { system: "gitlab-ci", paths: ["{.gitlab,gitlab,gitlab-ci}/**/*.{yml,yaml}"], sign: gitlabVariables },
  { system: "codebuild", paths: anyYaml, sign: signs.codebuild },
  { system: "compose", paths: ["compose{-,_}*.{yml,yaml}"], sign: signs.compose },
  { system: "spinnaker", paths: [...anyYaml, ...infraJson], sign: signs.spinnaker },
  { system: "arm", paths: ["azuredeploy*.json", "mainTemplate.json", ...infraJson], sign: signs.arm },
  { system: "ecs", paths: infraJson, sign: signs.ecs },
  { system: "iam", paths: infraJson, sign: signs.iam },
  { system: "terragrunt", paths: ["*.hcl"], sign: signs.terragrunt },
  { system: "nomad", paths: ["*.hcl"], sign: signs.nomad },
  { system: "packer", paths: ["*.hcl"], sign: signs.packer },
  { system: "nginx", paths: ["*.conf", "{sites-available,sites-enabled,conf.d}/*"], sign: signs.nginx },
  { system: "systemd", paths: ["*.{service,timer,socket,mount,target,slice,path}"], sign: signs.systemd },
];

/** Folders that tools fill: what lies below them is nobody's code, and is not read. */
export const excludedFolders: readonly string[] = [
  ".git", ".terraform", ".terragrunt-cache", ".terragrunt-stack", "node_modules", "cdk.out", ".serverless", ".aws-sam", ".pulumi", ".venv",
];

/** Folders whose infrastructure runs nowhere: examples, fixtures, tests of modules, and code of others. */
export const exampleFolders: readonly string[] = [
  "example", "examples", "sample", "samples", "fixture", "fixtures", "__fixtures__", "test-fixtures", "testdata", "test-data",
  "tests", "__tests__", "e2e", "vendor", "vendored", "third_party", "third-party",
];

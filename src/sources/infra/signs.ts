import type { System } from "../../model/place";
import type { Content } from "./content";

/** What in a text shows its system. */
export interface Sign {
  /** What a person would look for: the format's own words, the same in every language. */
  readonly name: string;
  /** Offset of the sign; null where the text does not show it. */
  readonly find: (content: Content) => number | null;
}

/** The sign of each system whose files cannot be told by their paths. */
export const signs = {
  helm: { name: "{{ .Values… }}, {{ .Release… }}, {{ include … }}", find: (content) => content.helmTemplate },
  argo: { name: "apiVersion: argoproj.io/… in every object", find: (content) => content.onlyObjectsOf(/^argoproj\.io\//) },
  flux: { name: "apiVersion: ….toolkit.fluxcd.io/… in every object", find: (content) => content.onlyObjectsOf(/\.toolkit\.fluxcd\.io\//) },
  tekton: { name: "apiVersion: tekton.dev/… in every object", find: (content) => content.onlyObjectsOf(/^(?:[\w-]+\.)?tekton\.dev\//) },
  kustomize: { name: "apiVersion: kustomize.config.k8s.io/…, - op: replace with path: /…", find: (content) => content.onlyObjectsOf(/^kustomize\.config\.k8s\.io\//) ?? content.objectPatch },
  prometheus: {
    name: "scrape_configs:, groups: with alert: or record:, and expr:",
    find: (content) => content.onlyObjectsOf(/^monitoring\.coreos\.com\//) ?? content.topLevelKey("scrape_configs") ?? content.ruleFile,
  },
  kubernetes: { name: "apiVersion: and kind:", find: (content) => content.firstObject },
  cloudformation: { name: "AWSTemplateFormatVersion, Type: AWS::…, Transform: AWS::Serverless-…", find: (content) => content.cloudFormation },
  alertmanager: { name: "route: and receivers:", find: (content) => content.alertRouting },
  ansible: { name: "- hosts:, import_playbook:, include_tasks:, become:, register:", find: (content) => content.ansible },
  "azure-pipelines": { name: "trigger:, pool:, stages:, jobs: or steps: with vmImage:, - task: …@1, - script: or - deployment:", find: (content) => content.azurePipeline },
  "gitlab-ci": { name: "jobs with script: or extends:, and stage:, rules:, image: or needs:; a template .name: with script:; default:, before_script: or include: for all jobs", find: (content) => content.gitlabPipeline },
  codebuild: { name: "version: 0.2 and phases:", find: (content) => content.buildspec },
  compose: { name: "services:", find: (content) => content.topLevelKey("services") },
  spinnaker: { name: "application and stages, kind: spinnaker…", find: (content) => content.spinnakerPipeline },
  arm: { name: "$schema: …deploymentTemplate.json", find: (content) => content.armTemplate },
  ecs: { name: "containerDefinitions", find: (content) => content.taskDefinition },
  iam: { name: "Version: 2012-10-17 with Statement, Effect and Action", find: (content) => content.iamPolicy },
  terragrunt: { name: "find_in_parent_folders(), include \"…\", dependency \"…\", generate \"…\", nothing but locals", find: (content) => content.terragrunt },
  nomad: { name: "job \"…\"", find: (content) => content.nomadJob },
  packer: { name: "source \"…\" \"…\", build, packer", find: (content) => content.packerTemplate },
  nginx: { name: "server {, http {, upstream … {, location … {", find: (content) => content.nginx },
  systemd: { name: "[Unit]", find: (content) => content.systemdUnit },
} as const satisfies Partial<Record<System, Sign>>;

/** The signs of files whose names are the usual ones, but could as well be of a manifest or of something else. */
export const ownSigns = {
  ansible: { name: "hosts:, children:, plugin:", find: (content) => content.inventory },
  render: topLevelKeys("services", "databases", "envVarGroups", "projects"),
  traefik: topLevelKeys("entryPoints", "providers", "certificatesResolvers", "http", "tcp", "tls", "api"),
  prometheus: topLevelKeys("global", "scrape_configs", "scrape_config_files", "rule_files", "alerting", "remote_write"),
  alertmanager: topLevelKeys("route", "receivers", "inhibit_rules", "templates", "global"),
  opentelemetry: topLevelKeys("receivers", "processors", "exporters", "connectors", "extensions", "service"),
} as const satisfies Partial<Record<System, Sign>>;

/** Other tools have requirements as well. */
export const ansibleRequirements: Sign = { name: "collections:, roles:, - src:", find: (content) => content.topLevelKey("collections", "roles") ?? content.roleList };

/** In a folder that is named for tasks: elsewhere the modules' names are everyday words. */
export const ansibleTasks: Sign = { name: "- name: with apt:, copy:, template:, service:, command:, …", find: (content) => content.taskList };

/** In a folder that is named for GitLab: others have lists of variables as well. */
export const gitlabVariables: Sign = { name: "variables:", find: (content) => content.topLevelKey("variables") };

function topLevelKeys(...keys: readonly string[]): Sign {
  return { name: keys.map((key) => `${key}:`).join(", "), find: (content) => content.topLevelKey(...keys) };
}

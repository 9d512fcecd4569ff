import { isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import type { ComparedFile, ComparedSubject } from "../../../model/environmentDrift";
import { openYaml } from "../../yaml/document";
import { entriesOf } from "../../yaml/nodes";
import { PipelineYaml } from "../../yaml/pipelineYaml";
import type { ComparedJob, JobName, NameTemplate } from "./jobNames";
import { byAnyWords, dashed, jobFile, jobName } from "./jobNames";

interface Variables {
  readonly groups: readonly JobName[];
  readonly names: readonly JobName[];
  /** Whether a template or a condition may add others. */
  readonly isOpen: boolean;
}

/**
 * The names of the variables of Azure's jobs and deployments, and of the groups that they take variables from (Azure documentation,
 * YAML schema reference, `variables`). What a pipeline or stage has holds for its jobs. A group may hold any name, so beside one
 * nobody knows which variables are missing.
 */
export function azureJobs(path: string, text: string, plainTemplate: NameTemplate): ComparedFile {
  const yaml = new PipelineYaml(openYaml(path, text).value);
  const root = yaml.file.documents[0]?.contents ?? null;
  const templateOf = byAnyWords(plainTemplate);
  return jobFile(path, "azureJobs", [root, ...yaml.items(yaml.at(root, "stages"))].flatMap((stage) => yaml.items(yaml.at(stage, "jobs")).flatMap((job): ComparedJob[] => {
    const address = yaml.text(job, "deployment") ?? yaml.text(job, "job");
    if (address === null || address.includes("$")) return [];
    const stageName = stage === root ? null : yaml.text(stage, "stage");
    const name = [...(stageName === null ? [] : [stageName]), address].map(dashed).join(".");
    const scopes = (stage === root ? [job, root] : [job, stage, root]).map((scope) => variablesOf(yaml, yaml.at(scope, "variables"), templateOf));
    const isOpen = scopes.some((scope) => scope.isOpen);
    const [groups, names] = [scopes.flatMap((scope) => scope.groups), scopes.flatMap((scope) => scope.names)];
    const about: Omit<ComparedSubject, "completeness"> = { line: yaml.lineOf(job), address, counterpart: templateOf(name), ...environmentOf(yaml, job) };
    return [
      { name, about: { ...about, completeness: isOpen || groups.length > 0 ? "part" : "whole" }, named: names },
      { name: `${name} groups`, about: { ...about, counterpart: `${about.counterpart} groups`, completeness: isOpen ? "part" : "whole" }, named: groups },
    ];
  })));
}

/** `production.namespace` is a resource in the environment (Azure documentation, Deployment jobs). A name with an expression in it is known only to the run. */
function environmentOf(yaml: PipelineYaml, job: ParsedNode): Pick<ComparedSubject, "environment"> {
  const written = yaml.text(job, "environment") ?? yaml.text(job, "environment", "name");
  return written === null ? {} : { environment: written.includes("$") ? "" : written.replace(/\..*$/s, "") };
}

function variablesOf(yaml: PipelineYaml, variables: ParsedNode | null, templateOf: NameTemplate): Variables {
  if (!isSeq(variables)) {
    const entries = entriesOf(variables);
    const isOpen = entries.some(({ key }) => isOpenKey(key));
    return { groups: [], names: entries.flatMap(({ key, keyNode }) => (isOpenKey(key) ? [] : jobName("variables", key, yaml.lineOf(keyNode), templateOf))), isOpen };
  }
  const items = yaml.items(variables);
  const given = (kind: string, key: string): JobName[] => items.flatMap((item) => {
    const name = yaml.text(item, key);
    return name === null ? [] : jobName(kind, name, yaml.lineOf(item), templateOf);
  });
  const isPlain = (item: ParsedNode): boolean => ["name", "group"].some((key) => yaml.text(item, key)?.includes("$") === false);
  return { groups: given("group", "group"), names: given("variables", "name"), isOpen: !items.every(isPlain) };
}

function isOpenKey(key: string): boolean {
  return key === "<<" || key.includes("$");
}

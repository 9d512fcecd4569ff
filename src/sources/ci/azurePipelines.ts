import { isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { folderOf, resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import type { InputValues } from "../../model/calls";
import { inputMark } from "../../model/calls";
import type { Problem } from "../../model/message";
import type { Use } from "../../model/outline";
import { entriesOf, textOf } from "../yaml/nodes";
import { azureTask } from "./azureTasks";
import { keptInput } from "./keptInput";
import type { Pipeline, PipelineJob } from "./pipeline";
import { jobBlock, nameOfJob, readPipeline } from "./pipeline";
import type { PipelineYaml } from "../yaml/pipelineYaml";
import { fillIn, fillInExpressions, repositoryPath, wellKnown } from "./repositoryPath";
import type { RunReader } from "./runReader";
import { scriptLines } from "./scriptLines";

/** The steps' keys that hold a script, and the inputs of tasks that do. */
const scripts = ["script", "bash", "pwsh", "powershell"];

/** What a deployment does in turns (Azure documentation, Deployment jobs: lifecycle hooks). */
const hooks = ["preDeploy", "deploy", "routeTraffic", "postRouteTraffic"];

/**
 * Reads lists of `job` or `deployment`, at the top or in stages, and what their steps run (Azure documentation, YAML schema
 * reference). Steps at the top belong to no named job. A template is completed by the parameters that it is given.
 */
export function readAzurePipelines(path: string, text: string): Read<Pipeline, Problem> {
  return readPipeline(path, text, (yaml, root, runs) => {
    const blocks: PipelineJob[] = [];
    const uses: Use[] = [];
    const readSteps = (address: string, steps: ParsedNode | null, scopes: readonly (ParsedNode | null)[]): void => {
      for (const step of yaml.items(steps)) {
        uses.push(...template(yaml, path, address, step));
        readStep(yaml, runs, address, step, scopes);
      }
    };
    readSteps("", yaml.at(root, "steps"), [root]);
    uses.push(...template(yaml, path, "", yaml.at(root, "extends")));
    for (const stage of [root, ...yaml.items(yaml.at(root, "stages"))]) {
      if (stage !== root) uses.push(...template(yaml, path, "", stage));
      for (const job of yaml.items(yaml.at(stage, "jobs"))) {
        const name = nameOfJob(yaml, job, ["job", "deployment"]);
        uses.push(...template(yaml, path, name ?? "", job));
        blocks.push(...jobBlock(yaml, name, job, environmentOf(yaml, job)));
        for (const steps of stepsOf(yaml, job)) readSteps(name ?? "", steps, [job, stage, root]);
      }
    }
    const defaults = parameterDefaults(yaml, yaml.at(root, "parameters"));
    return { blocks, uses, ...(Object.keys(defaults).length === 0 ? {} : { inputDefaults: defaults }) };
  });
}

/** `environment: production`, `production.namespace` with a resource in it, or a map with its name (Azure documentation, Deployment jobs). */
function environmentOf(yaml: PipelineYaml, job: ParsedNode): string | null {
  const written = yaml.text(job, "environment") ?? yaml.text(job, "environment", "name");
  return written === null ? null : written.replace(/\..*$/s, "");
}

function stepsOf(yaml: PipelineYaml, job: ParsedNode): (ParsedNode | null)[] {
  const strategies = ["runOnce", "rolling", "canary"].flatMap((strategy) => hooks.map((hook) => yaml.at(job, "strategy", strategy, hook, "steps")));
  return [yaml.at(job, "steps"), ...strategies];
}

function readStep(yaml: PipelineYaml, runs: RunReader, job: string, step: ParsedNode, scopes: readonly (ParsedNode | null)[]): void {
  if (runs.isFull()) return;
  const variable = (name: string): string | undefined => {
    const written = scopes.map((scope) => variableOf(yaml, yaml.at(scope, "variables"), name)).find((value) => value !== null);
    return written === undefined ? undefined : fillInExpressions(written, parameter);
  };
  const named = (name: string): string | undefined => parameter(name) ?? variable(name.replace(/^variables\./, ""));
  const filled = (text: string): string => fillIn(text, (name) => named(name) ?? wellKnown(name));
  const input = (name: string): string | null => {
    const written = yaml.text(step, "inputs", name);
    return written === null ? null : filled(written);
  };
  const script = [...scripts.map((key) => yaml.at(step, key)), yaml.at(step, "inputs", "script"), yaml.at(step, "inputs", "inlineScript")].find((node) => node !== null) ?? null;
  const lines = scriptLines(yaml.file, script).map(({ text, line }) => ({ text: fillInExpressions(text, named), line }));
  const folder = repositoryPath("", filled(yaml.text(step, "workingDirectory") ?? yaml.text(step, "inputs", "workingDirectory") ?? "."));
  if (lines.length > 0) return runs.read({ job, lines, folder, variable });
  const words = azureTask(yaml.text(step, "task") ?? "", input);
  if (words !== null) runs.readWords(words, yaml.lineOf(step), { job, folder, variable });
}

/** What a template is given by whoever takes it (Azure documentation, Template parameters). */
function parameter(name: string): string | undefined {
  const [, own] = /^parameters\.([\w-]+)$/.exec(name) ?? [];
  return own === undefined ? undefined : inputMark(own);
}

/** A list of parameters with their names and defaults, or the older map of names to defaults. */
function parameterDefaults(yaml: PipelineYaml, parameters: ParsedNode | null): InputValues {
  const listed = yaml.items(parameters).map((item) => [yaml.text(item, "name") ?? "", yaml.text(item, "default")] as const);
  const mapped = entriesOf(parameters).map(({ key, value }) => [key, textOf(yaml.resolved(value))] as const);
  return Object.fromEntries([...listed, ...mapped].flatMap(([name, value]) => keptInput(name, value, (text) => fillIn(text, () => undefined))));
}

/** Variables that are a list of names and values, once for all the steps that ask. */
const listed = new WeakMap<ParsedNode, ReadonlyMap<string, string | null>>();

function variableOf(yaml: PipelineYaml, variables: ParsedNode | null, name: string): string | null {
  const inMap = yaml.text(variables, name);
  if (inMap !== null || !isSeq(variables)) return inMap;
  const known = listed.get(variables) ?? new Map(yaml.items(variables).map((item) => [yaml.text(item, "name") ?? "", yaml.text(item, "value")]));
  listed.set(variables, known);
  return known.get(name) ?? null;
}

/** A template lies beside the file that names it, unless its path begins with `/`; one behind `@` is another repository's. */
function template(yaml: PipelineYaml, path: string, address: string, node: ParsedNode | null): Use[] {
  const named = yaml.at(node, "template");
  const written = textOf(named);
  if (named === null || written === null || /[@$]/.test(written)) return [];
  const target = written.startsWith("/") ? resolveWithin("", written.slice(1)) : resolveWithin(folderOf(path), written);
  if (target === undefined || target === "") return [];
  const given = Object.fromEntries(entriesOf(yaml.at(node, "parameters")).flatMap(({ key, value }) => keptInput(key, textOf(yaml.resolved(value)), (text) => fillIn(text, parameter))));
  return [{ address, line: yaml.lineOf(named), target, ...(Object.keys(given).length === 0 ? {} : { given: [given] }) }];
}

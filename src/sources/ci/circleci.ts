import type { ParsedNode } from "yaml";
import { isMap } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import type { Entry } from "../yaml/nodes";
import { entriesOf, linesOfEntry, textOf } from "../yaml/nodes";
import type { Combination } from "./matrix";
import { listedMatrix } from "./matrix";
import type { Pipeline } from "./pipeline";
import { readPipeline } from "./pipeline";
import type { PipelineYaml } from "../yaml/pipelineYaml";
import { fillInExpressions, repositoryPath } from "./repositoryPath";
import type { RunReader } from "./runReader";
import { scriptLines } from "./scriptLines";

/** A reusable command may run another one; circles end. */
const maxDepth = 5;

interface Job {
  readonly address: string;
  readonly node: ParsedNode | null;
  /** The reusable commands of the file. */
  readonly commands: ParsedNode | null;
  /** What the parameters of the command around a step are set to. */
  readonly parameters: (name: string) => string | undefined;
}

/** Reads the jobs of a CircleCI configuration and what their steps run (CircleCI documentation, Configuration reference). */
export function readCircleci(path: string, text: string): Read<Pipeline, Problem> {
  return readPipeline(path, text, (yaml, root, runs) => {
    const commands = yaml.at(root, "commands");
    const given = givenInWorkflows(yaml, root);
    const blocks = entriesOf(yaml.at(root, "jobs")).map((entry): Block => {
      const node = yaml.resolved(entry.value);
      for (const values of distinctValues(yaml, node, given.get(entry.key) ?? [new Map()])) {
        const parameters = (name: string): string | undefined => values.get(name) ?? yaml.text(node, "parameters", name, "default") ?? undefined;
        readSteps(yaml, runs, { address: entry.key, node, commands, parameters }, yaml.at(node, "steps"), 0);
      }
      return { kind: "job", address: entry.key, ...linesOfEntry(yaml.file, entry) };
    });
    return { blocks, uses: [] };
  });
}

/** What the workflows give to each job's parameters, once for each run (CircleCI documentation, `workflows`: jobs, `matrix`). */
function givenInWorkflows(yaml: PipelineYaml, root: ParsedNode | null): ReadonlyMap<string, readonly Combination[]> {
  const found = new Map<string, Combination[]>();
  const jobs = entriesOf(yaml.at(root, "workflows")).flatMap(({ value }) => yaml.items(yaml.at(value, "jobs")));
  for (const { key, value } of jobs.flatMap(named)) {
    const written = new Map(entriesOf(yaml.resolved(value)).flatMap((entry): [string, string][] => {
      const text = yaml.text(value, entry.key);
      return text === null ? [] : [[entry.key, text]];
    }));
    const known = found.get(key) ?? [];
    found.set(key, known);
    for (const combination of listedMatrix(yaml, yaml.at(value, "matrix", "parameters"))) known.push(new Map([...written, ...combination]));
  }
  return found;
}

/** A step or job is its name alone, or its name with what it is given. */
function named(node: ParsedNode): Pick<Entry, "key" | "value">[] {
  const name = textOf(node);
  return name === null ? entriesOf(node) : [{ key: name, value: null }];
}

/** A job that no parameter tells apart is read once, however often it runs: scripts are long. */
function distinctValues(yaml: PipelineYaml, job: ParsedNode | null, given: readonly Combination[]): Iterable<Combination> {
  const names = entriesOf(yaml.at(job, "parameters")).map(({ key }) => key);
  return new Map(given.map((values) => [JSON.stringify(names.map((name) => values.get(name))), values])).values();
}

function readSteps(yaml: PipelineYaml, runs: RunReader, job: Job, steps: ParsedNode | null, depth: number): void {
  if (depth > maxDepth || runs.isFull()) return;
  for (const step of yaml.items(steps)) {
    for (const { key, value } of named(step)) {
      const inner = yaml.resolved(value);
      const command = yaml.at(job.commands, key);
      if (key === "run") readRun(yaml, runs, job, inner);
      else if (key === "when" || key === "unless") readSteps(yaml, runs, job, yaml.at(inner, "steps"), depth + 1);
      else if (command !== null) {
        const given = (parameter: string): string | undefined => {
          const text = yaml.text(inner, parameter);
          return text === null ? (yaml.text(command, "parameters", parameter, "default") ?? undefined) : fillIn(job, text);
        };
        readSteps(yaml, runs, { ...job, parameters: given }, yaml.at(command, "steps"), depth + 1);
      }
    }
  }
}

function readRun(yaml: PipelineYaml, runs: RunReader, job: Job, run: ParsedNode | null): void {
  const script = isMap(run) ? yaml.at(run, "command") : run;
  const lines = scriptLines(yaml.file, script).map(({ text, line }) => ({ text: fillIn(job, text), line }));
  const variable = (name: string): string | undefined => yaml.text(run, "environment", name) ?? yaml.text(job.node, "environment", name) ?? undefined;
  if (lines.length > 0) runs.read({ job: job.address, lines, folder: folderOfStep(job, yaml.text(run, "working_directory") ?? "."), variable });
}

/** The job's own directory is where the repository is checked out to, `~/project` unless it says otherwise. */
function folderOfStep(job: Job, written: string): string | null {
  return repositoryPath("", fillIn(job, written).replace(/^~\/project(?=\/|$)/, "."));
}

function fillIn(job: Job, text: string): string {
  return fillInExpressions(text, (name) => (/^parameters\.\w+$/.test(name) ? job.parameters(name.slice("parameters.".length)) : undefined));
}

import type { ParsedNode } from "yaml";
import type { ComparedFile, ComparedSubject } from "../../../model/environmentDrift";
import { openYaml } from "../../yaml/document";
import { entriesOf, textOf } from "../../yaml/nodes";
import { PipelineYaml } from "../../yaml/pipelineYaml";
import type { ComparedJob, JobName, NameTemplate } from "./jobNames";
import { jobFile, jobName } from "./jobNames";

/** Parameters by which one job is told which environment it is for. */
const environmentParameters = ["environment", "env", "stage"] as const;

/** A job as a workflow runs it. */
interface Run {
  /** Its name in the workflow. */
  readonly name: string;
  /** Which job it runs, its own or an orb's. */
  readonly job: string;
  readonly line: number;
  readonly environment: string | null;
  readonly contexts: readonly JobName[];
  /** Whether a parameter may name more contexts. */
  readonly isOpen: boolean;
}

/**
 * The names of the environment variables of CircleCI's jobs, and of the contexts that workflows give to them (CircleCI documentation,
 * Configuration reference, `environment`, `context`). A context may hold any variable, so beside one nobody knows which are missing.
 */
export function circleciJobs(path: string, text: string, templateOf: NameTemplate): ComparedFile {
  const yaml = new PipelineYaml(openYaml(path, text).value);
  const root = yaml.file.documents[0]?.contents ?? null;
  const own = new Map(entriesOf(yaml.at(root, "jobs")).map(({ key, keyNode, value }) => [key, { line: yaml.lineOf(keyNode), node: yaml.resolved(value) }]));
  const runs = together(runsIn(yaml, root, templateOf));
  const jobs = [...own].map(([name, { line, node }]): ComparedJob => {
    const isGiven = runs.some(({ job, contexts, isOpen }) => job === name && (isOpen || contexts.length > 0)) || !isPlain(yaml, node);
    const named = entriesOf(yaml.at(node, "environment")).flatMap(({ key, keyNode }) => (key === "<<" ? [] : jobName("environment", key, yaml.lineOf(keyNode), templateOf)));
    return { name, about: { line, address: name, counterpart: templateOf(name), completeness: isGiven ? "part" : "whole" }, named };
  });
  return jobFile(path, "circleciJobs", [...jobs, ...runs.map((run): ComparedJob => {
    const about: ComparedSubject = {
      line: run.line,
      address: own.has(run.job) ? run.job : "",
      counterpart: `${templateOf(run.name)} ${templateOf(run.job)} contexts`,
      completeness: run.isOpen ? "part" : "whole",
      ...(run.environment === null ? {} : { environment: run.environment }),
    };
    return { name: `${run.name} ${run.environment ?? ""} contexts`, about, named: run.contexts };
  })]);
}

/** Whether all the environment variables of a job stand in itself: its executor and images may have others. */
function isPlain(yaml: PipelineYaml, job: ParsedNode | null): boolean {
  const isMerged = entriesOf(yaml.at(job, "environment")).some(({ key }) => key === "<<");
  return !isMerged && yaml.at(job, "executor") === null && yaml.items(yaml.at(job, "docker")).every((image) => yaml.at(image, "environment") === null);
}

function runsIn(yaml: PipelineYaml, root: ParsedNode | null, templateOf: NameTemplate): Run[] {
  const items = entriesOf(yaml.at(root, "workflows")).flatMap(({ value }) => yaml.items(yaml.at(value, "jobs")));
  return items.flatMap((item) => {
    const plain = textOf(item);
    const entries = plain === null ? entriesOf(item).map(({ key, value }) => ({ key, given: yaml.resolved(value) })) : [{ key: plain, given: null }];
    return entries.flatMap(({ key, given }): Run[] => {
      const name = yaml.text(given, "name") ?? key;
      const environment = environmentParameters.map((parameter) => yaml.text(given, parameter)).find((text) => text !== null) ?? null;
      // What a matrix makes has names, and perhaps contexts, that only the run knows.
      if ([name, environment ?? ""].some((text) => text.includes("<<")) || yaml.at(given, "matrix") !== null || yaml.text(given, "type") === "approval") return [];
      const contexts = yaml.texts(yaml.at(given, "context"));
      const written = contexts.filter((context) => !context.includes("<<"));
      const line = yaml.lineOf(item);
      return [{ name, job: key, line, environment, contexts: written.flatMap((context) => jobName("context", context, line, templateOf)), isOpen: written.length < contexts.length }];
    });
  });
}

/** A job that several workflows run counts once; where they give it different contexts, nobody knows which are its own. */
function together(runs: readonly Run[]): Run[] {
  const found = new Map<string, Run>();
  for (const run of runs) {
    const key = JSON.stringify([run.name, run.job, run.environment]);
    const before = found.get(key);
    const isSame = before === undefined || namesOf(before) === namesOf(run);
    found.set(key, { ...(before ?? run), isOpen: run.isOpen || before?.isOpen === true || !isSame });
  }
  return [...found.values()];
}

function namesOf({ contexts }: Run): string {
  return JSON.stringify(contexts.map(({ shown }) => shown).sort());
}

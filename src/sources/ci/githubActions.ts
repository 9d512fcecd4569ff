import type { ParsedNode } from "yaml";
import { isScalar } from "yaml";
import { resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import type { InputValues } from "../../model/calls";
import type { Problem } from "../../model/message";
import type { Taken, ToolRun, Use } from "../../model/outline";
import type { Block } from "../../model/place";
import { openYaml } from "../yaml/document";
import { entriesOf, linesOfEntry, textOf } from "../yaml/nodes";
import { givenInputs, inputDefaults, readGithubSteps } from "./githubSteps";
import { PipelineYaml } from "../yaml/pipelineYaml";
import { RunReader } from "./runReader";

/** A workflow, or the description of an action, which has steps but no jobs. */
export interface GithubWorkflow {
  readonly blocks: readonly GithubJob[];
  /** The actions and workflows of the same repository. */
  readonly uses: readonly Use[];
  readonly runs: readonly ToolRun[];
  /** The scripts that its steps call. */
  readonly taken: readonly Taken[];
  /** As in `Outline`. */
  readonly inputDefaults?: InputValues;
}

/** A job of a workflow. Texts are as written: `${{ … }}` in them is not evaluated. */
export interface GithubJob extends Block {
  /** The environment that it deploys to; null when it names none. */
  readonly environment: string | null;
  /** The actions and workflows that it uses: `actions/checkout@v4`, `./.github/workflows/deploy.yml`. */
  readonly uses: readonly ActionUse[];
}

export interface ActionUse {
  readonly action: string;
  /** 1-based. */
  readonly line: number;
  /** What it is given, as in `Use`; absent where that is nothing, or the action is another repository's. */
  readonly given?: readonly InputValues[];
}

/** Reads the jobs of a workflow, or the steps of an action (GitHub documentation, Workflow syntax; Metadata syntax). */
export function readGithubActions(path: string, text: string): Read<GithubWorkflow, Problem> {
  const { value: file, problems } = openYaml(path, text);
  const yaml = new PipelineYaml(file);
  const workflow = file.documents[0]?.contents ?? null;
  const runs = new RunReader(path);
  const blocks = entriesOf(yaml.at(workflow, "jobs")).map((entry): GithubJob => {
    const job = yaml.resolved(entry.value);
    const address = `jobs.${entry.key}`;
    readGithubSteps(yaml, runs, address, [job, workflow]);
    const environment = yaml.at(job, "environment");
    return {
      kind: "job",
      address,
      ...linesOfEntry(file, entry),
      environment: textOf(environment) ?? yaml.text(environment, "name"),
      uses: [job, ...yaml.items(yaml.at(job, "steps"))].flatMap((node) => use(yaml, node === job ? [job, workflow] : [node, job, workflow])),
    };
  });
  const action = yaml.at(workflow, "runs");
  readGithubSteps(yaml, runs, "", [action, null]);
  const used = yaml.items(yaml.at(action, "steps")).flatMap((step) => use(yaml, [step, action]));
  const uses = [...blocks.flatMap((job) => localUses(job.address, job.uses)), ...localUses("", used)];
  const defaults = inputDefaults(yaml, action === null ? yaml.at(workflow, "on", "workflow_call", "inputs") : yaml.at(workflow, "inputs"));
  return { value: { blocks, uses, runs: runs.runs, taken: runs.taken, ...(Object.keys(defaults).length === 0 ? {} : { inputDefaults: defaults }) }, problems: [...problems, ...runs.problems] };
}

/** @param scopes the step or job that uses it, and what that lies in. */
function use(yaml: PipelineYaml, scopes: readonly (ParsedNode | null)[]): ActionUse[] {
  const node = yaml.at(scopes[0], "uses");
  const action = textOf(node);
  if (action === null || !isScalar(node)) return [];
  const given = action.startsWith("./") ? givenInputs(yaml, scopes) : [];
  return [{ action, line: yaml.lineOf(node), ...(given.length === 0 ? {} : { given }) }];
}

/** What begins with `./` lies in the same repository, seen from its root. */
function localUses(address: string, uses: readonly ActionUse[]): Use[] {
  return uses.flatMap(({ action, line, given }) => {
    const target = action.startsWith("./") && !action.includes("$") ? resolveWithin("", action) : undefined;
    return target === undefined ? [] : [{ address, line, target, ...(given === undefined ? {} : { given }) }];
  });
}

import type { ParsedNode } from "yaml";
import { isScalar } from "yaml";
import { resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { ToolRun, Use } from "../../model/outline";
import type { Block } from "../../model/place";
import { openYaml } from "../yaml/document";
import { entriesOf, linesOfEntry, textOf } from "../yaml/nodes";
import { readGithubSteps } from "./githubSteps";
import { PipelineYaml } from "./pipelineYaml";
import { RunReader } from "./runReader";

/** A workflow, or the description of an action, which has steps but no jobs. */
export interface GithubWorkflow {
  readonly blocks: readonly GithubJob[];
  /** The actions and workflows of the same repository. */
  readonly uses: readonly Use[];
  readonly runs: readonly ToolRun[];
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
      uses: [job, ...yaml.items(yaml.at(job, "steps"))].flatMap((node) => use(yaml, yaml.at(node, "uses"))),
    };
  });
  const action = yaml.at(workflow, "runs");
  readGithubSteps(yaml, runs, "", [action, null]);
  const used = yaml.items(yaml.at(action, "steps")).flatMap((step) => use(yaml, yaml.at(step, "uses")));
  const uses = [...blocks.flatMap((job) => localUses(job.address, job.uses)), ...localUses("", used)];
  return { value: { blocks, uses, runs: runs.runs }, problems: [...problems, ...runs.problems] };
}

function use(yaml: PipelineYaml, node: ParsedNode | null): ActionUse[] {
  const action = textOf(node);
  return action === null || !isScalar(node) ? [] : [{ action, line: yaml.lineOf(node) }];
}

/** What begins with `./` lies in the same repository, seen from its root. */
function localUses(address: string, uses: readonly ActionUse[]): Use[] {
  return uses.flatMap(({ action, line }) => {
    const target = action.startsWith("./") && !action.includes("$") ? resolveWithin("", action) : undefined;
    return target === undefined ? [] : [{ address, line, target }];
  });
}

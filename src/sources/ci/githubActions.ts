import type { ParsedNode } from "yaml";
import { isScalar } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import type { YamlFile } from "../yaml/document";
import { openYaml } from "../yaml/document";
import type { Entry } from "../yaml/nodes";
import { entriesOf, itemsOf, linesOfEntry, textOf, valueAt } from "../yaml/nodes";

/** A job of a workflow. Texts are as written: `${{ … }}` in them is not evaluated. */
export interface GithubJob extends Block {
  /** The environment that it deploys to; null when it names none. */
  readonly environment: string | null;
  /** Where its commands run: of the job, else of the workflow, and of each step that has its own; distinct, in that order. */
  readonly workingDirectories: readonly string[];
  /** The actions and workflows that it uses: `actions/checkout@v4`, `./.github/workflows/deploy.yml`. */
  readonly uses: readonly ActionUse[];
}

export interface ActionUse {
  readonly action: string;
  /** 1-based. */
  readonly line: number;
}

/** Reads the jobs of a workflow (GitHub documentation, Workflow syntax). The description of an action has none. */
export function readGithubActions(path: string, text: string): Read<readonly GithubJob[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const workflow = file.documents[0]?.contents;
  const directory = defaultDirectory(workflow);
  const jobs = entriesOf(valueAt(workflow, "jobs")).map((entry) => job(file, entry, directory));
  return { value: jobs, problems };
}

function job(file: YamlFile, entry: Entry, workflowDirectory: string | null): GithubJob {
  const steps = itemsOf(valueAt(entry.value, "steps"));
  const directories = [defaultDirectory(entry.value) ?? workflowDirectory, ...steps.map((step) => textOf(valueAt(step, "working-directory")))];
  const environment = valueAt(entry.value, "environment");
  return {
    kind: "job",
    address: `jobs.${entry.key}`,
    ...linesOfEntry(file, entry),
    environment: textOf(environment) ?? textOf(valueAt(environment, "name")),
    workingDirectories: [...new Set(directories.filter((directory) => directory !== null))],
    uses: [entry.value, ...steps].flatMap((node) => use(file, valueAt(node, "uses"))),
  };
}

function defaultDirectory(node: ParsedNode | null | undefined): string | null {
  return textOf(valueAt(valueAt(valueAt(node, "defaults"), "run"), "working-directory"));
}

function use(file: YamlFile, node: ParsedNode | null): ActionUse[] {
  const action = textOf(node);
  return action === null || !isScalar(node) ? [] : [{ action, line: file.lineAt(node.range[0]) }];
}

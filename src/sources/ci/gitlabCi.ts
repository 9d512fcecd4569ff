import { isMap, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Part, Taken, ToolRun, Use } from "../../model/outline";
import type { Block } from "../../model/place";
import { openYaml } from "../yaml/document";
import type { Entry } from "../yaml/nodes";
import { entriesOf, linesOfEntry, textOf } from "../yaml/nodes";
import { addVariables, GitlabJobParts, readGitlabScripts } from "./gitlabScripts";
import { gitlabTaken, gitlabTemplate } from "./gitlabTemplates";
import { PipelineYaml } from "../yaml/pipelineYaml";
import { RunReader } from "./runReader";

/** A pipeline, with the files of the same repository that it includes. */
export interface GitlabPipeline {
  readonly blocks: readonly GitlabJob[];
  readonly uses: readonly Use[];
  readonly runs: readonly ToolRun[];
  /** What its jobs take from templates of other files, and the scripts that they call. */
  readonly taken: readonly Taken[];
  /** Its templates by their names. */
  readonly parts: Readonly<Record<string, Part>>;
}

/** A job of a pipeline. */
export interface GitlabJob extends Block {
  /** The environment that it deploys to, as written, also where a template of the same file says so; null when it names none. */
  readonly environment: string | null;
}

/** Keys at the top that are no job (GitLab documentation, CI/CD YAML syntax reference: global and header keywords). */
const reserved = new Set([
  "default", "include", "stages", "types", "variables", "workflow", "spec",
  "image", "services", "cache", "before_script", "after_script",
]);

/** How many templates of one file are read at most. */
const maxTemplates = 200;

/** Reads the jobs of a pipeline. A key that starts with a dot is a template, which never runs by itself. */
export function readGitlabCi(path: string, text: string): Read<GitlabPipeline, Problem> {
  const { value: file, problems } = openYaml(path, text);
  const yaml = new PipelineYaml(file);
  const entries = file.documents.flatMap((document) => entriesOf(document.contents));
  const top = new Map(entries.map(({ key, value }) => [key, value]));
  const globals = new Map<string, string>();
  addVariables(yaml, yaml.resolved(top.get("variables")), globals);
  const runs = new RunReader(path);
  const found = entries.filter(({ key, value }) => !reserved.has(key) && isMap(yaml.resolved(value)));
  const jobs = found.filter(({ key }) => !key.startsWith("."));
  const taken: Taken[] = [];
  const blocks = jobs.map((entry): GitlabJob => {
    const job = new GitlabJobParts(yaml, top, entry.key);
    readGitlabScripts(runs, entry.key, job, globals);
    taken.push(...gitlabTaken(yaml, entry.key, { parts: job, globals }));
    return { kind: "job", address: entry.key, ...linesOfEntry(file, entry), environment: job.environment };
  });
  const templates = found.filter(({ key }) => key.startsWith(".")).slice(0, maxTemplates);
  const open = new RunReader(path);
  const parts = Object.fromEntries(templates.map(({ key }) => [key, gitlabTemplate(yaml, open, key, { parts: new GitlabJobParts(yaml, top, key), globals })]));
  const uses = [...included(yaml, "", top.get("include") ?? null), ...jobs.flatMap((entry) => childPipeline(yaml, entry))];
  return { value: { blocks, uses, runs: runs.runs, taken: [...taken, ...runs.taken], parts }, problems: [...problems, ...runs.problems] };
}

function childPipeline(yaml: PipelineYaml, { key, value }: Entry): Use[] {
  return included(yaml, key, yaml.at(value, "trigger", "include"));
}

/** `include: local`, and its short form; a path begins at the root, with `/` or without. Addresses and patterns name no one file. */
function included(yaml: PipelineYaml, address: string, include: ParsedNode | null): Use[] {
  const node = yaml.resolved(include);
  return (isSeq(node) ? yaml.items(node) : [node]).flatMap((item) => {
    const local = textOf(item) ?? yaml.text(item, "local");
    if (item === null || local === null || /[*$]/.test(local)) return [];
    const target = resolveWithin("", local.replace(/^\//, ""));
    return target === undefined || target === "" ? [] : [{ address, line: yaml.lineOf(item), target }];
  });
}

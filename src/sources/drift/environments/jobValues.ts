import type { ParsedNode } from "yaml";
import type { ComparedFile, ComparedSubject } from "../../../model/environmentDrift";
import type { YamlFile } from "../../yaml/document";
import { openYaml } from "../../yaml/document";
import type { Entry } from "../../yaml/nodes";
import { entriesOf, itemsOf, linesOfEntry, textOf, valueAt } from "../../yaml/nodes";
import type { ComparedJob, JobName, NameTemplate } from "./jobNames";
import { jobFile, jobName } from "./jobNames";

/**
 * The names of the environment variables that the jobs of a GitHub workflow are given, and of the secrets and variables that they take
 * (GitHub documentation, Contexts reference: `secrets`, `vars`). What holds for the whole workflow holds for each of its jobs.
 */
export function githubJobs(path: string, text: string, templateOf: NameTemplate): ComparedFile {
  const { value: file } = openYaml(path, text);
  const workflow = file.documents[0]?.contents ?? null;
  const shared = entriesOf(workflow).flatMap((entry) => (entry.key === "env" ? [...variables(file, workflow, "env", templateOf), ...taken(file, entry.value, templateOf)] : []));
  return jobFile(path, "jobs", entriesOf(valueAt(workflow, "jobs")).map((entry): ComparedJob => {
    const name = `jobs.${entry.key}`;
    const own = [entry.value, ...itemsOf(valueAt(entry.value, "steps"))].flatMap((node) => variables(file, node, "env", templateOf));
    // Whoever passes all secrets on names none of them.
    const isOpen = textOf(valueAt(entry.value, "secrets")) === "inherit";
    return { name, about: aboutOf(file, entry, name, templateOf, isOpen), named: [...own, ...taken(file, entry.value, templateOf), ...shared] };
  }));
}

/** As {@link githubJobs}, for the variables of GitLab's jobs and of the templates that they extend (GitLab documentation, CI/CD YAML syntax reference). */
export function gitlabJobs(path: string, text: string, templateOf: NameTemplate): ComparedFile {
  const { value: file } = openYaml(path, text);
  const entries = file.documents.flatMap(({ contents }) => entriesOf(contents));
  const top = new Map(entries.map(({ key, value }) => [key, value]));
  return jobFile(path, "jobs", entries.filter(({ key, value }) => !key.startsWith(".") && valueAt(value, "script") !== null).map((entry): ComparedJob => {
    const { nodes, isOpen } = extended(entry.value, top);
    const named = nodes.flatMap((node) => variables(file, node, "variables", templateOf));
    return { name: entry.key, about: aboutOf(file, entry, entry.key, templateOf, isOpen), named };
  }));
}

/** The job and all that it extends. Templates of other files, and what an anchor merges in, may name more. */
function extended(job: ParsedNode | null, top: ReadonlyMap<string, ParsedNode | null>): { readonly nodes: readonly ParsedNode[]; readonly isOpen: boolean } {
  const nodes = new Set<ParsedNode>();
  let isOpen = false;
  const rest = [job];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node === null || nodes.has(node)) continue;
    nodes.add(node);
    isOpen ||= valueAt(node, "<<") !== null || (valueAt(node, "variables") !== null && entriesOf(valueAt(node, "variables")).length === 0) || valueAt(valueAt(node, "variables"), "<<") !== null;
    const names = valueAt(node, "extends");
    for (const name of [textOf(names), ...itemsOf(names).map(textOf)]) {
      if (name === null) continue;
      const template = top.get(name) ?? null;
      isOpen ||= template === null;
      rest.push(template);
    }
  }
  return { nodes: [...nodes], isOpen };
}

function aboutOf(file: YamlFile, entry: Entry, address: string, templateOf: NameTemplate, isOpen: boolean): ComparedSubject {
  const environment = valueAt(entry.value, "environment");
  const named = textOf(environment) ?? textOf(valueAt(environment, "name"));
  const line = linesOfEntry(file, entry).startLine;
  // A name with a variable in it is known only to the run.
  return { line, address, counterpart: templateOf(address), completeness: isOpen ? "part" : "whole", ...(named === null ? {} : { environment: named.includes("$") ? "" : named }) };
}

function variables(file: YamlFile, node: ParsedNode | null, list: "env" | "variables", templateOf: NameTemplate): JobName[] {
  return entriesOf(valueAt(node, list)).flatMap(({ key, keyNode }) => nameOf(list, key, file.lineAt(keyNode.range[0]), templateOf));
}

/** The secrets and variables that expressions take, wherever they stand in a node. */
function taken(file: YamlFile, node: ParsedNode | null, templateOf: NameTemplate): JobName[] {
  if (node === null) return [];
  const [start, end] = node.range;
  const text = file.text.slice(start, end).replaceAll(/^[ \t]*#.*$/gm, (comment) => " ".repeat(comment.length));
  return [...text.matchAll(/\b(secrets|vars)\.([A-Za-z_]\w*)(?=[^{}]*\}\})/g)].flatMap(({ 1: kind = "", 2: name = "", index }) => nameOf(kind, name, file.lineAt(start + index), templateOf));
}

function nameOf(kind: string, name: string, line: number, templateOf: NameTemplate): JobName[] {
  // Every job has this one (GitHub documentation, GITHUB_TOKEN).
  return name === "GITHUB_TOKEN" ? [] : jobName(kind, name, line, templateOf);
}

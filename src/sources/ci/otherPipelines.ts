import type { ParsedNode } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import type { YamlFile } from "../yaml/document";
import { openYaml } from "../yaml/document";
import { entriesOf, itemsOf, linesOfEntry, linesOfNode, textOf, valueAt } from "../yaml/nodes";

/** Finds the jobs in the root of a pipeline file. */
type FindJobs = (file: YamlFile, root: ParsedNode | null) => Block[];

/** CircleCI: `jobs` maps names to jobs. */
const circleci: FindJobs = (file, root) =>
  entriesOf(valueAt(root, "jobs")).map((entry) => ({ kind: "job", address: entry.key, ...linesOfEntry(file, entry) }));

/** Azure Pipelines: lists of `job` or `deployment`, at the top or in stages. */
const azure: FindJobs = (file, root) =>
  [root, ...itemsOf(valueAt(root, "stages"))].flatMap((stage) => named(file, itemsOf(valueAt(stage, "jobs")), ["job", "deployment"]));

/** Buildkite: a list of steps, some of them groups of steps; only those that run something. */
const buildkite: FindJobs = (file, root) => {
  const steps = itemsOf(valueAt(root, "steps")).flatMap((step) => [step, ...itemsOf(valueAt(step, "steps"))]);
  const commands = steps.filter((step) => ["command", "commands", "trigger"].some((key) => valueAt(step, key) !== null));
  return named(file, commands, ["key", "label", "name"]);
};

/** Bitbucket Pipelines: steps lie in lists below triggers, parallels and stages; each may have a name. */
const bitbucket: FindJobs = (file, root) => {
  const found: Block[] = [];
  const rest: (ParsedNode | null)[] = [valueAt(root, "pipelines")];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    rest.push(...itemsOf(node));
    for (const { key, value } of entriesOf(node)) {
      if (key === "step" && value !== null) found.push(...named(file, [value], ["name"]));
      else rest.push(value);
    }
  }
  return found.sort((a, b) => a.startLine - b.startLine);
};

/** The nodes that have a name, under the first of `keys` that is there. */
function named(file: YamlFile, nodes: readonly ParsedNode[], keys: readonly string[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    const address = keys.map((key) => textOf(valueAt(node, key))).find((name) => name !== null);
    return address === undefined ? [] : [{ kind: "job", address, ...linesOfNode(file, node) }];
  });
}

const finders = { circleci, "azure-pipelines": azure, buildkite, "bitbucket-pipelines": bitbucket } as const;
export type OtherPipeline = keyof typeof finders;

/** Reads the jobs of the pipelines that are simple lists or maps of them. */
export function readOtherPipeline(system: OtherPipeline, path: string, text: string): Read<readonly Block[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  return { value: finders[system](file, file.documents[0]?.contents ?? null), problems };
}

import type { ParsedNode } from "yaml";
import { isMap } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import { entriesOf, itemsOf } from "../yaml/nodes";
import type { Pipeline } from "./pipeline";
import { jobBlock, nameOfJob, readPipeline } from "./pipeline";
import { scriptLines } from "./scriptLines";

interface Step {
  readonly node: ParsedNode;
  /** The environment that it deploys to, its own or that of the stage around it; null when it names none. */
  readonly deployment: string | null;
}

/**
 * Reads the steps, which lie in lists below triggers, parallels and stages, each with or without a name (Bitbucket
 * documentation, Bitbucket Pipelines configuration reference).
 */
export function readBitbucketPipelines(path: string, text: string): Read<Pipeline, Problem> {
  return readPipeline(path, text, (yaml, root, runs) => {
    const steps: Step[] = [];
    const rest: (readonly [node: ParsedNode | null, deployment: string | null])[] = [[yaml.at(root, "pipelines"), null]];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const [node, outer] = next;
      for (const item of itemsOf(node)) rest.push([item, outer]);
      for (const { key, value } of entriesOf(node)) {
        const deployment = key === "step" || key === "stage" ? (yaml.text(value, "deployment") ?? outer) : outer;
        if (key === "step" && value !== null) steps.push({ node: value, deployment });
        else rest.push([value, deployment]);
      }
    }
    const blocks = steps.sort((a, b) => a.node.range[0] - b.node.range[0]).flatMap(({ node: step, deployment }) => {
      const name = nameOfJob(yaml, step, ["name"]);
      // A `pipe` is a map among the commands, and no command.
      const lines = runs.isFull() ? [] : yaml.items(yaml.at(step, "script")).flatMap((command) => (isMap(command) ? [] : scriptLines(yaml.file, command)));
      if (lines.length > 0) runs.read({ job: name ?? "", lines, folder: "", variable: () => undefined });
      return jobBlock(yaml, name, step, deployment);
    });
    return { blocks, uses: [] };
  });
}

import type { ParsedNode } from "yaml";
import { isMap } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import { entriesOf, itemsOf } from "../yaml/nodes";
import type { Pipeline } from "./pipeline";
import { jobBlock, nameOfJob, readPipeline } from "./pipeline";
import { scriptLines } from "./scriptLines";

/**
 * Reads the steps, which lie in lists below triggers, parallels and stages, each with or without a name (Bitbucket
 * documentation, Bitbucket Pipelines configuration reference).
 */
export function readBitbucketPipelines(path: string, text: string): Read<Pipeline, Problem> {
  return readPipeline(path, text, (yaml, root, runs) => {
    const steps: ParsedNode[] = [];
    const rest: (ParsedNode | null)[] = [yaml.at(root, "pipelines")];
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      rest.push(...itemsOf(node));
      for (const { key, value } of entriesOf(node)) {
        if (key === "step" && value !== null) steps.push(value);
        else rest.push(value);
      }
    }
    const blocks = steps.sort((a, b) => a.range[0] - b.range[0]).flatMap((step) => {
      const name = nameOfJob(yaml, step, ["name"]);
      // A `pipe` is a map among the commands, and no command.
      const lines = runs.isFull() ? [] : yaml.items(yaml.at(step, "script")).flatMap((command) => (isMap(command) ? [] : scriptLines(yaml.file, command)));
      if (lines.length > 0) runs.read({ job: name ?? "", lines, folder: "", variable: () => undefined });
      return jobBlock(yaml, name, step);
    });
    return { blocks, uses: [] };
  });
}

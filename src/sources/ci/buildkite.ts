import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Pipeline } from "./pipeline";
import { jobBlock, nameOfJob, readPipeline } from "./pipeline";
import { scriptLines } from "./scriptLines";

/**
 * Reads a list of steps, some of them groups of steps; only those that run something (Buildkite documentation, Defining
 * your pipeline steps).
 */
export function readBuildkite(path: string, text: string): Read<Pipeline, Problem> {
  return readPipeline(path, text, (yaml, root, runs) => {
    const steps = yaml.items(yaml.at(root, "steps")).flatMap((step) => [step, ...yaml.items(yaml.at(step, "steps"))]);
    const blocks = steps.flatMap((step) => {
      if (!["command", "commands", "trigger"].some((key) => yaml.at(step, key) !== null)) return [];
      const name = nameOfJob(yaml, step, ["key", "label", "name"]);
      const lines = runs.isFull() ? [] : yaml.listed(yaml.at(step, "command") ?? yaml.at(step, "commands")).flatMap((command) => scriptLines(yaml.file, command));
      const variable = (key: string): string | undefined => yaml.text(step, "env", key) ?? yaml.text(root, "env", key) ?? undefined;
      if (lines.length > 0) runs.read({ job: name ?? "", lines, folder: "", variable });
      return jobBlock(yaml, name, step);
    });
    return { blocks, uses: [] };
  });
}

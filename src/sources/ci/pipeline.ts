import type { ParsedNode } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Outline } from "../../model/outline";
import type { Block } from "../../model/place";
import { openYaml } from "../yaml/document";
import { linesOfNode } from "../yaml/nodes";
import { PipelineYaml } from "../yaml/pipelineYaml";
import { RunReader } from "./runReader";

/** What a pipeline file says of itself. */
export interface Pipeline extends Pick<Outline, "uses" | "runs" | "taken" | "inputDefaults"> {
  readonly blocks: readonly PipelineJob[];
}

/** A job of a pipeline. */
export interface PipelineJob extends Block {
  /** The environment that it deploys to, as written; absent where it names none. */
  readonly environment?: string;
}

/** Reads one format: what it finds in the root, with what the jobs run given to `runs`. */
type ReadRoot = (yaml: PipelineYaml, root: ParsedNode | null, runs: RunReader) => Pick<Pipeline, "blocks" | "uses" | "inputDefaults">;

/** Opens a pipeline file, and puts together what is found in it. */
export function readPipeline(path: string, text: string, read: ReadRoot): Read<Pipeline, Problem> {
  const { value: file, problems } = openYaml(path, text);
  const runs = new RunReader(path);
  const found = read(new PipelineYaml(file), file.documents[0]?.contents ?? null, runs);
  return { value: { ...found, runs: runs.runs, taken: runs.taken }, problems: [...problems, ...runs.problems] };
}

/** The name of a job: the first of `keys` that it has; null when it has none, and can be no place of its own. */
export function nameOfJob(yaml: PipelineYaml, node: ParsedNode, keys: readonly string[]): string | null {
  return keys.map((key) => yaml.text(node, key)).find((name) => name !== null) ?? null;
}

/** A job where it is written: for an alias that is the line with the alias. */
export function jobBlock(yaml: PipelineYaml, address: string | null, node: ParsedNode, environment: string | null = null): PipelineJob[] {
  return address === null ? [] : [{ kind: "job", address, ...linesOfNode(yaml.file, node), ...(environment === null ? {} : { environment }) }];
}

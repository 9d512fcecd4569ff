import type { ParsedNode } from "yaml";
import type { ComparedFile } from "../../../model/environmentDrift";
import { openYaml } from "../../yaml/document";
import { entriesOf, itemsOf } from "../../yaml/nodes";
import { PipelineYaml } from "../../yaml/pipelineYaml";
import type { ComparedJob, NameTemplate } from "./jobNames";
import { byAnyWords, dashed, jobFile, jobName } from "./jobNames";

interface Step {
  readonly node: ParsedNode;
  readonly deployment: string;
}

/**
 * The names of the variables that Bitbucket's steps for an environment give to pipes (Bitbucket documentation, Pipes). Which
 * variables the commands of a step find is set elsewhere, and what programs read of them nobody sees.
 */
export function bitbucketJobs(path: string, text: string, plainTemplate: NameTemplate): ComparedFile {
  const yaml = new PipelineYaml(openYaml(path, text).value);
  const templateOf = byAnyWords(plainTemplate);
  return jobFile(path, "bitbucketJobs", stepsIn(yaml).flatMap(({ node, deployment }) => {
    const address = yaml.text(node, "name") ?? "";
    const pipes = yaml.items(yaml.at(node, "script")).flatMap((command) => {
      const pipe = yaml.text(command, "pipe")?.replace(/:[^/]*$/, "");
      return pipe === undefined ? [] : [{ pipe, variables: entriesOf(yaml.at(command, "variables")) }];
    });
    return [...new Set(pipes.map(({ pipe }) => pipe))].map((pipe): ComparedJob => {
      const variables = pipes.filter((one) => one.pipe === pipe).flatMap((one) => one.variables);
      return {
        name: `${dashed(address)} ${pipe} ${deployment}`,
        about: {
          line: yaml.lineOf(node),
          address,
          counterpart: `${templateOf(address)} ${pipe}`,
          completeness: variables.some(({ key }) => key === "<<") ? "part" : "whole",
          environment: deployment,
        },
        named: variables.flatMap(({ key, keyNode }) => (key === "<<" ? [] : jobName("variables", key, yaml.lineOf(keyNode), templateOf))),
      };
    });
  }));
}

/** The steps that name an environment, or whose stage does, wherever they stand; one that several pipelines take counts once. */
function stepsIn(yaml: PipelineYaml): Step[] {
  const found = new Map<ParsedNode, string>();
  const rest: (readonly [node: ParsedNode | null, deployment: string | null])[] = [[yaml.at(yaml.file.documents[0]?.contents, "pipelines"), null]];
  const seen = new Set<ParsedNode>();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [node, outer] = [yaml.resolved(next[0]), next[1]];
    if (node === null || seen.has(node)) continue;
    seen.add(node);
    for (const item of itemsOf(node)) rest.push([item, outer]);
    for (const { key, value } of entriesOf(node)) {
      const inner = yaml.resolved(value);
      const deployment = key === "step" || key === "stage" ? (yaml.text(inner, "deployment") ?? outer) : outer;
      if (key !== "step") rest.push([inner, deployment]);
      else if (inner !== null && deployment !== null) found.set(inner, deployment);
    }
  }
  return [...found].map(([node, deployment]) => ({ node, deployment }));
}

import { inputMark } from "../../model/calls";
import type { Part, Taken } from "../../model/outline";
import type { GitlabJobParts, Missing } from "./gitlabScripts";
import { keptInput } from "./keptInput";
import type { PipelineYaml } from "../yaml/pipelineYaml";
import { checkout, fillIn, wellKnown } from "./repositoryPath";
import type { RunReader } from "./runReader";

/** More runs of one job are nothing that anybody writes by hand. */
const maxGiven = 100;

interface TemplateParts {
  readonly parts: GitlabJobParts;
  /** The variables that the file sets for all jobs. */
  readonly globals: ReadonlyMap<string, string>;
}

/**
 * A template as another file of the pipeline takes it: with the names of variables where the job that takes it may give others.
 * @param runs reads the templates of one file, and nothing else.
 */
export function gitlabTemplate(yaml: PipelineYaml, runs: RunReader, name: string, { parts, globals }: TemplateParts): Part {
  const variable = (asked: string): string => wellKnown(asked) ?? inputMark(asked);
  for (const lines of parts.scripts()) if (lines.length > 0) runs.read({ job: name, lines, folder: "", variable });
  const environment = parts.environment;
  return {
    runs: runs.runs.filter(({ job }) => job === name).map((run) => ({ ...run, job: "" })),
    taken: [...gitlabTaken(yaml, "", { parts, globals }), ...runs.taken.filter(({ address }) => address === name).map((each) => ({ ...each, address: "" }))],
    defaults: Object.fromEntries([...globals, ...parts.variables()].flatMap(([key, text]) => kept(key, text))),
    ...(environment === null ? {} : { environmentName: fillIn(environment, inputMark) }),
  };
}

/**
 * The templates of other files that a job takes, with its variables. What it runs itself it takes from none.
 * @param job its address; the empty text for a template.
 */
export function gitlabTaken(yaml: PipelineYaml, job: string, { parts, globals }: TemplateParts): Taken[] {
  const isScriptOwn = parts.field("script") !== null;
  // A folder that its own commands change to before is not the one that the template begins in.
  const isMoved = parts.scripts().flat().some(({ text }) => /(?:^|\s)(?:cd|pushd)\s/.test(text));
  const variables = [...parts.variables()];
  const given = parts.combinations().slice(0, maxGiven).map((combination) => Object.fromEntries([...variables, ...combination].flatMap(([name, text]) => kept(name, text))));
  const around = Object.fromEntries([...globals].flatMap(([name, text]) => kept(name, text)));
  const taken = (takes: Taken["takes"]) => ({ name, node }: Missing): Taken => ({ address: job, line: yaml.lineOf(node), from: null, name, takes, given, ...(Object.keys(around).length === 0 ? {} : { around }) });
  return [...parts.missing.map(taken(isScriptOwn || isMoved ? "environment" : "both")), ...(isMoved ? [] : parts.referred.map(taken("runs")))];
}

/** A path in the checkout is seen from its root, where every script begins. */
function kept(name: string, text: string): (readonly [name: string, value: string])[] {
  return keptInput(name, text, (written) => fillIn(written, wellKnown).replace(new RegExp(`^${checkout}(?:/|$)`), "./"));
}

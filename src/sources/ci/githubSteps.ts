import type { ParsedNode } from "yaml";
import { isScalar } from "yaml";
import type { InputValues } from "../../model/calls";
import { inputMark } from "../../model/calls";
import { entriesOf, textOf } from "../yaml/nodes";
import { keptInput } from "./keptInput";
import { knownAction } from "./knownActions";
import type { Combination } from "./matrix";
import { githubMatrix } from "./matrix";
import type { PipelineYaml } from "../yaml/pipelineYaml";
import { fillInExpressions, maxValueLength, repositoryPath, wellKnown } from "./repositoryPath";
import type { RunReader } from "./runReader";
import { scriptLines } from "./scriptLines";

/** `env.A` may be made of `env.B`, which is no more than that of others. */
const maxDepth = 2;

/** What a step sees of the file around it, in one run of its matrix. */
class StepValues {
  /** Whether the matrix made a difference. */
  asked = false;
  readonly #yaml: PipelineYaml;
  readonly #scopes: readonly (ParsedNode | null)[];
  readonly #combination: Combination;
  readonly #variables = new Map<string, string | undefined>();

  constructor(yaml: PipelineYaml, scopes: readonly (ParsedNode | null)[], combination: Combination) {
    this.#yaml = yaml;
    this.#scopes = scopes;
    this.#combination = combination;
  }

  fillIn(text: string, depth = 0): string {
    return fillInExpressions(text, (name) => {
      if (name.startsWith("matrix.")) {
        this.asked = true;
        return this.#combination.get(name.slice("matrix.".length));
      }
      if (name.startsWith("inputs.")) return inputMark(name.slice("inputs.".length));
      return name.startsWith("env.") ? this.variable(name.slice("env.".length), depth + 1) : wellKnown(name);
    });
  }

  /** A variable of the environment: of the step, else of the job, else of the workflow. */
  variable(name: string, depth = 0): string | undefined {
    if (depth > maxDepth) return undefined;
    if (!this.#variables.has(name)) {
      const text = this.#scopes.map((scope) => this.#yaml.text(scope, "env", name)).find((each) => each !== null);
      this.#variables.set(name, text === undefined || text.length > maxValueLength ? undefined : this.fillIn(text, depth));
    }
    return this.#variables.get(name);
  }
}

/**
 * Reads what the steps of a job run.
 * @param address of the job; the empty text for an action, whose steps are run by whoever uses it.
 * @param around the node with the steps, and what it lies in.
 */
export function readGithubSteps(yaml: PipelineYaml, runs: RunReader, address: string, around: readonly [steps: ParsedNode | null, workflow: ParsedNode | null]): void {
  const combinations = githubMatrix(yaml, yaml.at(around[0], "strategy", "matrix"));
  for (const step of yaml.items(yaml.at(around[0], "steps"))) {
    if (runs.isFull()) return;
    const scopes = [step, ...around];
    for (const combination of combinations) {
      const values = new StepValues(yaml, scopes, combination);
      readStep(yaml, runs, address, scopes, values);
      // Without a word about the matrix, every run of the step is the same.
      if (!values.asked || runs.isFull()) break;
    }
  }
}

/** More callers in one matrix are nothing that anybody writes by hand. */
const maxGiven = 100;

/**
 * What a step or job gives to the workflow or action that it uses, once for each run of its matrix.
 * @param scopes the step, the job and what they lie in.
 */
export function givenInputs(yaml: PipelineYaml, scopes: readonly (ParsedNode | null)[]): readonly InputValues[] {
  const [user = null] = scopes;
  const entries = entriesOf(yaml.at(user, "with"));
  if (entries.length === 0) return [];
  const job = scopes.find((scope) => yaml.at(scope, "strategy", "matrix") !== null);
  const found = new Map<string, InputValues>();
  for (const combination of githubMatrix(yaml, yaml.at(job, "strategy", "matrix"))) {
    const values = new StepValues(yaml, scopes, combination);
    const given = Object.fromEntries(entries.flatMap(({ key, value }) => keptInput(key, textOf(yaml.resolved(value)), (text) => values.fillIn(text))));
    if (Object.keys(given).length > 0) found.set(JSON.stringify(given), given);
    if (!values.asked || found.size >= maxGiven) break;
  }
  return [...found.values()];
}

/** The values that inputs have unless somebody gives others (GitHub documentation, `on.workflow_call.inputs`; Metadata syntax, `inputs`). */
export function inputDefaults(yaml: PipelineYaml, inputs: ParsedNode | null): InputValues {
  return Object.fromEntries(entriesOf(inputs).flatMap(({ key, value }) => keptInput(key, yaml.text(value, "default"), (text) => (text.includes("${{") ? "*" : text))));
}

function readStep(yaml: PipelineYaml, runs: RunReader, job: string, scopes: readonly (ParsedNode | null)[], values: StepValues): void {
  const [step = null, ...around] = scopes;
  const variable = (name: string): string | undefined => values.variable(name);
  const lines = scriptLines(yaml.file, yaml.at(step, "run")).map(({ text, line }) => ({ text: values.fillIn(text), line }));
  if (lines.length > 0) {
    const written = yaml.text(step, "working-directory") ?? around.map((scope) => yaml.text(scope, "defaults", "run", "working-directory")).find((each) => each !== null) ?? ".";
    runs.read({ job, lines, folder: repositoryPath("", values.fillIn(written)), variable });
    return;
  }
  const uses = yaml.at(step, "uses");
  const input = (name: string): string | null => {
    const text = yaml.text(step, "with", name);
    return text === null ? null : values.fillIn(text);
  };
  const words = isScalar(uses) ? knownAction(textOf(uses) ?? "", input) : null;
  // Actions see paths from the root, whatever folder the job's commands run in.
  if (words !== null && isScalar(uses)) runs.readWords(words, yaml.lineOf(uses), { job, folder: "", variable });
}

import { isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { entriesOf, textOf } from "../yaml/nodes";
import type { Combination } from "./matrix";
import { listedMatrix } from "./matrix";
import type { PipelineYaml } from "../yaml/pipelineYaml";
import { fillIn, fillInExpressions, wellKnown } from "./repositoryPath";
import type { RunReader } from "./runReader";
import type { ScriptLine } from "./scriptLines";
import { scriptLines } from "./scriptLines";

type Top = ReadonlyMap<string, ParsedNode | null>;

/** How far `extends` and `!reference` are followed (GitLab itself allows 11 and 10 levels). */
const maxSteps = 10;

/** How many templates one job is made of at most. */
const maxTemplates = 30;

/** A name of a template that the file does not hold, and where it is written. */
export interface Missing {
  readonly name: string;
  readonly node: ParsedNode;
}

/** A job, or a template of jobs, with everything that it takes from templates of the same file. */
export class GitlabJobParts {
  readonly #yaml: PipelineYaml;
  readonly #top: Top;
  /** The job itself and the templates that it extends, the nearest first. */
  readonly #layers: ParsedNode[] = [];
  #scripts: readonly (readonly ScriptLine[])[] | undefined;
  /** The templates that it extends and other files must hold, the one that wins at the front. */
  readonly missing: Missing[] = [];
  /** Those whose scripts its own refer to, once these have been read. */
  readonly referred: Missing[] = [];

  constructor(yaml: PipelineYaml, top: Top, name: string) {
    this.#yaml = yaml;
    this.#top = top;
    const seen = new Set<string>();
    const visit = (layer: string, step: number): void => {
      const node = yaml.resolved(top.get(layer));
      if (node === null || seen.has(layer) || seen.size > maxTemplates || step > maxSteps) return;
      seen.add(layer);
      this.#layers.push(node);
      // Of several templates the last one wins.
      for (const item of yaml.listed(yaml.at(node, "extends")).slice(-maxTemplates).reverse()) {
        const base = textOf(item);
        if (base === null) continue;
        if (top.has(base)) visit(base, step + 1);
        else this.missing.push({ name: base, node: item });
      }
    };
    visit(name, 0);
  }

  /** What the job says itself, else the nearest template; null when none does. */
  field(key: string): ParsedNode | null {
    return this.#layers.map((layer) => this.#yaml.at(layer, key)).find((value) => value !== null) ?? null;
  }

  /** The same, else what the file says for all jobs. */
  inherited(key: string): ParsedNode | null {
    return this.field(key) ?? this.#yaml.at(this.#top.get("default"), key) ?? this.#yaml.resolved(this.#top.get(key));
  }

  /** The environment that it deploys to, as written (GitLab documentation, `environment`). */
  get environment(): string | null {
    const environment = this.field("environment");
    return textOf(environment) ?? this.#yaml.text(environment, "name");
  }

  /** The commands that share a shell; `after_script` has one of its own. */
  scripts(): readonly (readonly ScriptLine[])[] {
    const lines = (node: ParsedNode | null): ScriptLine[] => this.#linesOf(node);
    this.#scripts ??= [[...lines(this.inherited("before_script")), ...lines(this.field("script"))], lines(this.inherited("after_script"))];
    return this.#scripts;
  }

  /** The variables of the job and its templates, those of the job first. */
  variables(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const layer of this.#layers) addVariables(this.#yaml, this.#yaml.at(layer, "variables"), found);
    return found;
  }

  combinations(): readonly Combination[] {
    return listedMatrix(this.#yaml, this.#yaml.at(this.field("parallel"), "matrix"));
  }

  #linesOf(script: ParsedNode | null, step = 0): ScriptLine[] {
    if (step > maxSteps) return [];
    return this.#yaml.listed(script).flatMap((item) => {
      if (!isSeq(item)) return scriptLines(this.#yaml.file, item).map(({ text, line }) => ({ text: fillInExpressions(text, () => undefined), line }));
      const [first, ...keys] = item.items.flatMap((name) => textOf(name) ?? []);
      if (first !== undefined && !this.#top.has(first) && keys[0] === "script") this.referred.push({ name: first, node: item });
      return first === undefined ? [] : this.#linesOf(this.#yaml.at(this.#top.get(first), ...keys), step + 1);
    });
  }
}

/** Adds the variables that are not there yet. */
export function addVariables(yaml: PipelineYaml, variables: ParsedNode | null, found: Map<string, string>): void {
  for (const { key } of entriesOf(variables)) {
    const text = yaml.text(variables, key) ?? yaml.text(variables, key, "value");
    if (text !== null && !found.has(key)) found.set(key, text);
  }
}

/**
 * Reads what the scripts of a job run. A script begins in the root; `before_script` shares its shell (GitLab documentation,
 * `script`, `extends`, `!reference`, `parallel:matrix`).
 */
export function readGitlabScripts(runs: RunReader, job: string, parts: GitlabJobParts, globals: ReadonlyMap<string, string>): void {
  if (runs.isFull()) return;
  const scripts = parts.scripts();
  const variables = new Map([...globals, ...parts.variables()]);
  for (const combination of parts.combinations()) {
    const asked = new Set<string>();
    const variable = (name: string): string | undefined => {
      asked.add(name);
      const text = combination.get(name) ?? variables.get(name);
      return text === undefined ? undefined : fillIn(text, wellKnown);
    };
    for (const lines of scripts) if (lines.length > 0) runs.read({ job, lines, folder: "", variable });
    if (runs.isFull() || ![...combination.keys()].some((name) => asked.has(name))) break;
  }
}

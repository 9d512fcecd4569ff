import type { ParsedNode } from "yaml";
import { isMap } from "yaml";
import { entriesOf, textOf } from "../yaml/nodes";
import type { PipelineYaml } from "../yaml/pipelineYaml";

/** One run of a job: names such as `root`, or `target.folder`, to the values they have in it. */
export type Combination = ReadonlyMap<string, string>;

/** GitHub runs no more jobs of one matrix; the others have fewer. */
const maxCombinations = 256;

/** Jobs can share a matrix by an alias, and it is combined once. */
const known = new WeakMap<ParsedNode, readonly Combination[]>();

function once(matrix: ParsedNode | null, combine: (matrix: ParsedNode) => readonly Combination[]): readonly Combination[] {
  if (matrix === null) return [new Map()];
  const combinations = known.get(matrix) ?? combine(matrix);
  known.set(matrix, combinations);
  return combinations.length === 0 ? [new Map()] : combinations;
}

/**
 * The runs that a matrix makes of a job, as far as it is written down: a name whose values are computed is in none of them.
 * Always one at least (GitHub documentation, Running variations of jobs in a workflow).
 */
export function githubMatrix(yaml: PipelineYaml, matrix: ParsedNode | null): readonly Combination[] {
  return once(matrix, (node) => {
    const axes = entriesOf(node).filter(({ key }) => key !== "include" && key !== "exclude");
    const names = new Set(axes.map(({ key }) => key));
    const excluded = yaml.items(yaml.at(node, "exclude")).slice(0, maxCombinations).map((item) => valuesOf(yaml, item));
    const isExcluded = (combination: Combination): boolean =>
      excluded.some((values) => values.size > 0 && [...values].every(([name, value]) => combination.get(name) === value));
    let combinations = axes.length === 0 ? [] : product(axes.map(({ key, value }) => valuesOfAll(yaml, value, key))).filter((each) => !isExcluded(each));
    for (const item of yaml.items(yaml.at(node, "include")).slice(0, maxCombinations)) {
      const values = valuesOf(yaml, item);
      const fits = (combination: Combination): boolean => [...values].every(([name, value]) => !names.has(name) || combination.get(name) === value);
      if (axes.length > 0 && combinations.some(fits)) combinations = combinations.map((each) => (fits(each) ? new Map([...each, ...values]) : each));
      else combinations = [...combinations, values];
    }
    return combinations;
  });
}

/** A list of maps, or one map, each of names to lists of values (GitLab documentation, `parallel:matrix`; CircleCI documentation, `matrix: parameters`). */
export function listedMatrix(yaml: PipelineYaml, matrix: ParsedNode | null): readonly Combination[] {
  return once(matrix, (node) => yaml.listed(node).slice(0, maxCombinations)
    .flatMap((map) => product(entriesOf(map).map(({ key, value }) => valuesOfAll(yaml, value, key))))
    .slice(0, maxCombinations));
}

function valuesOfAll(yaml: PipelineYaml, value: ParsedNode | null, name: string): Combination[] {
  return yaml.listed(value).slice(0, maxCombinations).map((item) => valuesOf(yaml, item, name));
}

/** Every choice of one from each; axes without any plain value are left out. */
function product(axes: readonly (readonly Combination[])[]): Combination[] {
  let found: Combination[] = [new Map()];
  for (const axis of axes) {
    if (axis.length === 0) continue;
    // What would be too many runs is none that the platform starts; its names stay unknown.
    if (found.length * axis.length > maxCombinations) continue;
    found = found.flatMap((combination) => axis.map((values) => new Map([...combination, ...values])));
  }
  return found;
}

/** The plain values of a matrix's item, under its own name or the names within it. */
function valuesOf(yaml: PipelineYaml, item: ParsedNode, name = ""): Combination {
  const text = textOf(item);
  if (text !== null) return new Map(name === "" || text.includes("${{") ? [] : [[name, text]]);
  if (!isMap(item)) return new Map();
  return new Map(entriesOf(item).flatMap(({ key, value }) => {
    const inner = textOf(yaml.resolved(value));
    return inner === null || inner.includes("${{") ? [] : [[name === "" ? key : `${name}.${key}`, inner] as const];
  }));
}

import { isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { textOf } from "../yaml/nodes";
import { listedMatrix } from "./matrix";
import type { PipelineYaml } from "./pipelineYaml";
import { fillIn, fillInExpressions, wellKnown } from "./repositoryPath";
import type { RunReader } from "./runReader";
import type { ScriptLine } from "./scriptLines";
import { scriptLines } from "./scriptLines";

type Top = ReadonlyMap<string, ParsedNode | null>;

/** How far `extends` and `!reference` are followed (GitLab itself allows 11 and 10 levels). */
const maxSteps = 10;

/** How many templates one job is made of at most. */
const maxTemplates = 30;

/**
 * Reads what the scripts of a job run. A script begins in the root; `before_script` shares its shell, `after_script` has one of
 * its own (GitLab documentation, `script`, `extends`, `!reference`, `parallel:matrix`).
 */
export function readGitlabScripts(yaml: PipelineYaml, runs: RunReader, job: string, top: Top): void {
  if (runs.isFull()) return;
  const layers = layersOf(yaml, top, job);
  const field = (key: string): ParsedNode | null => layers.map((layer) => yaml.at(layer, key)).find((value) => value !== null) ?? null;
  const inherited = (key: string): ParsedNode | null => field(key) ?? yaml.at(top.get("default"), key) ?? yaml.resolved(top.get(key));
  const scripts = [[...linesOf(yaml, top, inherited("before_script")), ...linesOf(yaml, top, field("script"))], linesOf(yaml, top, inherited("after_script"))];
  const scopes = [...layers.map((layer) => yaml.at(layer, "variables")), yaml.resolved(top.get("variables"))];
  for (const combination of listedMatrix(yaml, yaml.at(field("parallel"), "matrix"))) {
    const asked = new Set<string>();
    const variable = (name: string): string | undefined => {
      asked.add(name);
      const texts = scopes.map((scope) => yaml.text(scope, name) ?? yaml.text(scope, name, "value"));
      const text = combination.get(name) ?? texts.find((each) => each !== null);
      return text === undefined ? undefined : fillIn(text, wellKnown);
    };
    for (const lines of scripts) if (lines.length > 0) runs.read({ job, lines, folder: "", variable });
    if (runs.isFull() || ![...combination.keys()].some((name) => asked.has(name))) break;
  }
}

/** The job itself and the templates that it extends, the nearest first. */
function layersOf(yaml: PipelineYaml, top: Top, job: string): ParsedNode[] {
  const found: ParsedNode[] = [];
  const seen = new Set<string>();
  const visit = (name: string, step: number): void => {
    const node = yaml.resolved(top.get(name));
    if (node === null || seen.has(name) || seen.size > maxTemplates || step > maxSteps) return;
    seen.add(name);
    found.push(node);
    // Of several templates the last one wins.
    for (const base of yaml.texts(yaml.at(node, "extends")).slice(-maxTemplates).reverse()) visit(base, step + 1);
  };
  visit(job, 0);
  return found;
}

function linesOf(yaml: PipelineYaml, top: Top, script: ParsedNode | null, step = 0): ScriptLine[] {
  if (step > maxSteps) return [];
  return yaml.listed(script).flatMap((item) => {
    if (!isSeq(item)) return scriptLines(yaml.file, item).map(({ text, line }) => ({ text: fillInExpressions(text, () => undefined), line }));
    const [first, ...keys] = item.items.flatMap((name) => textOf(name) ?? []);
    return first === undefined ? [] : linesOf(yaml, top, yaml.at(top.get(first), ...keys), step + 1);
  });
}

import { isMap, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import type { ComparedFile, ComparedValue } from "../../../model/environmentDrift";
import { openYaml } from "../../yaml/document";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import { isMeantToDiffer } from "./neverCompared";

/** Nobody sets more values, or deeper ones. */
const mostKeys = 3_000;
const mostDeep = 12;

/** Values by which charts switch protections on, by how their names usually end (Helm documentation, Chart Best Practices; `helm create`). */
const protections = /(?:^|\.)(?:(?:(?:readiness|liveness|startup)Probe|podDisruptionBudget|pdb)\.(?:enabled|create)|runAsNonRoot|readOnlyRootFilesystem)$/i;

/** Keys that only gather variables: their names mean an environment of a process. */
const gathers = /^(?:extra_?)?env(?:s|ironment|[-_]?vars?|[-_]?variables?)?$/i;

/**
 * The names of the values that a file of Helm values sets, each with the path to it, and whether it switches protections on; no other
 * value. Items of lists that have a `name`, as variables do, count by it. What is no YAML before a template
 * engine has written it says nothing.
 */
export function helmValues(path: string, text: string): ComparedFile {
  const { value: file } = openYaml(path, text);
  const values: ComparedValue[] = [];
  const add = (key: string, node: ParsedNode | null, at: ParsedNode): void => {
    const line = file.lineAt(at.range[0]);
    const written = textOf(node);
    if (protections.test(key) && (written === "true" || written === "false")) values.push({ subject: "", key, kind: "protection", value: written === "true" ? "on" : "off", shown: written, line });
    else if (values.length < mostKeys) values.push({ subject: "", key, kind: "key", value: "set", shown: key, line });
  };
  const walk = (node: ParsedNode | null, above: readonly string[]): void => {
    const named = isMap(node) ? entriesOf(node).map(({ key, keyNode, value }) => ({ key, at: keyNode, value })) : itemsOf(node).flatMap((item) => {
      const key = textOf(valueAt(item, "name"));
      return key === null ? [] : [{ key, at: item, value: null }];
    });
    for (const { key, at, value } of named) {
      // A key with a dot in it would read as a path.
      if ((!gathers.test(key) && isMeantToDiffer(key)) || key.includes(".") || above.length > mostDeep) continue;
      const keys = [...above, key];
      add(keys.join("."), value, at);
      if (isMap(value) || isSeq(value)) walk(value, keys);
    }
  };
  if (file.documents.some(({ errors }) => errors.length > 0)) return { path, as: "values", subjects: new Map(), values };
  walk(file.documents[0]?.contents ?? null, []);
  return { path, as: "values", subjects: new Map([["", { line: 1, address: "", counterpart: "", completeness: "over" }]]), values };
}

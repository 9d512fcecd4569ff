import type { ParsedNode } from "yaml";
import type { ComparedAs, ComparedFile, ComparedSubject, ComparedValue } from "../../../model/environmentDrift";
import type { YamlFile } from "../../yaml/document";
import { isTemplated, openYaml } from "../../yaml/document";
import { itemsOf, textOf, valueAt } from "../../yaml/nodes";
import type { DisruptionBudget } from "../../../model/disruptionBudgets";
import { budgetOf, isCountOnly, podsOf } from "./budgetValues";
import { configurationKeys } from "./configurationKeys";
import { workloadValues } from "./workloadValues";

/** An object of a manifest that is compared, or a patch of one. */
export interface ComparedObject {
  readonly file: YamlFile;
  readonly node: ParsedNode;
  /** `Deployment`. */
  readonly kind: string;
  /** `Deployment/orders`: the namespace is often the environment's own. */
  readonly subject: string;
  /** `shop/Deployment/orders`, as in its outline. */
  readonly address: string;
  /** null where whoever applies it says so. */
  readonly namespace: string | null;
  /** Whether it only changes an object that stands elsewhere. */
  readonly isPatch: boolean;
}

/** What one object adds to its file. */
export interface ObjectValues {
  readonly subjects: readonly (readonly [name: string, about: ComparedSubject])[];
  readonly values: readonly ComparedValue[];
  /** Whether it changes something in a way that cannot be followed. */
  readonly isUnclear?: boolean;
}

/**
 * What the objects of a manifest have that environments are compared by: probes and protections of workloads, names of
 * environment variables, keys of ConfigMaps and Secrets. Names alone are kept, never a value. What a template engine writes is
 * not literal: it says nothing, and could change anything that it lies over.
 */
export function manifestValues(path: string, as: ComparedAs & ("manifests" | "patches"), text: string): ComparedFile {
  const { value: file } = openYaml(path, text);
  if (isTemplated(file) || file.documents.some(({ errors }) => errors.length > 0)) return { path, as, subjects: new Map(), values: [], unclear: [""], ...(text.includes("PodDisruptionBudget") ? { budgets: [anyBudget] } : {}) };
  const nodes = file.documents.flatMap(({ contents }) => unlisted(contents));
  return { path, as, ...objectsTogether(nodes.flatMap((node) => comparedObject(file, node, as === "patches"))) };
}

/** A budget of which nobody knows what it is for. */
const anyBudget: DisruptionBudget = { line: 1, namespace: null, labels: new Map(), isExact: false };

/** An object whose own keys are readable; none for what is no object. */
export function comparedObject(file: YamlFile, node: ParsedNode, isPatch: boolean): ComparedObject[] {
  const kind = textOf(valueAt(node, "kind"));
  const metadata = valueAt(node, "metadata");
  const name = textOf(valueAt(metadata, "name"));
  if (kind === null || name === null) return [];
  const namespace = textOf(valueAt(metadata, "namespace"));
  const subject = `${kind}/${name}`;
  return [{ file, node, kind, subject, address: namespace === null ? subject : `${namespace}/${subject}`, namespace, isPatch }];
}

/** What objects say together. Those of one name twice in one file could each mean the other's place, so neither is followed. */
export function objectsTogether(objects: readonly ComparedObject[]): Pick<ComparedFile, "subjects" | "values" | "unclear" | "pods" | "budgets"> {
  const subjects = new Map<string, ComparedSubject>();
  const values: ComparedValue[] = [];
  const unclear = new Set<string>();
  const [pods, budgets] = [objects.flatMap(podsOf), objects.flatMap(budgetOf)];
  for (const object of objects) {
    // A patch may take the budget away, or have it protect something else.
    if (object.kind === "PodDisruptionBudget" && object.isPatch && !isCountOnly(object)) unclear.add(`${object.subject} `);
    const found = workloadValues(object) ?? configurationKeys(object);
    if (found === null) continue;
    if (found.isUnclear === true || found.subjects.some(([name]) => subjects.has(name))) unclear.add(`${object.subject} `);
    for (const [name, about] of found.subjects) subjects.set(name, about);
    values.push(...found.values);
  }
  return {
    subjects,
    values,
    ...(unclear.size === 0 ? {} : { unclear: [...unclear] }),
    ...(pods.length === 0 ? {} : { pods }),
    ...(budgets.length === 0 ? {} : { budgets }),
  };
}

function unlisted(node: ParsedNode | null): ParsedNode[] {
  if (node === null) return [];
  return textOf(valueAt(node, "kind")) === "List" ? itemsOf(valueAt(node, "items")) : [node];
}

import { isMap } from "yaml";
import type { ParsedNode } from "yaml";
import type { ComparedSubject, ComparedValue, NeededKey } from "../../../model/environmentDrift";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import type { ComparedObject, ObjectValues } from "./manifestValues";
import { ifMeantToDiffer } from "./neverCompared";

/** Where each kind of workload keeps what its pods are, and whether they are meant to run on (Kubernetes API reference; Argo Rollouts, Specification). */
const podSpecs: ReadonlyMap<string, PodSpec> = new Map<string, PodSpec>([
  ["Pod", { path: ["spec"], runsOn: true }],
  ["Deployment", { path: ["spec", "template", "spec"], runsOn: true }],
  ["StatefulSet", { path: ["spec", "template", "spec"], runsOn: true }],
  ["DaemonSet", { path: ["spec", "template", "spec"], runsOn: true }],
  ["Rollout", { path: ["spec", "template", "spec"], runsOn: true }],
  ["Job", { path: ["spec", "template", "spec"], runsOn: false }],
  ["CronJob", { path: ["spec", "jobTemplate", "spec", "template", "spec"], runsOn: false }],
]);

interface PodSpec {
  readonly path: readonly string[];
  readonly runsOn: boolean;
}

const probes = ["readinessProbe", "livenessProbe", "startupProbe"] as const;
const restrictions = ["runAsNonRoot", "readOnlyRootFilesystem"] as const;

interface Container {
  readonly name: string;
  readonly node: ParsedNode;
  /** `containers.orders`. */
  readonly key: string;
}

/**
 * What a workload has that environments are compared by: its containers' probes, names of their environment variables and of where
 * they take more from, whether their resources are bounded at all, and what they are kept from. In an object that is written whole,
 * a probe that is not there is a probe that is off; a patch says only what it says. null for every other object.
 */
export function workloadValues(object: ComparedObject): ObjectValues | null {
  const where = podSpecs.get(object.kind);
  if (where === undefined) return null;
  const spec = where.path.reduce<ParsedNode | null>((node, key) => valueAt(node, key), object.node);
  const containers = ["initContainers", "containers"].flatMap((list) => itemsOf(valueAt(spec, list)).flatMap((node) => named(node, list)));
  // A directive of a patch can replace or take away what lies below; an alias may stand for anything.
  const isUnclear = /\$(?:patch|setElementOrder|retainKeys|deleteFromPrimitiveList)\b|(?:^|[\s:[-])\*[\w-]/m.test(textOfNode(object));
  const parts = containers.map((container) => containerValues(object, container, where.runsOn && container.key.startsWith("containers.")));
  const all = [...parts, restrictionsOf(object, spec, containers)];
  const itself = { line: object.file.lineAt(object.node.range[0]), address: object.address, counterpart: object.subject, completeness: "part" } as const;
  return { subjects: [[object.subject, itself], ...all.flatMap(({ subjects }) => subjects)], values: all.flatMap(({ values }) => values), isUnclear };
}

function named(node: ParsedNode, list: string): Container[] {
  const name = textOf(valueAt(node, "name"));
  return name === null ? [] : [{ name, node, key: `${list}.${name}` }];
}

function textOfNode({ file, node }: ComparedObject): string {
  return file.text.slice(node.range[0], node.range[1]);
}

function containerValues(object: ComparedObject, { node, key }: Container, isProbed: boolean): ObjectValues {
  const { file, subject, address, isPatch } = object;
  const line = file.lineAt(node.range[0]);
  const isWhole = !isPatch && valueAt(node, "image") !== null;
  const own = `${subject} ${key}`;
  const about = { line, address, counterpart: own, completeness: isWhole ? "whole" : "part" } as const;
  const probed = (isProbed ? probes : []).flatMap((probe): ComparedValue[] => {
    const entry = entriesOf(node).findLast((one) => one.key === probe);
    if (entry === undefined && !isWhole) return [];
    const isOn = entry !== undefined && isMap(entry.value);
    return [{ subject: own, key: `${key}.${probe}`, kind: "protection", value: isOn ? "on" : "off", shown: isOn ? "set" : "not set", line: entry === undefined ? line : file.lineAt(entry.keyNode.range[0]) }];
  });
  const variables = itemsOf(valueAt(node, "env")).flatMap((item) => {
    const name = textOf(valueAt(item, "name"));
    const needs = neededBy(object, item);
    return keyValue(object, own, `${key}.env.${name ?? ""}`, name, item).map((value): ComparedValue => (needs === null ? value : { ...value, needs }));
  });
  const bounds = ["requests", "limits"].flatMap((bound) => {
    const bounded = valueAt(valueAt(node, "resources"), bound);
    return bounded === null ? [] : [{ subject: own, key: `${key}.resources.${bound}`, kind: "key" as const, value: "set", shown: `${key}.resources.${bound}`, line: file.lineAt(bounded.range[0]) }];
  });
  const taken = envFrom(object, node, `${own} envFrom`, key, isWhole);
  return { subjects: [[own, about], ...taken.subjects], values: [...probed, ...variables, ...bounds, ...taken.values] };
}

/** A list that patches replace as a whole (Kubernetes API reference, Container: `envFrom` has no merge key), so it is a subject of its own. */
function envFrom(object: ComparedObject, node: ParsedNode, own: string, key: string, isWhole: boolean): ObjectValues {
  const list = valueAt(node, "envFrom");
  if (list === null && !isWhole) return { subjects: [], values: [] };
  const about: ComparedSubject = { line: object.file.lineAt((list ?? node).range[0]), address: object.address, counterpart: own, completeness: "whole" };
  const values = itemsOf(list).flatMap((item) => ["configMapRef", "secretRef"].flatMap((ref) => {
    const name = textOf(valueAt(valueAt(item, ref), "name"));
    return keyValue(object, own, `${key}.envFrom.${ref}.${name ?? ""}`, name, item);
  }));
  return { subjects: [[own, about]], values };
}

function keyValue({ file }: ComparedObject, subject: string, key: string, name: string | null, node: ParsedNode): ComparedValue[] {
  return name === null ? [] : [{ subject, key, kind: "key", value: "set", shown: key, line: file.lineAt(node.range[0]), ...ifMeantToDiffer(name) }];
}

/** The key that a variable takes its value from: without it the container does not start (Kubernetes API reference, ConfigMapKeySelector: `optional`). */
function neededBy({ namespace }: ComparedObject, variable: ParsedNode): NeededKey | null {
  for (const [ref, kind] of [["configMapKeyRef", "ConfigMap"], ["secretKeyRef", "Secret"]] as const) {
    const taken = valueAt(valueAt(variable, "valueFrom"), ref);
    const [name, key, optional] = ["name", "key", "optional"].map((part) => valueAt(taken, part));
    const [from, at] = [textOf(name), textOf(key)];
    // Only what is plainly not optional is needed.
    if (from !== null && at !== null && (optional === null || textOf(optional) === "false")) return { subject: `${kind}/${from}`, key: `data.${at}`, namespace };
  }
  return null;
}

/**
 * What each container may not do: what it says itself, else what its pod says (Kubernetes documentation, Security Context). A patch
 * of either may change what the other means, so a patch that speaks of it leaves it unsaid.
 */
function restrictionsOf(object: ComparedObject, spec: ParsedNode | null, containers: readonly Container[]): ObjectValues {
  const { file, subject, address, isPatch } = object;
  const own = `${subject} securityContext`;
  const ofPod = valueAt(spec, "securityContext");
  const isSaid = ofPod !== null || containers.some(({ node }) => valueAt(node, "securityContext") !== null);
  if (isPatch) return isSaid ? { subjects: [[own, { line: file.lineAt(object.node.range[0]), address, counterpart: own, completeness: "whole" }]], values: [] } : { subjects: [], values: [] };
  const values = containers.filter(({ node }) => valueAt(node, "image") !== null).flatMap(({ node, key }) => restrictions.map((restriction): ComparedValue => {
    const written = valueAt(valueAt(node, "securityContext"), restriction) ?? (restriction === "runAsNonRoot" ? valueAt(ofPod, restriction) : null);
    const isOn = textOf(written) === "true";
    return { subject: own, key: `${key}.securityContext.${restriction}`, kind: "protection", value: isOn ? "on" : "off", shown: textOf(written) ?? "not set", line: file.lineAt((written ?? node).range[0]) };
  }));
  return { subjects: [[own, { line: file.lineAt(object.node.range[0]), address, counterpart: own, completeness: "whole" }]], values };
}

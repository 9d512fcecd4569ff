import type { ParsedNode } from "yaml";
import type { DisruptionBudget, WorkloadPods } from "../../../model/disruptionBudgets";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import type { ComparedObject } from "./manifestValues";

/** Workloads that run on, in pods that budgets are for (Kubernetes documentation, Specifying a Disruption Budget for your Application). */
const budgeted: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "Rollout"]);

/** The pods that a workload starts, by their labels; none for every other object. A patch of the labels leaves them unknown. */
export function podsOf({ file, node, kind, subject, address, namespace, isPatch }: ComparedObject): WorkloadPods[] {
  const written = ["spec", "template", "metadata", "labels"].reduce<ParsedNode | null>((inner, key) => valueAt(inner, key), node);
  if (!budgeted.has(kind) || (isPatch && written === null)) return [];
  return [{ subject, address, line: file.lineAt(node.range[0]), namespace, labels: isPatch ? null : labelsIn(written) }];
}

/** What a PodDisruptionBudget protects; none for every other object, nor for a patch, which makes none. */
export function budgetOf({ file, node, kind, namespace, isPatch }: ComparedObject): DisruptionBudget[] {
  const spec = valueAt(node, "spec");
  const selector = valueAt(spec, "selector");
  if (kind !== "PodDisruptionBudget" || isPatch || selector === null) return [];
  const labels = labelsIn(valueAt(selector, "matchLabels"));
  const isPresent = valueAt(spec, "minAvailable") !== null || valueAt(spec, "maxUnavailable") !== null;
  return [{
    line: file.lineAt(node.range[0]),
    namespace,
    labels: labels ?? new Map(),
    // One that selects by nothing selects all or none, as its version has it.
    isExact: labels !== null && labels.size > 0 && isPresent && itemsOf(valueAt(selector, "matchExpressions")).length === 0,
  }];
}

/** Whether a patch of a budget only says how many pods it keeps, and never that there are none to keep. */
export function isCountOnly({ node }: ComparedObject): boolean {
  const isKept = entriesOf(node).every(({ key }) => ["apiVersion", "kind", "metadata", "spec"].includes(key));
  return isKept && entriesOf(valueAt(node, "spec")).every(({ key, value }) => ["minAvailable", "maxUnavailable"].includes(key) && textOf(value) !== null);
}

/** null where they are not all written out. */
function labelsIn(node: ParsedNode | null): ReadonlyMap<string, string> | null {
  const entries = entriesOf(node).map(({ key, value }) => [key, textOf(value)] as const);
  const written = entries.flatMap(([key, value]) => (value === null || key === "<<" ? [] : [[key, value] as const]));
  return node === null || written.length < entries.length ? null : new Map(written);
}

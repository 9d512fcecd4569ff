import type { ParsedNode } from "yaml";
import type { ComparedValue } from "../../../model/environmentDrift";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import type { ComparedObject, ObjectValues } from "./manifestValues";
import { ifMeantToDiffer } from "./neverCompared";

/**
 * Where objects keep what workloads are configured by (Kubernetes API reference, ConfigMap and Secret; Sealed Secrets, Usage;
 * External Secrets Operator, API specification). Where an operator makes the object, what it makes is named here.
 */
const keepers: ReadonlyMap<string, (node: ParsedNode) => readonly Key[]> = new Map([
  ["ConfigMap", (node: ParsedNode) => [...keysOf(valueAt(node, "data")), ...keysOf(valueAt(node, "binaryData"))]],
  ["Secret", (node: ParsedNode) => [...keysOf(valueAt(node, "data")), ...keysOf(valueAt(node, "stringData"))]],
  ["SealedSecret", (node: ParsedNode) => keysOf(valueAt(valueAt(node, "spec"), "encryptedData"))],
  ["ExternalSecret", (node: ParsedNode) => itemsOf(valueAt(valueAt(node, "spec"), "data")).flatMap((item) => namedBy(item, "secretKey"))],
]);

interface Key {
  readonly name: string;
  readonly node: ParsedNode;
}

/** The names of the keys of an object that configures workloads, and never what they hold; null for every other object. */
export function configurationKeys({ file, node, kind, subject, address, isPatch }: ComparedObject): ObjectValues | null {
  const keys = keepers.get(kind)?.(node);
  if (keys === undefined) return null;
  // An operator adds whole stores of secrets under names that nobody writes down, and one without any key waits for who fills it.
  const isOpen = keys.length === 0 || valueAt(valueAt(node, "spec"), "dataFrom") !== null;
  const about = { line: file.lineAt(node.range[0]), address, counterpart: subject, completeness: isPatch || isOpen ? "part" : "whole" } as const;
  const values = keys.map(({ name, node: at }): ComparedValue => {
    const key = `data.${name}`;
    return { subject, key, kind: "key", value: "set", shown: key, line: file.lineAt(at.range[0]), ...ifMeantToDiffer(name) };
  });
  return { subjects: [[subject, about]], values, isUnclear: isPatch && hasRemoved(node) };
}

function keysOf(node: ParsedNode | null): Key[] {
  return entriesOf(node).map(({ key, keyNode }) => ({ name: key, node: keyNode }));
}

function namedBy(item: ParsedNode, key: string): Key[] {
  const name = textOf(valueAt(item, key));
  return name === null ? [] : [{ name, node: item }];
}

/** A patch takes a key away by giving it nothing. */
function hasRemoved(node: ParsedNode): boolean {
  return ["data", "binaryData", "stringData"].some((part) => entriesOf(valueAt(node, part)).some(({ value }) => value === null || textOf(value) === null || /^(?:~|null)$/.test(textOf(value) ?? "")));
}

import { isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { folderOf, resolveWithin } from "../../../base/path";
import type { ComparedFile, ComparedSubject, ComparedValue } from "../../../model/environmentDrift";
import type { YamlFile } from "../../yaml/document";
import { openYaml } from "../../yaml/document";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import type { ComparedObject } from "./manifestValues";
import { comparedObject, objectsTogether } from "./manifestValues";
import { ifMeantToDiffer } from "./neverCompared";

/** What a kustomization builds from. Paths are POSIX and relative to the git root; what is not in the repository is left out. */
export interface KustomizationParts {
  /** Files and folders below everything else. */
  readonly resources: readonly string[];
  /** Folders that lie over the resources. */
  readonly components: readonly string[];
  /** Files of patches, which lie over both; the last is laid over the others. */
  readonly patches: readonly string[];
}

/** @param path of the kustomization, whose folder its own paths start from. */
export function kustomizationParts(path: string, text: string): KustomizationParts {
  return partsOf(path, openYaml(path, text).value.documents[0]?.contents ?? null);
}

function partsOf(path: string, root: ParsedNode | null): KustomizationParts {
  const pathsIn = (nodes: readonly (ParsedNode | null)[]): string[] => nodes.flatMap((node) => {
    const written = textOf(node);
    return written === null || /[?{}$\n]|:\/\//.test(written) ? [] : (resolveWithin(folderOf(path), written) ?? []);
  });
  return {
    resources: pathsIn(["resources", "bases"].flatMap((key) => itemsOf(valueAt(root, key)))),
    components: pathsIn(itemsOf(valueAt(root, "components"))),
    patches: pathsIn([...itemsOf(valueAt(root, "patchesStrategicMerge")), ...itemsOf(valueAt(root, "patches")).map((item) => valueAt(item, "path"))]),
  };
}

/**
 * What a kustomization itself says of objects: by the patches that stand in it and the ConfigMaps and Secrets that it makes
 * (Kustomize documentation, Kustomization file). A patch by paths into the object, one that seeks its objects and a plug-in may
 * change anything that they aim at, unless they plainly change something else.
 */
export function kustomizationValues(path: string, text: string): ComparedFile {
  const { value: file } = openYaml(path, text);
  const root = file.documents[0]?.contents ?? null;
  const { patches, components } = partsOf(path, root);
  const inline = [...itemsOf(valueAt(root, "patchesStrategicMerge")).map((patch) => ({ patch, target: null })), ...["patches", "patchesJson6902"].flatMap((key) => {
    return itemsOf(valueAt(root, key)).map((item) => ({ patch: valueAt(item, "patch"), target: valueAt(item, "target") }));
  })];
  const unclear = inline.flatMap(({ patch, target }) => (target === null || isHarmless(patch) ? [] : [aimOf(target)]));
  if (["transformers", "generators"].some((key) => itemsOf(valueAt(root, key)).length > 0)) unclear.push("");
  const objects = objectsTogether(inline.flatMap(({ patch, target }) => (target === null ? patchedObjects(file, patch) : [])));
  const made = ["ConfigMap", "Secret"].flatMap((kind) => itemsOf(valueAt(root, `${kind === "Secret" ? "secret" : "configMap"}Generator`)).flatMap((item) => generated(file, kind, item)));
  return {
    path,
    as: "kustomization",
    subjects: new Map([...objects.subjects, ...made.map(({ name, about }) => [name, about] as const)]),
    values: [...objects.values, ...made.flatMap(({ values }) => values)],
    unclear: [...unclear, ...(objects.unclear ?? []), ...made.filter(({ isOpen }) => isOpen).map(({ name }) => `${name} `)],
    refers: JSON.stringify([patches, components]),
    builds: buildsOf(path, root),
    labels: labelsOf(root),
    ...(objects.pods === undefined ? {} : { pods: objects.pods }),
  };
}

/** All that it names to be built, whether or not it is there: charts and addresses are elsewhere. */
function buildsOf(path: string, root: ParsedNode | null): (string | null)[] {
  const named = ["resources", "bases", "components", "patchesStrategicMerge"].flatMap((key) => itemsOf(valueAt(root, key)));
  const isPath = (text: string): boolean => !/[?{}$]|:\/\//.test(text);
  const patches = itemsOf(valueAt(root, "patches")).map((item) => valueAt(item, "path")).filter((node) => node !== null);
  const built = [...named, ...patches].flatMap((node) => {
    const text = textOf(node);
    // A patch may stand in the list itself.
    if (text?.includes("\n") === true) return [];
    return [text !== null && isPath(text) ? (resolveWithin(folderOf(path), text) ?? null) : null];
  });
  return ["helmCharts", "helmChartInflationGenerator", "generators"].some((key) => itemsOf(valueAt(root, key)).length > 0) ? [...built, null] : built;
}

/** Kustomize documentation, Kustomization file: `commonLabels`, and `labels` that say so, are for pods and selectors, too. */
function labelsOf(root: ParsedNode | null): string[] {
  const listed = itemsOf(valueAt(root, "labels")).filter((item) => ["includeSelectors", "includeTemplates", "fields"].some((key) => valueAt(item, key) !== null));
  return [valueAt(root, "commonLabels"), ...listed.map((item) => valueAt(item, "pairs"))].flatMap((node) => entriesOf(node).map(({ key }) => key));
}

/** A patch is a text of its own; its lines are counted on from the one that introduces it. */
function patchedObjects(file: YamlFile, node: ParsedNode | null): ComparedObject[] {
  const text = textOf(node);
  if (node === null || text === null || !text.includes("\n")) return [];
  const { value: inner } = openYaml(file.path, text);
  const before = file.lineAt(node.range[0]);
  const shifted: YamlFile = { ...inner, lineAt: (offset) => before + inner.lineAt(offset) };
  return inner.documents.flatMap(({ contents }) => (contents === null ? [] : comparedObject(shifted, contents, true)));
}

/** Whether a patch is a list of operations, none of which touches what is compared. */
function isHarmless(patch: ParsedNode | null): boolean {
  const text = textOf(patch);
  const operations = text === null ? null : (openYaml("", text).value.documents[0]?.contents ?? null);
  if (!isSeq(operations)) return false;
  return itemsOf(operations).every((operation) => /^\/metadata\/|^\/spec\/(?:replicas|schedule|suspend|rules|tls|minReplicas|maxReplicas)(?:\/|$)|\/image$/.test(textOf(valueAt(operation, "path")) ?? ""));
}

/** How the subjects begin that a target means; its name may be a pattern, which is followed no further. */
function aimOf(target: ParsedNode): string {
  const [kind, name] = [textOf(valueAt(target, "kind")), textOf(valueAt(target, "name"))];
  if (kind === null || !/^\w+$/.test(kind)) return "";
  return name !== null && /^[\w-]+$/.test(name) ? `${kind}/${name} ` : `${kind}/`;
}

interface Generated {
  readonly name: string;
  readonly about: ComparedSubject;
  readonly values: readonly ComparedValue[];
  /** Whether it takes keys from a file of variables as well. */
  readonly isOpen: boolean;
}

function generated(file: YamlFile, kind: string, item: ParsedNode): Generated[] {
  const given = textOf(valueAt(item, "name"));
  if (given === null) return [];
  const name = `${kind}/${given}`;
  const line = file.lineAt(item.range[0]);
  const keys = [...itemsOf(valueAt(item, "literals")), ...itemsOf(valueAt(item, "files"))].flatMap((node) => {
    // `KEY=value`, and for files `[KEY=]path`.
    const key = (textOf(node) ?? "").replace(/=.*$/s, "").replace(/^.*\//, "");
    return key === "" ? [] : [{ subject: name, key: `data.${key}`, kind: "key" as const, value: "set", shown: `data.${key}`, line: file.lineAt(node.range[0]), ...ifMeantToDiffer(key) }];
  });
  const isMerged = textOf(valueAt(item, "behavior")) === "merge";
  const isOpen = ["envs", "env"].some((key) => valueAt(item, key) !== null);
  return [{ name, about: { line, address: name, counterpart: name, completeness: isMerged ? "part" : "whole" }, values: keys, isOpen }];
}

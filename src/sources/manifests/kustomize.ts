import type { ParsedNode } from "yaml";
import { folderOf, resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Use } from "../../model/outline";
import type { YamlFile } from "../yaml/document";
import { openYaml } from "../yaml/document";
import { itemsOf, textOf, valueAt } from "../yaml/nodes";

/** A layer of manifests, which has no object of its own. */
export interface Kustomization {
  /** The folders and files that it builds on. */
  readonly uses: readonly Use[];
  /** Where everything in it goes; null when it leaves that to the manifests. */
  readonly namespace: string | null;
}

/**
 * Where a kustomization names folders and files: by which key, and below which keys of each item there. An item that is a text
 * names one itself. What is written out in place of a file is skipped (Kustomize documentation, Kustomization file).
 */
const places: readonly (readonly [key: string, ...within: string[]])[] = [
  ["resources"], ["bases"], ["components"], ["crds"], ["generators"], ["transformers"], ["validators"], ["configurations"],
  ["patches", "path"], ["patchesStrategicMerge"], ["patchesJson6902", "path"], ["replacements", "path"], ["openapi", "path"],
  ["configMapGenerator", "files", "envs", "env"], ["secretGenerator", "files", "envs", "env"], ["helmCharts", "valuesFile", "additionalValuesFiles"],
];

/** Reads a kustomization: what it builds on, and its namespace. */
export function readKustomize(path: string, text: string): Read<Kustomization, Problem> {
  const { value: file, problems } = openYaml(path, text);
  const root = file.documents[0]?.contents;
  const named = places.flatMap(([key, ...within]) => listed(valueAt(root, key)).flatMap((item) => [item, ...within.flatMap((inner) => listed(valueAt(item, inner)))]));
  return { value: { uses: named.flatMap((node) => useOf(file, node)), namespace: textOf(valueAt(root, "namespace")) }, problems };
}

/** The items of a list; a value that is no list as its only one. */
function listed(node: ParsedNode | null): readonly ParsedNode[] {
  const items = itemsOf(node);
  return items.length > 0 || node === null ? items : [node];
}

function useOf(file: YamlFile, node: ParsedNode): Use[] {
  const written = textOf(node) ?? "";
  if (written === "" || isRemote(written) || isContent(written)) return [];
  // A generator may give another name to what it takes: `app.conf=../base/app.conf`.
  const target = resolveWithin(folderOf(file.path), written.replace(/^[\w.-]+=/, ""));
  return target === undefined ? [] : [{ address: "", line: file.lineAt(node.range[0]), target }];
}

/** `github.com/acme/base//overlays?ref=v1` and `git@…` are another repository's. */
function isRemote(written: string): boolean {
  return /[?@{}$]|\/\/|^(?:github|gitlab|bitbucket)\.\w+\//.test(written);
}

/** A patch or a transformer that is written out here: paths have neither lines nor `key: value`. */
function isContent(written: string): boolean {
  return /\n|:\s/.test(written);
}

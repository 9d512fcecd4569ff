import type { ParsedNode } from "yaml";
import { nameOf, resolveWithin } from "../../base/path";
import type { Use } from "../../model/outline";
import { repositoryPlace } from "../../model/repositoryName";
import type { YamlFile } from "../yaml/document";
import { itemsOf, textOf, valueAt } from "../yaml/nodes";

/** What an object that delivers others takes from where. */
export interface Delivery {
  /** Folders of a repository, each with the 1-based line that names it. */
  readonly sources: readonly Pick<Use, "line" | "target" | "repositoryName">[];
  /** Where it puts what it delivers; null when it leaves that to the manifests. */
  readonly namespace: string | null;
}

/**
 * What an Argo CD Application or a Flux Kustomization delivers (Argo CD documentation, Application specification; Flux
 * documentation, Kustomization); null for every other object. The paths are those of the repository that the object names,
 * which is mostly the one it lies in; a Flux Kustomization names it in another object.
 */
export function deliveryOf(file: YamlFile, node: ParsedNode, apiVersion: string, objectKind: string): Delivery | null {
  const spec = valueAt(node, "spec");
  if (apiVersion.startsWith("argoproj.io/") && objectKind === "Application") {
    const sources = [valueAt(spec, "source"), ...itemsOf(valueAt(spec, "sources"))];
    return { sources: sources.flatMap((source) => sourceIn(file, valueAt(source, "path")).map((each) => ({ ...each, ...repositoryIn(source) }))), namespace: textOf(valueAt(valueAt(spec, "destination"), "namespace")) };
  }
  if (apiVersion.startsWith("kustomize.toolkit.fluxcd.io/") && objectKind === "Kustomization") {
    return { sources: sourceIn(file, valueAt(spec, "path")), namespace: textOf(valueAt(spec, "targetNamespace")) };
  }
  return null;
}

function repositoryIn(source: ParsedNode | null): Pick<Use, "repositoryName"> {
  const name = nameOf(repositoryPlace(textOf(valueAt(source, "repoURL")) ?? "")?.repository ?? "");
  return /^[\w.-]{1,100}$/.test(name) ? { repositoryName: name } : {};
}

/** Both begin at the root, with `./`, `/` or neither. */
function sourceIn(file: YamlFile, node: ParsedNode | null): Delivery["sources"] {
  const written = textOf(node);
  if (node === null || written === null || /[{}$]/.test(written)) return [];
  const target = resolveWithin("", written.replace(/^\/+/, ""));
  return target === undefined ? [] : [{ line: file.lineAt(node.range[0]), target }];
}

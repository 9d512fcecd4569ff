import { isMap } from "yaml";
import type { ParsedNode } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import type { YamlFile } from "../yaml/document";
import { isTemplated, openYaml } from "../yaml/document";
import { itemsOf, linesOfNode, textOf, valueAt } from "../yaml/nodes";
import type { Delivery } from "./delivery";
import { deliveryOf } from "./delivery";

/** An object of a manifest, or of a resource of Argo, Flux and others that is written as one. */
export interface KubernetesObject extends Block {
  readonly apiVersion: string;
  /** `Deployment`; the block's own `kind` is `object`. */
  readonly objectKind: string;
  /** null when the manifest leaves it to whoever applies it. */
  readonly namespace: string | null;
  /** `metadata.name`, or the prefix in `metadata.generateName`. */
  readonly name: string;
  /** What it delivers, for an Argo CD Application or a Flux Kustomization; null for every other object. */
  readonly delivery: Delivery | null;
}

/**
 * Reads the objects of a manifest, several documents and lists too. A document that a template engine must write first is a
 * problem; the others still hold.
 */
export function readKubernetes(path: string, text: string): Read<readonly KubernetesObject[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const templated = isTemplated(file);
  const unnamed: Problem[] = [];
  const objects = file.documents.flatMap((document) => {
    if (templated && document.errors.length > 0) return [];
    return unlisted(document.contents).flatMap((node) => {
      const found = object(file, node);
      // `name: {{ .Values.name }}` is valid YAML, but a mapping and no name.
      if (found.length === 0 && templated && isMap(valueAt(valueAt(node, "metadata"), "name"))) {
        unnamed.push({ path, line: file.lineAt(node.range[0]), message: { key: "yaml.template", args: {} } });
      }
      return found;
    });
  });
  return { value: objects, problems: problems.length > 0 ? problems : unnamed.slice(0, 1) };
}

/** The objects that a `List` holds, or the object itself. */
function unlisted(node: ParsedNode | null): ParsedNode[] {
  if (node === null) return [];
  return textOf(valueAt(node, "kind")) === "List" ? itemsOf(valueAt(node, "items")) : [node];
}

/** None for what is no Kubernetes object: service catalogs write `apiVersion` and `kind`, too. */
function object(file: YamlFile, node: ParsedNode): KubernetesObject[] {
  const apiVersion = textOf(valueAt(node, "apiVersion"));
  const objectKind = textOf(valueAt(node, "kind"));
  const metadata = valueAt(node, "metadata");
  const name = textOf(valueAt(metadata, "name")) ?? textOf(valueAt(metadata, "generateName"));
  if (apiVersion === null || objectKind === null || name === null) return [];
  if (apiVersion.startsWith("backstage.io/") || !/^[A-Z]/.test(objectKind)) return [];
  const namespace = textOf(valueAt(metadata, "namespace"));
  const address = [...(namespace === null ? [] : [namespace]), objectKind, name].join("/");
  return [{ kind: "object", address, ...linesOfNode(file, node), apiVersion, objectKind, namespace, name, delivery: deliveryOf(file, node, apiVersion, objectKind) }];
}

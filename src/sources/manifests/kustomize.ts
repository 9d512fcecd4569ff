import { folderOf, resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Use } from "../../model/outline";
import { openYaml } from "../yaml/document";
import { itemsOf, textOf, valueAt } from "../yaml/nodes";

/** A layer of manifests, which has no object of its own. */
export interface Kustomization {
  /** The folders and files that it builds on. */
  readonly uses: readonly Use[];
  /** Where everything in it goes; null when it leaves that to the manifests. */
  readonly namespace: string | null;
}

const bases = ["resources", "bases", "components"];

/** Reads a kustomization (Kustomize documentation, Kustomization file: resources, bases, components, namespace). */
export function readKustomize(path: string, text: string): Read<Kustomization, Problem> {
  const { value: file, problems } = openYaml(path, text);
  const root = file.documents[0]?.contents;
  const uses = bases.flatMap((key) => itemsOf(valueAt(root, key))).flatMap((node): Use[] => {
    const written = textOf(node);
    const target = written === null || isRemote(written) ? undefined : resolveWithin(folderOf(path), written);
    return target === undefined ? [] : [{ address: "", line: file.lineAt(node.range[0]), target }];
  });
  return { value: { uses, namespace: textOf(valueAt(root, "namespace")) }, problems };
}

/** `github.com/acme/base//overlays?ref=v1` and `git@…` are another repository's. */
function isRemote(written: string): boolean {
  return /[?@{}$]|\/\/|^(?:github|gitlab|bitbucket)\.\w+\//.test(written);
}

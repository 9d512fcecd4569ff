import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { Block } from "../model/place";
import { readModulesManifest } from "../sources/terraform/modulesManifest";
import type { IndexedFile } from "./index/indexedFile";

/**
 * The folder that a module call leads to: the one it names, or else the one that `terraform init` has put it into on this
 * machine. What is installed is no part of the repository, so it is looked up when somebody asks, and never kept.
 * @returns POSIX, relative to the git root; null for what is no module call, and where nothing tells.
 */
export async function moduleFolder(tree: Tree, file: IndexedFile, block: Block | null): Promise<string | null> {
  if (block?.kind !== "module") return null;
  const named = file.infra?.outline.uses.find(({ address }) => address === block.address);
  if (named !== undefined) return named.target;
  const folder = folderOf(file.path);
  const manifest = `${folder === "" ? "" : `${folder}/`}.terraform/modules/modules.json`;
  const read = await tree.read(manifest);
  if (read.kind !== "text") return null;
  const name = block.address.slice("module.".length);
  return readModulesManifest(manifest, read.text).value.find(({ key }) => key === name)?.folder ?? null;
}

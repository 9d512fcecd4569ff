import type { Tree } from "../base/tree";
import type { BlockLines, ModuleTarget, PlannedCode } from "../model/driftMapping";
import { readModulesManifest } from "../sources/terraform/modulesManifest";
import type { IndexedFile } from "./index/indexedFile";
import type { Listing } from "./snapshot";

export interface CodeParts {
  readonly tree: Tree;
  /** What has been read of a file. */
  readonly peek: (path: string) => IndexedFile | undefined;
}

/** A folder of Terraform: its blocks, and what its module calls name. */
interface Folder {
  readonly blocks: ReadonlyMap<string, BlockLines>;
  /** By the address of the call. */
  readonly targets: ReadonlyMap<string, string>;
}

const nothing: Folder = { blocks: new Map(), targets: new Map() };

/**
 * The code of a root as the changes of a plan are looked up in it. A module call leads to the folder that it names, or else to
 * what `terraform init` has noted on this machine; each folder is gathered once.
 */
export async function plannedCode(root: string, listing: Listing, { tree, peek }: CodeParts): Promise<PlannedCode> {
  const folders = new Map<string, Folder>();
  const folderAt = (folder: string): Folder => {
    const known = folders.get(folder) ?? gathered(listing.liveByFolder.get(folder) ?? [], peek);
    folders.set(folder, known);
    return known;
  };
  const installed = await installedModules(tree, root);
  return {
    root,
    moduleTarget: (caller, name): ModuleTarget | null => {
      const named = folderAt(caller).targets.get(`module.${name}`);
      if (named !== undefined) return { kind: "folder", folder: named };
      // A registry may lead back to a folder of this repository; copies of what is remote belong to their call.
      const folder = caller === root ? installed.get(name) : undefined;
      return folder === undefined ? null : { kind: "folder", folder };
    },
    blocksIn: (folder) => folderAt(folder).blocks,
  };
}

function gathered(paths: readonly string[], peek: CodeParts["peek"]): Folder {
  const blocks = new Map<string, BlockLines>();
  const targets = new Map<string, string>();
  for (const path of paths) {
    const infra = peek(path)?.infra;
    if (infra?.system !== "terraform") continue;
    for (const { address, startLine, endLine } of infra.outline.blocks) if (!blocks.has(address)) blocks.set(address, { path, line: startLine, endLine });
    for (const { address, target } of infra.outline.uses) targets.set(address, target);
  }
  return blocks.size === 0 ? nothing : { blocks, targets };
}

async function installedModules(tree: Tree, root: string): Promise<ReadonlyMap<string, string>> {
  const manifest = `${root === "" ? "" : `${root}/`}.terraform/modules/modules.json`;
  const read = await tree.read(manifest);
  const modules = read.kind === "text" ? readModulesManifest(manifest, read.text).value : [];
  return new Map(modules.flatMap(({ key, folder, isLocal }) => (isLocal ? [[key, folder] as const] : [])));
}

/** The folders whose code a plan of a root runs: its own, and those of the modules that it and they call. */
export function foldersOf(root: string, code: PlannedCode): string[] {
  const found = new Set([root]);
  // A set is walked in the order of insertion, also to what is inserted on the way.
  for (const folder of found) {
    for (const address of code.blocksIn(folder).keys()) {
      const target = address.startsWith("module.") ? code.moduleTarget(folder, address.slice("module.".length)) : null;
      if (target?.kind === "folder") found.add(target.folder);
    }
  }
  return [...found];
}

/** The file that stands for a folder: the first one of Terraform's that declares something; null where none does. */
export function speakerOf(folder: string, { liveByFolder, infra }: Listing, peek: CodeParts["peek"]): string | null {
  const paths = liveByFolder.get(folder) ?? [];
  return paths.find((path) => infra.get(path)?.system === "terraform" && (peek(path)?.infra?.outline.blocks.length ?? 0) > 0) ?? null;
}

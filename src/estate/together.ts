import { folderOf, nameOf } from "../base/path";
import { AppliedTargets } from "../model/delivery";
import type { Use } from "../model/outline";
import type { UseGraph } from "../model/uses";
import { useGraph } from "../model/uses";
import type { IndexedFile } from "./index/indexedFile";

/** What the infra files of a repository say about each other. */
export interface Together {
  readonly graph: UseGraph;
  readonly targets: AppliedTargets;
  /** The Terraform workspaces that the files of a folder are bound to. */
  readonly workspaces: ReadonlyMap<string, readonly string[]>;
}

/**
 * Examples and fixtures are left out: what an example builds on is not in use because of it.
 * @param files in the order in which users are to be named.
 */
export function putTogether(files: readonly IndexedFile[]): Together {
  const uses = new Map<string, readonly Use[]>();
  const declaring = new Set<string>();
  const alwaysRoots = new Set<string>();
  const targets = new AppliedTargets();
  const workspaces = new Map<string, string[]>();
  for (const { path, infra } of files) {
    if (infra === null || infra.standing === "example") continue;
    const { outline } = infra;
    uses.set(path, outline.uses);
    if (outline.blocks.length > 0) declaring.add(folderOf(path));
    if (nameOf(path) === "terragrunt.hcl") alwaysRoots.add(folderOf(path));
    for (const run of outline.runs) targets.add(path, run);
    if (outline.workspace !== null) workspaces.set(folderOf(path), [...(workspaces.get(folderOf(path)) ?? []), outline.workspace]);
  }
  return { graph: useGraph({ files: uses, declaring, alwaysRoots }), targets, workspaces };
}

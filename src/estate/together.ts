import { folderOf, nameOf, resolveWithin } from "../base/path";
import { runsOfJobs } from "../model/calls";
import { AppliedTargets } from "../model/delivery";
import type { Message } from "../model/message";
import type { Outline, SoughtUse, Use } from "../model/outline";
import { emptyOutline } from "../model/outline";
import type { OwnerTag } from "../model/ownerTag";
import type { PartsFile } from "../model/parts";
import { environmentsOfParts, runsOfParts } from "../model/parts";
import { sameRepository } from "../model/repositoryName";
import type { UseGraph } from "../model/uses";
import { useGraph } from "../model/uses";
import type { IndexedFile, InfraFacts } from "./index/indexedFile";

/** What the infra files of a repository say about each other. */
export interface Together {
  readonly graph: UseGraph;
  /** Folders that an address names which may be this repository's: who builds on them is not fully known. */
  readonly usedFromElsewhere: ReadonlySet<string>;
  readonly targets: AppliedTargets;
  /** What the files of a folder say of where all of it runs: the workspace that they are bound to, the namespace of a layer. */
  readonly named: ReadonlyMap<string, readonly NamedEnvironment[]>;
  /** Environments of jobs by the templates that they take, by path and address. */
  readonly jobEnvironments: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The tags that a provider gives to all resources of a folder. */
  readonly providerTags: ReadonlyMap<string, readonly OwnerTag[]>;
}

export interface NamedEnvironment {
  readonly name: string;
  readonly reason: Message;
}

/**
 * Examples and fixtures are left out: what an example builds on is not in use because of it.
 * @param files in the order in which users are to be named.
 * @param repository its own name; null when it is not known, and every address may be its own.
 */
export function putTogether(files: readonly IndexedFile[], repository: string | null): Together {
  const outlines = new Map<string, Outline>();
  const uses = new Map<string, readonly Use[]>();
  const paths = new Set(files.map(({ path }) => path));
  const declaring = new Set<string>();
  const usedFromElsewhere = new Set<string>();
  const partsFiles = new Map<string, PartsFile>();
  const alwaysRoots = new Set<string>();
  const targets = new AppliedTargets();
  const named = new Map<string, NamedEnvironment[]>();
  const providerTags = new Map<string, OwnerTag[]>();
  for (const { path, infra, callable } of files) {
    const { taken, parts, uses: included } = infra?.standing === "example" ? emptyOutline : (infra?.outline ?? emptyOutline);
    if (taken !== undefined || parts !== undefined || callable !== undefined) {
      partsFiles.set(path, { uses: included, ...(taken === undefined ? {} : { taken }), parts: { ...parts, ...callable } });
    }
    if (infra === null || infra.standing === "example") continue;
    const { outline } = infra;
    const { addressedUses = [], soughtUses = [] } = outline;
    const own = addressedUses.filter((use) => repository !== null && sameRepository(use.repository, repository));
    for (const use of addressedUses) if (!own.includes(use) && mayBeSame(use.repository, repository)) usedFromElsewhere.add(use.target);
    const above = soughtUses.flatMap((use) => foundAbove(path, use, paths));
    const here = outline.uses.filter(({ repositoryName }) => repositoryName === undefined || mayBeSame(repositoryName, repository));
    uses.set(path, [...here, ...own, ...above]);
    if (declares(infra)) declaring.add(folderOf(path));
    if (nameOf(path) === "terragrunt.hcl") alwaysRoots.add(folderOf(path));
    outlines.set(path, outline);
    for (const tag of infra.tags) if (tag.provider !== null) append(providerTags, folderOf(path), tag);
    const { workspace, environmentName } = outline;
    if (workspace !== null) append(named, folderOf(path), { name: workspace, reason: { key: "environment.workspace", args: { workspace } } });
    if (environmentName !== undefined) append(named, folderOf(path), { name: environmentName, reason: { key: "environment.namespace", args: { namespace: environmentName, path } } });
  }
  for (const [path, run] of runsOfJobs(outlines)) targets.add(path, run);
  for (const { path, run } of runsOfParts(partsFiles)) targets.add(path, run);
  return { graph: useGraph({ files: uses, declaring, alwaysRoots }), usedFromElsewhere, targets, named, providerTags, jobEnvironments: environmentsOfParts(partsFiles) };
}

/** A layer of Kustomize has no block of its own: what it takes together is what it declares. */
function declares({ system, outline }: InfraFacts): boolean {
  return outline.blocks.length > 0 || (system === "kustomize" && outline.uses.length > 0);
}

/** The search begins above the folder of the file (Terragrunt documentation, `find_in_parent_folders`). */
function foundAbove(path: string, { address, line, name, rest }: SoughtUse, paths: ReadonlySet<string>): Use[] {
  for (let folder = folderOf(path); folder !== ""; ) {
    folder = folderOf(folder);
    const file = folder === "" ? name : `${folder}/${name}`;
    if (!paths.has(file)) continue;
    const target = rest === "" ? file : resolveWithin(folder, rest);
    return target === undefined ? [] : [{ address, line, target }];
  }
  return [];
}

/** A fork and a mirror have the name of what they are made of. */
function mayBeSame(other: string, own: string | null): boolean {
  return own === null || nameOf(other.toLowerCase()) === nameOf(own.toLowerCase());
}

function append<T>(byFolder: Map<string, T[]>, folder: string, one: T): void {
  const together = byFolder.get(folder);
  if (together === undefined) byFolder.set(folder, [one]);
  else together.push(one);
}

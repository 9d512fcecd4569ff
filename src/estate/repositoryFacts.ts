import { folderOf, isWithin } from "../base/path";
import type { Observed } from "../model/answer";
import { careFor } from "../model/care";
import type { Ownership } from "../model/ownership";
import type { InfraFile } from "../model/place";
import type { Section } from "../model/section";
import { valueOf } from "../model/section";
import type { Area, CaredFor, RepositoryFacts } from "../model/setUp";
import type { PlaceSources } from "./about";
import { ownershipOf } from "./about";
import { checkRoots } from "./checkRoots";
import { foldersOfEnvironments } from "./foldersOfEnvironments";
import type { IndexedFile } from "./index/indexedFile";
import { ruleOwnerFor } from "./ruleOwners";
import type { Listing, Snapshot } from "./snapshot";

/** Whoever sets a repository up begins with these, and writes the rest after their manner. */
const mostAreas = 30;

/** What is asked of the files one by one. */
export interface FileSources {
  readonly peek: (path: string) => IndexedFile | undefined;
  readonly said: (path: string) => PlaceSources;
  readonly history: (file: InfraFile) => Section<Observed>;
}

/** What the files say that a repository can be set up by: whose its parts are, where they run, and what of it needs care. */
export function repositoryFacts(snapshot: Snapshot, listing: Listing, sources: FileSources): RepositoryFacts {
  const live = [...listing.infra.values()].filter(({ standing }) => standing === "live");
  const roots = checkRoots(listing, sources.peek, null).all.slice(0, mostAreas).map((folder) => ({
    folder,
    files: live.filter(({ path, system }) => system === "terraform" && folderOf(path) === folder),
  }));
  const folders = [...roots, ...otherFolders(live, roots.map(({ folder }) => folder))].slice(0, mostAreas);
  return {
    areas: folders.map(({ folder, files }) => areaOf(snapshot, folder, files, sources)),
    environments: foldersOfEnvironments(live).slice(0, mostAreas),
    caredFor: roots.flatMap(({ files }) => caredForIn(files, sources)),
  };
}

interface Folder {
  readonly folder: string;
  readonly files: readonly InfraFile[];
}

/** Where each system but Terraform keeps its files, below each folder of the git root: the innermost one that holds them all. */
function otherFolders(live: readonly InfraFile[], roots: readonly string[]): Folder[] {
  const groups = new Map<string, InfraFile[]>();
  for (const file of live) {
    const { path, system } = file;
    // Roots have their own answer, modules have those of the roots that call them.
    if (system === "terraform" || !path.includes("/") || roots.includes(folderOf(path))) continue;
    const key = `${path.slice(0, path.indexOf("/"))} ${system}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const found = [...groups.values()].map((files): Folder => {
    let folder = folderOf(files[0]?.path ?? "");
    while (!files.every(({ path }) => isWithin(path, folder))) folder = folderOf(folder);
    return { folder, files };
  });
  // Two systems in one folder are one team's.
  const byFolder = new Map<string, Folder>();
  for (const { folder, files } of found) byFolder.set(folder, { folder, files: [...(byFolder.get(folder)?.files ?? []), ...files] });
  return [...byFolder.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function areaOf(snapshot: Snapshot, folder: string, files: readonly InfraFile[], { said, history }: FileSources): Area {
  const owned = files.flatMap(({ path }) => valueOf(ownershipOf(snapshot, path, said(path), null)) ?? []);
  return {
    folder,
    files: files.length,
    undeclared: owned.filter(isNobodys).length,
    isRuled: owned.every(isRuled),
    team: teamOf(snapshot, owned),
    people: peopleIn(files, history),
  };
}

function isNobodys({ status, declared }: Ownership): boolean {
  return status === "undeclared" || (status === "owned" && declared.every(({ catchAll }) => catchAll));
}

function isRuled({ status, declared }: Ownership): boolean {
  return status === "unowned" || declared.some(({ answers, catchAll }) => answers === "review" && !catchAll);
}

/** The team that is to be asked about every one of the places. */
function teamOf(snapshot: Snapshot, owned: readonly Ownership[]): Area["team"] {
  const asked = owned.map(({ declared }) => declared.find(({ answers, catchAll }) => answers === "ask" && !catchAll));
  const [first] = asked;
  if (first === undefined || asked.some((claim) => claim?.owner !== first.owner)) return null;
  const owner = ruleOwnerFor(first.owner, valueOf(snapshot.catalogs) ?? []);
  return owner === null ? null : { owner, source: first.source };
}

/** History judges a root or a workflow as one, so a few files tell; whoever left does not count. */
const askedFiles = 10;

function peopleIn(files: readonly InfraFile[], history: FileSources["history"]): number | null {
  const observed = files.slice(0, askedFiles).map((file) => valueOf(history(file)));
  const people = new Set(observed.flatMap((one) => one?.authors.filter(({ isActive }) => isActive).map(({ author }) => author) ?? []));
  return observed.includes(undefined) ? null : people.size;
}

/** The first block of each type in a root that needs care. */
function caredForIn(files: readonly InfraFile[], { peek }: FileSources): CaredFor[] {
  const found = new Map<string, CaredFor>();
  for (const { path, environment } of files) {
    for (const { address, kind } of peek(path)?.infra?.outline.blocks ?? []) {
      const care = kind === "resource" ? careFor(address, environment?.production === true) : null;
      const type = address.slice(0, address.indexOf("."));
      if (care !== null && !found.has(type)) found.set(type, { care, address, path });
    }
  }
  return [...found.values()];
}

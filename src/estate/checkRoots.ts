import { folderOf } from "../base/path";
import type { IndexedFile } from "./index/indexedFile";
import { speakerOf } from "./plannedCode";
import type { Listing } from "./snapshot";

/** The Terraform roots of a repository, as far as somebody chooses among them. Folders are POSIX, relative to the git root. */
export interface CheckRoots {
  /** Those that a place belongs to: its own folder, or the roots that call the module it is part of. */
  readonly here: readonly string[];
  /** The first {@link mostRoots} of all, sorted. */
  readonly all: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** As many as anybody looks through. */
const mostRoots = 100;

/** @param path null where the person is nowhere in the repository. */
export function checkRoots(listing: Listing, peek: (path: string) => IndexedFile | undefined, path: string | null): CheckRoots {
  const isRoot = (folder: string): boolean => listing.graph.isRoot(folder) && speakerOf(folder, listing, peek) !== null;
  const all = [...listing.liveByFolder.keys()].filter((folder) => isRoot(folder) && declares(folder, listing, peek)).sort();
  const file = path === null ? undefined : listing.infra.get(path);
  const isPlace = file?.system === "terraform" && file.standing !== "example";
  const here = isPlace ? listing.graph.rootsOf(folderOf(file.path)).filter(isRoot) : [];
  return { here, all: all.slice(0, mostRoots), more: Math.max(0, all.length - mostRoots) };
}

/** A folder of outputs and variables alone has nothing that could be another in reality. */
function declares(folder: string, { liveByFolder, infra }: Listing, peek: (path: string) => IndexedFile | undefined): boolean {
  const paths = (liveByFolder.get(folder) ?? []).filter((path) => infra.get(path)?.system === "terraform");
  return paths.some((path) => peek(path)?.infra?.outline.blocks.some(({ kind }) => kind === "resource" || kind === "module"));
}

import { nameOf } from "../base/path";
import type { InfraFile } from "../model/place";
import { known, valueOf } from "../model/section";
import { isValueFile } from "../model/variableFiles";
import type { PlaceSources } from "./about";
import { noSources, placeAt } from "./about";
import type { IndexedFile } from "./index/indexedFile";
import type { Listing, Snapshot } from "./snapshot";

/**
 * What somebody deploys to production by itself: a folder that nothing else builds on, such as a Terraform root or an overlay,
 * or a pipeline's job that says where it goes. Modules and bases are no places of their own: they run where their roots do.
 */
export interface ProductionPlace {
  /** The folder, POSIX and relative to the git root (`""` is the root), or the pipeline's file. */
  readonly path: string;
  /** Address of the job; null for a folder. */
  readonly job: string | null;
  /** Name of the environment. */
  readonly environment: string;
  /** Where to look first: a file, and a 1-based line in it. */
  readonly file: string;
  readonly line: number;
  /** Its live infra files, sorted. */
  readonly files: readonly InfraFile[];
}

/** @param peek what a file says by itself. */
export function productionPlaces(snapshot: Snapshot, peek: (path: string) => IndexedFile | undefined): ProductionPlace[] {
  const listing = valueOf(snapshot.listing);
  if (listing === undefined) return [];
  const places: ProductionPlace[] = [];
  for (const [folder, paths] of listing.liveByFolder) {
    const files = paths.flatMap((path) => listing.infra.get(path) ?? []);
    const jobs = files.flatMap((file) => productionJobs(snapshot, file, peek(file.path)));
    places.push(...jobs);
    const others = files.filter(({ path }) => !hasJobs(peek(path)));
    const [first] = others.filter(({ environment }) => environment?.production === true);
    const environment = first?.environment ?? null;
    if (first === undefined || environment === null || isPartOfOthers(listing, folder) || others.every(({ path }) => isValueFile(nameOf(path)))) continue;
    places.push({ path: folder, job: null, environment: environment.name, file: first.path, line: 1, files: others });
  }
  return places;
}

function productionJobs(snapshot: Snapshot, file: InfraFile, indexed: IndexedFile | undefined): ProductionPlace[] {
  const jobs = (indexed?.infra?.outline.blocks ?? []).filter(({ kind }) => kind === "job");
  return jobs.flatMap(({ address, startLine }) => {
    const environment = valueOf(placeAt(snapshot, sourcesOf(file, indexed), startLine))?.environment ?? null;
    if (environment?.production !== true) return [];
    return [{ path: file.path, job: address, environment: environment.name, file: file.path, line: startLine, files: [file] }];
  });
}

function hasJobs(indexed: IndexedFile | undefined): boolean {
  return indexed?.infra?.outline.blocks.some(({ kind }) => kind === "job") === true;
}

/** A list of all overlays takes the one for production along, and is no production for that. */
function isPartOfOthers({ graph, infra, liveByFolder }: Listing, folder: string): boolean {
  const isProduction = (root: string): boolean => (liveByFolder.get(root) ?? []).some((path) => infra.get(path)?.environment?.production === true);
  return !graph.isRoot(folder) && graph.rootsOf(folder).some((root) => root !== folder && isProduction(root));
}

/** What a file says of itself, as far as runbooks and environments are told from it. */
export function sourcesOf(file: InfraFile, indexed: IndexedFile | undefined): PlaceSources {
  const facts = indexed?.infra ?? null;
  return { ...noSources, file: known(file), blocks: known(facts?.outline.blocks ?? []), annotations: facts?.annotations ?? [], alerts: facts?.alerts ?? [] };
}

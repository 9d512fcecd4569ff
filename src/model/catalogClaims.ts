import { folderOf } from "../base/path";
import type { CatalogEntity } from "./catalog";
import { referenceOf } from "./catalog";
import type { Glob } from "./glob";
import { compileGlob, literalPrefix } from "./glob";
import type { Claim } from "./ownership";
import { sameRepository } from "./repositoryName";

/**
 * What the catalogs say about a path: whom to ask, the nearest ancestor first, then in the order of the files.
 * @param repository this repository, as `github.com/acme/shop`; null when it is not known.
 */
export function catalogClaims(entities: readonly CatalogEntity[], path: string, repository: string | null = null): Claim[] {
  return covering(entities, path, repository).flatMap(({ entity, depth }) =>
    entity.owners.map(({ written, line }): Claim => ({
      owner: written,
      basis: "declared",
      answers: "ask",
      source: { kind: "catalog", path: entity.path, line },
      catchAll: depth === 0,
    })),
  );
}

/** The services that a path belongs to by the nearest catalog, as `component:default/orders`: runbooks name them. */
export function servicesAt(entities: readonly CatalogEntity[], path: string, repository: string | null = null): string[] {
  return [...new Set(serviceEntitiesAt(entities, path, repository).map(referenceOf))];
}

/** The same services, with all that the catalog says of each. */
export function serviceEntitiesAt(entities: readonly CatalogEntity[], path: string, repository: string | null): CatalogEntity[] {
  const services = covering(entities, path, repository).filter(({ entity }) => !noService.has(entity.kind));
  return services.filter(({ depth }) => depth === services[0]?.depth).map(({ entity }) => entity);
}

const noService: ReadonlySet<string> = new Set(["domain", "system", "template"]);

/** What an entity speaks for: a folder with all that is below it, or what a pattern covers. */
type Reach =
  | { readonly folder: string }
  /** `depth` is the length of the path that all of it begins with: the nearest ancestor has the longest, the whole repository has 0. */
  | { readonly covers: Glob; readonly depth: number };

interface Covering {
  readonly entity: CatalogEntity;
  readonly depth: number;
}

/** Entities that speak for a path, the nearest first and then in the order of the files. */
function covering(entities: readonly CatalogEntity[], path: string, repository: string | null): Covering[] {
  const { byFolder, byPattern } = prepare(entities, repository);
  const deepest = new Map<Numbered, number>();
  for (let folder: string | null = path; folder !== null; folder = folder === "" ? null : folderOf(folder)) {
    for (const numbered of byFolder.get(folder) ?? []) if (!deepest.has(numbered)) deepest.set(numbered, folder.length);
  }
  for (const { numbered, covers, depth } of byPattern) {
    if ((deepest.get(numbered) ?? -1) < depth && covers(path)) deepest.set(numbered, depth);
  }
  const found = [...deepest].sort(([a, depthOfA], [b, depthOfB]) => depthOfB - depthOfA || a.position - b.position);
  return found.map(([{ entity }, depth]) => ({ entity, depth }));
}

interface Numbered {
  readonly entity: CatalogEntity;
  readonly position: number;
}

/** Everything that entities speak for, so that a path meets only those of the folders above it, and the patterns. */
interface Prepared {
  readonly repository: string | null;
  readonly byFolder: ReadonlyMap<string, readonly Numbered[]>;
  readonly byPattern: readonly { readonly numbered: Numbered; readonly covers: Glob; readonly depth: number }[];
}

const prepared = new WeakMap<readonly CatalogEntity[], Prepared>();

/** Catalogs change seldom and are asked for every path, so what they cover is worked out once. */
function prepare(entities: readonly CatalogEntity[], repository: string | null): Prepared {
  const known = prepared.get(entities);
  if (known?.repository === repository) return known;
  const byFolder = new Map<string, Numbered[]>();
  const byPattern: Prepared["byPattern"][number][] = [];
  for (const [position, entity] of entities.entries()) {
    const numbered = { entity, position };
    for (const reach of reachesOf(entity, repository)) {
      if ("covers" in reach) byPattern.push({ numbered, ...reach });
      else byFolder.set(reach.folder, [...(byFolder.get(reach.folder) ?? []), numbered]);
    }
  }
  const fresh = { repository, byFolder, byPattern };
  prepared.set(entities, fresh);
  return fresh;
}

/**
 * An entity that names the repository of its code is taken at its word where this repository is known: in one that holds a
 * whole company's catalog, the folder of a file means nothing. Else it speaks for the folder that it stands in.
 */
function reachesOf({ folder, locations }: CatalogEntity, repository: string | null): Reach[] {
  const own: Reach[] = folder === null ? [] : [{ folder }];
  if (repository === null || locations.length === 0) return own;
  return locations
    .filter((location) => sameRepository(location.repository, repository))
    .flatMap(({ path }): Reach[] => (path === null ? own : [{ covers: compileGlob(path), depth: literalPrefix(path).replace(/\/$/, "").length }]));
}

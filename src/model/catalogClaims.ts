import { isWithin } from "../base/path";
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
  const services = covering(entities, path, repository).filter(({ entity }) => !noService.has(entity.kind));
  return [...new Set(services.filter(({ depth }) => depth === services[0]?.depth).map(({ entity }) => referenceOf(entity)))];
}

const noService: ReadonlySet<string> = new Set(["domain", "system", "template"]);

/** What an entity speaks for. */
interface Reach {
  readonly covers: Glob;
  /** Length of the path that all of it begins with: the nearest ancestor has the longest, the whole repository has 0. */
  readonly depth: number;
}

/** Entities that speak for a path, the nearest first. */
function covering(entities: readonly CatalogEntity[], path: string, repository: string | null): { readonly entity: CatalogEntity; readonly depth: number }[] {
  const found = prepare(entities, repository).flatMap(({ entity, reaches }) => {
    const depths = reaches.filter(({ covers }) => covers(path)).map(({ depth }) => depth);
    return depths.length === 0 ? [] : [{ entity, depth: Math.max(...depths) }];
  });
  return found.sort((a, b) => b.depth - a.depth);
}

interface Prepared {
  readonly repository: string | null;
  readonly entities: readonly { readonly entity: CatalogEntity; readonly reaches: readonly Reach[] }[];
}

const prepared = new WeakMap<readonly CatalogEntity[], Prepared>();

/** Catalogs change seldom and are asked for every path, so what they cover is worked out once. */
function prepare(entities: readonly CatalogEntity[], repository: string | null): Prepared["entities"] {
  const known = prepared.get(entities);
  if (known?.repository === repository) return known.entities;
  const fresh = entities.map((entity) => ({ entity, reaches: reachesOf(entity, repository) })).filter(({ reaches }) => reaches.length > 0);
  prepared.set(entities, { repository, entities: fresh });
  return fresh;
}

/**
 * An entity that names the repository of its code is taken at its word where this repository is known: in one that holds a
 * whole company's catalog, the folder of a file means nothing. Else it speaks for the folder that it stands in.
 */
function reachesOf({ folder, locations }: CatalogEntity, repository: string | null): Reach[] {
  const own = folder === null ? [] : [{ covers: (path: string) => isWithin(path, folder), depth: folder.length }];
  if (repository === null || locations.length === 0) return own;
  return locations
    .filter((location) => sameRepository(location.repository, repository))
    .flatMap(({ path }) => (path === null ? own : [{ covers: compileGlob(path), depth: literalPrefix(path).replace(/\/$/, "").length }]));
}

import type { CatalogDependency, CatalogEntity, CatalogFormat, CatalogOwner, CodeLocation } from "../../../model/catalog";
import { entityReference, ownerReference } from "../../../model/ownerReference";
import { repositoryPlace } from "../../../model/repositoryName";
import type { CatalogValue } from "./catalogValue";

/** What a reader knows of an entity; what it leaves out is empty. The folder is decided when the whole file is read. */
export type EntityDraft = Omit<CatalogEntity, "folder">;

/** Who and where an entity is. */
export interface EntityHead {
  readonly format: CatalogFormat;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** The value that names it. */
  readonly at: CatalogValue;
}

/** An entity with a head and nothing else. */
export function entity({ format, kind, namespace = "default", name, at }: EntityHead): EntityDraft {
  return {
    format,
    kind: kind.toLowerCase(),
    namespace,
    name,
    path: at.path,
    line: at.line,
    locations: [],
    owners: [],
    onCall: [],
    contacts: [],
    links: [],
    dependsOn: [],
    identities: [],
  };
}

/** The text that names an entity, with the value it stands in; null and a problem where a document does not name its entity. */
export function nameAt(document: CatalogValue, ...keys: readonly string[]): { readonly at: CatalogValue; readonly name: string } | null {
  const at = document.at(...keys);
  const name = at?.ownText() ?? null;
  if (at === null) document.report({ key: "catalog.withoutName", args: { name: keys.join(".") } });
  return at === null || name === null ? null : { at, name };
}

export function ownerOf(value: CatalogValue | null, namespace?: string): CatalogOwner[] {
  const written = value?.ownText() ?? null;
  return value === null || written === null ? [] : [{ written, reference: ownerReference(written, namespace), line: value.line }];
}

export function dependencyOf(value: CatalogValue | null, kind: string, namespace?: string): CatalogDependency[] {
  const written = value?.ownText() ?? null;
  return value === null || written === null ? [] : [{ written, reference: entityReference(written, kind, namespace), line: value.line }];
}

/**
 * Where an entity says that its code is.
 * @param address of a repository, or of a folder in it.
 * @param path a folder or glob, where the format has a key of its own for it.
 * @returns nothing for an address that names no repository.
 */
export function locationOf(at: CatalogValue, address: string, path: string | null = null): CodeLocation[] {
  const place = repositoryPlace(address);
  if (place === null) return [];
  const own = path?.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "") ?? "";
  return [{ repository: place.repository, path: own === "" || own === "." ? place.path : own, line: at.line }];
}

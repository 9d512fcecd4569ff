import type { CatalogEntity } from "./catalog";
import { referenceOf } from "./catalog";
import type { Source } from "./evidence";
import type { OwnerReference } from "./ownerReference";
import { isEmail, ownerReference } from "./ownerReference";

/** A team or person that the catalogs define. */
export interface KnownOwner {
  /** `group:default/platform` or `user:default/dana`. */
  readonly reference: OwnerReference;
  readonly name: string;
  /** The handles and e-mail addresses by which CODEOWNERS may name it: `@acme/platform`. */
  readonly identities: readonly OwnerReference[];
  readonly source: Source;
}

/** Everybody whom the catalogs define, in the order of the files; the first definition of a name counts. */
export function knownOwners(entities: readonly CatalogEntity[]): readonly KnownOwner[] {
  return directoryOf(entities).owners;
}

/**
 * Who is meant by a name, by the catalogs: `group:default/platform`, `platform` and `@acme/platform` are one where they say so.
 * @returns null for a name that they do not define.
 */
export function ownerNamed(written: string, entities: readonly CatalogEntity[]): KnownOwner | null {
  return directoryOf(entities).byName.get(ownerReference(written)) ?? null;
}

/**
 * Whether two names mean the same owner. `unknown` where a catalog would have to say and does not: a handle and a catalog's
 * name may well be one team, so nobody should be told that they disagree.
 */
export function compareOwners(a: string, b: string, entities: readonly CatalogEntity[]): "same" | "different" | "unknown" {
  const [left, right] = [ownerNamed(a, entities), ownerNamed(b, entities)];
  const [leftNames, rightNames] = [namesOf(a, left), namesOf(b, right)];
  if (leftNames.some((name) => rightNames.includes(name))) return "same";
  if (left !== null && right !== null) return "different";
  const notations = new Set(leftNames.map(notation));
  return rightNames.some((name) => notations.has(notation(name))) ? "different" : "unknown";
}

function namesOf(written: string, owner: KnownOwner | null): readonly OwnerReference[] {
  return owner === null ? [ownerReference(written)] : [owner.reference, ...owner.identities];
}

/** Whether two names certainly mean the same owner; see {@link compareOwners} for whether they certainly do not. */
export function sameOwner(a: string, b: string, entities: readonly CatalogEntity[]): boolean {
  return compareOwners(a, b, entities) === "same";
}

/** Two names in one notation can be compared as they are. */
function notation(reference: OwnerReference): "email" | "handle" | "reference" {
  if (isEmail(reference)) return "email";
  return reference.startsWith("@") ? "handle" : "reference";
}

interface Directory {
  readonly owners: readonly KnownOwner[];
  readonly byName: ReadonlyMap<OwnerReference, KnownOwner>;
}

const directories = new WeakMap<readonly CatalogEntity[], Directory>();

function directoryOf(entities: readonly CatalogEntity[]): Directory {
  const known = directories.get(entities);
  if (known !== undefined) return known;
  const byName = new Map<OwnerReference, KnownOwner>();
  const owners: KnownOwner[] = [];
  for (const entity of entities) {
    const reference = referenceOf(entity);
    if ((entity.kind !== "group" && entity.kind !== "user") || byName.has(reference)) continue;
    const source: Source = { kind: "catalog", path: entity.path, line: entity.line };
    const owner = { reference, name: entity.name, identities: entity.identities, source };
    owners.push(owner);
    // A second entity that claims the same handle is a mistake of the catalog's; the first one keeps it.
    for (const name of [reference, ...entity.identities]) if (!byName.has(name)) byName.set(name, owner);
  }
  const fresh = { owners, byName };
  directories.set(entities, fresh);
  return fresh;
}

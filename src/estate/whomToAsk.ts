import type { CatalogEntity } from "../model/catalog";
import { referenceOf } from "../model/catalog";
import { serviceEntitiesAt } from "../model/catalogClaims";
import { ownerNamed } from "../model/catalogOwners";
import type { Contact } from "../model/contact";
import { contactsOf } from "../model/contact";
import { valueOf } from "../model/section";
import type { Snapshot } from "./snapshot";

/**
 * The entities of the catalogs that can be asked about a path: its owners, then the services that it belongs to.
 * @param owners as declared for the place.
 */
function entitiesToAsk(snapshot: Snapshot, path: string, owners: readonly string[]): CatalogEntity[] {
  const entities = valueOf(snapshot.catalogs) ?? [];
  const references = owners.map((owner) => ownerNamed(owner, entities)?.reference);
  const named = references.flatMap((reference) => entities.find((entity) => referenceOf(entity) === reference) ?? []);
  return [...new Set([...named, ...serviceEntitiesAt(entities, path, snapshot.repository)])];
}

/** How the catalogs say that the owners of a path are reached. */
export function contactsAt(snapshot: Snapshot, path: string, owners: readonly string[]): Contact[] {
  return contactsOf(entitiesToAsk(snapshot, path, owners));
}

/** The entities that say how whoever is on call for a path is reached. */
export function onCallEntities(snapshot: Snapshot, path: string, owners: readonly string[]): CatalogEntity[] {
  return entitiesToAsk(snapshot, path, owners).filter(({ onCall }) => onCall.length > 0);
}

import type { CodeLocation, OnCall } from "../../../model/catalog";
import type { CatalogValue } from "./catalogValue";
import type { EntityDraft } from "./entity";
import { dependencyOf, entity, locationOf, nameAt, ownerOf } from "./entity";
import { addressAt, contactOf, readLinks } from "./links";

const linkKeys = { title: "name", type: "type" };

/** Before version 2.1 documents and repositories had lists of their own, whose items have a provider in place of a type. */
const listKeys = { title: "name", type: "provider" };

/**
 * Reads one document of a Datadog service or entity definition (Datadog's published schemas, versions 2, 2.1, 2.2 and 3). The
 * version stands in the document, so the name of the file does not matter.
 */
export function readDatadog(document: CatalogValue): EntityDraft[] {
  if (document.at("apiVersion") !== null) return readVersion3(document);
  if (document.at("schema-version") !== null || document.at("dd-service") !== null) return readVersion2(document);
  document.report({ key: "catalog.noEntity", args: { format: "Datadog" } });
  return [];
}

function readVersion2(document: CatalogValue): EntityDraft[] {
  const named = nameAt(document, "dd-service");
  if (named === null) return [];
  const further = [
    ...readLinks(document.list("docs"), listKeys).map((link) => ({ ...link, kind: link.kind === "other" ? "documentation" : link.kind } as const)),
    ...readLinks(document.list("repos"), listKeys).map((link) => ({ ...link, kind: "repository" } as const)),
  ];
  return [{
    ...entity({ format: "datadog", kind: "service", ...named }),
    owners: ownerOf(document.at("team")),
    onCall: onCall(document, "service-url"),
    contacts: contacts(document.list("contacts")),
    links: [...readLinks(document.list("links"), linkKeys), ...further],
  }];
}

function readVersion3(document: CatalogValue): EntityDraft[] {
  const named = nameAt(document, "metadata", "name");
  if (named === null) return [];
  const kind = document.text("kind") ?? "service";
  const additional = document.list("metadata", "additionalOwners").flatMap((owner) => ownerOf(owner.at("name") ?? (owner.isMapping ? null : owner)));
  return [{
    ...entity({ format: "datadog", kind, ...named }),
    locations: document.list("datadog", "codeLocations").flatMap(codeLocations),
    owners: [...ownerOf(document.at("metadata", "owner")), ...additional],
    onCall: onCall(document, "serviceURL"),
    contacts: contacts(document.list("metadata", "contacts")),
    links: readLinks(document.list("metadata", "links"), linkKeys),
    dependsOn: document.list("spec", "dependsOn").flatMap((value) => dependencyOf(value, "service")),
  }];
}

function contacts(items: readonly CatalogValue[]): EntityDraft["contacts"] {
  return items.flatMap((item) => contactOf(item.text("type")?.toLowerCase() ?? "other", item.text("name"), item.at("contact")));
}

/** In version 2 `pagerduty` is the address itself, later it is a mapping with one. */
function onCall(document: CatalogValue, addressKey: string): OnCall[] {
  return ["pagerduty", "opsgenie"].flatMap((provider) => {
    const value = document.at("integrations", provider);
    if (value === null) return [];
    const url = value.isMapping ? addressAt(value, addressKey) : addressAt(value);
    return url === null ? [] : [{ provider, url, name: null, line: (value.at(addressKey) ?? value).line }];
  });
}

/** Each path is a glob from the root of the repository; none means all of it. */
function codeLocations(location: CatalogValue): CodeLocation[] {
  const repository = location.at("repositoryURL");
  const address = repository?.ownText() ?? null;
  if (repository === null || address === null) return [];
  const paths = location.list("paths").flatMap((path) => {
    const glob = path.ownText();
    return glob === null ? [] : locationOf(path, address, glob);
  });
  return location.at("paths") === null ? locationOf(repository, address) : paths;
}

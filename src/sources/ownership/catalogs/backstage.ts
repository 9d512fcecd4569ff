import type { CatalogDependency, CatalogOwner, CodeLocation, OnCall } from "../../../model/catalog";
import { entityReference } from "../../../model/ownerReference";
import type { CatalogValue } from "./catalogValue";
import type { EntityDraft } from "./entity";
import { dependencyOf, entity, locationOf, nameAt, ownerOf } from "./entity";
import { contactOf, readLinks } from "./links";

/**
 * Reads one document of a `catalog-info.yaml` (Backstage documentation, Descriptor Format of Catalog Entities). A Location only
 * says where other entities are, and is none.
 */
export function readBackstage(document: CatalogValue): EntityDraft[] {
  if (document.at("kind") === null || document.at("metadata") === null) {
    document.report({ key: "catalog.noEntity", args: { format: "Backstage" } });
    return [];
  }
  const kind = document.text("kind");
  if (kind === null || kind.toLowerCase() === "location") return [];
  const named = nameAt(document, "metadata", "name");
  if (named === null) return [];
  const namespace = document.text("metadata", "namespace") ?? "default";
  const email = document.at("spec", "profile", "email");
  return [{
    ...entity({ format: "backstage", kind, namespace, ...named }),
    locations: locations(document),
    owners: owner(document.at("spec", "owner"), namespace),
    onCall: onCall(document),
    contacts: contactOf("email", null, email),
    links: readLinks(document.list("metadata", "links"), { title: "title", type: "type" }),
    dependsOn: document.list("spec", "dependsOn").flatMap((value) => dependency(value, namespace)),
    identities: identities(document, email),
  }];
}

function owner(value: CatalogValue | null, namespace: string): CatalogOwner[] {
  if (value?.isMapping !== true) return ownerOf(value, namespace);
  const written = referenceIn(value, "group", namespace);
  return written === null ? [] : [{ written, reference: written.toLowerCase(), line: value.line }];
}

function dependency(value: CatalogValue, namespace: string): CatalogDependency[] {
  if (!value.isMapping) return dependencyOf(value, "component", namespace);
  const written = referenceIn(value, "component", namespace);
  return written === null ? [] : [{ written, reference: entityReference(written, "component"), line: value.line }];
}

/** A reference may also be an object with `kind`, `namespace` and `name`; `$text` and its kin point elsewhere and are not followed. */
function referenceIn(value: CatalogValue, kind: string, namespace: string): string | null {
  const name = value.text("name");
  if (name === null) value.report({ key: "catalog.notText", args: { name: value.name } });
  return name === null ? null : `${value.text("kind") ?? kind}:${value.text("namespace") ?? namespace}/${name}`;
}

/** What Backstage calls well-known annotations. `pagerduty.com/integration-key` is one of them, a secret, and not read. */
function annotation(document: CatalogValue, name: string): CatalogValue | null {
  return document.at("metadata", "annotations", name);
}

/** The address behind `url:` in `backstage.io/source-location`; else the name of the project says at least which repository. */
function locations(document: CatalogValue): CodeLocation[] {
  const source = annotation(document, "backstage.io/source-location");
  const target = /^url:(.*)$/i.exec(source?.ownText() ?? "")?.[1];
  if (source !== null && target !== undefined) return locationOf(source, target);
  return [["github.com/project-slug", "github.com"] as const, ["gitlab.com/project-slug", "gitlab.com"] as const].flatMap(([name, host]) => {
    const project = annotation(document, name);
    const slug = project?.ownText() ?? null;
    return project === null || slug === null ? [] : locationOf(project, `${host}/${slug}`);
  });
}

const onCallAnnotations = [
  ["pagerduty", "pagerduty.com/service-id"],
  ["opsgenie", "opsgenie.com/team"],
  ["opsgenie", "opsgenie.com/component-selector"],
] as const;

function onCall(document: CatalogValue): OnCall[] {
  return onCallAnnotations.flatMap(([provider, key]) => {
    const value = annotation(document, key);
    const name = value?.ownText() ?? null;
    return value === null || name === null ? [] : [{ provider, url: null, name, line: value.line }];
  });
}

/** A team's slug is `acme/platform`, a person's login has no slash; both are handles without their `@`. */
function identities(document: CatalogValue, email: CatalogValue | null): string[] {
  const handles = ["github.com/team-slug", "github.com/user-login"].map((name) => annotation(document, name)?.ownText() ?? null);
  const address = email?.ownText() ?? null;
  return [...handles.map((handle) => (handle === null ? null : `@${handle.replace(/^@/, "")}`)), address].flatMap((name) => (name === null ? [] : [name.toLowerCase()]));
}

import type { CatalogDependency, CatalogLink, OnCall } from "../../../model/catalog";
import { isSecretName, webAddress } from "../../../model/webAddress";
import type { CatalogValue } from "./catalogValue";
import type { EntityDraft } from "./entity";
import { dependencyOf, entity, nameAt, ownerOf } from "./entity";
import { linkKind } from "./links";

/** Blueprints that Port has for people and teams. */
const peopleBlueprints: ReadonlyMap<string, string> = new Map([["_team", "group"], ["_user", "user"]]);

/**
 * Reads a `port.yml` (Port documentation, GitOps): one entity or a list of them. Which properties there are, each company
 * decides, so a link is any property with a web address, and its name tells what for. Other programs have files of that name,
 * so one without identifiers is no mistake.
 */
export function readPort(document: CatalogValue): EntityDraft[] {
  return document.list().flatMap((item) => {
    if (item.at("identifier") === null || item.at("blueprint") === null) return [];
    const named = nameAt(item, "identifier");
    const blueprint = item.text("blueprint");
    if (named === null || blueprint === null) return [];
    const properties = item.at("properties")?.entries() ?? [];
    const links = properties.flatMap(link);
    return [{
      ...entity({ format: "port", kind: peopleBlueprints.get(blueprint) ?? blueprint, ...named }),
      owners: item.list("team").flatMap((team) => ownerOf(team)),
      onCall: links.flatMap(onCall),
      links,
      dependsOn: (item.at("relations")?.entries() ?? []).flatMap(dependencies),
    }];
  });
}

function link(property: CatalogValue): CatalogLink[] {
  if (isSecretName(property.name) || !property.isText) return [];
  const url = webAddress(property.ownText() ?? "");
  return url === null ? [] : [{ kind: linkKind(null, property.name, url), title: property.name, url, line: property.line }];
}

function onCall({ title, url, line }: CatalogLink): OnCall[] {
  const provider = /pager-?duty|opsgenie|victorops|on-?_?call/i.exec(`${title ?? ""} ${url}`)?.[0].toLowerCase();
  return provider === undefined ? [] : [{ provider, url, name: null, line }];
}

/** Relations have names of the company's own; one that begins with `depend` says what it is. */
function dependencies(relation: CatalogValue): CatalogDependency[] {
  return /^depend/i.test(relation.name) ? relation.list().flatMap((value) => dependencyOf(value, "service")) : [];
}

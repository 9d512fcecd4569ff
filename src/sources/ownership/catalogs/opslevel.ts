import type { CatalogLink, CatalogOwner, CodeLocation } from "../../../model/catalog";
import type { CatalogValue } from "./catalogValue";
import type { EntityDraft } from "./entity";
import { dependencyOf, entity, locationOf, nameAt, ownerOf } from "./entity";
import { readLinks } from "./links";

/** Reads an `opslevel.yml` (OpsLevel documentation, opslevel.yml): a service, also called a component, or the repository itself. */
export function readOpslevel(document: CatalogValue): EntityDraft[] {
  const found = ["service", "component", "repository"].flatMap((kind) => {
    const described = document.at(kind);
    return described === null ? [] : [{ kind, described }];
  });
  if (found.length === 0) document.report({ key: "catalog.noEntity", args: { format: "OpsLevel" } });
  return found.flatMap(({ kind, described }) => {
    // A repository needs no name: the file lies in it.
    const named = kind === "repository" && described.at("name") === null ? { at: described, name: "repository" } : nameAt(described, "name");
    if (named === null) return [];
    return [{
      ...entity({ format: "opslevel", kind, ...named }),
      locations: described.list("repositories").flatMap(location),
      owners: owner(described.at("owner")),
      links: links(described.list("tools")),
      dependsOn: described.list("dependencies").flatMap((item) => dependencyOf(item.isMapping ? (item.at("alias") ?? item.at("name")) : item, "service")),
    }];
  });
}

/** OpsLevel reads YAML 1.1, in which these words are booleans and name nobody. */
const boolean = /^(?:y|n|yes|no|on|off|true|false)$/i;

function owner(value: CatalogValue | null): CatalogOwner[] {
  const owners = ownerOf(value);
  if (value?.isPlain !== true || !owners.some(({ written }) => boolean.test(written))) return owners;
  value.report({ key: "catalog.boolean", args: { name: value.name } });
  return [];
}

function links(tools: readonly CatalogValue[]): CatalogLink[] {
  return readLinks(tools, { title: "name", type: "category" });
}

/** `name` is `acme/shop`, `path` a folder in it. */
function location(repository: CatalogValue): CodeLocation[] {
  const name = repository.text("name");
  return name === null ? [] : locationOf(repository, name, repository.text("path"));
}

import type { CatalogContact, CatalogLink, CatalogLinkKind } from "../../../model/catalog";
import { webAddress } from "../../../model/webAddress";
import type { CatalogValue } from "./catalogValue";

/** The address at a row of keys; null when there is none. One that cannot be followed is a problem. */
export function addressAt(value: CatalogValue, ...keys: readonly string[]): string | null {
  const at = value.at(...keys);
  const text = at?.ownText() ?? null;
  if (at === null || text === null) return null;
  const address = webAddress(text);
  if (address === null) at.report({ key: "catalog.address", args: {} });
  return address;
}

/** What the formats call the kinds of links, in lower case. */
const kinds: ReadonlyMap<string, CatalogLinkKind> = new Map([
  ["dashboard", "dashboard"], ["dashboards", "dashboard"],
  ["doc", "documentation"], ["docs", "documentation"], ["documentation", "documentation"], ["wiki", "documentation"],
  ["repo", "repository"], ["repository", "repository"],
]);

/** A runbook is known by its type, and by its title or address where the format does not say what types there are. */
export function linkKind(type: string | null, title: string | null, url: string): CatalogLinkKind {
  if (/^(?:run-?book|playbook)s?$/i.test(type ?? "") || /run-?book|playbook/i.test(`${title ?? ""} ${url}`)) return "runbook";
  return kinds.get(type?.toLowerCase() ?? "") ?? "other";
}

/** What a list of links is called by its format. */
export interface LinkKeys {
  readonly title: string;
  readonly type: string;
}

/** Links that are mappings with a `url`. */
export function readLinks(items: readonly CatalogValue[], keys: LinkKeys): CatalogLink[] {
  return items.flatMap((item) => {
    const url = addressAt(item, "url");
    if (url === null) return [];
    const title = item.text(keys.title);
    return [{ kind: linkKind(item.text(keys.type), title, url), title, url, line: item.line }];
  });
}

/** A way to reach somebody; null for an address that is a secret. */
export function contactOf(kind: string, name: string | null, value: CatalogValue | null): CatalogContact[] {
  const text = value?.ownText() ?? null;
  if (value === null || text === null) return [];
  const contact = /^https?:/i.test(text) ? webAddress(text) : text;
  if (contact === null) value.report({ key: "catalog.address", args: {} });
  return contact === null ? [] : [{ kind, name, contact, line: value.line }];
}

import type { Dialect } from "./dialect";
import type { Source } from "./evidence";
import { isEmail } from "./ownerReference";
import type { RemoteAddress } from "./permalink";
import type { CatalogContact, CatalogEntity, CatalogLink } from "./catalog";

/** A way to reach whoever owns a place, as a service catalog gives it. */
export interface Contact {
  /** `opens` is an https address, `email` an address to write to, `name` something that only has a name: a chat's channel. */
  readonly kind: "opens" | "email" | "name";
  /** The address or name itself. */
  readonly to: string;
  /** What the catalog calls it: a title, or the kind of the contact. */
  readonly title: string;
  readonly source: Source;
}

/** Everything that it takes to ask somebody about a place, beside the answer itself. */
export interface AskedOwner {
  readonly contacts: readonly Contact[];
  /** null without a remote. */
  readonly remote: RemoteAddress | null;
  /** The platform that the remote's host runs, where its name tells. */
  readonly platform: Dialect | null;
  /** Object id of the commit that is checked out; null without one, and where git is not run. */
  readonly commit: string | null;
}

/** The ways that entities of a catalog give, each address once: those of the first entity first. */
export function contactsOf(entities: readonly CatalogEntity[]): Contact[] {
  const found = entities.flatMap((entity) => [
    ...entity.contacts.map((contact) => fromContact(contact, entity.path)),
    ...entity.links.filter(isChat).map(({ title, url, line }): Contact => ({ kind: "opens", to: url, title: title ?? new URL(url).host, source: sourceAt(entity.path, line) })),
  ]);
  return found.filter(({ to }, index) => found.findIndex((other) => other.to === to) === index);
}

function fromContact({ kind, name, contact, line }: CatalogContact, path: string): Contact {
  const opens = /^https:\/\//i.test(contact) ? "opens" : isEmail(contact) ? "email" : "name";
  return { kind: opens, to: contact, title: name ?? kind, source: sourceAt(path, line) };
}

/** Catalogs have no type for it: a link to a conversation is known by its words and by its host. */
function isChat({ kind, title, url }: CatalogLink): boolean {
  if (kind === "runbook" || kind === "dashboard" || kind === "repository" || !/^https:\/\//i.test(url)) return false;
  return /\b(?:slack|teams|chat|channel|mattermost|discord|zulip|matrix|support|contact|ask)\b/i.test(title ?? "") || chatHost.test(new URL(url).host);
}

const chatHost = /(?:^|\.)(?:slack\.com|teams\.microsoft\.com|chat\.google\.com|discord\.com|discord\.gg|zulipchat\.com|matrix\.to)$|^(?:chat|mattermost|zulip)\./i;

function sourceAt(path: string, line: number): Source {
  return { kind: "catalog", path, line };
}

import type { CatalogEntity } from "../model/catalog";
import { knownOwners, ownerNamed } from "../model/catalogOwners";
import type { Source } from "../model/evidence";
import { configurationPath } from "../model/configuration";
import { valueOf } from "../model/section";
import type { Snapshot } from "./snapshot";

/** Somebody whom a rule of CODEOWNERS can name, and what says that there is such a team; null for whom the file names itself. */
export interface RuleOwner {
  readonly owner: string;
  readonly source: Source | null;
}

/** Nobody scrolls further. */
const mostOwners = 500;

/**
 * Whom a rule can name: those whom the ownership file names already, then the teams of the catalogs and of the settings. People are
 * among them only where somebody wrote them into the ownership file.
 */
export function ruleOwners({ catalogs, configuration }: Snapshot, named: readonly string[]): RuleOwner[] {
  const found = new Map<string, RuleOwner>();
  const add = (owner: string, source: Source | null): void => {
    if (!found.has(owner.toLowerCase())) found.set(owner.toLowerCase(), { owner, source });
  };
  for (const owner of named) add(owner, null);
  for (const { reference, identities, source } of knownOwners(valueOf(catalogs) ?? [])) {
    if (reference.startsWith("group:")) for (const identity of identities.filter(isTeam)) add(identity, source);
  }
  for (const { owner, line } of valueOf(configuration)?.owners ?? []) if (isTeam(owner)) add(owner, { kind: "settings", path: configurationPath, line });
  return [...found.values()].slice(0, mostOwners);
}

/** A team as CODEOWNERS writes it, for whatever names it in this repository; null for a person, and for whom no catalog gives a handle. */
export function ruleOwnerFor(written: string, catalogs: readonly CatalogEntity[]): string | null {
  if (isTeam(written)) return written;
  const known = ownerNamed(written, catalogs);
  return known?.reference.startsWith("group:") === true ? (known.identities.find(isTeam) ?? null) : null;
}

/** `@acme/platform`: a handle without a slash is a person's on GitHub, and may be one's elsewhere (GitHub documentation, About code owners). */
function isTeam(owner: string): boolean {
  return /^@[^\s/@]+\/\S+$/u.test(owner);
}

import type { CatalogEntity } from "./catalog";
import { referenceOf } from "./catalog";
import type { Configuration } from "./configuration";
import { configurationPath } from "./configuration";
import type { AppliesTo, Runbook, RunbookKind } from "./runbook";
import { emptyAppliesTo, unknownContents } from "./runbook";

/** A link to a runbook, and what is said beside it. */
export interface NamedLink {
  readonly url: string;
  /** Null takes the address itself for a title. */
  readonly title?: string | null;
  readonly kind?: RunbookKind;
  /** The file and 1-based line that names the link. */
  readonly declaredIn: string;
  readonly line: number;
  readonly appliesTo?: Partial<AppliesTo>;
}

/** A runbook that lies outside the repository: known by its link, and by nothing that is written in it. */
export function linkedRunbook({ url, title = null, kind = "other", declaredIn, line, appliesTo = {} }: NamedLink): Runbook {
  return {
    ...unknownContents,
    title: title ?? url.replace(/^https?:\/\//, ""),
    kind,
    location: { url },
    line,
    declaredIn,
    reviewed: null,
    owner: null,
    appliesTo: { ...emptyAppliesTo, ...appliesTo },
  };
}

/** The links to runbooks in the catalogs, each for the service that names it. */
export function catalogRunbooks(entities: readonly CatalogEntity[]): Runbook[] {
  return entities.flatMap((entity) =>
    entity.links
      .filter(({ kind }) => kind === "runbook")
      .map(({ url, title, line }) => linkedRunbook({ url, title, declaredIn: entity.path, line, appliesTo: { services: [referenceOf(entity)] } })),
  );
}

/** The links to runbooks in `.infra-steward.yaml`. */
export function settingsRunbooks({ runbooks }: Configuration): Runbook[] {
  return runbooks.links.map((link) => linkedRunbook({ ...link, declaredIn: configurationPath }));
}

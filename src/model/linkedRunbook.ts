import type { CatalogEntity } from "./catalog";
import { referenceOf } from "./catalog";
import type { Runbook } from "./runbook";

export interface RunbookLink {
  readonly url: string;
  /** Null takes the address itself for a title. */
  readonly title?: string | null;
  /** The file and 1-based line that names the link. */
  readonly declaredIn: string;
  readonly line: number;
  readonly services?: readonly string[];
}

/** A runbook that lies outside the repository: known by its link, and by nothing that is written in it. */
export function linkedRunbook({ url, title = null, declaredIn, line, services = [] }: RunbookLink): Runbook {
  return {
    title: title ?? url.replace(/^https?:\/\//, ""),
    kind: "other",
    location: { url },
    line,
    declaredIn,
    reviewed: null,
    owner: null,
    appliesTo: { paths: [], systems: [], resources: [], services, alerts: [] },
    headings: [],
    mentions: [],
    tags: [],
    commands: [],
  };
}

/** The links to runbooks in the catalogs, each for the service that names it. */
export function catalogRunbooks(entities: readonly CatalogEntity[]): Runbook[] {
  return entities.flatMap((entity) =>
    entity.links
      .filter(({ kind }) => kind === "runbook")
      .map(({ url, title, line }) => linkedRunbook({ url, title, declaredIn: entity.path, line, services: [referenceOf(entity)] })),
  );
}

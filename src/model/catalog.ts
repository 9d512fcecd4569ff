import type { OwnerReference } from "./ownerReference";

export type CatalogFormat = "backstage" | "datadog" | "opslevel" | "cortex" | "port";

/** One thing that a service catalog describes: a service, what it uses, or who owns it. Every statement has its 1-based line. */
export interface CatalogEntity {
  readonly format: CatalogFormat;
  /** In lower case: `component`, `resource`, `service`, `group`, `user`. */
  readonly kind: string;
  /** `default` where the format has no namespaces. */
  readonly namespace: string;
  /** As written. */
  readonly name: string;
  /** POSIX path of the file, relative to the git root. */
  readonly path: string;
  /** Where the name stands. */
  readonly line: number;
  /** The folder that it speaks for by standing in it; null when it stands for none, as a group or a database does. */
  readonly folder: string | null;
  /** Where it says that its code is; these count instead of `folder` where the repository is known. */
  readonly locations: readonly CodeLocation[];
  /** The first is the owner, the others are additional ones. */
  readonly owners: readonly CatalogOwner[];
  readonly onCall: readonly OnCall[];
  readonly contacts: readonly CatalogContact[];
  readonly links: readonly CatalogLink[];
  readonly dependsOn: readonly CatalogDependency[];
  /** Of a group or user: its handles and e-mail addresses, as {@link OwnerReference}s. */
  readonly identities: readonly OwnerReference[];
}

export interface CatalogOwner {
  readonly written: string;
  readonly reference: OwnerReference;
  readonly line: number;
}

/** Code in a repository. */
export interface CodeLocation {
  /** In lower case, without scheme and `.git`: `github.com/acme/shop`, or `acme/shop` where the host is not said. */
  readonly repository: string;
  /** A folder or glob from the repository's root; null for the folder that the catalog file stands in. */
  readonly path: string | null;
  readonly line: number;
}

/** How to reach whoever is on call. */
export interface OnCall {
  /** `pagerduty`, `opsgenie`, `victorops`, or the name that the catalog uses. */
  readonly provider: string;
  readonly url: string | null;
  /** The service, team or schedule by its public identifier; routing keys are never read. */
  readonly name: string | null;
  readonly line: number;
}

export interface CatalogContact {
  /** `email`, `slack`, `microsoft-teams`, … */
  readonly kind: string;
  readonly name: string | null;
  readonly contact: string;
  readonly line: number;
}

export type CatalogLinkKind = "runbook" | "dashboard" | "documentation" | "repository" | "other";

export interface CatalogLink {
  readonly kind: CatalogLinkKind;
  readonly title: string | null;
  /** http or https, without user, password and secret-like parameters. */
  readonly url: string;
  readonly line: number;
}

export interface CatalogDependency {
  readonly written: string;
  /** `component:default/orders`. */
  readonly reference: string;
  readonly line: number;
}

/** `component:default/orders`: the name by which other entities refer to it. */
export function referenceOf(entity: Pick<CatalogEntity, "kind" | "namespace" | "name">): string {
  return `${entity.kind}:${entity.namespace}/${entity.name}`.toLowerCase();
}

import type { FindingCode, Severity } from "./finding";

/** What a repository's `.infra-steward.yaml` says. Absent parts are empty: the product works without the file. */
export interface Configuration {
  readonly environments: readonly EnvironmentRule[];
  readonly owners: readonly OwnerRule[];
  readonly runbooks: { readonly folders: readonly string[] };
  readonly findings: Partial<Record<FindingCode, Severity | "off">>;
}

/** Glob to environment; the first match wins. */
export interface EnvironmentRule {
  readonly match: string;
  readonly name: string;
  readonly production: boolean;
  /** 1-based line in the file, for the evidence. */
  readonly line: number;
}

/** Who owns what no CODEOWNERS or catalog can say; the first match wins. */
export interface OwnerRule {
  readonly match: string;
  readonly owner: string;
  readonly line: number;
}

export const configurationPath = ".infra-steward.yaml";

export const emptyConfiguration: Configuration = {
  environments: [],
  owners: [],
  runbooks: { folders: [] },
  findings: {},
};

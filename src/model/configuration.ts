import type { FindingCode, Severity } from "./finding";
import type { Review } from "./review";
import type { AppliesTo, RunbookKind } from "./runbook";

/** What a repository's `.infra-steward.yaml` says. Absent parts are empty: the product works without the file. */
export interface Configuration {
  readonly environments: readonly EnvironmentRule[];
  readonly owners: readonly OwnerRule[];
  readonly runbooks: RunbookSettings;
  /** What has to be done again and again, or before a day. */
  readonly reviews: readonly Review[];
  readonly findings: Partial<Record<FindingCode, Severity | "off">>;
  /** null when nothing says how sprints are counted. */
  readonly sprint: SprintSettings | null;
}

/** How the team counts its sprints: from a day on, or by a calendar file. `timeZone` is null where nothing names one. */
export type SprintSettings =
  | { readonly kind: "cadence"; readonly starts: string; readonly lengthDays: number; readonly timeZone: string | null }
  | { readonly kind: "calendar"; readonly path: string; readonly timeZone: string | null };

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

export interface RunbookSettings {
  /** Folders besides the usual ones: globs relative to the git root. */
  readonly folders: readonly string[];
  /** Runbooks that lie elsewhere. */
  readonly links: readonly RunbookLinkRule[];
  /** For how many days a review counts. */
  readonly staleAfterDays: number;
}

export interface RunbookLinkRule {
  /** http or https, without user, password and secret-like parameters. */
  readonly url: string;
  readonly title: string | null;
  readonly kind: RunbookKind;
  readonly appliesTo: AppliesTo;
  readonly line: number;
}

export const configurationPath = ".infra-steward.yaml";

export const emptyConfiguration: Configuration = {
  environments: [],
  owners: [],
  runbooks: { folders: [], links: [], staleAfterDays: 180 },
  reviews: [],
  findings: {},
  sprint: null,
};

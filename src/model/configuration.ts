import type { ExpectedDrift } from "./expectedDrift";
import type { FindingCode, Severity } from "./finding";
import type { OnCallSettings } from "./onCall";
import type { Review } from "./review";
import type { AppliesTo, RunbookKind } from "./runbook";

/** What a repository's `.infra-steward.yaml` says. Absent parts are empty: the product works without the file. */
export interface Configuration {
  readonly environments: readonly EnvironmentRule[];
  readonly owners: readonly OwnerRule[];
  readonly runbooks: RunbookSettings;
  /** What has to be done again and again, or before a day. */
  readonly reviews: readonly Review[];
  /** The differences between environments that are meant. */
  readonly expected: readonly ExpectedDrift[];
  /** null where the repository says nothing of drift. */
  readonly drift: DriftSettings | null;
  readonly findings: Partial<Record<FindingCode, Severity | "off">>;
  /** null where the repository does not say who is on call. */
  readonly onCall: OnCallSettings | null;
  /** null when nothing says how sprints are counted. */
  readonly sprint: SprintSettings | null;
}

/** Where checks for drift are found, and how long one counts. */
export interface DriftSettings {
  /** In the order in which they are asked; a report is for the root that the first one that matches names. */
  readonly plans: readonly PlanRule[];
  readonly staleAfterDays: number;
}

/** Glob of plan files; `root` is the folder that they are about, null for the folder that each lies in. */
export interface PlanRule {
  readonly match: string;
  readonly root: string | null;
}

/** What holds where a repository says nothing: DESIGN sections 5 and 6. */
export const defaultDrift: DriftSettings = { plans: [{ match: "**/*.tfplan.json", root: null }], staleAfterDays: 7 };

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
  expected: [],
  drift: null,
  findings: {},
  onCall: null,
  sprint: null,
};

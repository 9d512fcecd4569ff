import type { Section } from "./section";

/**
 * What git's history says of a repository as a whole: counts, and places as examples. No person is named. A part that cannot be
 * told says why: a shallow clone, no commit, no git.
 */
export interface HistorySigns {
  readonly committers: Section<Committers>;
  readonly onePerson: Section<OnePersonPlaces>;
  readonly deploys: Section<DeployTraces>;
}

/** People who wrote commits that count (DESIGN section 8, History): no programs, no reviewers, no commits over 50 files. */
export interface Committers {
  /** Within the window of history. */
  readonly people: number;
  /** Those of them who did lately. */
  readonly lately: number;
  readonly months: number;
  readonly latelyDays: number;
}

/** Roots, workflows and folders of manifests that rest on one person's knowledge. */
export interface OnePersonPlaces {
  readonly places: number;
  /** Those of which history says enough to tell. */
  readonly of: number;
  /** Those of which it does not. */
  readonly untold: number;
  /** Paths, the first few. */
  readonly examples: readonly string[];
}

/**
 * What deploys leave behind in git. One deploy may leave several traces, so they are never added up; one that leaves none is not
 * seen. null where a repository has nothing that could leave such a trace.
 */
export interface DeployTraces {
  /** How long was looked back, one digit after the point; less for a younger repository, and never under one. */
  readonly weeks: number;
  /** Tags that look like releases. */
  readonly releases: Trace | null;
  /** Commits to pipelines that deploy, and to what their jobs apply. */
  readonly applied: Trace | null;
  /** Commits that brought another version of an image into a manifest. */
  readonly images: Trace | null;
}

export const deployTraces = ["releases", "applied", "images"] as const;
export type DeployTrace = (typeof deployTraces)[number];

/** What shows such traces to whoever wants to look. */
export const traceCommands: Readonly<Record<DeployTrace, string>> = {
  releases: "git for-each-ref refs/tags", applied: "git log --first-parent", images: "git log --first-parent",
};

export interface Trace {
  readonly count: number;
  /** False where there was too much to look at all of it: then it is this many at least. */
  readonly isWhole: boolean;
  /** Tags, pipelines or manifests: the first few. */
  readonly examples: readonly string[];
}

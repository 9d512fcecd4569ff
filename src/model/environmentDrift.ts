import type { DisruptionBudget, WorkloadPods } from "./disruptionBudgets";

/** What environments are compared by: a version, whether a protection is on, or whether a key is there (DESIGN section 8). */
export type ComparedKind = "version" | "protection" | "key";

/** One such thing, as a file has it written out. */
export interface ComparedValue {
  /** One of the subjects of its file. */
  readonly subject: string;
  /** `engine_version`, `deletion_protection`; for a key its own name. */
  readonly key: string;
  readonly kind: ComparedKind;
  /** What counts: a version without its patch, `on` or `off`, `set`. Never another value. */
  readonly value: string;
  /** A version as it is written; otherwise the same. */
  readonly shown: string;
  /** 1-based. */
  readonly line: number;
  /** Environments are meant to differ in whether they have it, unless something of the environment cannot do without. */
  readonly onlyIfNeeded?: true;
  /** What must be there, or this cannot work. */
  readonly needs?: NeededKey;
}

/** A key of another subject that something cannot do without. */
export interface NeededKey {
  /** `ConfigMap/orders`. */
  readonly subject: string;
  /** `data.TOKEN`. */
  readonly key: string;
  /** Where it must be; null where whoever applies both says so. */
  readonly namespace: string | null;
}

/** How a file is read to be compared: one file may be read in several ways, such as a Terraform file for the engines of its databases. */
export type ComparedAs = "root" | "variables" | "manifests" | "patches" | "kustomization" | "engines" | "values" | ComparedJobs;

/** The jobs of each platform are read in a way of their own; `jobs` are GitHub's and GitLab's, which their paths tell apart. */
export type ComparedJobs = "jobs" | "azureJobs" | "bitbucketJobs" | "circleciJobs";

/**
 * What it means that a file does not write something of a subject. `whole`: it is not there, whatever other files say. `over`: a
 * file below may have it; where none is, it is not there. `part`: the same, but where none is, nobody knows.
 */
export type Completeness = "whole" | "over" | "part";

export interface ComparedSubject {
  /** 1-based. */
  readonly line: number;
  /** Of its block; the empty text for the file as a whole. */
  readonly address: string;
  /** What it has in common with the one that it is compared with: `jobs.deploy-*`. */
  readonly counterpart: string;
  readonly completeness: Completeness;
  /** The environment that it names itself, the empty text for one that only the run knows; absent where the file's is its own. */
  readonly environment?: string;
}

/** Whether a variable must be given a value: one with a default need not be, and a secret is given by other ways than files. */
export type VariableNeed = "needed" | "secret" | "optional";

/** What a file says that can be compared, and of what. */
export interface ComparedFile {
  readonly path: string;
  readonly as: ComparedAs;
  /** What has no key differs from what is not there. */
  readonly subjects: ReadonlyMap<string, ComparedSubject>;
  readonly values: readonly ComparedValue[];
  /** How the subjects begin, each followed by a space, that it changes in a way which nobody can follow here; none unless said. */
  readonly unclear?: readonly string[];
  /** The files that it lays over others, as one text: another text in the past means that those were others. */
  readonly refers?: string;
  /** The paths of files and folders that a kustomization builds from, null for each that is not in the repository; absent for every other file. */
  readonly builds?: readonly (string | null)[];
  /** The labels that a kustomization sets of all pods and of what selects them; none unless said. */
  readonly labels?: readonly string[];
  /** The folders of the modules that its calls call, by the calls' addresses, as far as they lie in the repository; none unless said. */
  readonly calls?: ReadonlyMap<string, string>;
  /** Whether a part of it could not be read; it could be unless said. */
  readonly isPartly?: true;
  /** The variables that it declares; none unless said. */
  readonly variables?: ReadonlyMap<string, VariableNeed>;
  /** The pods of its workloads, and what protects pods; none unless said. */
  readonly pods?: readonly WorkloadPods[];
  readonly budgets?: readonly DisruptionBudget[];
}

/** A file that says something of a side, and what it laid over others when that was read. */
export type ComparedLayer = Pick<ComparedFile, "path" | "as" | "refers">;

export interface EnvironmentSide {
  readonly environment: string;
  readonly production: boolean;
  readonly path: string;
  readonly line: number;
  /** Address of its block; the empty text for a file as a whole. */
  readonly address: string;
  /** What the side itself calls the subject. */
  readonly subject: string;
  /** The files that together say it, the one that is laid over all others first. */
  readonly layers: readonly ComparedLayer[];
  /** Where files that are gone said more of it; null where all that ever did are among the layers. */
  readonly folder: string | null;
  /** null where the key is missing. */
  readonly value: string | null;
  readonly shown: string | null;
}

/** Two neighbours in the order of promotion do not say the same. */
export interface EnvironmentDifference {
  /** What both sides have in common: an address, or one with a `*` for the word of the environment. */
  readonly subject: string;
  readonly key: string;
  readonly kind: ComparedKind;
  /** Whether the higher side lacks what it cannot do without. */
  readonly isNeeded: boolean;
  /** The one that changes reach first. */
  readonly lower: EnvironmentSide;
  readonly higher: EnvironmentSide;
}

/** What both sides said in a stretch of the past; null for a missing key, undefined where it is not known. */
export interface PastState {
  /** Milliseconds since 1970, when it began. */
  readonly since: number;
  readonly lower: string | null | undefined;
  readonly higher: string | null | undefined;
}

/** A difference that is reported, and since when it is there. */
export interface EnvironmentDrift extends EnvironmentDifference {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Whether both said the same before. */
  readonly wereEqual: boolean;
}

const ladder: readonly (readonly string[])[] = [["development"], ["test", "qa"], ["staging", "uat"], ["preproduction"]];

/** Where an environment stands in the order in which changes reach it; null for previews, demos and whatever has no place in it. */
export function promotionRank({ name, production }: { readonly name: string; readonly production: boolean }): number | null {
  if (production) return ladder.length;
  const rank = ladder.findIndex((names) => names.includes(name));
  return rank < 0 ? null : rank;
}

/** One side of each environment, by the order in which changes reach it; none where two stand at one step, and so are no neighbours. */
export function inPromotionOrder<T extends { readonly rank: number }>(sides: Iterable<T>): readonly T[] {
  const ordered = [...sides].sort((one, other) => one.rank - other.rank);
  return ordered.length > 1 && ordered.every(({ rank }, index) => rank !== ordered[index - 1]?.rank) ? ordered : [];
}

/** A difference younger than this is a change on its way. */
const settledAfterMs = 14 * 86_400_000;

/**
 * Whether a difference is reported, by what both sides said before: they were once the same, and have differed for 14 days. They
 * need never have been the same where production is ahead, or less protected than what comes before it, or where a side lacks
 * what it cannot do without.
 * @param states the latest first.
 * @param now milliseconds since 1970.
 * @returns null where it is not.
 */
export function driftOf(difference: EnvironmentDifference, states: readonly PastState[], now: number): EnvironmentDrift | null {
  let since: number | null = null;
  let wereEqual = false;
  for (const state of states) {
    // What neither has says nothing: a key that one of them was given later was never in both.
    if (state.lower === undefined || state.higher === undefined || (state.lower === null && state.higher === null)) break;
    if (state.lower === state.higher) {
      wereEqual = true;
      break;
    }
    ({ since } = state);
  }
  if (since === null || now - since < settledAfterMs) return null;
  return wereEqual || isNeverMeant(difference) ? { ...difference, since, wereEqual } : null;
}

function isNeverMeant({ kind, isNeeded, lower, higher }: EnvironmentDifference): boolean {
  if (isNeeded) return true;
  if (!higher.production || lower.value === null || higher.value === null) return false;
  if (kind === "protection") return higher.value === "off";
  // What comes before production is meant to be ahead of it; a developer's machine is nowhere in that order.
  const isBefore = promotionRank({ name: lower.environment, production: lower.production }) !== null;
  return kind === "version" && isBefore && compareParts(higher.value, lower.value) > 0;
}

function compareParts(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => (/^\d+(?:\.\d+)*$/.test(text) ? text.split(".").map(Number) : null));
  if (left === null || right === null || left === undefined || right === undefined) return 0;
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

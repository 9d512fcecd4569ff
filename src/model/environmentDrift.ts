/** What environments are compared by: a version, whether a protection is on, or whether a key is there (DESIGN section 8). */
export type ComparedKind = "version" | "protection" | "key";

/** One such thing, as a file has it written out. */
export interface ComparedValue {
  /** Address of its block; the empty text for the file as a whole. */
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
}

/** What a file says that can be compared, and of what. */
export interface ComparedFile {
  readonly path: string;
  /** Subject to the line on which it begins: what has no key differs from what is not there. */
  readonly subjects: ReadonlyMap<string, number>;
  readonly values: readonly ComparedValue[];
}

export interface EnvironmentSide {
  readonly environment: string;
  readonly production: boolean;
  readonly path: string;
  readonly line: number;
  /** null where the key is missing. */
  readonly value: string | null;
  readonly shown: string | null;
}

/** Two neighbours in the order of promotion do not say the same. */
export interface EnvironmentDifference {
  readonly subject: string;
  readonly key: string;
  readonly kind: ComparedKind;
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

export interface ComparedSide {
  readonly environment: { readonly name: string; readonly production: boolean };
  readonly files: readonly ComparedFile[];
}

/**
 * What neighbours say differently. Values are compared where both are written out; a key that is missing is, where its block is not.
 * A subject that stands twice on one side is compared with nothing.
 */
export function environmentDifferences(lower: ComparedSide, higher: ComparedSide): EnvironmentDifference[] {
  const [below, above] = [placed(lower), placed(higher)];
  const found: EnvironmentDifference[] = [];
  for (const [subject, low] of below) {
    const high = above.get(subject);
    if (low === null || high === null || high === undefined) continue;
    for (const key of new Set([...low.values.keys(), ...high.values.keys()])) {
      const [one, other] = [low.values.get(key), high.values.get(key)];
      const kind = one?.kind ?? other?.kind ?? "key";
      if (one?.value === other?.value || (kind !== "key" && (one === undefined || other === undefined))) continue;
      found.push({ subject, key, kind, lower: sideOf(lower, low, one), higher: sideOf(higher, high, other) });
    }
  }
  return found;
}

interface Placed {
  readonly path: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, ComparedValue>;
}

function placed({ files }: ComparedSide): Map<string, Placed | null> {
  const found = new Map<string, Placed | null>();
  for (const { path, subjects, values } of files) {
    for (const [subject, line] of subjects) {
      const own = values.filter((value) => value.subject === subject).map((value) => [value.key, value] as const);
      found.set(subject, found.has(subject) ? null : { path, line, values: new Map(own) });
    }
  }
  return found;
}

function sideOf({ environment }: ComparedSide, { path, line }: Placed, value: ComparedValue | undefined): EnvironmentSide {
  return { environment: environment.name, production: environment.production, path, line: value?.line ?? line, value: value?.value ?? null, shown: value?.shown ?? null };
}

/** A difference younger than this is a change on its way. */
const settledAfterMs = 14 * 86_400_000;

/**
 * Whether a difference is reported, by what both sides said before: they were once the same, and have differed for 14 days. They
 * need never have been the same where production is ahead, or less protected than what comes before it.
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

function isNeverMeant({ kind, lower, higher }: EnvironmentDifference): boolean {
  if (!higher.production || lower.value === null || higher.value === null) return false;
  if (kind === "protection") return higher.value === "off";
  return kind === "version" && compareParts(higher.value, lower.value) > 0;
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

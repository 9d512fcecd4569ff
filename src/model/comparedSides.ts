import { isBudget, withBudgets } from "./disruptionBudgets";
import type { ComparedFile, ComparedKind, ComparedLayer, ComparedSubject, ComparedValue, EnvironmentDifference, EnvironmentSide } from "./environmentDrift";

/** One environment's files that are compared with another's. */
export interface ComparedSide {
  readonly environment: { readonly name: string; readonly production: boolean };
  /** In layers, the one that is laid over all others first: patches before what they patch. Files of one layer lie beside each other. */
  readonly layers: readonly (readonly ComparedFile[])[];
  /** Where it is shown when no file of its own speaks of a subject: the others belong to other environments as well. null where all are its own. */
  readonly own: OwnFiles | null;
  /** Keys that it cannot do without, beside those that its own values need; none unless said. */
  readonly needs?: ReadonlySet<string>;
  /** The folder in which every manifest counts; null, or absent, where a list of them tells. */
  readonly folder?: string | null;
}

export interface OwnFiles {
  readonly anchor: ComparedFile;
  readonly has: (path: string) => boolean;
}

/**
 * What neighbours say differently. Values are compared where both are written out; a key that is missing is, where its subject is not.
 * A subject that stands twice in one layer is compared with nothing.
 */
export function environmentDifferences(lower: ComparedSide, higher: ComparedSide): EnvironmentDifference[] {
  const [below, above] = [placed(lower), placed(higher)];
  const needed = new Set([...(higher.needs ?? []), ...neededIn(above)]);
  const found: EnvironmentDifference[] = [];
  for (const [subject, low] of below) {
    const ofSubject: EnvironmentDifference[] = [];
    const high = above.get(subject);
    if (low === null || high === null || high === undefined) continue;
    for (const key of keysOf([...low.parts, ...high.parts])) {
      const [one, other] = [stated(low, key), stated(high, key)];
      const kind = one?.value.kind ?? other?.value.kind ?? "key";
      if (one?.value.value === other?.value.value || !isKnown(low, one, kind) || !isKnown(high, other, kind)) continue;
      const isNeeded = other === undefined && needed.has(neededName(subject, key));
      if (!isNeeded && (one ?? other)?.value.onlyIfNeeded === true) continue;
      ofSubject.push({ subject, key, kind, isNeeded, lower: sideOf(lower, low, one, true), higher: sideOf(higher, high, other, false) });
    }
    found.push(...outermost(ofSubject));
  }
  return found;
}

/** How {@link ComparedSide.needs} names a key. */
export function neededName(subject: string, key: string): string {
  return JSON.stringify([subject, key]);
}

/** What the values of a side need of its other subjects; what lies in another namespace is not for them. */
function neededIn(subjects: ReadonlyMap<string, Placed | null>): string[] {
  return [...subjects.values()].flatMap((one) => (one === null ? [] : [...keysOf(one.parts)].flatMap((key) => {
    const needs = stated(one, key)?.value.needs;
    const keeper = needs === undefined ? null : (subjects.get(needs.subject) ?? null);
    if (needs === undefined || keeper === null) return [];
    const namespace = namespaceIn(keeper.parts[0].about.address, needs.subject);
    return namespace !== null && needs.namespace !== null && namespace !== needs.namespace ? [] : [neededName(needs.subject, needs.key)];
  })));
}

function namespaceIn(address: string, subject: string): string | null {
  return address.endsWith(`/${subject}`) ? address.slice(0, -subject.length - 1) : null;
}

/** Where a key is missing, so is all that would stand in it. */
function outermost(differences: readonly EnvironmentDifference[]): EnvironmentDifference[] {
  const keys = new Set(differences.filter(({ kind }) => kind === "key").map(({ key }) => key));
  return differences.filter(({ key }) => !key.split(".").some((_, depth, parts) => depth > 0 && keys.has(parts.slice(0, depth).join("."))));
}

/**
 * What files say of one thing, as the first of them that has it says it.
 * @param files the one that is laid over all others first; null where there was none.
 * @returns null for a missing key, undefined where it is not known.
 */
export function valueIn(files: readonly (ComparedFile | null)[], subject: string, { key, kind }: Pick<ComparedValue, "key" | "kind">): string | null | undefined {
  let last: ComparedSubject | null = null;
  const there = files.filter((file) => file !== null);
  if (there.some((file) => isUnclear(file, subject))) return undefined;
  for (const file of isBudget(subject) ? withBudgets([there]).flat() : there) {
    const about = file.subjects.get(subject);
    if (about === undefined) continue;
    const value = file.values.find((one) => one.subject === subject && one.key === key)?.value;
    if (value !== undefined) return value;
    last = about;
    if (about.completeness === "whole") break;
  }
  // A version or a protection that is not written out is not known; a key that is not written is missing.
  return last === null || last.completeness === "part" || kind !== "key" ? undefined : null;
}

interface Part {
  readonly file: ComparedFile;
  readonly name: string;
  readonly about: ComparedSubject;
  readonly values: ReadonlyMap<string, ComparedValue>;
  readonly depth: number;
}

/** A subject of a side, by what its layers say of it. */
interface Placed {
  readonly parts: readonly [Part, ...Part[]];
  readonly isComplete: boolean;
}

interface Stated {
  readonly part: Part;
  readonly value: ComparedValue;
}

function placed({ layers }: ComparedSide): Map<string, Placed | null> {
  const found = new Map<string, Placed | null>();
  for (const [depth, files] of withBudgets(layers).entries()) {
    for (const file of files) {
      const values = new Map([...file.subjects.keys()].map((name) => [name, new Map<string, ComparedValue>()]));
      for (const value of file.values) values.get(value.subject)?.set(value.key, value);
      for (const [name, about] of file.subjects) {
        const part: Part = { file, name, about, depth, values: values.get(name) ?? new Map() };
        found.set(about.counterpart, withPart(found.get(about.counterpart), part));
      }
    }
  }
  const unclear = layers.flat().filter((file) => file.unclear !== undefined);
  for (const [counterpart, one] of found) if (one !== null && unclear.some((file) => isUnclear(file, one.parts[0].name))) found.set(counterpart, null);
  return found;
}

function withPart(before: Placed | null | undefined, part: Part): Placed | null {
  const isComplete = part.about.completeness !== "part";
  if (before === undefined) return { parts: [part], isComplete };
  const last = before?.parts.at(-1);
  if (before === null || last === undefined || last.depth === part.depth) return null;
  return last.about.completeness === "whole" ? before : { parts: [...before.parts, part], isComplete };
}

/** A file as one of those that lie beside each other: even one that nobody can read changes nothing of what the others say. */
export function besideOthers(file: ComparedFile): ComparedFile {
  return file.unclear === undefined ? file : { ...file, unclear: file.unclear.filter((beginning) => beginning !== "") };
}

function isUnclear({ unclear = [] }: ComparedFile, subject: string): boolean {
  return unclear.some((beginning) => `${subject} `.startsWith(beginning));
}

function keysOf(parts: readonly Part[]): Set<string> {
  return new Set(parts.flatMap(({ values }) => [...values.keys()]));
}

function stated({ parts }: Placed, key: string): Stated | undefined {
  for (const part of parts) {
    const value = part.values.get(key);
    if (value !== undefined) return { part, value };
  }
  return undefined;
}

function isKnown({ isComplete }: Placed, found: Stated | undefined, kind: ComparedKind): boolean {
  return found !== undefined || (kind === "key" && isComplete);
}

/** @param isEvidence whether it is shown where its value is written, even if that is not a file of its own. */
function sideOf({ environment, own, layers, folder = null }: ComparedSide, { parts }: Placed, found: Stated | undefined, isEvidence: boolean): EnvironmentSide {
  const [first] = parts;
  const isOwn = (file: ComparedFile): boolean => own === null || own.has(file.path);
  const files = layers.flat().filter((file) => aboutIn(file, first.name) !== null);
  const place = found !== undefined && (isEvidence || isOwn(found.part.file)) ? found.part.file : (files.find(isOwn) ?? null);
  const written = found !== undefined && place === found.part.file ? found.value : place === null ? null : aboutIn(place, first.name);
  // A budget that is anywhere among them is for the workload, and each kustomization tells which of them are.
  const telling = isBudget(first.name) ? layers.flat().filter((file) => own !== null || files.includes(file) || file.budgets !== undefined) : files;
  return {
    environment: environment.name,
    production: environment.production,
    path: place?.path ?? own?.anchor.path ?? first.file.path,
    line: written?.line ?? 1,
    address: first.about.address,
    subject: first.name,
    layers: [...new Set([...(own === null ? [] : [own.anchor]), ...telling])].map(layerOf),
    folder: isBudget(first.name) ? folder : null,
    value: found?.value.value ?? null,
    shown: found?.value.shown ?? null,
  };
}

/** What a file says of a subject, or else of the object that it is part of, the word before its first space: another time it may have said more. */
function aboutIn({ subjects }: ComparedFile, name: string): ComparedSubject | null {
  return subjects.get(name) ?? subjects.get(name.replace(/ .*$/, "")) ?? null;
}

function layerOf({ path, as, refers }: ComparedFile): ComparedLayer {
  return { path, as, ...(refers === undefined ? {} : { refers }) };
}

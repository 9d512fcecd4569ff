import type { Heading, Runbook, RunbookKind } from "../model/runbook";
import { runbookKinds } from "../model/runbook";
import { locationKey } from "../model/unitedRunbooks";
import type { ProductionPlace } from "./productionPlaces";
import type { Coverage } from "./runbookCoverage";
import type { Freshness } from "./runbookFreshness";

/** Whose children are asked for: a kind of runbooks, the production places without one, or null for the top. */
export type ShelfParent = RunbookKind | "uncovered" | null;

export type ShelfNode = ShelfKind | ShelfRunbook | UncoveredPlaces | UncoveredPlace;

export interface ShelfKind {
  readonly kind: "kind";
  readonly of: RunbookKind;
  readonly runbooks: number;
  /** How many of them are known to be out of date. */
  readonly stale: number;
}

export interface ShelfRunbook {
  readonly kind: "runbook";
  readonly of: RunbookKind;
  readonly title: string;
  readonly location: Runbook["location"];
  /** 1-based line of the title; of the link, for what lies outside. */
  readonly line: number;
  /** The file that says that it exists. */
  readonly declaredIn: string;
  readonly owner: string | null;
  readonly freshness: Freshness;
}

/** Production places without a runbook, as a group. */
export interface UncoveredPlaces {
  readonly kind: "uncovered";
  /** How many of them match. */
  readonly places: number;
  /** How many production places there are, with or without one. */
  readonly of: number;
}

export interface UncoveredPlace extends Omit<ProductionPlace, "files"> {
  readonly kind: "place";
}

/** One level, of a fixed size however many runbooks there are. */
export interface ShelfLevel {
  readonly nodes: readonly ShelfNode[];
  /** How many more there are than are given. */
  readonly more: number;
  /** How many production places there are and how many of them have a runbook; null below the top, and while it is not known. */
  readonly coverage: { readonly places: number; readonly covered: number } | null;
}

export const emptyLevel: ShelfLevel = { nodes: [], more: 0, coverage: null };

/** What the shelf is made of. */
export interface ShelfContents {
  readonly runbooks: readonly Runbook[];
  readonly coverage: Coverage | null;
  readonly freshnessOf: (runbook: Runbook) => Freshness;
}

/** Nobody scrolls further than this, and more would weigh on the thread that shows them. */
const mostNodes = 300;

/**
 * The runbooks by kind, a level at a time, and the production places that have none.
 * @param filter words that a runbook's title, kind, place, headings or names must hold, each of them, or a place's path; the
 * empty text lets all pass.
 */
export function shelfLevel(contents: ShelfContents, filter: string, parent: ShelfParent): ShelfLevel {
  const words = wordsOf(filter);
  if (parent === null) return top(contents, words);
  if (parent === "uncovered") return limited(missingPlaces(contents, words));
  return limited(runbooksOf(contents, words, parent).map((runbook) => shelved(runbook, contents)));
}

/** The nodes from the top down to a runbook of the repository; empty where it is not on the shelf. */
export function shelfTrail(contents: ShelfContents, filter: string, path: string): readonly ShelfNode[] {
  const words = wordsOf(filter);
  const found = contents.runbooks.find(({ location }) => "path" in location && location.path === path);
  if (found === undefined || !passes(textOf(found), words)) return [];
  return [kindNode(contents, words, found.kind), shelved(found, contents)];
}

function top(contents: ShelfContents, words: readonly string[]): ShelfLevel {
  const kinds = runbookKinds.map((kind) => kindNode(contents, words, kind)).filter(({ runbooks }) => runbooks > 0);
  const { coverage } = contents;
  const places = missingPlaces(contents, words).length;
  return {
    nodes: [...kinds, ...(places === 0 ? [] : [{ kind: "uncovered", places, of: coverage?.places ?? places } as const])],
    more: 0,
    coverage: coverage === null ? null : { places: coverage.places, covered: coverage.places - coverage.missing.length },
  };
}

function kindNode(contents: ShelfContents, words: readonly string[], kind: RunbookKind): ShelfKind {
  const runbooks = runbooksOf(contents, words, kind);
  return { kind: "kind", of: kind, runbooks: runbooks.length, stale: runbooks.filter((runbook) => contents.freshnessOf(runbook).isStale).length };
}

function runbooksOf({ runbooks }: ShelfContents, words: readonly string[], kind: RunbookKind): Runbook[] {
  return runbooks.filter((runbook) => runbook.kind === kind && passes(textOf(runbook), words)).sort(byTitle);
}

function shelved(runbook: Runbook, { freshnessOf }: ShelfContents): ShelfRunbook {
  const { kind, title, location, line, declaredIn, owner } = runbook;
  return { kind: "runbook", of: kind, title, location, line, declaredIn, owner, freshness: freshnessOf(runbook) };
}

function missingPlaces({ coverage }: ShelfContents, words: readonly string[]): UncoveredPlace[] {
  const missing = coverage?.missing ?? [];
  return missing
    .filter(({ path, job, environment }) => passes([path, job ?? "", environment].join("\n").toLowerCase(), words))
    .map(({ path, job, environment, file, line }) => ({ kind: "place", path, job, environment, file, line }));
}

/** What the filter looks in, worked out once for each runbook. */
const texts = new WeakMap<Runbook, string>();

function textOf(runbook: Runbook): string {
  const known = texts.get(runbook);
  if (known !== undefined) return known;
  const { title, kind, location, owner, tags, headings, appliesTo } = runbook;
  const names = [appliesTo.paths, appliesTo.systems, appliesTo.resources, appliesTo.services, appliesTo.alerts].flat();
  const where = "path" in location ? location.path : location.url;
  const text = [title, kind, where, owner ?? "", ...tags, ...headings.map((heading: Heading) => heading.text), ...names].join("\n").toLowerCase();
  texts.set(runbook, text);
  return text;
}

function wordsOf(filter: string): readonly string[] {
  return filter.toLowerCase().split(/\s+/).filter((word) => word !== "");
}

function passes(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function byTitle(a: Runbook, b: Runbook): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return locationKey(a.location) < locationKey(b.location) ? -1 : 1;
}

function limited(nodes: readonly ShelfNode[]): ShelfLevel {
  return { nodes: nodes.slice(0, mostNodes), more: Math.max(0, nodes.length - mostNodes), coverage: null };
}

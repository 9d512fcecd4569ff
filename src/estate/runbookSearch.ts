import MiniSearch from "minisearch";
import type { Query, SearchResult } from "minisearch";
import type { Heading, Runbook } from "../model/runbook";
import { locationKey } from "../model/unitedRunbooks";
import type { HeadingTargets } from "./bestHeading";
import { bestHeading, headingTargets } from "./bestHeading";
import { fit, indexWords, mistakesAllowed, partsOf, queryWords } from "./searchWords";

/** A runbook that fits a query. */
export interface RunbookSearchHit {
  readonly runbook: Runbook;
  /** Where in it; null for the runbook as a whole. */
  readonly heading: Heading | null;
  /** Higher is better; only the order counts. 0 where nothing was searched for. */
  readonly score: number;
}

/** Where a word may stand in a runbook, and how much it counts there. */
const weights = { title: 6, names: 4, headings: 2, location: 1.5, commands: 1, mentions: 1 } as const;
const fields = ["title", "names", "headings", "location", "commands", "mentions"] as const satisfies readonly (keyof typeof weights)[];
type Field = (typeof fields)[number];

interface Entry {
  readonly id: number;
  readonly runbook: Runbook;
  /** Cut into words when it is first found. */
  targets: HeadingTargets | null;
}

/**
 * Finds runbooks by half words, with mistakes, while somebody is typing. Titles, headings, names, paths, commands and
 * mentions are indexed, the running text is not. One runbook a location: adding again replaces.
 */
export class RunbookSearch {
  readonly #index = new MiniSearch<Entry>({
    fields: [...fields],
    extractField: (entry, field) => (field === "id" ? entry.id : fieldText(entry.runbook, field)),
    tokenize: indexWords,
    processTerm: (term) => term,
  });
  readonly #byLocation = new Map<string, Entry>();
  readonly #byId = new Map<unknown, Entry>();
  #nextId = 1;

  constructor(runbooks: readonly Runbook[]) {
    for (const runbook of runbooks) this.add(runbook);
  }

  /** Takes a runbook in, in place of the one at the same location if there is one. */
  add(runbook: Runbook): void {
    this.remove(runbook.location);
    const entry: Entry = { id: this.#nextId, runbook, targets: null };
    this.#nextId += 1;
    this.#byLocation.set(locationKey(runbook.location), entry);
    this.#byId.set(entry.id, entry);
    this.#index.add(entry);
  }

  /** Forgets the runbook at a location; nothing happens when there is none. */
  remove(location: Runbook["location"]): void {
    const entry = this.#byLocation.get(locationKey(location));
    if (entry === undefined) return;
    this.#byLocation.delete(locationKey(location));
    this.#byId.delete(entry.id);
    this.#index.remove(entry);
  }

  /** The runbooks that fit, best first and then by title, at most `limit`. A query without a word lists all by title. */
  search(query: string, limit: number): RunbookSearchHit[] {
    const words = queryWords(query);
    if (words.length === 0) return this.#byTitle().slice(0, limit).map((runbook) => ({ runbook, heading: null, score: 0 }));
    return this.#best(words, limit).map(({ entry, score }) => {
      entry.targets ??= headingTargets(entry.runbook);
      return { runbook: entry.runbook, heading: bestHeading(entry.targets, words), score };
    });
  }

  /**
   * Words are taken as typed first. Only those that the best hit lacks are then taken for mistakes: it is quicker, and
   * what was typed correctly is never outdone by what merely resembles it.
   */
  #best(words: readonly string[], limit: number): { readonly entry: Entry; readonly score: number }[] {
    const exact = this.#index.search({ queries: words.map((word) => wordQuery(word, words, 0)) });
    const matched = new Set(exact[0]?.queryTerms);
    const found = words.every((word) => matched.has(word))
      ? exact
      : this.#index.search({ queries: words.map((word) => wordQuery(word, words, matched.has(word) ? 0 : mistakesAllowed(word))) });
    // They come best first. Only the first few are worth another look, whatever number is asked for, so that more of them are the same ones.
    const most = Math.max(limit, secondLook);
    const last = found[most - 1]?.score ?? 0;
    return found
      .filter((hit, index) => index < most || hit.score === last)
      .flatMap((hit, index) => {
        const entry = this.#byId.get(hit.id);
        return entry === undefined ? [] : [{ entry, score: index < secondLook && titleSaysAll(hit, words) ? 2 * hit.score : hit.score }];
      })
      .sort((a, b) => b.score - a.score || compareTitles(a.entry.runbook, b.entry.runbook))
      .slice(0, limit);
  }

  #byTitle(): Runbook[] {
    return [...this.#byId.values()].map((entry) => entry.runbook).sort(compareTitles);
  }
}

/** So many hits are weighed again by their titles. */
const secondLook = 200;

/** Whether everything that was typed stands in the title: such a runbook is what was meant. */
function titleSaysAll({ match }: SearchResult, words: readonly string[]): boolean {
  const inTitle = Object.entries(match).flatMap(([term, places]) => (places.includes("title") ? [term] : []));
  const whole = words.filter((word) => !words.some((other) => partsOf(other).includes(word)));
  return whole.every((word) => inTitle.some((term) => fit(word, term) > 0));
}

/** How one word of a query is looked for. */
function wordQuery(word: string, words: readonly string[], fuzzy: number): Query {
  const whole = words.find((other) => partsOf(other).includes(word));
  return {
    queries: [word],
    tokenize: (text) => [text],
    fields: fieldsFor(word),
    boost: weights,
    boostTerm: () => importance(word, whole),
    // Any word may be half typed, but within one that is put together only the last part may be.
    prefix: whole === undefined || partsOf(whole).at(-1) === word,
    fuzzy,
    weights: { prefix: 0.6, fuzzy: 0.25 },
  };
}

/** So much begins with one or two letters that only what stands out can be meant by them. */
function fieldsFor(word: string): Field[] {
  return word.length === 1 ? ["title", "names"] : word.length === 2 ? ["title", "names", "headings"] : [...fields];
}

/** A word that is put together (`infra/prod/edge`) is what was meant; each of its parts alone says little. */
function importance(word: string, whole: string | undefined): number {
  if (whole !== undefined) return 0.3;
  return partsOf(word).length > 0 ? 3 : 1;
}

function fieldText(runbook: Runbook, field: string): string {
  const { appliesTo } = runbook;
  const texts: Record<Field, readonly string[]> = {
    title: [runbook.title],
    names: [runbook.tags, appliesTo.paths, appliesTo.systems, appliesTo.resources, appliesTo.services, appliesTo.alerts].flat(),
    headings: runbook.headings.map((heading) => heading.text),
    location: ["path" in runbook.location ? runbook.location.path : runbook.location.url, runbook.kind],
    commands: runbook.commands.map((command) => command.text),
    mentions: [...runbook.mentions.map((mention) => mention.text), ...runbook.links.flatMap((link) => (link.kind === "path" ? [link.path] : []))],
  };
  return isField(field) ? texts[field].join("\n") : "";
}

function isField(field: string): field is Field {
  return field in weights;
}

function compareTitles(a: Runbook, b: Runbook): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}

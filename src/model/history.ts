import type { Observed, ObservedAuthor, ObservedReason } from "./answer";

/**
 * What history says about a place, by the rules of DESIGN.md, section 8. The unit is an author-day: one person, on one day, on
 * one file. Recent ones weigh more where people are compared; where it is asked whether there is enough to compare, each
 * counts once, because what happened happened.
 *
 * Deliberately absent: anything about people as such. The place is judged, and only for what was done in it.
 */

/** Days since 1970-01-01; the day is the one where the author was. */
export type Day = number;

/** What one person did to one file on one day: 1 for writing, 0.5 for a review. */
export interface AuthorDay {
  /** Index into the people of the repository. */
  readonly person: number;
  readonly day: Day;
  readonly weight: number;
}

export interface Contributor {
  /** A name that can be shown. */
  readonly name: string;
  /** The last day on which they did anything in the repository. */
  readonly lastDay: Day;
}

const msPerDay = 86_400_000;
const daysPerMonth = 365.25 / 12;

/** Older author-days count nothing. */
export const windowMonths = 36;
const windowDays = Math.round(windowMonths * daysPerMonth);
const halfLifeDays = 12 * daysPerMonth;
/** The time after which somebody named as an owner is called inactive, too. */
export const activeDays = 180;

/** At least this much is enough history; and this far ahead is alone. */
const enough = { authorDays: 5, spanDays: 90, activePeople: 3 } as const;
const alone = { share: 0.8, secondBelow: 2 } as const;

/** The day of a moment in milliseconds since 1970, in UTC. */
export function dayOf(ms: number): Day {
  return Math.floor(ms / msPerDay);
}

/** Whether a day counts. East of UTC tomorrow has begun; what lies further ahead was dated by a wrong clock. */
export function isInWindow(day: Day, today: Day): boolean {
  return !isBeforeWindow(day, today) && day <= today + 1;
}

export function isBeforeWindow(day: Day, today: Day): boolean {
  return day <= today - windowDays;
}

/** What an author-day of weight 1 still weighs today: half after a year, a quarter after two. */
export function remaining(day: Day, today: Day): number {
  return 2 ** (-Math.max(0, today - day) / halfLifeDays);
}

/**
 * Who knows a place, and whether it rests on one person.
 * @param authorDays what was done to the files of the place.
 * @param people everybody in the repository.
 * @param isPartial whether history was cut off before the end of the window, so that nobody can be called alone.
 */
export function judge(authorDays: Iterable<AuthorDay>, people: readonly Contributor[], today: Day, isPartial: boolean): Observed {
  const tallies = new Map<number, Tally>();
  const span = { first: Infinity, last: -Infinity };
  for (const { person, day, weight } of authorDays) {
    if (!isInWindow(day, today)) continue;
    const tally = tallies.get(person) ?? { count: 0, weight: 0, lastDay: day };
    tally.count += weight;
    tally.weight += weight * remaining(day, today);
    tally.lastDay = Math.max(tally.lastDay, day);
    tallies.set(person, tally);
    span.first = Math.min(span.first, day);
    span.last = Math.max(span.last, day);
  }
  const authors = authorsOf(tallies, people, today);
  const evidence = {
    authorDays: authors.reduce((sum, author) => sum + author.authorDays, 0),
    spanDays: authors.length === 0 ? 0 : span.last - span.first,
    activePeople: people.filter(({ lastDay }) => isActive(lastDay, today)).length,
  };
  const reason = isPartial ? "partialHistory" : reasonOf(authors, evidence);
  const restsOnOne = reason === "oneAhead" ? true : reason === "shared" ? false : null;
  return { authors, restsOnOne, reason, evidence };
}

interface Tally {
  count: number;
  weight: number;
  lastDay: Day;
}

function authorsOf(tallies: ReadonlyMap<number, Tally>, people: readonly Contributor[], today: Day): readonly ObservedAuthor[] {
  const total = [...tallies.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...tallies]
    .flatMap(([index, { count, weight, lastDay }]) => {
      const person = people[index];
      if (person === undefined) return [];
      const lastCommit = new Date(Math.min(lastDay, today) * msPerDay).toISOString().slice(0, 10);
      return [{ author: person.name, share: weight / total, authorDays: count, lastCommit, isActive: isActive(person.lastDay, today) }];
    })
    .sort((a, b) => b.share - a.share || compare(b.lastCommit, a.lastCommit) || compare(a.author, b.author));
}

function reasonOf([first, ...others]: readonly ObservedAuthor[], evidence: Observed["evidence"]): ObservedReason {
  if (first === undefined || evidence.authorDays < enough.authorDays) return "fewAuthorDays";
  if (evidence.spanDays < enough.spanDays) return "shortSpan";
  if (evidence.activePeople < enough.activePeople) return "fewPeople";
  const isAlone = first.share >= alone.share && others.every(({ authorDays }) => authorDays < alone.secondBelow);
  return isAlone ? "oneAhead" : "shared";
}

function isActive(lastDay: Day, today: Day): boolean {
  return today - lastDay < activeDays;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

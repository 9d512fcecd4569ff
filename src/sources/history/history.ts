import type { Observed } from "../../model/answer";
import { activeDays, dayOf, isInWindow, judge, windowMonths } from "../../model/history";
import type { Committers } from "../../model/historySigns";
import type { AuthorDays } from "./authorDays";
import { unpacked } from "./authorDays";
import type { Person } from "./people";
import { identityOf } from "./people";

/** Who did what to which file within the window, up to a commit. Plain data, which the cache writes down. */
export interface History {
  /** The newest commit that was read; null before the first one. */
  readonly commit: string | null;
  /** What it was read by; another one means that it has to be read again from the start. */
  readonly fingerprint: string;
  /** The clone is shallow and ends within the window: everything here is true, but not all of what is true. */
  readonly isPartial: boolean;
  readonly people: readonly Person[];
  /** By newest path, deleted files included: whoever deleted a file, or knew it, knows the place. */
  readonly files: ReadonlyMap<string, AuthorDays>;
}

/**
 * How many days ago history last saw somebody, by e-mail address.
 * @param now milliseconds since 1970.
 * @returns null for somebody it never saw: they may commit by another address.
 */
export function daysSinceSeen(history: History, email: string, now: number): number | null {
  const identity = identityOf({ name: "", email });
  const person = history.people.find((candidate) => candidate.identity === identity);
  return person === undefined ? null : dayOf(now) - person.lastDay;
}

/**
 * Who knows a place, and whether it rests on one person.
 * @param paths that belong to the place: of a Terraform root, a workflow, a service.
 * @param now milliseconds since 1970.
 */
export function observedFor(history: History, paths: Iterable<string>, now: number): Observed {
  const authorDays = [...paths].flatMap((path) => (history.files.get(path) ?? []).map(unpacked));
  return judge(authorDays, history.people, dayOf(now), history.isPartial);
}

/**
 * How many people wrote commits that count.
 * @param now milliseconds since 1970.
 */
export function committersOf({ files }: History, now: number): Committers {
  const today = dayOf(now);
  const lastWrote = new Map<number, number>();
  for (const authorDays of files.values()) {
    for (const { person, day, weight } of authorDays.map(unpacked)) {
      if (weight === 1 && isInWindow(day, today)) lastWrote.set(person, Math.max(day, lastWrote.get(person) ?? day));
    }
  }
  const lately = [...lastWrote.values()].filter((day) => today - day < activeDays).length;
  return { people: lastWrote.size, lately, months: windowMonths, latelyDays: activeDays };
}

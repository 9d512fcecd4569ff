import type { AuthorDay, Day } from "../../model/history";

/**
 * The author-days of one file, sorted and each there once. Every one is a number (person, day, and whether it was written or
 * reviewed), because a repository has millions of them and an object for each would be most of the memory.
 */
export type AuthorDays = readonly number[];

/** More days than there are until the year 2242. */
const days = 2 ** 17;

/** @param weight 1 for who wrote, 0.5 for who reviewed. */
export function packed(person: number, day: Day, weight: number): number {
  return (person * days + day) * 2 + (weight === 1 ? 1 : 0);
}

export function unpacked(authorDay: number): AuthorDay {
  const personAndDay = Math.floor(authorDay / 2);
  return { person: Math.floor(personAndDay / days), day: personAndDay % days, weight: authorDay % 2 === 1 ? 1 : 0.5 };
}

/** The same person on the same day counts once: by what they wrote, if they did both. */
export function distinct(authorDays: readonly number[]): AuthorDays {
  const sorted = [...authorDays].sort((a, b) => a - b);
  // A review comes directly before what was written by the same person on the same day.
  return sorted.filter((each, index) => {
    const next = sorted[index + 1];
    return each !== next && !(each % 2 === 0 && next === each + 1);
  });
}

import { compileGlob } from "./glob";
import type { Block } from "./place";
import { dayAfter } from "./sprint";

/** Something that has to be done again and again, or before a day: a restore test, an access review, a certificate that ends. */
export interface Review {
  /** Letters, digits, `-` and `_`: its finding's code ends in it. */
  readonly name: string;
  /** What it is for: globs of paths, and of addresses such as `aws_db_instance.*`. */
  readonly applies: readonly string[];
  /** null where it has no cadence. */
  readonly everyDays: number | null;
  /** YYYY-MM-DD, the last day on which what it looks after is valid; null where nothing ends. */
  readonly expires: string | null;
  /** Who does it, as a handle; null where nobody is named. */
  readonly owner: string | null;
  /** What was done, in the order of the file. */
  readonly done: readonly DoneRow[];
  /** 1-based line in the settings. */
  readonly line: number;
}

export const reviewResults = ["passed", "failed"] as const;
export type ReviewResult = (typeof reviewResults)[number];

/** One time that it was done, for an auditor to read. */
export interface DoneRow {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly by: string | null;
  readonly result: ReviewResult;
  readonly minutes: number | null;
  /** Where it is shown: an address, a ticket. */
  readonly evidence: string | null;
}

/** When something is to be done. `never` has a cadence and no row that counts; `none` has neither cadence nor expiry. */
export type ReviewDue =
  | { readonly kind: "again"; readonly on: string; readonly daysLeft: number; readonly last: DoneRow }
  | { readonly kind: "expiry"; readonly on: string; readonly daysLeft: number }
  | { readonly kind: "never" }
  | { readonly kind: "none" };

/** A hint comes this many days before the day (DESIGN section 6, `due/<name>`). */
export const hintDays = 14;

/**
 * When a review is due: its cadence after the last day on which it was passed, or the day on which what it looks after ends,
 * whichever is sooner. A row that says "failed" shows that somebody tried, and moves nothing.
 * @param now milliseconds since 1970; days are those of UTC.
 */
export function dueOf({ everyDays, expires, done }: Review, now: number): ReviewDue {
  const last = done.filter(({ result }) => result === "passed").reduce<DoneRow | null>((latest, row) => (latest === null || row.on > latest.on ? row : latest), null);
  const again = everyDays === null || last === null ? null : dayAfter(last.on, everyDays);
  if (expires !== null && (again === null || expires <= again)) return { kind: "expiry", on: expires, daysLeft: daysUntil(expires, now) };
  if (again !== null && last !== null) return { kind: "again", on: again, daysLeft: daysUntil(again, now), last };
  return everyDays === null ? { kind: "none" } : { kind: "never" };
}

const dayMs = 86_400_000;

/**
 * Whole days from today until a day, negative once it is over.
 * @param day YYYY-MM-DD.
 */
export function daysUntil(day: string, now: number): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Math.floor(now / dayMs) * dayMs) / dayMs);
}

/** Whether a review is for a file, or for one block in it. A pattern with a slash means paths, any other addresses as well. */
export function appliesTo({ applies }: Pick<Review, "applies">, path: string, block: Pick<Block, "address"> | null): boolean {
  return applies.some((pattern) => {
    if (!pattern.includes("/") && block !== null && compileGlob(pattern)(block.address)) return true;
    return compileGlob(pattern)(path);
  });
}

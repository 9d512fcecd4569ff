import { phrase } from "./phrase";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago something was, in the shortest words that are still true: `3 h ago`, `41 d ago`.
 * @param iso a date (YYYY-MM-DD) or a time (ISO 8601).
 * @param now milliseconds since 1970.
 */
export function ageOf(iso: string, now: number): string {
  return inWords(iso, now, "age.ago");
}

/** The same without saying that it is past, for a list in which that is plain: `41 d`. */
export function shortAgeOf(iso: string, now: number): string {
  return inWords(iso, now, "age.short");
}

function inWords(iso: string, now: number, key: "age.ago" | "age.short"): string {
  const elapsed = now - Date.parse(iso);
  if (Number.isNaN(elapsed)) return iso;
  if (elapsed < 0) return phrase({ key: "age.future", args: {} });
  if (elapsed >= day) return phrase({ key, args: { count: Math.floor(elapsed / day), unit: "day" } });
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return phrase({ key: "age.today", args: {} });
  if (elapsed >= hour) return phrase({ key, args: { count: Math.floor(elapsed / hour), unit: "hour" } });
  return elapsed >= minute ? phrase({ key, args: { count: Math.floor(elapsed / minute), unit: "minute" } }) : phrase({ key: "age.now", args: {} });
}

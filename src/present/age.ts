const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago something was, in the shortest words that are still true: `3 h ago`, `41 d ago`.
 * @param iso a date (YYYY-MM-DD) or a time (ISO 8601).
 * @param now milliseconds since 1970.
 */
export function ageOf(iso: string, now: number): string {
  const elapsed = now - Date.parse(iso);
  if (Number.isNaN(elapsed)) return iso;
  if (elapsed < 0) return "in the future";
  if (elapsed >= day) return `${Math.floor(elapsed / day)} d ago`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return "today";
  if (elapsed >= hour) return `${Math.floor(elapsed / hour)} h ago`;
  return elapsed >= minute ? `${Math.floor(elapsed / minute)} min ago` : "just now";
}

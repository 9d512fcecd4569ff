const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Two days as a stretch of the calendar: `2–15 Nov`, `26 Oct – 8 Nov`, `28 Dec 2026 – 3 Jan 2027`.
 * @param first, last `YYYY-MM-DD`, both inclusive.
 */
export function daysText(first: string, last: string): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} – ${to.day} ${to.month} ${to.year}`;
  if (from.month !== to.month) return `${from.day} ${from.month} – ${to.day} ${to.month}`;
  return first === last ? `${to.day} ${to.month}` : `${from.day}–${to.day} ${to.month}`;
}

function partsOf(day: string): { year: string; month: string; day: number } {
  const [year = "", month = "", date = ""] = day.split("-");
  return { year, month: months[Number(month) - 1] ?? month, day: Number(date) };
}

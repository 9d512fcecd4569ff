/** How English counts, and puts a number into a sentence. */

export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}

export function files(count: number): string {
  return `${whole(count)} ${count === 1 ? "file" : "files"}`;
}

/** A whole number as a person reads it: `13,500`. */
export function whole(count: number): string {
  return count.toLocaleString("en-US");
}

export function inDays(days: number): string {
  return days === 0 ? "today" : `in ${counted(days, "day", "days")}`;
}

export function bySomebody(owner: string | null): string {
  return owner === null ? "" : ` (${owner})`;
}

export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}

export function andMore(more: number): string {
  return more > 0 ? ` and ${more} more` : "";
}

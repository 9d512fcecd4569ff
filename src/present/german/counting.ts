/** How German counts, and puts a number into a sentence. */

export function percent(part: number, all: number): number {
  return all === 0 ? 0 : Math.round((100 * part) / all);
}

export function files(count: number): string {
  return `${whole(count)} ${count === 1 ? "Datei" : "Dateien"}`;
}

/** A whole number as a person reads it: `13.500`. */
export function whole(count: number): string {
  return count.toLocaleString("de-DE");
}

export function inDays(days: number): string {
  return days === 0 ? "heute" : `in ${counted(days, "Tag", "Tagen")}`;
}

export function bySomebody(owner: string | null): string {
  return owner === null ? "" : ` (${owner})`;
}

export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toLocaleString("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}

export function andMore(more: number): string {
  return more > 0 ? ` und ${more} weitere` : "";
}

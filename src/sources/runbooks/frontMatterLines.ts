/** The lines between the two that enclose the front matter, by their 1-based number; null where there is none. */
export function frontMatterRange(lines: readonly string[]): { readonly first: number; readonly end: number } | null {
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0] ?? "")) return null;
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  return end < 0 ? null : { first: 2, end: end + 1 };
}

/** What each of our keys may be called, without regard to case, hyphens, underscores and blanks. */
const spellings = { kind: ["kind", "type"], reviewed: ["reviewed", "lastreviewed"], appliesTo: ["appliesto"] } as const;

/**
 * The 1-based line of a key at the top level of a Markdown file's front matter; of a key that stands twice the last one, which counts.
 * @returns null where it is not there in block style.
 */
export function frontMatterLine(text: string, key: keyof typeof spellings): number | null {
  const lines = text.split(/\r\n|\n|\r/);
  const range = frontMatterRange(lines);
  if (range === null) return null;
  const names: readonly string[] = spellings[key];
  const isKey = (line: string): boolean => names.includes((/^(["']?)([\w -]+)\1[ \t]*:(?:[ \t]|$)/.exec(line)?.[2] ?? "").toLowerCase().replace(/[-_\s]/g, ""));
  const at = lines.slice(0, range.end - 1).findLastIndex((line, index) => index >= range.first - 1 && isKey(line));
  return at < 0 ? null : at + 1;
}

/**
 * The 1-based line of the front matter, at a key or below it, on which a text stands; the key's own where it is written otherwise there.
 * @returns null where the key is not there.
 */
export function frontMatterMention(text: string, key: keyof typeof spellings, named: string): number | null {
  const from = frontMatterLine(text, key);
  if (from === null) return null;
  const lines = text.split(/\r\n|\n|\r/);
  const end = frontMatterRange(lines)?.end ?? lines.length;
  const at = lines.findIndex((line, index) => index >= from - 1 && index < end && line.includes(named));
  return at < 0 ? from : at + 1;
}

/** Where a section of GitLab's CODEOWNERS begins and ends: 0-based lines, both included. */
export interface SectionLines {
  readonly start: number;
  readonly end: number;
}

/** The head of a section: `[Name]`, `^[Name][2] @default` (GitLab documentation, CODEOWNERS syntax). */
const head = /^\s*\^?\[[^\]]+\]/;

/** The sections of a file. What sets a section apart from the next one, empty lines and the comment above its head, is in neither. */
export function sectionLines(lines: readonly string[]): SectionLines[] {
  const starts = lines.flatMap((line, index) => (head.test(line) ? [index] : []));
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    let end = (next ?? lines.length) - 1;
    while (end > start && /^\s*$/.test(lines[end] ?? "")) end -= 1;
    if (next !== undefined) while (end > start && /^\s*#/.test(lines[end] ?? "")) end -= 1;
    while (end > start && /^\s*$/.test(lines[end] ?? "")) end -= 1;
    return end > start ? [{ start, end }] : [];
  });
}

import type { BacklogSection } from "../../model/backlogSection";

/** What people call the sections; the names come before what they are about, so that *Later: security of backups* is later. */
const names: readonly (readonly [RegExp, BacklogSection])[] = [
  [/\bnow\b/i, "now"],
  [/\bnext\b/i, "next"],
  [/\blater\b/i, "later"],
  [/\bstability\b/i, "now"],
  [/\bsecurity\b/i, "next"],
  [/\bscal(?:e|ing)\b/i, "later"],
];

/** The section that a heading names, whatever else it says; null for any other heading. */
export function sectionNamed(heading: string): BacklogSection | null {
  return names.find(([name]) => name.test(heading))?.[1] ?? null;
}

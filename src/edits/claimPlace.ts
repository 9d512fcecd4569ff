import type { CodeownersFile, CodeownersRule } from "../sources/ownership/codeowners/codeowners";
import { linesOf } from "./lineEdit";

/** A line that GitLab reads as the head of a section. */
const sectionHead = /^\s*\^?\[[^\]]*\]/;

/**
 * The section that a claim belongs in: the one whose rules, catch-alls apart, decide about most of the targeted paths, so that the
 * claim replaces what is said there instead of asking a second team as well; otherwise the rules before all sections.
 */
export function sectionFor(file: CodeownersFile, targeted: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of targeted) {
    for (const { rule, decides } of file.matches(path)) {
      if (decides && !rule.negated && !rule.catchAll) counts.set(rule.section, (counts.get(rule.section) ?? 0) + 1);
    }
  }
  let chosen = "";
  let most = 0;
  for (const [section, count] of counts) if (count > most) [chosen, most] = [section, count];
  return chosen;
}

/** The last rule of the section that covers one of the paths: a claim above it would be overruled. */
export function lastOverruling(file: CodeownersFile, section: string, targeted: readonly string[]): CodeownersRule | null {
  let last: CodeownersRule | null = null;
  for (const path of targeted) {
    for (const { rule } of file.matches(path)) {
      if (rule.section === section && !rule.negated && (last === null || rule.line > last.line)) last = rule;
    }
  }
  return last;
}

/**
 * The rule that a claim comes after. Everything behind `from` would do; people look for it beside the rules of the same folders,
 * so it is the last of those that share the most folders with it, and the last of the section where none does.
 * @param from 1-based line of the last rule that would overrule the claim; 0 when none would.
 */
export function neighbourOf(rules: readonly CodeownersRule[], pattern: string, from: number): CodeownersRule | null {
  let best: CodeownersRule | null = null;
  let most = 0;
  for (const rule of rules) {
    const shared = sharedFolders(rule.pattern, pattern);
    if (rule.line < from || shared === 0 || shared < most) continue;
    [best, most] = [rule, shared];
  }
  return best ?? rules.at(-1) ?? null;
}

function sharedFolders(a: string, b: string): number {
  const [partsA, partsB] = [a, b].map((text) => text.split("/").filter((part) => part !== ""));
  const differs = partsA?.findIndex((part, index) => part !== partsB?.[index]) ?? 0;
  return differs < 0 ? (partsA?.length ?? 0) : differs;
}

/**
 * Where a first rule goes, 1-based: to the end of the file, or in GitLab before the first section with the comment above it.
 * @returns whether an empty line has to set it apart from what follows.
 */
export function placeOfFirst(text: string, sections: boolean): { readonly line: number; readonly spaced: boolean } {
  const lines = linesOf(text);
  const head = sections ? lines.findIndex((line) => sectionHead.test(line)) : -1;
  if (head < 0) return { line: lines.at(-1) === "" ? lines.length : lines.length + 1, spaced: false };
  let line = head + 1;
  while (lines[line - 2]?.trimStart().startsWith("#") === true) line -= 1;
  return { line, spaced: true };
}

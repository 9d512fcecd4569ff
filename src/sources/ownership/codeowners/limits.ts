import type { Message } from "../../../model/message";

/**
 * The largest CODEOWNERS file that counts, in bytes. GitHub does not load one of 3 MB or more (GitHub documentation, About
 * code owners); the other platforms document no limit of their own, and the same one protects us from their files.
 */
export const codeownersMaxBytes = 3 * 1024 * 1024 - 1;

/** Far more lines than people write in a file of that size, and few enough to read in a moment. */
export const maxLines = 200_000;

/** A path on the systems we know has at most 4,096 bytes, so a longer pattern is a mistake or an attack. */
const maxPatternLength = 4096;

/** Nobody reads a pattern with more wildcards than this, and each one costs time for every path. */
const maxWildcards = 100;

/** Why a pattern is refused unread, or null when it is of a size that people write. */
export function refusalOf(pattern: string): Message | null {
  if (pattern.length > maxPatternLength) {
    return { key: "codeowners.patternTooLong", args: { length: pattern.length, max: maxPatternLength } };
  }
  let wildcards = 0;
  for (const character of pattern) {
    if (character === "*" || character === "?" || character === "[") wildcards += 1;
  }
  if (wildcards > maxWildcards) return { key: "codeowners.patternTooWild", args: { wildcards, max: maxWildcards } };
  return null;
}

import type { PathPattern, Segment } from "./pathPattern";
import { AtomList, segmentOf } from "./pathPattern";

/**
 * A pattern as GitHub and Bitbucket read it: gitignore's language without negation and without ranges, `[` and `]` being
 * ordinary characters (GitHub documentation, About code owners, "Syntax exceptions"). Where the documentation is silent, the
 * rules are those of hmarr/codeowners.
 *
 * - A slash at the start or in the middle binds the pattern to the root; without one it matches at any depth.
 * - A trailing slash covers what lies below a folder, and never a file of that name.
 * - Otherwise the path and everything below it are covered, except that a last `*` of its own is one level only.
 *
 * @returns null when no path can match (`/`).
 */
export function parseGitignorePattern(text: string): PathPattern | null {
  if (text === "/") return null;
  const parts = text.split("/");
  const folderOnly = parts.length > 1 && parts.at(-1) === "";
  if (folderOnly) parts.pop();
  if (parts[0] === "") parts.shift();
  else if (parts.length === 1) parts.unshift("**");

  const segments: Segment[] = [];
  for (const part of parts) {
    const segment = parseSegment(part);
    if (segment.kind !== "many" || segments.at(-1)?.kind !== "many") segments.push(segment);
  }
  if (segments.at(-1)?.kind === "many") {
    segments.pop();
    return { segments, reach: "below" };
  }
  if (folderOnly) return { segments, reach: "below" };
  return { segments, reach: segments.at(-1)?.kind === "one" ? "exact" : "tree" };
}

function parseSegment(part: string): Segment {
  if (part === "**") return { kind: "many" };
  const atoms = new AtomList();
  let escaped = false;
  for (const character of part) {
    if (escaped) {
      atoms.text(character);
      escaped = false;
    } else if (character === "\\") escaped = true;
    else if (character === "*") atoms.push({ kind: "many" });
    else if (character === "?") atoms.push({ kind: "one" });
    else atoms.text(character);
  }
  return segmentOf(part, atoms.atoms);
}

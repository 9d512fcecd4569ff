import type { Atom } from "./glob";
import type { PathPattern, Segment } from "./pathPattern";
import { AtomList, segmentOf } from "./pathPattern";

/**
 * The pattern that GitLab makes of what is written, before it is matched (GitLab, `ee/lib/gitlab/code_owners/file.rb`):
 * without a leading slash it matches at any depth, and a trailing slash means every file below.
 */
export function normaliseForGitlab(written: string): string {
  if (written === "*") return "/**/*";
  let pattern = written.replace(/^\\#/, "#").replace(/\\[ \t\f\v]+/g, " ");
  if (!pattern.startsWith("/")) pattern = `/**/${pattern}`;
  if (pattern.endsWith("/")) pattern = `${pattern}**/*`;
  return pattern;
}

/**
 * A normalised pattern with the meaning of Ruby's `File.fnmatch?` under FNM_PATHNAME and FNM_DOTMATCH (Ruby, `dir.c`): it must
 * use up the whole path, `**` followed by a slash stands for any number of folders and is an ordinary star elsewhere, classes
 * such as `[a-z]` are live, braces are not.
 * @returns null when no path can match, as with a `[` that is never closed.
 */
export function parseFnmatchPattern(pattern: string): PathPattern | null {
  const segments: Segment[] = [];
  let at = pattern.startsWith("/") ? 1 : 0;
  while (at <= pattern.length) {
    if (pattern.startsWith("**/", at)) {
      if (segments.at(-1)?.kind !== "many") segments.push({ kind: "many" });
      at += 3;
      continue;
    }
    const read = readSegment(pattern, at);
    if (read === null) return null;
    segments.push(read.segment);
    at = read.end + 1;
  }
  return { segments, reach: "exact" };
}

/** Reads up to the next slash that ends a segment; `end` is where it stands. */
function readSegment(pattern: string, start: number): { readonly segment: Segment; readonly end: number } | null {
  const atoms = new AtomList();
  let at = start;
  while (at < pattern.length && pattern[at] !== "/") {
    const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    at += character.length;
    if (character === "*") atoms.push({ kind: "many" });
    else if (character === "?") atoms.push({ kind: "one" });
    else if (character === "[") {
      const read = readClass(pattern, at);
      if (read === null) return null;
      atoms.push(read.atom);
      at = read.end;
    } else if (character !== "\\" || at === pattern.length) atoms.text(character);
    // An escaped slash still ends the segment; any other escaped character is itself.
    else if (pattern[at] !== "/") {
      const literal = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
      atoms.text(literal);
      at += literal.length;
    }
  }
  return { segment: segmentOf(pattern.slice(start, at), atoms.atoms), end: at };
}

/** Reads a class after its `[`, up to and with its `]`; null when it never ends. A `]` in first place ends it at once. */
function readClass(pattern: string, start: number): { readonly atom: Exclude<Atom, { kind: "text" }>; readonly end: number } | null {
  let at = start;
  const negated = pattern[at] === "!" || pattern[at] === "^";
  if (negated) at += 1;
  const ranges: [number, number][] = [];
  const next = (): number | null => {
    if (pattern[at] === "\\") at += 1;
    const code = pattern.codePointAt(at);
    if (code === undefined) return null;
    at += code > 0xffff ? 2 : 1;
    return code;
  };
  while (pattern[at] !== "]") {
    const low = next();
    if (low === null) return null;
    if (pattern[at] !== "-" || pattern[at + 1] === "]") {
      ranges.push([low, low]);
      continue;
    }
    at += 1;
    const high = next();
    if (high === null) return null;
    // Of a range that runs backwards, Ruby still takes the two ends.
    if (low <= high) ranges.push([low, high]);
    else ranges.push([low, low], [high, high]);
  }
  return { atom: { kind: "class", negated, ranges }, end: at + 1 };
}

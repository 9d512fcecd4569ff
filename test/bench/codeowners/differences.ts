import type { CodeownersFile } from "../../../src/sources/ownership/codeowners/codeowners";

/** Answers of a peer that differ from ours for one reason. */
export interface Difference {
  readonly reason: string;
  count: number;
  readonly example: string;
}

/** What the differences come from, most frequent first; an answer that nothing explains has the reason `unexplained`. */
export function differencesOf(
  file: CodeownersFile,
  codeowners: string,
  asked: readonly { readonly path: string; readonly owners: readonly string[] }[],
): readonly Difference[] {
  const lineOf = lineByOwner(codeowners);
  const found = new Map<string, Difference>();
  for (const { path, owners } of asked) {
    const ours = file.reviewers(path);
    if (ours.owners.join(" ") === owners.join(" ")) continue;
    const ourLine = ours.source?.line ?? 0;
    const theirLine = lineOf.get(owners[0] ?? "") ?? 0;
    // The later of the two rules is the one that only one side finds to cover the path; a hole names no line of the peer's.
    const contested = Math.max(ourLine, theirLine);
    const pattern = file.rules.find((rule) => rule.line === contested)?.pattern ?? "";
    const reason = owners.length === 0 && ourLine > 0 ? reasonForHole(path, codeowners, ourLine) ?? reasonOf(pattern, path, false) : reasonOf(pattern, path, theirLine > ourLine);
    const known = found.get(reason);
    if (known !== undefined) known.count += 1;
    else found.set(reason, { reason, count: 1, example: `${pattern} on ${path}` });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function lineByOwner(codeowners: string): ReadonlyMap<string, number> {
  const lines = codeowners.split("\n").map((line, index): [string, number] => [line.split(" ").at(-1) ?? "", index + 1]);
  return new Map(lines.filter(([owner]) => owner.startsWith("@")));
}

/** A peer that finds nobody may have met a rule without owners further down that does not cover the path. */
function reasonForHole(path: string, codeowners: string, ourLine: number): string | null {
  const holes = codeowners.split("\n").slice(ourLine).filter((line) => line !== "" && !line.includes("@") && !line.startsWith("#"));
  for (const pattern of holes) {
    const reason = reasonOf(pattern, path, true);
    if (reason !== "unexplained" && mightCover(pattern, path)) return reason;
  }
  return null;
}

/** Whether a reader that ignores case and recurses below a star could think so. */
function mightCover(pattern: string, path: string): boolean {
  const start = pattern.slice(1).split("*")[0] ?? "";
  return path.toLowerCase().startsWith(start.toLowerCase());
}

/** @param peerCovers whether it is the peer that finds `pattern` to cover `path`, and not we. */
function reasonOf(pattern: string, path: string, peerCovers: boolean): string {
  if (pattern.includes("[")) return "takes brackets for a range";
  if (peerCovers && pattern.endsWith("/*")) return "lets a last star cover more than one level";
  if (peerCovers && covers(pattern.toLowerCase(), path.toLowerCase()) && !covers(pattern, path)) return "does not tell upper from lower case";
  return "unexplained";
}

/** A rough reading, good enough to tell whether case made the difference. */
function covers(pattern: string, path: string): boolean {
  const body = pattern.replace(/^\//, "").replace(/\/$/, "").replace(/[.[\]]/g, "\\$&");
  const expression = body.replaceAll("**/", "\0").replaceAll("*", "[^/]*").replaceAll("\0", "(?:.*/)?");
  return new RegExp(`^${pattern.startsWith("/") ? "" : "(?:.*/)?"}${expression}(?:/|$)`).test(path);
}

import type { Finding, Remedy } from "./finding";
import { isFindingCode } from "./finding";
import { isDay } from "./sprint";

/** A comment that takes findings out of what is shown: `infra-steward: ignore drift/version until 2027-01-31 -- why`. */
export interface IgnoreComment {
  /** A finding's code, or the beginning of several, which ends in `/*`; as written. */
  readonly code: string;
  /** YYYY-MM-DD, the last day on which it holds; null for no end. */
  readonly until: string | null;
  /** Why it is not honoured; null when it is. The reason that it gives is for people, and is kept nowhere but in the file. */
  readonly refused: IgnoreRefusal | null;
  /** 1-based line of the comment itself. */
  readonly line: number;
  /** The lines that it is about, its own among them; null for the whole file. */
  readonly lines: LineRange | null;
}

/** 1-based, inclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export type IgnoreRefusal =
  /** Nothing follows after `--`. */
  | "noReason"
  /** What it names is no code of a finding. */
  | "noCode"
  /** What follows `until` is no day. */
  | "noDay"
  /** It stands above nothing. */
  | "unattached";

/** Whether a text can stand behind `ignore`: a code, or the beginning of codes with `/*`. */
export function isIgnorable(code: string): boolean {
  if (code.startsWith("ignore/")) return false;
  return isFindingCode(code) || /^(?:ownership|drift|delivery|runbook|due|scan|scan\/[^/\s]+)\/\*$/.test(code);
}

/** Whether the last day of the comment is over. @param now milliseconds since 1970; days are those of UTC, as for reviews. */
export function isExpired({ until }: IgnoreComment, now: number): boolean {
  return until !== null && isDay(until) && Date.parse(`${until}T00:00:00Z`) + dayMs <= now;
}

const dayMs = 86_400_000;

/** Whether the comment speaks of the finding, as far as code and lines tell; a finding is where it begins. */
export function isMeant({ code, lines }: IgnoreComment, finding: Pick<Finding, "code" | "line">): boolean {
  const isCode = code.endsWith("/*") ? finding.code.startsWith(code.slice(0, -1)) : finding.code === code;
  return isCode && !finding.code.startsWith("ignore/") && (lines === null || (finding.line >= lines.start && finding.line <= lines.end));
}

/** The comments that count on a day. */
export function honoured(comments: readonly IgnoreComment[], now: number): IgnoreComment[] {
  return comments.filter((comment) => comment.refused === null && !isExpired(comment, now));
}

/**
 * The findings that no comment takes out. What stands in another file is not looked at.
 * @param path of the file that the comments stand in.
 */
export function withoutIgnored(findings: readonly Finding[], path: string, comments: readonly IgnoreComment[], now: number): readonly Finding[] {
  const counting = honoured(comments, now);
  if (counting.length === 0) return findings;
  return findings.filter((finding) => finding.path !== path || !counting.some((comment) => isMeant(comment, finding)));
}

/** The codes of findings that speak of a folder or of a file as a whole where they name no block. */
const ofPlaces: ReadonlySet<string> = new Set(["ownership/undeclared", "ownership/single-person", "ownership/inactive-owner", "ownership/conflict", "runbook/missing", "delivery/no-pipeline", "drift/unchecked"]);

/** Whether a finding is about all of its file, so that a comment about it stands at the top. */
export function isAboutFile({ code, line, address }: Pick<Finding, "code" | "line" | "address">): boolean {
  return address === null && line === 1 && ofPlaces.has(code);
}

/** *Ignore here…*, for a finding in a file that can carry comments and is read for them. */
export function ignoreRemedies({ code, path, line, address }: Finding): readonly Remedy[] {
  if (code.startsWith("ignore/") || !takesComments(path)) return [];
  return [{ title: { key: "remedy.ignoreHere", args: { code } }, command: "ignoreHere", args: [path, line, code, address ?? ""] }];
}

/** JSON cannot carry comments, variable files are never read, and tools write a lock file anew without them. */
function takesComments(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === ".terraform.lock.hcl") return false;
  return name === "CODEOWNERS" || /\.(?:tf|tofu|hcl|ya?ml|md|markdown)$/.test(name) || /^(?:Dockerfile|Containerfile)(?:\.(?!json$).+)?$|\.[dD]ockerfile$/.test(name);
}
